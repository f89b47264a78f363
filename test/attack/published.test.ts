import { expect, it } from 'vitest'
import { openSolver } from '../../functions/figures/solver.ts'
import { inventedFacts } from '../../infra/local/demo/invented-facts.ts'
import { suppress } from '../../shared/disclosure/suppress.ts'
import type { Published, PublishedCell } from '../../shared/disclosure/system.ts'
import { usualParameters } from '../../shared/figures/settings.ts'
import { sliceOf } from '../../shared/figures/slice.ts'
import type { Input } from '../../shared/publications/drafts.ts'
import { hiddenCells, type Publication } from '../../shared/publications/publication.ts'
import { publicationsOf } from '../../shared/publications/publishing.ts'
import { nameOf, periodsOf, type State } from '../../shared/publications/state.ts'
import { type Edition, systemOf, type YearSystem } from '../../shared/publications/system.ts'
import { isColumn, isMedian } from '../../shared/publications/tables.ts'
import { centres, coverage } from '../support/centres.ts'
import { attack, type Release } from './attack.ts'

/*
 * The publications of the demo, attacked by somebody who has kept all of them and knows what hangs together: first without a centre that is
 * late, then with it, then with a month that was corrected.
 */

const YEAR = '2025'
const NOW = '2026-02-10T09:00:00.000Z'
const LATE = 'olomouc'
const solver = await openSolver()

function stateOf(some: readonly string[]): State {
  const facts = new Map(some.map((centre) => [centre, inventedFacts(centre, YEAR)]))
  const inputs = new Map(
    periodsOf(YEAR).map((period) => [
      period,
      new Map(
        [...facts].map(([centre, all]): [string, Input] => {
          const within = all.filter(({ on }) => on.startsWith(period))
          return [centre, { version: 1, figures: sliceOf(within, { period, parameters: usualParameters }) }]
        }),
      ),
    ]),
  )
  return { inputs, coverage }
}

/** With one eviction less in a month of a centre, and in its year. */
function corrected(state: State, centre: string, month: string): State {
  const all = new Map(
    [...state.inputs].map(([period, inputs]) => {
      const input = inputs.get(centre)
      const evictions = input?.figures['evictions']
      if (input === undefined || evictions?.kind !== 'additive' || ![YEAR, month].includes(period))
        return [period, inputs]
      const district = Object.entries(evictions.by['district'] ?? {}).map(([code, n], index) => [
        code,
        index === 0 ? n - 1 : n,
      ])
      const by = { ...evictions.by, district: Object.fromEntries(district), minors: {} }
      const figures = { ...input.figures, evictions: { ...evictions, n: evictions.n - 1, by } }
      return [period, new Map([...inputs, [centre, { version: 2, figures }]])]
    }),
  )
  return { ...state, inputs: all }
}

interface Outside {
  readonly edition: Edition
  readonly release: Release
}

/** Publishes a year as the door of figures does, and what an outsider has of it. */
function published(name: string, state: State, earlier: readonly Edition[]): Outside {
  const named = systemOf(YEAR, earlier, state)
  const { verdict, published: all } = suppress(named.system, solver)
  expect(verdict, name).toBe('safe')
  const before = earlier.flatMap(({ publications }) => publications)
  const publications = publicationsOf(
    YEAR,
    { state, named, published: all },
    { newest: before.toReversed(), count: before.length, now: NOW },
  )
  return { edition: { state, publications }, release: { name, published: seenIn(publications, named, all) } }
}

/** What the tables say, and all sums there are. */
function seenIn(
  publications: readonly Publication[],
  named: YearSystem,
  { relations, facts, cells }: Published,
): Published {
  const seen = publications.flatMap(({ period, columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((cell, index): PublishedCell[] => {
        const column = columns[index]
        if (column === undefined || !isColumn(column) || isMedian(column)) return []
        const id = named.cellOf(nameOf(row.area, period, column))
        if (typeof cell === 'number') return [{ id, shown: cell }]
        const mark = hiddenCells.find((each) => each === cell)
        return mark === undefined ? [] : [{ id, mark }]
      }),
    ),
  )
  return { cells: [...seen, ...cells.filter((cell) => 'mark' in cell && cell.mark === 'inner')], relations, facts }
}

it('the publications of the demo tell nobody what they hide, one by one, in pairs and all together', () => {
  const all = [...centres.keys()]
  const [some, whole] = [stateOf(all.filter((centre) => centre !== LATE)), stateOf(all)]
  const first = published('without a centre', some, [])
  const second = published('with it', whole, [first.edition])
  const third = published('corrected', corrected(whole, 'brno', `${YEAR}-05`), [first.edition, second.edition])
  const series = [first, second, third].map(({ release }) => release)
  const hidden = series.flatMap(({ published: { cells } }) =>
    cells.filter((cell) => 'mark' in cell && cell.mark !== 'inner'),
  )
  expect(hidden.length).toBeGreaterThan(100)
  expect(attack(series, solver)).toEqual([])

  // It would find a number that one of them told after all.
  const secret = hidden.find((cell) => 'mark' in cell && cell.mark === 'below-5')
  const leak: Release = {
    name: 'a chart',
    published: { cells: [{ id: secret?.id ?? '', shown: 3 }], relations: [], facts: [] },
  }
  expect(attack([...series, leak], solver)).not.toEqual([])
}, 120_000)
