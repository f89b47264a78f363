import type { ComplaintState } from '../../../shared/complaints/complaint.ts'
import type { ComplaintLine } from '../../../shared/complaints/seen.ts'
import type { Centre } from '../table/access.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { byCentre } from '../table/keys.ts'
import { listPage } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { lineIn, readComplaintItem, readErasedComplaint, stateIn } from './items.ts'

/** A line of the book whose words are opened only when somebody asks for them. */
interface SealedLine {
  readonly line: ComplaintLine
  /** Undefined when they were disposed of. */
  readonly open: () => ComplaintState | undefined
}

const BOOK_PAGE = 100

/** The newest lines of a year's book, in the order of numbers; `next` reads on with those before them. */
export async function readBook(
  { id, table, keys }: Centre,
  year: number,
  after?: string,
): Promise<{ lines: SealedLine[]; next?: string }> {
  const paging = { limit: BOOK_PAGE, after, newestFirst: true }
  const [{ items, ...rest }, openKey] = await Promise.all([listPage(table, byCentre.book(id, year), paging), keys()])
  const lines = items.toReversed().map((item) => sealedLine(item, openKey))
  return { lines, ...rest }
}

function sealedLine(found: Item, openKey: OpenDataKey): SealedLine {
  if ('erasedOn' in found) return { line: lineIn(readErasedComplaint(found)), open: () => undefined }
  const item = readComplaintItem(found)
  return { line: lineIn(item), open: () => stateIn(item, openKey(item.key)) }
}
