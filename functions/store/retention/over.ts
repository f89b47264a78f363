import { Problem } from '../../../shared/problems/problem.ts'
import type { DisposalKind } from '../../../shared/retention/kinds.ts'
import type { Retention } from '../../../shared/retention/settings.ts'
import { isOver, keptUntil, lastDayOf, lastOver } from '../../../shared/retention/standing.ts'
import type { Over, OverRow } from '../../../shared/retention/views.ts'
import { type Day, type Instant, plusMonths } from '../../../shared/time/instant.ts'
import { endOfPragueDay, pragueDay } from '../../../shared/time/prague.ts'
import { byCentre } from '../table/keys.ts'
import { allItems, list, listPage } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { readThing } from './standings.ts'
import type { Place } from './words.ts'

/*
 * What is over is found in the lists in which everything stands by its beginning: nothing can have ended before it began, so that only
 * what began long enough ago is looked at.
 */

/** How many one part looks at. */
const PART = 100

interface Asked {
  readonly kind: DisposalKind
  readonly after: string | undefined
  readonly retention: Retention
  readonly now: Instant
}

/** What of a kind is over, in the order in which it began; nothing as long as its centre has not decided. */
export async function listOver(place: Place, { kind, after, retention, now }: Asked): Promise<Omit<Over, 'now'>> {
  const today = pragueDay(now)
  const last = lastOver(kind, retention, today)
  if (last === undefined) return { rows: [] }
  const { ids, ...rest } = await partOf(place, { kind, last, after })
  const things = await Promise.all(ids.map((id) => readThing(place, { kind, id }, now)))
  const rows = things
    .filter((thing) => thing !== undefined)
    .filter(({ standing }) => isOver(standing, retention, today))
    .map(({ standing, reference }): OverRow => {
      const { endedOn = last, ...thing } = standing
      const until = keptUntil({ kind, endedOn }, retention) ?? last
      return { ...thing, endedOn, keptUntil: until, ...(reference !== undefined && { reference }) }
    })
  return { rows, ...rest }
}

interface Part {
  readonly ids: string[]
  readonly next?: string
}

function partOf(place: Place, asked: { kind: DisposalKind; last: Day; after: string | undefined }): Promise<Part> {
  const { kind, last, after } = asked
  if (kind === 'complaint') return partOfBooks(place, last, after)
  return kind === 'letter' || kind === 'audit'
    ? Promise.resolve({ ids: monthsUntil(last) })
    : part(place, { ...asked, kind })
}

/** Opora keeps nothing older. */
const FIRST_MONTH = '2026-01'

/** All months that had ended on a day: a century has twelve hundred, and each costs a read or two. */
function monthsUntil(last: Day): string[] {
  const months: string[] = []
  for (let month = FIRST_MONTH; lastDayOf(month) <= last; month = plusMonths(`${month}-01`, 1).slice(0, 7))
    months.push(month)
  return months
}

const listOf = { file: byCentre.clients, enquiry: byCentre.enquiries, appointment: byCentre.appointments } as const

async function part(
  { id, table }: Place,
  { kind, last, after }: { kind: keyof typeof listOf; last: Day; after: string | undefined },
): Promise<Part> {
  const paging = { limit: PART, after, until: endOfPragueDay(last) }
  const { items, ...rest } = await listPage(table, listOf[kind](id), paging)
  return { ids: items.filter(isCandidate).map((item) => String(item['id'])), ...rest }
}

/** What was disposed of, and a file that is open, need no further look. */
function isCandidate({ type, closedOn, erasedOn }: Item): boolean {
  return erasedOn === undefined && (type !== 'client' || closedOn !== undefined)
}

/** No book of a centre is older. */
const FIRST_BOOK = 2007

/** A year's book after another; the numbers of one are few. */
async function partOfBooks({ id, table }: Place, last: Day, after: string | undefined): Promise<Part> {
  const end = Number(last.slice(0, 4))
  const first = after === undefined ? FIRST_BOOK : Number(after)
  if (!Number.isInteger(first) || first < FIRST_BOOK) throw new Problem('not-found')
  for (let year = first; year <= end; year++) {
    const items = (await allItems(table, list(byCentre.book(id, year)))).filter(isCandidate)
    const ids = items.map((item) => String(item['id']))
    if (ids.length > 0) return { ids, ...(year < end && { next: String(year + 1) }) }
  }
  return { ids: [] }
}
