import { useLocation } from 'preact-iso/router'
import { complaintNumber, isAnonymous } from '../../shared/complaints/complaint.ts'
import type { Book, ComplaintRow } from '../../shared/complaints/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { NotedPrint } from '../forms/noted-print.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale, Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { bookColumns } from './book-lines.ts'
import { useBook } from './book-queries.ts'
import { PrintedBook } from './printed-book.tsx'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/** The book of a year: every complaint by its number, to be opened, downloaded or printed. */
export function BookScreen() {
  const texts = useComplaintsTexts()
  const { query } = useLocation()
  const year = /^20\d\d$/.test(query['rok'] ?? '') ? Number(query['rok']) : undefined
  const { book, isWhole, error, retry } = useBook(year)
  return (
    <Screen heading={texts.book.title} title={texts.book.title}>
      {book === undefined && <NotYet error={error} onRetry={retry} />}
      {book && <Stale error={isWhole ? error : null} asOf={book.now} />}
      {book && <Opened book={book} isWhole={isWhole} />}
      {book && !isWhole && error && <Trouble error={error} onRetry={retry} />}
    </Screen>
  )
}

interface OpenedProps {
  readonly book: Book
  /** Whether all pages are there. */
  readonly isWhole: boolean
}

function Opened({ book, isWhole }: OpenedProps) {
  const texts = useComplaintsTexts()
  return (
    <>
      <Years book={book} />
      <p class="actions">
        <a class="button main" href="/stiznosti/nova">
          {texts.book.enter}
        </a>
        <Exports book={book} isWhole={isWhole} />
      </p>
      {book.complaints.length > 0 ? <Lines book={book} isWhole={isWhole} /> : <None />}
      <PrintedBook book={book} isWhole={isWhole} />
    </>
  )
}

function Years({ book: { year, now } }: { book: Book }) {
  const { book } = useComplaintsTexts()
  const thisYear = Number(pragueDay(now).slice(0, 4))
  return (
    <nav class="years" aria-label={book.years}>
      <a href={`/stiznosti?rok=${year - 1}`}>{book.earlier(year - 1)}</a>
      <strong>{book.year(year)}</strong>
      {year < thisYear && <a href={`/stiznosti?rok=${year + 1}`}>{book.later(year + 1)}</a>}
    </nav>
  )
}

function Exports({ book, isWhole }: OpenedProps) {
  const texts = useComplaintsTexts()
  const { year, complaints } = book
  if (complaints.length === 0) return null
  const make = async () =>
    (await import('../sheets/workbook.ts')).workbook(`Kniha stížností ${year}`, bookColumns, complaints)
  return (
    <>
      <DownloadButton
        words={texts.book}
        label={texts.book.workbook}
        name={`kniha-stiznosti-${year}.xlsx`}
        make={make}
        noted={{ did: 'book-workbook', year }}
        disabled={!isWhole}
      />
      <NotedPrint
        given={{ did: 'print-book', year }}
        label={texts.book.print}
        disabled={!isWhole}
        onNoted={() => print()}
      />
    </>
  )
}

function Lines({ book: { complaints }, isWhole }: OpenedProps) {
  const texts = useComplaintsTexts()
  return (
    <>
      <p class="lead" role="status">
        {(isWhole ? texts.book.count : texts.book.countSoFar)(complaints.length)}
      </p>
      <ul class="files complaints">
        {complaints.toReversed().map((row) => (
          <li key={row.id}>
            <a href={`/stiznosti/${row.id}`}>
              <span class="reference">{complaintNumber(row)}</span> <WhoComplains row={row} />
            </a>
            <span class={`tag ${row.status}`}>{texts.statuses[row.status]}</span>
            <span class="quiet-text">
              <When row={row} />
              {row.corrected && ` · ${texts.book.corrected}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function WhoComplains({ row: { state, erasedOn } }: { row: ComplaintRow }) {
  const { book } = useComplaintsTexts()
  const texts = useTexts()
  if (erasedOn !== undefined) return <>{book.erased(dayInFull(texts, erasedOn))}</>
  if (state === undefined) return <>{book.hiddenShort}</>
  return <>{isAnonymous(state.complaint) ? book.anonymous : state.complaint.complainant?.name}</>
}

function When({ row: { deliveredOn, answeredOn, lastDay } }: { row: ComplaintRow }) {
  const texts = useTexts()
  const { book } = useComplaintsTexts()
  const next = answeredOn ? [book.answeredOn, answeredOn] : lastDay ? [book.lastDay, lastDay] : undefined
  return (
    <>
      {book.delivered} {dayInFull(texts, deliveredOn)}
      {next && ` · ${next[0]} ${dayInFull(texts, next[1] ?? '')}`}
    </>
  )
}

function None() {
  const { book } = useComplaintsTexts()
  const { centre } = useWorker()
  return (
    <section class="empty">
      <h2>{book.emptyTitle}</h2>
      <p>
        {centre}: {book.empty}
      </p>
    </section>
  )
}
