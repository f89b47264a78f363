import { useLocation } from 'preact-iso/router'
import { type Whose, whose } from '../../shared/duties/whose.ts'
import { useTexts } from '../texts/language.ts'

/** How the address of a list says whose duties it shows. */
const PARAMETER = 'kdo'
const words = { all: undefined, mine: 'moje', nobody: 'nikdo' } as const satisfies Record<Whose, string | undefined>

/** Whose duties the list that is open shows: everybody's unless the address says otherwise. */
export function useWhose(): Whose {
  const { query } = useLocation()
  return whose.find((each) => words[each] === query[PARAMETER]) ?? 'all'
}

interface ChoiceProps {
  readonly counts?: Readonly<Partial<Record<Whose, number>>>
}

/** Chooses whose duties the list shows, and how many there are of each as far as that is known. */
export function WhoseChoice({ counts = {} }: ChoiceProps) {
  const { list } = useTexts()
  const { path } = useLocation()
  const chosen = useWhose()
  return (
    <nav class="choice" aria-label={list.show}>
      {whose.map((each) => (
        <a
          class="choice-link"
          key={each}
          href={addressOf(path, each)}
          {...(each === chosen && { 'aria-current': 'true' as const })}
        >
          {list.whose[each]}
          {counts[each] !== undefined && ` (${counts[each]})`}
        </a>
      ))}
    </nav>
  )
}

/** At the end of a list: that it is the end, and what a choice leaves out. */
export function EndOfList({ left }: { left?: number | undefined }) {
  const { list } = useTexts()
  const { path } = useLocation()
  return (
    <p class="quiet-text end-of-list">
      {list.end} {left !== undefined && left > 0 && <a href={path}>{list.left(left)}</a>}
    </p>
  )
}

function addressOf(path: string, looked: Whose): string {
  const word = words[looked]
  return word === undefined ? path : `${path}?${PARAMETER}=${word}`
}
