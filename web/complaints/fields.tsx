import type { ComponentChildren } from 'preact'
import { LONGEST_LINE, LONGEST_TEXT } from '../../shared/complaints/complaint.ts'
import type { Lean } from '../../shared/time/typed.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { DayField } from '../forms/when-fields.tsx'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/** What all fields of a form have in common. */
export interface CommonProps {
  /** Begins their ids. */
  readonly form: string
  readonly faults: FieldFaults
  readonly locked: boolean
}

/** What every field has: its name, which is the last part of its path in the schema, and what it is called. */
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
export function Prose({ value, onChange, rows = 4, ...field }: TypedProps & { readonly rows?: number }) {
  const id = idOf(field)
  return (
    <Field {...field}>
      <textarea
        id={id}
        name={field.name}
        rows={rows}
        maxLength={LONGEST_TEXT}
        value={value}
        readOnly={field.locked}
        // Some browsers send what they check to a server.
        spellcheck={false}
        {...described(field)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  )
}

/** A field of one line. */
export function Line({ value, onChange, ...field }: TypedProps) {
  return (
    <Field {...field}>
      <input
        id={idOf(field)}
        name={field.name}
        type="text"
        maxLength={LONGEST_LINE}
        value={value}
        readOnly={field.locked}
        spellcheck={false}
        {...described(field)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  )
}

/** A day. */
export function DayLine({ form, name, faults, ...field }: TypedProps & { readonly lean: Lean }) {
  const texts = useComplaintsTexts()
  return <DayField {...field} id={`${form}-${name}`} name={name} fault={faults[name]} words={texts.faults} />
}

function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const fault = useFault(field)
  return (
    <div class="field">
      <label for={idOf(field)}>{field.label}</label>
      {children}
      <p id={`${idOf(field)}-about`} class={fault === undefined ? 'hint' : 'fault'}>
        {fault ?? field.hint}
      </p>
    </div>
  )
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T | undefined
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of a few, as chips. */
export function Choice<T extends string>({ value, options, names, onChange, ...field }: ChoiceProps<T>) {
  const fault = useFault(field)
  const id = idOf(field)
  return (
    <fieldset class="field" aria-describedby={`${id}-about`}>
      <legend>{field.label}</legend>
      <div class="chips">
        {options.map((option) => (
          <label class="chip" key={option}>
            <input
              type="radio"
              name={id}
              data-field={field.name}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-about`} class={fault === undefined ? 'hint' : 'fault'}>
        {fault ?? field.hint}
      </p>
    </fieldset>
  )
}

function useFault({ name, faults }: FieldProps): string | undefined {
  const texts = useComplaintsTexts()
  const code = faults[name]
  return code === undefined ? undefined : (texts.faults[code] ?? texts.faulty)
}

function idOf({ form, name }: Pick<FieldProps, 'form' | 'name'>): string {
  return `${form}-${name}`
}

function described({ form, name, faults }: FieldProps) {
  return { 'aria-describedby': `${form}-${name}-about`, 'aria-invalid': faults[name] !== undefined }
}
