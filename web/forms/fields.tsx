import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { digitOf } from './digit.ts'
import { About, Choices, type FaultWords, useField } from './field.tsx'

/** What every field has: its name, which is the end of its path in what is sent, and what it is called. */
interface FieldProps {
  readonly name: string
  readonly label: string
  /** Why it is asked, or what belongs in it. */
  readonly hint?: ComponentChildren
  /** Words for what may be wrong with it. */
  readonly words?: FaultWords
  readonly locked?: boolean
}

interface TypedProps extends FieldProps {
  readonly value: string
  /** The longest text that it takes. */
  readonly most: number
  readonly onChange: (value: string) => void
}

/** A field of several lines. */
export function SeveralLines({ rows = 4, ...props }: TypedProps & { readonly rows?: number }) {
  const { name, label, hint, words, value, most, locked, onChange } = props
  const field = useField(name, words)
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <textarea
        {...field.marks}
        id={field.id}
        rows={rows}
        maxLength={most}
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

/** A field of one line. `list` is the id of what is offered in it. */
export function OneLine({ list, ...props }: TypedProps & { readonly list?: string }) {
  const { name, label, hint, words, value, most, locked, onChange } = props
  const field = useField(name, words)
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <input
        {...field.marks}
        id={field.id}
        type="text"
        list={list}
        maxLength={most}
        value={value}
        readOnly={locked}
        spellcheck={false}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <About field={field} hint={hint} />
    </div>
  )
}

export interface ChoiceProps<T extends string> extends FieldProps {
  /** Whether a digit chooses, where the focus is on one of them. */
  readonly byDigit?: boolean
  readonly value: T | undefined
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of a few, as chips. */
export function OneOfFew<T extends string>({ name, label, hint, words, byDigit = false, ...props }: ChoiceProps<T>) {
  const { value, options, names, onChange } = props
  const { id } = useField(name)
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const index = (digitOf(event) ?? 0) - 1
    const option = options[index]
    if (option === undefined) return
    onChange(option)
    // From the one that had it, the next Tab would come to the one that is chosen now and not to the next field.
    group.current?.querySelectorAll('input')[index]?.focus()
  }
  return (
    <Choices name={name} legend={label} hint={hint} {...(words && { words })} {...(byDigit && { onKeyDown })}>
      <div class="chips" ref={group}>
        {options.map((option, index) => (
          <label class="chip" key={option}>
            <input type="radio" name={id} checked={value === option} onChange={() => onChange(option)} />
            <span>
              {names[option]}
              {byDigit && (
                <b class="digit" aria-hidden="true">
                  {index + 1}
                </b>
              )}
            </span>
          </label>
        ))}
      </div>
    </Choices>
  )
}

interface SelectProps<T extends string> extends FieldProps {
  readonly value: T
  /** Each with what it is called, in the order in which they are offered. */
  readonly options: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
}

/** One of many, in a list that opens. */
export function OneOfMany<T extends string>({ name, label, hint, words, ...props }: SelectProps<T>) {
  const { value, options, locked, onChange } = props
  const field = useField(name, words)
  const choose = (chosen: string) => {
    const [option] = options.find(([one]) => one === chosen) ?? []
    if (option !== undefined) onChange(option)
  }
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <select
        {...field.marks}
        id={field.id}
        value={value}
        disabled={locked}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {options.map(([option, called]) => (
          <option key={option} value={option}>
            {called}
          </option>
        ))}
      </select>
      <About field={field} hint={hint} />
    </div>
  )
}

interface CheckProps extends FieldProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** Yes or no. */
export function YesOrNo({ name, label, hint, words, value, locked, onChange }: CheckProps) {
  const field = useField(name, words)
  return (
    <div class="field">
      <label class="check">
        <input
          {...field.marks}
          id={field.id}
          type="checkbox"
          checked={value}
          disabled={locked}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <About field={field} hint={hint} />
    </div>
  )
}
