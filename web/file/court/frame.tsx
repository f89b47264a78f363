import type { ComponentProps } from 'preact'
import { Action, type ActionProps } from '../../forms/action.tsx'
import { Fieldset } from '../../forms/field.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import type { Standing } from '../../forms/use-form.ts'
import { useCourtTexts } from './use-court-texts.ts'

/** What is around the fields of every form about the court, with its words. */
function CourtFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useCourtTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** A form about the court behind a button. */
export function CourtAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={CourtFrame} />
}

interface SeveralProps<T extends string> {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly locked: boolean
  readonly value: readonly T[]
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly onChange: (value: T[]) => void
}

/** Some of a few, in the order in which they are offered. */
export function Several<T extends string>({ name, label, hint, locked, value, options, ...props }: SeveralProps<T>) {
  const { names, onChange } = props
  const { faults } = useCourtTexts()
  const turn = (option: T) =>
    onChange(options.filter((one) => (one === option ? !value.includes(one) : value.includes(one))))
  return (
    <Fieldset name={name} legend={label} hint={hint} words={faults}>
      {options.map((option) => (
        <label class="check" key={option}>
          <input type="checkbox" disabled={locked} checked={value.includes(option)} onChange={() => turn(option)} />
          <span>{names[option]}</span>
        </label>
      ))}
    </Fieldset>
  )
}
