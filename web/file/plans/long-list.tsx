import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** How many entries of a list stand on the screen before somebody asks for more. */
const PAGE = 10

interface LongListProps<T> {
  readonly entries: readonly T[]
  /** What the button for more of them says. */
  readonly more: string
  readonly children: (entry: T) => ComponentChildren
}

/** A list that begins with its first ten; paper has all of it. */
export function LongList<T extends { readonly id: string }>({ entries, more, children }: LongListProps<T>) {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <ol class="attempts goals">
        {entries.map((entry, place) => (
          <li key={entry.id} class={place < shown ? '' : 'further'}>
            {children(entry)}
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" class="wide off-paper" onClick={() => setShown(shown + PAGE)}>
          {more}
        </button>
      )}
    </>
  )
}
