import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useTexts } from '../texts/language.ts'
import type { Faulty } from './faulty.ts'

/** What the fields of a form know of it. */
export interface AroundFields extends Faulty {
  /** Begins the ids of its fields. */
  readonly id: string
}

export const AroundFields = createContext<AroundFields>({ id: '', fields: [], others: {} })

/** Words for codes of faults. */
export type FaultWords = Readonly<Record<string, string>>

/** A field as its elements need it. */
export interface Field {
  readonly id: string
  /** The code of what is wrong with it. */
  readonly code: string | undefined
  /** The same in words. */
  readonly fault: string | undefined
  /** For its input, or for what is around several of them. */
  readonly marks: {
    readonly 'data-field': string
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string
  }
}

/**
 * A field of the form around it. `name` is the part of the path by which the platform names it in what is sent, as far as it takes to
 * tell it from others: `roster.weekly.3.from` is about `weekly.3.from`.
 */
export function useField(name: string, words: FaultWords = {}): Field {
  const { id: form, fields } = useContext(AroundFields)
  const { faults, faulty } = useTexts().form
  const id = `${form}-${name}`
  const code = fields.find((field) => field.name === name)?.code
  const known: FaultWords = faults
  const fault = code === undefined ? undefined : (words[code] ?? known[code] ?? faulty)
  const marks = { 'data-field': name, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-about` }
  return { id, code, fault, marks }
}

interface AboutProps {
  readonly field: Pick<Field, 'id' | 'fault'>
  readonly hint?: ComponentChildren
  /** What was understood of it, said while nothing is wrong. */
  readonly echo?: ComponentChildren
}

/** Below a field: what is wrong with it, or what was understood, and what else there is to know. */
export function About({ field: { id, fault }, echo, hint }: AboutProps) {
  return (
    <div id={`${id}-about`} class="about" aria-live="polite">
      {fault === undefined ? echo && <p class="echo">{echo}</p> : <p class="fault">{fault}</p>}
      {hint && <p class="hint">{hint}</p>}
    </div>
  )
}

interface GroupProps {
  readonly name: string
  /** What a row of fields is called, so that it is known which of many one is in. */
  readonly row?: string | undefined
  readonly class?: string
  readonly words?: FaultWords
  readonly children: ComponentChildren
}

interface RowProps extends GroupProps {
  /** The id of its heading, where it is no row of several. */
  readonly 'aria-labelledby'?: string
}

/** A row of fields: something may be wrong with it as a whole, or in a part that nobody sees. */
export function Row({ name, row, words, children, ...look }: RowProps) {
  const field = useField(name, words)
  const group = {
    role: 'group' as const,
    'aria-describedby': field.marks['aria-describedby'],
    ...(row && { 'aria-label': row }),
  }
  return (
    <div {...look} {...group} data-field={name} data-row={row}>
      {children}
      <About field={field} />
    </div>
  )
}

interface FieldsetProps extends GroupProps {
  readonly legend: string
  readonly disabled?: boolean
  readonly hint?: ComponentChildren
}

/** Fields that belong together. */
export function Fieldset({ name, row, legend, words, hint, children, ...look }: FieldsetProps) {
  const field = useField(name, words)
  return (
    <fieldset
      class="field"
      {...look}
      data-field={name}
      data-row={row}
      aria-describedby={field.marks['aria-describedby']}
    >
      <legend>{legend}</legend>
      {children}
      <About field={field} hint={hint} />
    </fieldset>
  )
}

interface ChoicesProps extends Omit<FieldsetProps, 'row' | 'disabled'> {
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** Answers of which one is chosen. */
export function Choices({ name, legend, words, hint, children, ...look }: ChoicesProps) {
  const field = useField(name, words)
  return (
    <div class="field" {...look} {...field.marks} role="radiogroup" aria-labelledby={`${field.id}-title`}>
      <p id={`${field.id}-title`} class="legend">
        {legend}
      </p>
      {children}
      <About field={field} hint={hint} />
    </div>
  )
}
