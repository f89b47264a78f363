import { costIn, isOurs, type Pattern, withMore } from './pattern.ts'
import { complementaryIn, type State, settled, type Work, widened } from './protect.ts'
import { wayFor } from './repair.ts'
import type { Program, Row, Solver, Weight } from './solver.ts'

/** Cells to choose among at most: beyond, the proof takes longer than what it saves is worth. */
const MOST_CHOICES = 60
const MOST_ROUNDS = 60

/** At least one of these must be hidden, if that one is. */
interface Cut {
  readonly among: readonly number[]
  readonly when: number
}

/**
 * The pattern that loses least, proved by an integer programme: it chooses what is cheapest by the conditions known so far, and whatever
 * still comes out then gives new conditions. What was found before is given back where it is as good, or where there is too much to
 * choose from.
 */
export function leastOf(
  work: Work,
  solver: Solver,
  { start, found }: { readonly start: State; readonly found: State },
): State {
  const choices = start.pattern.cells.flatMap((cell, place) =>
    isOurs(cell) && !start.pattern.hidden.has(place) ? [place] : [],
  )
  if (choices.length === 0 || choices.length > MOST_CHOICES) return found
  const limit = lossIn(start.pattern, complementaryIn(found.pattern))
  const cuts: Cut[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = cheapest(solver, start.pattern, { choices, cuts })
    if (chosen === undefined || lossIn(start.pattern, chosen) > limit - SAME) return found
    const { state, exposed } = settled(work, widened(work, withHidden(start, chosen)), Number.POSITIVE_INFINITY)
    if (exposed.length === 0) return state
    cuts.push(...exposed.map((place) => cutFor(work, state.pattern, { place, choices })))
  }
  return found
}

/** Losses that differ by less are the same. */
const SAME = 1e-6

function withHidden({ pattern, witnesses }: State, places: readonly number[]): State {
  return { pattern: withMore(pattern, places), witnesses }
}

function lossIn(pattern: Pattern, places: readonly number[]): number {
  const alone = { ...pattern, amounts: new Map() }
  return places.reduce((sum, place) => sum + costIn(alone, place), 0)
}

/**
 * Of the shown cells as few as can be without which the cell would not come out: all others may be hidden, and it still does. So one of
 * them must be.
 */
function cutFor(
  work: Work,
  pattern: Pattern,
  { place, choices }: { readonly place: number; readonly choices: readonly number[] },
): Cut {
  const comesOut = (shown: readonly number[]) => {
    const hidden = choices.filter((each) => !shown.includes(each))
    return wayFor(work.repairs, withMore(pattern, hidden), { place, mayHide: false }) === undefined
  }
  let among = choices.filter((each) => !pattern.hidden.has(each))
  for (let size = among.length >> 1; size > 0; size >>= 1) {
    for (const some of chunks(among, size)) {
      const fewer = among.filter((each) => !some.includes(each))
      if (comesOut(fewer)) among = fewer
    }
  }
  return { among, when: place }
}

function chunks(all: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

/** The cheapest places that meet all conditions; undefined when the solver finds none. */
function cheapest(
  solver: Solver,
  pattern: Pattern,
  { choices, cuts }: { readonly choices: readonly number[]; readonly cuts: readonly Cut[] },
): readonly number[] | undefined {
  const columnOf = new Map(choices.map((place, column) => [place, column]))
  const row = (among: readonly number[], when: number): Row => {
    const own = columnOf.get(when)
    const terms = among.flatMap((place): Weight[] => {
      const column = columnOf.get(place)
      return column === undefined ? [] : [[column, 1]]
    })
    return {
      terms: own === undefined ? terms : [...terms, [own, -1]],
      least: own === undefined ? 1 : 0,
      most: choices.length,
    }
  }
  const program: Program = {
    columns: choices.map(() => ({ least: 0, most: 1 })),
    rows: [
      ...cuts.map(({ among, when }) => row(among, when)),
      ...[...pattern.amounts].flatMap(([count, amounts]) => amounts.map((amount) => row([amount], count))),
    ],
  }
  const weights = choices.map((place, column): Weight => [column, -lossIn(pattern, [place])])
  const outcome = solver.with(program, 'weights', (open) => open.largest(weights, true))
  if (outcome.status !== 'optimal') return undefined
  return choices.filter((_, column) => (outcome.values[column] ?? 0) > 1 / 2)
}
