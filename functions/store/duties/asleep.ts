import type { Day } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, readItem } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { type DeadlineItem, readDeadline } from './deadlines.ts'

/** Longer than Opora has kept books. */
const YEARS = 5

/**
 * Unmet duties of a centre that nothing in the due index wakes any more: an overdue duty fell silent once. Those whose letters go to
 * the founder stand in no list but the book's.
 */
export async function asleep(table: Table, centre: string, today: Day): Promise<DeadlineItem[]> {
  const years = Array.from({ length: YEARS }, (_, ago) => Number(today.slice(0, 4)) - ago)
  const [open, books] = await Promise.all([
    lists(table, [byCentre.openDuties(centre), byCentre.openComplaints(centre)]),
    lists(
      table,
      years.map((year) => byCentre.book(centre, year)),
    ),
  ])
  const ofFounder = books.filter(({ about }) => about === 'head').map(({ id }) => String(id))
  const hidden = await Promise.all(ofFounder.map((id) => readItem(table, keys.complaintDeadline(centre, id))))
  return [...open, ...hidden.filter((item) => item !== undefined)]
    .filter(({ duePk, status }) => duePk === undefined && status !== 'met')
    .map(readDeadline)
}

async function lists(table: Table, partitions: readonly string[]): Promise<Item[]> {
  return (await Promise.all(partitions.map((each) => allItems(table, list(each))))).flat()
}
