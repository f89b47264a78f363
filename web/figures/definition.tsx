import type { IndicatorId } from '../../shared/figures/indicators.ts'
import type { Parameters } from '../../shared/figures/settings.ts'
import { indicatorTexts } from '../../shared/figures/texts.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'
import { useFiguresTexts } from './use-figures-texts.ts'
import { parameterText } from './value-text.ts'

const texts = unbrokenTexts(indicatorTexts)

/** What an indicator is called, counts and comes from, in the chosen language. */
export function useIndicatorTexts() {
  return texts[useLanguage()]
}

interface Defined {
  readonly id: IndicatorId
  /** Told where a rule of the centre decides how it is counted. */
  readonly parameters?: Parameters | undefined
  /** What it is called there, where several stand together. */
  readonly name?: string
}

/** What an indicator counts and where it comes from, for whoever asks. */
export function Definition({ id, parameters, name }: Defined) {
  const words = useFiguresTexts()
  const { label, definition, source } = useIndicatorTexts()[id]
  const rule = parameters && parameterText(id, parameters, words)
  return (
    <details class="definition">
      <summary>
        {words.definition}
        {name === undefined ? <span class="for-ear">: {label}</span> : `: ${name}`}
      </summary>
      <p>{definition}</p>
      {rule !== undefined && <p>{rule}</p>}
      <p class="hint">
        {words.source} {source}
      </p>
    </details>
  )
}
