/** A linear programme: columns within bounds, and rows, each a sum of columns within bounds. All ends may be infinite. */
export interface Program {
  readonly columns: readonly Range[]
  readonly rows: readonly Row[]
}

export interface Range {
  readonly least: number
  readonly most: number
}

export interface Row extends Range {
  readonly terms: readonly Weight[]
}

/** So many times a column, by its place among the columns. */
export type Weight = readonly [column: number, times: number]

/** `unsolved` is everything else, such as a limit of time: whoever asked must take it for a danger. */
export type Outcome =
  | { readonly status: 'optimal'; readonly values: ArrayLike<number>; readonly objective: number }
  | { readonly status: 'unbounded' | 'infeasible' | 'unsolved' }

/** A programme that a solver holds, to be asked many times: what it found before makes the next answer quick. */
export interface OpenProgram {
  /** Gives one column other bounds, until it is given others again. */
  bind(column: number, range: Range): void
  /** The values that make the sum of `weights` largest; `whole` asks for whole numbers in every column, which takes longer. */
  largest(weights: readonly Weight[], whole: boolean): Outcome
}

/** What mostly differs from one question of a programme to the next: by it a solver chooses how to go on from its last answer. */
export type Changing = 'bounds' | 'weights'

/** What solves linear programmes; the same programme and questions have the same answers. */
export interface Solver {
  with<T>(program: Program, changing: Changing, use: (open: OpenProgram) => T): T
}
