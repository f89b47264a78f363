/*
 * What a publication is to disclosure control: cells that are sums of each other, and what else is known of them. Everything an
 * outsider knows is a linear condition on whole numbers.
 */

/** A count of people or records from 1 to 4 is never shown: fewer than this many could be recognised. */
export const THRESHOLD = 5

/**
 * What a hidden cell is published as. `below-5`, „<5“: it is from 0 to 4. `withheld`, „utajeno“ where „<5“ stands elsewhere in its part:
 * as small cells are told there, it is 5 or more, and whoever reads this file knows that. `untold`, „utajeno“ for every hidden cell of a
 * part, because „<5“ would tell too much, and for every hidden amount: it can be anything.
 */
export const marks = ['below-5', 'withheld', 'untold'] as const
export type Mark = (typeof marks)[number]

/** From least to most, both included; `most` may be Infinity. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** What a mark itself tells. */
export const toldBy: Readonly<Record<Mark, Bounds>> = {
  'below-5': { least: 0, most: THRESHOLD - 1 },
  withheld: { least: THRESHOLD, most: Number.POSITIVE_INFINITY },
  untold: { least: 0, most: Number.POSITIVE_INFINITY },
}

/** One number of one or more tables: the same number has one cell wherever it stands, in exports, charts and titles too. */
export interface Cell {
  readonly id: string
  /** The true value: a whole number, not negative. */
  readonly value: number
  /** `count`: of people or records. `amount`: minutes, days and the like, which do not become small by being below 5. */
  readonly of: 'count' | 'amount'
  /** Of an amount: the cell of the count it is summed over, with which it is hidden. */
  readonly over?: string
  /** It stands in no table but tables are sums of it: it needs no mark, and must not come out while it is small. */
  readonly inner?: true
  /**
   * How it stands in an earlier publication, or that everybody knows it (a zero that cannot be anything else): so it stays. A number
   * that was corrected since is two cells; one that was not is the same cell.
   */
  readonly told?: 'shown' | Mark
  /** What is lost when it is hidden although it need not be for itself; `lossOf` when left out. */
  readonly loss?: number
}

/** `total` is the sum of `parts`: district ⊂ centre ⊂ nation, month ⊂ quarter ⊂ year, women and men ⊂ all. They may overlap. */
export interface Relation {
  readonly total: string
  readonly parts: readonly string[]
}

/** So many times a cell; a whole number. */
export interface Term {
  readonly cell: string
  readonly times: number
}

/** Something known from elsewhere: the sum of the terms is from `least` to `most`, whole numbers; left out, there is no such end. */
export interface Fact {
  readonly terms: readonly Term[]
  readonly least?: number
  readonly most?: number
}

/** All that is to be published, has been published or is otherwise known, and belongs together. */
export interface System {
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
  readonly facts: readonly Fact[]
}

/** A cell as an outsider sees it: a number, a mark, or nothing but that it is a part of what is published. */
export type PublishedCell =
  | { readonly id: string; readonly shown: number }
  | { readonly id: string; readonly mark: Mark | 'inner' }

/** All that an outsider knows. It is plain JSON. */
export interface Published {
  readonly cells: readonly PublishedCell[]
  readonly relations: readonly Relation[]
  readonly facts: readonly Fact[]
}

/** Hiding any cell loses something, and a large one more: 1 for a zero, 3.6 for 5, 7.7 for 100. */
export function lossOf({ value, loss }: Pick<Cell, 'value' | 'loss'>): number {
  return loss ?? 1 + Math.log2(1 + value)
}
