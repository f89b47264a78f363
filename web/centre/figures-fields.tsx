import { childrenCountings, type Parameters, usualParameters } from '../../shared/figures/settings.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import { countings } from '../../shared/work/units.ts'
import { Fieldset } from '../forms/field.tsx'
import { OneOfFew } from '../forms/fields.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

interface FiguresFieldsProps {
  readonly value: Settings
  readonly mayChange: boolean
  readonly onChange: (part: Partial<Settings>) => void
}

/** By which of its own rules the centre counts, and what each does to the numbers. */
export function FiguresFields({ value: { figures = usualParameters }, mayChange, onChange }: FiguresFieldsProps) {
  const { figures: texts } = useCentreTexts()
  const change = (part: Partial<Parameters>) => onChange({ figures: { ...figures, ...part } })
  return (
    <Fieldset name="figures" class="panel" disabled={!mayChange} legend={texts.title}>
      <p class="hint">{texts.lead}</p>
      <OneOfFew
        name="figures.children"
        label={texts.children}
        hint={texts.childrenHints[figures.children]}
        options={childrenCountings}
        names={texts.childrenNames}
        value={figures.children}
        onChange={(children) => change({ children })}
      />
      <OneOfFew
        name="figures.interventions"
        label={texts.interventions}
        hint={texts.interventionsHints[figures.interventions]}
        options={countings}
        names={texts.interventionsNames}
        value={figures.interventions}
        onChange={(interventions) => change({ interventions })}
      />
    </Fieldset>
  )
}
