import type { Fact } from '../figures/facts.ts'
import type { Context, IndicatorId } from '../figures/indicators.ts'
import { figureOf, type Line, linesBehind } from '../figures/slice.ts'

/*
 * Why rows that look like the parts of a total do not add up to it: the total counts people, each once, the rows below it count contacts
 * and clients. Whoever stands in the rows more than once is one person; whoever is in the total and in none of the rows is missing there.
 */

/** The rows of the published table that somebody would add up, and what they would hold the sum against. */
export const addedRows = ['one-off', 'rescuers', 'refused-not-violence', 'clients'] as const
const TOTAL = 'interested' satisfies IndicatorId
export type AddedRow = (typeof addedRows)[number]

/** Somebody, and where they were counted. */
export interface Counted {
  /** Means nothing outside the centre. */
  readonly person: string
  /** In which rows, each time once, oldest first; of whoever is in none of them, what the total counts. */
  readonly lines: readonly { readonly row: AddedRow | typeof TOTAL; readonly fact: Fact }[]
}

/** `sum` is `total` and those who were counted again, less those whom no row counts. */
export interface Overlap {
  readonly rows: readonly { readonly row: AddedRow; readonly n: number }[]
  readonly sum: number
  readonly total: number
  /** How many times more than once people stand in the rows. */
  readonly again: number
  /** People who stand in the rows more than once. */
  readonly repeated: readonly Counted[]
  /** People whom the total counts and no row does. */
  readonly inNoRow: readonly Counted[]
}

/** Explains a sum, from the facts of its period. */
export function overlapOf(facts: readonly Fact[], context: Context): Overlap {
  const inRows = addedRows.flatMap((row) => linesBehind(facts, row, context).map(({ fact }) => ({ row, fact })))
  const byPerson = Map.groupBy(inRows, ({ fact }) => personIn(fact))
  const repeated = [...byPerson]
    .filter(([, lines]) => lines.length > 1)
    .map(([person, lines]) => counted(person, lines))
  const inNoRow = linesBehind(facts, TOTAL, context).filter((line) => !byPerson.has(keyOf(line)))
  return {
    rows: addedRows.map((row) => ({ row, n: inRows.filter((line) => line.row === row).length })),
    sum: inRows.length,
    total: figureOf(facts, TOTAL, context).n,
    again: repeated.reduce((more, { lines }) => more + lines.length - 1, 0),
    repeated,
    inNoRow: inNoRow.map((line) => counted(keyOf(line), [{ row: TOTAL, fact: line.fact }])),
  }
}

function counted(person: string, lines: Counted['lines']): Counted {
  return { person, lines: lines.toSorted((one, other) => (one.fact.on < other.fact.on ? -1 : 1)) }
}

function keyOf({ key = '' }: Line): string {
  return key
}

/** Every row counts facts that are about a person. */
function personIn(fact: Fact): string {
  return 'person' in fact ? fact.person : fact.id
}
