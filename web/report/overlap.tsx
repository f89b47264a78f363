import { useState } from 'preact/hooks'
import { addedRows } from '../../shared/report/overlap.ts'
import { cellOf } from '../../shared/report/tables.ts'
import type { CountedLine, CountedPerson, OverlapPage } from '../../shared/report/views.ts'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { useOverlap } from './report-calls.ts'
import { useReportTexts } from './use-report-texts.ts'
import type { WholeReport } from './whole-report.ts'

/** Asks why the rows of the published table do not add up, where they do not. */
export function Overlap({ report: { year, years } }: { report: WholeReport }) {
  const { overlap } = useReportTexts()
  const [isOpen, setOpen] = useState(false)
  const of = years.at(-1)
  const numbers = [...addedRows, 'interested' as const].map((indicator) => {
    const cell = of && cellOf({ indicator }, of)
    return cell?.kind === 'number' ? cell.n : undefined
  })
  if (numbers.some((number) => number === undefined)) return null
  const [rows, total = 0] = [numbers.slice(0, -1).map((number = 0) => number), numbers.at(-1)]
  const sum = rows.reduce((all, number) => all + number, 0)
  if (sum === total) return null
  return (
    <div>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {overlap.ask(rows, sum, total)}
      </button>
      {isOpen && <Explanation year={year} />}
    </div>
  )
}

function Explanation({ year }: { year: number }) {
  const { overlap } = useReportTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOverlap(year)
  const first = data?.pages[0]
  if (first === undefined) return <NotYet error={error} onRetry={refetch} />
  return (
    <section class="notice report-overlap" aria-label={overlap.title}>
      <p>{overlap.meaning}</p>
      <Steps found={first} />
      <h4>{overlap.who}</h4>
      <ol>
        {data?.pages
          .flatMap(({ people }) => people)
          .map((person, index) => (
            <li key={index}>
              <Person person={person} />
            </li>
          ))}
      </ol>
      {hasNextPage && error && <Trouble error={error} onRetry={() => fetchNextPage()} />}
      {hasNextPage && (
        <button type="button" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {overlap.more}
        </button>
      )}
    </section>
  )
}

/** From the sum to the total, number by number. */
function Steps({ found: { rows, sum, total, again, repeated, inNoRow } }: { found: OverlapPage }) {
  const { overlap } = useReportTexts()
  return (
    <ul class="report-sum">
      <li>
        {overlap.sum(
          rows.map(({ n }) => n),
          sum,
        )}
      </li>
      {again > 0 && <li>{overlap.repeated(repeated, again)}</li>}
      {inNoRow > 0 && <li>{overlap.inNoRow(inNoRow)}</li>}
      <li>
        <b>{overlap.total(total)}</b>
      </li>
    </ul>
  )
}

function Person({ person: { lines } }: { person: CountedPerson }) {
  return (
    <>
      {lines.map((line, index) => (
        <span key={`${line.id} ${line.on}`}>
          {index > 0 && ' → '}
          <Line line={line} />
        </span>
      ))}
    </>
  )
}

function Line({ line: { row, on, subject, id, reference } }: { line: CountedLine }) {
  const texts = useTexts()
  const { overlap } = useReportTexts()
  const href = subject === 'file' ? `/spis/${id}` : `/zajemci/${id}`
  return (
    <>
      {dayInFull(texts, on)} {overlap.rows[row]},{' '}
      <a class="range" href={href}>
        {subject === 'file' ? overlap.file(reference) : overlap.enquiry}
      </a>
    </>
  )
}
