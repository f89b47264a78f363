import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { NEVER } from '../../shared/agreements/span.ts'
import {
  type ListChoice,
  type ListColumn,
  type ListName,
  type ListSort,
  listColumns,
  listNames,
  listSorts,
} from '../../shared/register/lists.ts'
import type { FileList, ListRow } from '../../shared/register/views.ts'
import { csv } from '../../shared/sheets/csv.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { Stamp } from '../frame/moment.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { EndOfList } from '../frame/whose.tsx'
import { useBornWords } from '../joined/use-born-words.ts'
import { dayInFull } from '../moments.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useListTable } from './list-table.ts'
import { useClientsTexts } from './use-clients-texts.ts'
import { useFileList } from './use-file-list.ts'

/** How the address says which list is shown. */
const PARAMETER = 'seznam'
const words = {
  all: 'vse',
  mine: 'moje',
  nobody: 'nikdo',
  open: 'otevrene',
  'no-agreement': 'bez-dohody',
  asleep: 'spi',
  protection: 'ochrana',
  review: 'revize',
  closing: 'konci',
  new: 'nove',
  closed: 'uzavrene',
} as const satisfies Record<ListName, string>

/** The list that the address names; undefined for the one somebody chose last. */
function useListName(): ListName | undefined {
  const { query } = useLocation()
  return listNames.find((each) => words[each] === query[PARAMETER])
}

/** Lists of files by what is to be done about them, read on page by page. */
export function FileLists() {
  const texts = useTexts()
  const { lists } = useClientsTexts()
  const named = useListName()
  const list = useFileList(named)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, choice, change } = list
  const rows = data?.pages.flatMap((page) => page.rows)
  const first = data?.pages[0]
  const total = Math.max(first?.total ?? 0, rows?.length ?? 0)
  useEffect(() => {
    // What somebody goes to is what they chose.
    if (named !== undefined && first !== undefined) change({ list: named })
  }, [named, first === undefined])
  return (
    <>
      <ListNav chosen={choice?.list} counts={first?.counts ?? {}} />
      {(rows === undefined || choice === undefined) && <NotYet error={error} onRetry={refetch} />}
      {rows && choice && (
        <>
          <p class="hint">{lists.meaning[choice.list]}</p>
          <Settings choice={choice} change={change} />
          {rows.length === 0 ? (
            <None list={choice.list} />
          ) : (
            <Files rows={rows} total={total} choice={choice} change={change} />
          )}
          {data?.pages.at(-1)?.isGathering && <p role="status">{lists.gathering}</p>}
          {error && <Trouble error={error} onRetry={fetchNextPage} />}
        </>
      )}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : texts.list.more(total - (rows?.length ?? 0))}
        </button>
      )}
      {rows && rows.length > 0 && !hasNextPage && !error && <EndOfList />}
    </>
  )
}

interface NavProps {
  readonly chosen: ListName | undefined
  readonly counts: FileList['counts']
}

function ListNav({ chosen, counts }: NavProps) {
  const { list } = useTexts()
  const { lists } = useClientsTexts()
  return (
    <nav class="choice lists" aria-label={list.show}>
      {listNames.map((each) => (
        <a
          class="choice-link"
          key={each}
          href={`/klienti?${PARAMETER}=${words[each]}`}
          {...(each === chosen && { 'aria-current': 'true' as const })}
        >
          {lists.names[each]}
          {counts[each] !== undefined && ` (${counts[each]})`}
        </a>
      ))}
    </nav>
  )
}

interface ChoiceProps {
  readonly choice: ListChoice
  readonly change: (part: Partial<ListChoice>) => void
}

function Settings({ choice, change }: ChoiceProps) {
  const { lists } = useClientsTexts()
  const { sort, isDescending, columns } = choice
  const turned = (column: ListColumn) =>
    listColumns.filter((each) => (each === column ? !columns.includes(each) : columns.includes(each)))
  return (
    <details class="list-settings">
      <summary>{lists.choose}</summary>
      <div class="row">
        <label for="list-sort">{lists.sort}</label>
        <select
          id="list-sort"
          value={sort}
          onChange={({ currentTarget }) => {
            const chosen = listSorts.find((each) => each === currentTarget.value)
            if (chosen) change({ sort: chosen })
          }}
        >
          {listSorts.map((each) => (
            <option key={each} value={each}>
              {lists.sorts[each]}
            </option>
          ))}
        </select>
        <label class="check">
          <input type="checkbox" checked={isDescending} onChange={() => change({ isDescending: !isDescending })} />{' '}
          {lists.descending}
        </label>
      </div>
      <fieldset>
        <legend>{lists.show}</legend>
        <div class="row">
          {listColumns.map((column) => (
            <label class="check" key={column}>
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={() => change({ columns: turned(column) })}
              />{' '}
              {lists.columns[column]}
            </label>
          ))}
        </div>
      </fieldset>
      <GivenOut choice={choice} />
    </details>
  )
}

/** The whole list as a file. */
function GivenOut({ choice }: { choice: ListChoice }) {
  const { lists } = useClientsTexts()
  const { clock } = useServices()
  const { rowsOf, columns } = useListTable(choice)
  const name = lists.file(lists.names[choice.list], pragueDay(clock.now()))
  const asWorkbook = async () => {
    const rows = await rowsOf()
    return (await import('../sheets/workbook.ts')).workbook(lists.names[choice.list], columns, rows)
  }
  const asCsv = async () => {
    const rows = await rowsOf()
    return new Blob([csv(columns, rows)], { type: 'text/csv' })
  }
  return (
    <>
      <p class="hint">{lists.exported}</p>
      <p class="actions">
        <DownloadButton
          words={lists}
          label={lists.xlsx}
          name={`${name}.xlsx`}
          make={asWorkbook}
          noted="noted-by-the-door"
        />
        <DownloadButton words={lists} label={lists.csv} name={`${name}.csv`} make={asCsv} noted="noted-by-the-door" />
      </p>
    </>
  )
}

interface FilesProps extends ChoiceProps {
  readonly rows: readonly ListRow[]
  readonly total: number
}

function Files({ rows, total, choice, change }: FilesProps) {
  const texts = useTexts()
  const { lists } = useClientsTexts()
  const { columns } = choice
  return (
    <>
      <p class="lead" role="status">
        {texts.list.shown(rows.length, total)}
      </p>
      <table class="file-list">
        <thead>
          <tr>
            <Heading of="name" label={lists.name} choice={choice} change={change} />
            {columns.map((column) => (
              <Heading key={column} of={column} label={lists.columns[column]} choice={choice} change={change} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface HeadingProps extends ChoiceProps {
  readonly of: 'name' | ListColumn
  readonly label: string
}

/** The heading of a column; pressed, it sorts by it, pressed once more the other way round. */
function Heading({ of, label, choice: { sort, isDescending }, change }: HeadingProps) {
  const by = listSorts.find((each) => each === of)
  if (by === undefined) return <th scope="col">{label}</th>
  const isSorted = by === sort
  const turn = () => change(isSorted ? { isDescending: !isDescending } : { sort: by, isDescending: isNewestFirst(by) })
  return (
    <th scope="col" {...(isSorted && { 'aria-sort': isDescending ? 'descending' : 'ascending' })}>
      <button type="button" class="sort" onClick={turn}>
        {label}
      </button>
    </th>
  )
}

/** Of what has been the last is looked for, of what is coming the next. */
function isNewestFirst(sort: ListSort): boolean {
  return sort === 'opened' || sort === 'active'
}

function Row({ row, columns }: { row: ListRow; columns: readonly ListColumn[] }) {
  const texts = useTexts()
  const { lists } = useClientsTexts()
  const { id, name, closedOn } = row
  return (
    <tr>
      <th scope="row">
        <a class="file-name" href={`/spis/${id}?od=seznam`}>
          {name || texts.clients.unknownPerson}
        </a>
        {closedOn && <span class="quiet-text"> {lists.closedOn(dayInFull(texts, closedOn))}</span>}
      </th>
      {columns.map((column) => (
        <td key={column} data-heading={lists.columns[column]}>
          <Cell row={row} column={column} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ row, column }: { row: ListRow; column: ListColumn }) {
  const texts = useTexts()
  const { lists } = useClientsTexts()
  const born = useBornWords()
  const { reference, birth, municipality, at, activeAt, agreedUntil, protectionAt, reviewAt } = row
  switch (column) {
    case 'reference':
      return <span class="reference">{reference}</span>
    case 'born':
      return <>{typeof birth === 'string' && birth.length > 4 ? dayInFull(texts, birth) : born(birth)}</>
    case 'municipality':
      return <>{municipality}</>
    case 'opened':
      return <Stamp at={at} />
    case 'active':
      return <Stamp at={activeAt} />
    case 'agreed':
      return <>{agreedUntil === NEVER ? lists.withoutEnd : agreedUntil && dayInFull(texts, agreedUntil)}</>
    case 'protection':
      return protectionAt ? <Stamp at={protectionAt} isEnd /> : null
    case 'review':
      return <>{reviewAt && dayInFull(texts, pragueDay(reviewAt))}</>
  }
}

function None({ list }: { list: ListName }) {
  const { emptyTitle, empty } = useTexts().clients
  const { lists } = useClientsTexts()
  if (list !== 'all') return <p class="missing">{lists.none}</p>
  return (
    <section class="empty">
      <h2>{emptyTitle}</h2>
      <p>{empty}</p>
    </section>
  )
}
