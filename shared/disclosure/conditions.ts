import type { Range, Row, Weight } from './solver.ts'
import type { Fact, Relation, Term } from './system.ts'

/** What holds between cells, each cell by its place in a list of ids. */
export interface Conditions {
  readonly places: ReadonlyMap<string, number>
  readonly rows: readonly Row[]
}

/** Throws when two cells have the same id, or when a relation or a fact is of a cell that is not there. */
export function conditionsOf(
  ids: readonly string[],
  { relations, facts }: { readonly relations: readonly Relation[]; readonly facts: readonly Fact[] },
): Conditions {
  const places = new Map(ids.map((id, place) => [id, place]))
  if (places.size !== ids.length) throw new Error('two cells have the same id')
  const known = [...relations.map(factOf), ...facts]
  return { places, rows: known.map((fact) => rowOf(fact, places)) }
}

function factOf({ total, parts }: Relation): Fact {
  return {
    terms: [{ cell: total, times: -1 }, ...parts.map((cell): Term => ({ cell, times: 1 }))],
    least: 0,
    most: 0,
  }
}

function rowOf(fact: Fact, places: ReadonlyMap<string, number>): Row {
  const times = new Map<number, number>()
  for (const { cell, times: more } of fact.terms) {
    const place = places.get(cell)
    if (place === undefined) throw new Error(`there is no cell ${cell}`)
    times.set(place, (times.get(place) ?? 0) + more)
  }
  return {
    terms: [...times].filter(([, each]) => each !== 0),
    least: fact.least ?? Number.NEGATIVE_INFINITY,
    most: fact.most ?? Number.POSITIVE_INFINITY,
  }
}

/** Whether values are what all rows say. They are whole numbers, so nothing is rounded. */
export function holds(rows: readonly Row[], values: ArrayLike<number>): boolean {
  return rows.every(({ terms, least, most }) => {
    const sum = sumOf(terms, values)
    return least <= sum && sum <= most
  })
}

export function sumOf(terms: readonly Weight[], values: ArrayLike<number>): number {
  return terms.reduce((sum, [column, times]) => sum + times * (values[column] ?? 0), 0)
}

/** Cells that hang together by rows, each group by its places; a cell that no row ties to another is alone. */
export function groupsOf(count: number, rows: readonly Row[]): number[][] {
  const above = Array.from({ length: count }, (_, place) => place)
  const top = (place: number): number => {
    let at = place
    while (above[at] !== at) {
      above[at] = above[above[at] ?? at] ?? at
      at = above[at] ?? at
    }
    return at
  }
  for (const { terms } of rows) {
    const [first, ...others] = terms
    if (first) for (const [column] of others) above[top(column)] = top(first[0])
  }
  const groups = Map.groupBy(above.keys(), top)
  return [...groups.values()]
}

/** The rows of some columns alone: every other column is put in as the one value it has. */
export function rowsOf(columns: readonly number[], rows: readonly Row[], ranges: readonly Range[]): Row[] {
  const places = new Map(columns.map((column, place) => [column, place]))
  return rows.flatMap(({ terms, least, most }) => {
    const inside = terms.flatMap(([column, times]): Weight[] => {
      const place = places.get(column)
      return place === undefined ? [] : [[place, times]]
    })
    const outside = terms.filter(([column]) => !places.has(column))
    const rest = outside.reduce((sum, [column, times]) => sum + times * (ranges[column]?.least ?? 0), 0)
    return inside.length === 0 ? [] : [{ terms: inside, least: least - rest, most: most - rest }]
  })
}
