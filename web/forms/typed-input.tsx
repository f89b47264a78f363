import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

/** What a field takes as it is typed: a day or a time. */
export interface Kind {
  /** What is kept of a text; undefined while nobody can tell what it means. Then the text itself is kept, so that it is not lost. */
  readonly read: (text: string) => string | undefined
  /** What is kept, as people write it. */
  readonly shown: (kept: string) => string
  /** What an arrow up or down makes of it. */
  readonly moved: (kept: string, by: 1 | -1) => string
}

interface TypedInputProps extends Kind {
  readonly id: string
  /** What is wrong with it, and where that is said. */
  readonly marks: JSX.AriaAttributes
  /** What is written above it; or `label`, where something else says so to those who see it. */
  readonly title?: string
  readonly label?: string
  /** Keys of a telephone: digits and what parts them, a dot, a comma, or nothing at all; unless it takes letters too. */
  readonly keys?: 'text'
  readonly value: string
  readonly locked: boolean
  readonly onChange: (value: string) => void
}

/** Longer than any way to write a day or a time. */
const LONGEST = 40

/** One line in which a day or a time is typed. It is left as it is typed while the focus is in it, and then written in full. */
export function TypedInput({ read, shown, moved, value, onChange, ...look }: TypedInputProps) {
  const [typed, setTyped] = useState<{ text: string; value: string }>()
  const text = typed?.value === value ? typed.text : shown(value)
  const write = (next: string) => {
    const kept = read(next) ?? next.toLowerCase()
    setTyped({ text: next, value: kept })
    onChange(kept)
  }
  const byArrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined
    if (by === undefined || event.altKey || look.locked) return
    event.preventDefault()
    write(shown(moved(value, by)))
  }
  const input = (
    <input
      id={look.id}
      class="typed-line"
      type="text"
      inputMode={look.keys ?? 'decimal'}
      maxLength={LONGEST}
      spellcheck={false}
      value={text}
      readOnly={look.locked}
      aria-label={look.label}
      {...look.marks}
      onInput={({ currentTarget }) => write(currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={byArrow}
    />
  )
  if (look.title === undefined) return input
  return (
    <div class="typed">
      <label for={look.id}>{look.title}</label>
      {input}
    </div>
  )
}
