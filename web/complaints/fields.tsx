import { LONGEST_LINE, LONGEST_TEXT } from '../../shared/complaints/complaint.ts'
import type { Lean } from '../../shared/time/typed.ts'
import { About, Choices, useField } from '../forms/field.tsx'
import { DayField } from '../forms/when-fields.tsx'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/** What all fields of a form have in common. */
export interface CommonProps {
  readonly locked: boolean
}

/** What every field has: its name, which is the end of its path in the schema, and what it is called. */
interface FieldProps extends CommonProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

interface TypedProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field of several lines. */
export function Prose({
  name,
  label,
  hint,
  value,
  onChange,
  locked,
  rows = 4,
}: TypedProps & { readonly rows?: number }) {
  const field = useField(name, useComplaintsTexts().faults)
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <textarea
        {...field.marks}
        id={field.id}
        rows={rows}
        maxLength={LONGEST_TEXT}
        value={value}
        readOnly={locked}
        // Some browsers send what they check to a server.
        spellcheck={false}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <About field={field} hint={hint} />
    </div>
  )
}

/** A field of one line. */
export function Line({ name, label, hint, value, onChange, locked }: TypedProps) {
  const field = useField(name, useComplaintsTexts().faults)
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <input
        {...field.marks}
        id={field.id}
        type="text"
        maxLength={LONGEST_LINE}
        value={value}
        readOnly={locked}
        spellcheck={false}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <About field={field} hint={hint} />
    </div>
  )
}

/** A day. */
export function DayLine(props: TypedProps & { readonly lean: Lean }) {
  return <DayField {...props} words={useComplaintsTexts().faults} />
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T | undefined
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of a few, as chips. */
export function Choice<T extends string>({ name, label, hint, value, options, names, onChange }: ChoiceProps<T>) {
  const { id } = useField(name)
  return (
    <Choices name={name} legend={label} hint={hint} words={useComplaintsTexts().faults}>
      <div class="chips">
        {options.map((option) => (
          <label class="chip" key={option}>
            <input type="radio" name={id} checked={value === option} onChange={() => onChange(option)} />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
    </Choices>
  )
}
