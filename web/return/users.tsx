import { useState } from 'preact/hooks'
import type { Gap } from '../../shared/return/rows.ts'
import type { StateReturn } from '../../shared/return/views.ts'
import { useReturnTables } from './columns.ts'
import { Table } from './table.tsx'
import { useReturnTexts } from './use-return-texts.ts'

/** How many rows are shown at first, and how many more each time. */
const PAGE = 100

/** The rows of users: first those of whom something is not known, with a way to where it is filled in. */
export function Users({ made: { rows, gaps, totals } }: { made: StateReturn }) {
  const texts = useReturnTexts()
  const { users } = useReturnTables()
  const [shown, setShown] = useState(PAGE)
  if (rows.length === 0) return <p class="missing">{texts.noUsers}</p>
  const gapOf = new Map(gaps.map((gap) => [gap.number, gap]))
  const isComplete = ({ number }: { readonly number: number }) => !gapOf.has(number)
  const ordered = [...rows.filter((row) => !isComplete(row)), ...rows.filter(isComplete)]
  const beside = {
    heading: texts.columns.fill,
    cell: ({ number }: { readonly number: number }) => <Missing gap={gapOf.get(number)} />,
  }
  return (
    <>
      <p role="status">
        <b>{texts.usersCount(totals.users, rows.length)}</b>{' '}
        {gaps.length > 0 ? texts.incomplete(gaps.length) : texts.complete}
      </p>
      <Table
        columns={users}
        rows={ordered.slice(0, shown)}
        keyOf={({ number, from }) => `${number} ${from}`}
        {...(gaps.length > 0 && { beside })}
      />
      {shown < ordered.length && (
        <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
          {texts.more(ordered.length - shown)}
        </button>
      )}
    </>
  )
}

function Missing({ gap }: { gap: Gap | undefined }) {
  const texts = useReturnTexts()
  if (gap === undefined) return null
  const parts = gap.unknown.map((part) => texts.parts[part]).join(', ')
  return (
    <a href={`/spis/${gap.file}/osoba`} aria-label={`${texts.fill(gap.number)}: ${parts}`}>
      {parts}
    </a>
  )
}
