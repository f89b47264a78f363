import { holds } from './conditions.ts'
import type { OpenProgram, Range, Row, Weight } from './solver.ts'

/**
 * How narrow what can be told of a hidden cell must never be: a cell known to be one of three neighbouring numbers is bounded within 2.
 * So at least four numbers must stay possible.
 */
const LEAST_WIDTH = 3

/** Cells within ranges and rows between them, and of which cells it must be found out how far they reach. */
export interface Question {
  readonly rows: readonly Row[]
  /** What is told of each cell. */
  readonly ranges: readonly Range[]
  /** The same, as narrow as is known already; it holds for whole numbers. */
  readonly limits: readonly Range[]
  readonly asked: readonly number[]
}

/** A table of whole numbers that agrees with all that was told: it may be the true one, as far as anybody knows. */
export type Witness = readonly number[]

/** `contradiction`: no table agrees with what was told. `unsolved`: the solver gave up. */
export class SearchFailed extends Error {
  readonly reason: 'contradiction' | 'unsolved'
  constructor(reason: 'contradiction' | 'unsolved') {
    super(reason)
    this.reason = reason
  }
}

interface Reach {
  /** Nothing beyond is possible. */
  readonly limit: { least: number; most: number }
  /** So far some table was found to go. */
  readonly seen: { least: number; most: number }
}

interface Search extends Question {
  readonly open: OpenProgram
  readonly reaches: ReadonlyMap<number, Reach>
  readonly witnesses: Witness[]
  readonly goal: Goal
}

/** `exact`: how far each cell reaches. `wide`: that, of each that is not wide enough; of others no more than that they are. */
export type Goal = 'exact' | 'wide'

/** How far each asked cell reaches. Throws `SearchFailed` when no table agrees with what was told. */
export function reachOf(open: OpenProgram, question: Question, goal: Goal): ReadonlyMap<number, Range> {
  const search = begun(open, question, { goal, witnesses: [] })
  reachTogether(search)
  for (const column of question.asked) reachAlone(search, column)
  if (search.witnesses.length === 0) solved(search, [], true)
  return new Map(
    [...search.reaches].map(([column, { limit, seen }]) => [column, isNarrow(seen) || goal === 'exact' ? limit : seen]),
  )
}

/**
 * Adds tables to `witnesses` in which as many of the asked cells as can be moved together are far from each other; those in it already
 * must agree with the question. Every table is checked against every row in whole numbers, so that what is wide enough in them is so
 * whatever the numbers of a solver are worth.
 */
export function widen(open: OpenProgram, question: Question, witnesses: Witness[]): void {
  reachTogether(begun(open, question, { goal: 'wide', witnesses }))
}

function begun(open: OpenProgram, question: Question, how: Pick<Search, 'goal' | 'witnesses'>): Search {
  const reaches = new Map(question.asked.map((column) => [column, startOf(question.limits[column])]))
  const search: Search = { ...question, ...how, open, reaches }
  for (const witness of how.witnesses) see(search, witness)
  return search
}

function isSettled({ goal }: Search, reach: Reach): boolean {
  return goal === 'wide' ? !isNarrow(reach.seen) : isAtEnd(reach, 1) && isAtEnd(reach, -1)
}

function startOf(limit: Range | undefined): Reach {
  const { least = 0, most = Number.POSITIVE_INFINITY } = limit ?? {}
  return {
    limit: { least, most },
    seen: { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
  }
}

/** Whether a cell in this range is determined or bounded within 2. */
export function isNarrow({ least, most }: Range): boolean {
  return most - least < LEAST_WIDTH
}

function see({ reaches }: Search, witness: Witness): void {
  for (const [column, { seen }] of reaches) {
    const value = witness[column] ?? 0
    if (value < seen.least) seen.least = value
    if (value > seen.most) seen.most = value
  }
}

/** Rounds in which many cells are pushed at once; each is one question for all of them. */
const MOST_ROUNDS = 30

/** Pushes all cells that are not settled up, then down, then in turns; as long as that settles any. */
function reachTogether(search: Search): void {
  let [left, idle] = [unsettled(search), 0]
  for (let round = 0; round < MOST_ROUNDS && left.length > 1 && idle < 4; round++) {
    const weights = left.flatMap(([column, { limit }], index): Weight[] => {
      const up = signOf(round, index)
      return up > 0 && limit.most === Number.POSITIVE_INFINITY ? [] : [[column, up]]
    })
    if (weights.length > 0) solved(search, weights, false)
    const after = unsettled(search)
    idle = after.length < left.length ? 0 : idle + 1
    left = after
  }
}

function unsettled(search: Search): [number, Reach][] {
  return [...search.reaches].filter(([, reach]) => !isSettled(search, reach))
}

/** Up, down, then each second one up, each fourth, each eighth. */
function signOf(round: number, index: number): 1 | -1 {
  const isUp = (index >> Math.max(0, (round >> 1) - 1)) % 2 === 0
  return round < 2 ? (round === 0 ? 1 : -1) : isUp === (round % 2 === 0) ? 1 : -1
}

function reachAlone(search: Search, column: number): void {
  const reach = search.reaches.get(column)
  if (reach === undefined) return
  for (const sign of [1, -1] as const) {
    if (!isSettled(search, reach) && !isAtEnd(reach, sign)) push(search, column, sign)
  }
}

function isAtEnd({ limit, seen }: Reach, sign: 1 | -1): boolean {
  return sign === 1 ? seen.most === limit.most : seen.least === limit.least
}

/** What a solver calls a whole number may be off by this. */
const NEARLY = 1e-5

/** Finds how far a cell goes one way: by fractions first, and where that gives no table of whole numbers, by whole ones. */
function push(search: Search, column: number, sign: 1 | -1): void {
  const reach = search.reaches.get(column)
  if (reach === undefined) return
  const end = solved(search, [[column, sign]], false)
  if (end === Number.POSITIVE_INFINITY) {
    reach.seen.most = end
    return
  }
  setEnd(reach, sign, Math.floor(end + NEARLY))
  if (isAtEnd(reach, sign) || isSettled(search, reach)) return
  setEnd(reach, sign, Math.round(solved(search, [[column, sign]], true)))
}

function setEnd({ limit }: Reach, sign: 1 | -1, end: number): void {
  if (sign === 1) limit.most = Math.min(limit.most, end)
  else limit.least = Math.max(limit.least, -end)
}

/** The largest sum; Infinity where there is none. The table found is kept when it is one of whole numbers. */
function solved(search: Search, weights: readonly Weight[], whole: boolean): number {
  const outcome = search.open.largest(weights, whole)
  if (outcome.status !== 'optimal') return withoutTable(outcome.status)
  const witness = witnessOf(search, outcome.values)
  if (witness) {
    search.witnesses.push(witness)
    see(search, witness)
  } else if (whole) throw new SearchFailed('unsolved')
  return outcome.objective
}

function withoutTable(status: 'unbounded' | 'infeasible' | 'unsolved'): number {
  if (status === 'unbounded') return Number.POSITIVE_INFINITY
  throw new SearchFailed(status === 'infeasible' ? 'contradiction' : 'unsolved')
}

/** A solver's values as a table of whole numbers; undefined when they are none, or not what was told. */
export function witnessOf(
  { rows, ranges }: Pick<Question, 'rows' | 'ranges'>,
  values: ArrayLike<number>,
): Witness | undefined {
  // Adding 0 makes 0 of what is rounded to -0.
  const whole = Array.from(values, (value) => Math.round(value) + 0)
  const isNear = whole.every((value, column) => Math.abs(value - (values[column] ?? 0)) < NEARLY)
  const isWithin = whole.every((value, column) => {
    const { least = 0, most = 0 } = ranges[column] ?? {}
    return least <= value && value <= most
  })
  return isNear && isWithin && holds(rows, whole) ? whole : undefined
}
