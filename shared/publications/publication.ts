import * as z from 'zod/mini'
import type { Centre, Coverage } from '../centres/centres.ts'
import { isYear, type Period, periodSchema } from '../figures/period.ts'
import type { Instant } from '../time/instant.ts'
import { type ColumnId, columnOf, isColumn, tableIds } from './tables.ts'

/*
 * A publication: one table of one period, as anybody may read it. It never changes: what joins later makes the next version. A cell is a
 * number, or says why there is none; it is never empty, and never a zero that stands for something else.
 */

/** „<5“, and „utajeno“ twice: where it is known to be more, and where nothing is told of it; see `shared/disclosure/system.ts`. */
export const hiddenCells = ['below-5', 'withheld', 'untold'] as const
/** The centre has not released it yet; it cannot be said, such as people of several centres together. */
export const missingCells = ['not-released', 'not-computed'] as const
const cellSchema = z.union([z.number(), z.enum(hiddenCells), z.enum(missingCells)])
export type PublishedCell = z.infer<typeof cellSchema>

const rowSchema = z.object({
  /** A centre by its id, a district (LAU 1), a region (NUTS 3) or the nation, `CZ`. */
  area: z.string(),
  /** One for each column. */
  cells: z.array(cellSchema),
  /** It joined after the first publication of its period. */
  late: z.exactOptional(z.literal(true)),
})
export type PublishedRow = Readonly<z.infer<typeof rowSchema>>

export const publicationSchema = z.object({
  /** Publications are counted over all tables. */
  number: z.number(),
  table: z.enum(tableIds),
  period: periodSchema,
  version: z.number(),
  publishedAt: z.string(),
  columns: z.array(z.string()),
  rows: z.array(rowSchema),
})
export type Publication = Readonly<z.infer<typeof publicationSchema>>

/** With what proves that it is as it was published: a JWS over its digest (SHA-256, base64url, of its JSON without these two). */
export interface SignedPublication extends Publication {
  readonly digest: string
  readonly signature: string
}

/** A cell as whoever shows it needs it. */
export type Cell =
  | { readonly value: number; readonly part?: number; readonly whole?: number }
  | { readonly hidden: 'below-5' | 'withheld' }
  | { readonly missing: (typeof missingCells)[number] }

/** What stands for an area in a column; `not-computed` where the table has no such row or column. */
export function readCell(publication: Publication, area: string, column: string): Cell {
  const row = publication.rows.find((each) => each.area === area)
  const cell = row?.cells[publication.columns.indexOf(column)] ?? 'not-computed'
  if (typeof cell === 'number') return { value: cell }
  if (cell === 'below-5') return { hidden: cell }
  return cell === 'withheld' || cell === 'untold' ? { hidden: 'withheld' } : { missing: cell }
}

/** A figure by its column, or a share by its indicator: as 0–1 with its two numbers, when both are told; of nothing it is not computed. */
export function readFigure(publication: Publication, area: string, figure: string): Cell {
  if (!isShare(figure)) return readCell(publication, area, figure)
  const part = readCell(publication, area, `${figure}:part`)
  const whole = readCell(publication, area, `${figure}:whole`)
  if ('value' in part && 'value' in whole)
    return whole.value === 0
      ? { missing: 'not-computed' }
      : { value: part.value / whole.value, part: part.value, whole: whole.value }
  if ('missing' in whole) return whole
  return 'missing' in part ? part : { hidden: 'withheld' }
}

function isShare(figure: string): boolean {
  return isColumn(`${figure}:whole`)
}

/** What the columns of a publication show: shares by their indicators, everything else by its column. */
export function figuresIn({ columns }: Pick<Publication, 'columns'>): string[] {
  const shown = columns.map((id) => (isColumn(id) && isPartOfShare(id) ? columnOf(id).indicator : id))
  return [...new Set(shown)]
}

function isPartOfShare(id: ColumnId): boolean {
  return columnOf(id).of !== undefined
}

/** GET /api/publications?from=2024-01&until=2025-12&after=…: the newest version of each table of the periods in between, oldest first. */
export interface Publications {
  readonly now: Instant
  readonly publications: readonly SignedPublication[]
  /** All centres as they are called today, but for those that only try things out; and which of them covers which district. */
  readonly centres: readonly Centre[]
  readonly coverage: readonly Coverage[]
  /** Years whose last releases are not published, because what is hidden would come out. */
  readonly refused: readonly string[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** Whether a period has to do with a span of months, both included. */
export function isWithin(period: Period, { from, until }: { readonly from: string; readonly until: string }): boolean {
  return isYear(period) ? `${period}-12` >= from && `${period}-01` <= until : period >= from && period <= until
}
