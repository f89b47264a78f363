import type { ComplaintState } from '../../../shared/complaints/complaint.ts'
import type { ComplaintLine } from '../../../shared/complaints/seen.ts'
import type { Centre } from '../table/access.ts'
import { byCentre } from '../table/keys.ts'
import { allItems, list } from '../table/query.ts'
import { lineIn, readComplaintItem, stateIn } from './items.ts'

/** A line of the book whose words are opened only when somebody asks for them. */
interface SealedLine {
  readonly line: ComplaintLine
  readonly open: () => ComplaintState
}

/** The lines of a year's book in the order of numbers. */
export async function readBook({ id, table, keys }: Centre, year: number): Promise<SealedLine[]> {
  const [items, openKey] = await Promise.all([allItems(table, list(byCentre.book(id, year))), keys()])
  return items
    .map(readComplaintItem)
    .map((item) => ({ line: lineIn(item), open: () => stateIn(item, openKey(item.key)) }))
}
