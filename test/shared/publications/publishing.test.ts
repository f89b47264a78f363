import { describe, expect, it } from 'vitest'
import type { Cell, Published } from '../../../shared/disclosure/system.ts'
import { monthsOf } from '../../../shared/figures/period.ts'
import type { StoredSlice } from '../../../shared/figures/slice.ts'
import type { Value } from '../../../shared/figures/value.ts'
import { draftOf, type Input } from '../../../shared/publications/drafts.ts'
import type { Publication } from '../../../shared/publications/publication.ts'
import { publicationsOf } from '../../../shared/publications/publishing.ts'
import { nameOf, releasedIn, type State, standingOf } from '../../../shared/publications/state.ts'
import { type Edition, systemOf } from '../../../shared/publications/system.ts'
import { centres, coverage } from '../../support/centres.ts'

const NOW = '2026-02-10T09:00:00.000Z'
const months = monthsOf('2025')

const evictions = (n: number, district: Record<string, number> = {}): Value => ({
  kind: 'additive',
  n,
  by: { district, minors: {} },
})
const people = (n: number): Value => ({ kind: 'distinct', n, by: {} })

/** What counted of some periods. */
function stateOf(told: Record<string, Record<string, StoredSlice>>): State {
  const inputs = new Map(
    Object.entries(told).map(([period, slices]) => [
      period,
      new Map(Object.entries(slices).map(([centre, figures]): [string, Input] => [centre, { version: 1, figures }])),
    ]),
  )
  return { inputs, coverage }
}

/** Twelve months of six evictions each and their year, of a centre in one district. */
function yearOf(centre: string, district: string, clients = 6): State {
  const month = { evictions: evictions(6, { [district]: 6 }), clients: people(clients) }
  const year = { evictions: evictions(72, { [district]: 72 }), clients: people(40) }
  return stateOf(
    Object.fromEntries(
      [['2025', year], ...months.map((each) => [each, month])].map(([period, slice]) => [period, { [centre]: slice }]),
    ) as Record<string, Record<string, StoredSlice>>,
  )
}

function only(state: State, isMeant: (period: string) => boolean): State {
  return { ...state, inputs: new Map([...state.inputs].filter(([period]) => isMeant(period))) }
}

function withMarch(state: State, inputs: readonly (readonly [string, Input])[]): State {
  return { ...state, inputs: new Map([...state.inputs, ['2025-03', new Map(inputs)]]) }
}

function everyCentre(figures: StoredSlice): Record<string, StoredSlice> {
  return Object.fromEntries([...centres.keys()].map((centre) => [centre, figures]))
}

const cellIn = (rows: readonly { area: string; cells: readonly unknown[] }[], area: string, index = 0) =>
  rows.find((row) => row.area === area)?.cells[index]

describe('a table before anything is hidden', () => {
  it('has a row for every centre, and says which have not released it', () => {
    const { rows, columns } = draftOf(
      'centres',
      releasedIn(stateOf({ '2025-03': { liberec: { evictions: evictions(7) } } }), '2025-03'),
    )
    expect(rows.map(({ area }) => area)).toEqual([...centres.keys(), 'CZ'])
    expect(cellIn(rows, 'liberec')).toBe(7)
    expect(cellIn(rows, 'brno')).toBe('not-released')
    expect(cellIn(rows, 'liberec', columns.indexOf('clients'))).toBe('not-computed')
  })

  it('has a sum of the nation when all have released it, and never of people', () => {
    const state = stateOf({ '2025-03': everyCentre({ evictions: evictions(7), clients: people(9) }) })
    const { rows, columns } = draftOf('centres', releasedIn(state, '2025-03'))
    expect(cellIn(rows, 'CZ')).toBe(7 * centres.size)
    expect(cellIn(rows, 'CZ', columns.indexOf('clients'))).toBe('not-computed')
    const inputs = new Map([...releasedIn(state, '2025-03').inputs].slice(1))
    expect(cellIn(draftOf('centres', { period: '2025-03', inputs, coverage }).rows, 'CZ')).toBe('not-released')
  })

  it('of districts says of each what its centre released, of a region only if all of it is there', () => {
    const { rows } = draftOf('districts', releasedIn(yearOf('liberec', 'CZ0513'), '2025'))
    expect(['CZ0513', 'CZ0511', 'CZ051', 'CZ0642', 'CZ064', 'CZ'].map((area) => cellIn(rows, area))).toEqual([
      72,
      0,
      72,
      'not-released',
      'not-released',
      'not-released',
    ])
  })

  it('adds to a district what another centre has there, once its own has released it', () => {
    const own = { evictions: evictions(10, { CZ0513: 10 }) }
    const other = { evictions: evictions(8, { CZ0522: 6, CZ0513: 2 }) }
    const rowsOf = (slices: Record<string, StoredSlice>) =>
      draftOf('districts', releasedIn(stateOf({ '2025': slices }), '2025')).rows
    expect(cellIn(rowsOf({ liberec: own, hradec: other }), 'CZ0513')).toBe(12)
    expect(cellIn(rowsOf({ hradec: other }), 'CZ0513')).toBe('not-released')
  })
})

describe('what holds in a year', () => {
  const relationsOf = (state: State) => standingOf('2025', state).relations

  it('is that months make the year, districts the centre and the region', () => {
    const found = relationsOf(yearOf('liberec', 'CZ0513'))
    const liberec = nameOf('liberec', '2025', 'evictions')
    expect(found).toContainEqual({
      total: liberec,
      parts: months.map((month) => nameOf('liberec', month, 'evictions')),
    })
    const districts = ['CZ0511', 'CZ0512', 'CZ0513', 'CZ0514'].map((code) => nameOf(code, '2025', 'evictions'))
    expect(found).toContainEqual({ total: liberec, parts: districts })
    expect(found).toContainEqual({ total: nameOf('CZ051', '2025', 'evictions'), parts: districts })
  })

  it('is not that months make the year while one of them is not released', () => {
    const state = only(yearOf('liberec', 'CZ0513'), (period) => period !== '2025-07')
    const names = relationsOf(state).flatMap(({ parts }) => parts)
    expect(names).not.toContain(nameOf('liberec', '2025-01', 'evictions'))
  })

  it('is that people of a year are at least those of a month and at most those of all', () => {
    const { facts } = standingOf('2025', yearOf('liberec', 'CZ0513'))
    expect(facts.filter(({ terms }) => terms.some(({ cell }) => cell.includes('clients')))).toHaveLength(13)
  })

  it('holds for the true numbers', () => {
    const { numbers, inner, relations, facts } = standingOf('2025', yearOf('liberec', 'CZ0513'))
    const numberOf = (name: string) => numbers.get(name) ?? inner.get(name) ?? Number.NaN
    for (const { total, parts } of relations)
      expect(
        parts.reduce((sum, part) => sum + numberOf(part), 0),
        total,
      ).toBe(numberOf(total))
    for (const { terms, least = 0 } of facts)
      expect(terms.reduce((sum, { cell, times }) => sum + times * numberOf(cell), 0)).toBeGreaterThanOrEqual(least)
  })
})

/** Hides what is small for itself, and nothing else. */
function hidingSmall(cells: readonly Cell[]): Published {
  const seen = cells.map(({ id, value, inner, told }) => {
    if (inner) return { id, mark: 'inner' as const }
    return told === 'below-5' || (value > 0 && value < 5) ? { id, mark: 'below-5' as const } : { id, shown: value }
  })
  return { cells: seen, relations: [], facts: [] }
}

function publish(state: State, earlier: readonly Edition[] = []): Publication[] {
  const named = systemOf('2025', earlier, state)
  const newest = earlier.flatMap(({ publications }) => publications).toReversed()
  const count = earlier.flatMap(({ publications }) => publications).length
  return publicationsOf(
    '2025',
    { state, named, published: hidingSmall(named.system.cells) },
    { newest, count, now: NOW },
  )
}

describe('publishing', () => {
  const first = yearOf('liberec', 'CZ0513', 3)
  const publications = publish(first)

  it('makes each table of each period of which anything is released, numbered', () => {
    expect(publications.map(({ number, table, period, version }) => `${number} ${table} ${period} ${version}`)).toEqual(
      ['centres 2025', 'districts 2025', ...months.map((month) => `centres ${month}`)].map(
        (each, index) => `${index + 1} ${each} 1`,
      ),
    )
    expect(publish(only(first, (period) => period === '2025-03')).map(({ period }) => period)).toEqual(['2025-03'])
  })

  it('shows what is not hidden, and how what is hidden is hidden', () => {
    const march = publications.find(({ period }) => period === '2025-03')
    expect(cellIn(march?.rows ?? [], 'liberec', march?.columns.indexOf('evictions'))).toBe(6)
    expect(cellIn(march?.rows ?? [], 'liberec', march?.columns.indexOf('clients'))).toBe('below-5')
  })

  it('makes nothing anew that says the same, and the next version of what does not, with who joined late', () => {
    const before = [{ state: first, publications }]
    expect(publish(first, before)).toEqual([])
    const brno = { evictions: evictions(11, { CZ0642: 11 }) }
    const joined = withMarch(first, [...releasedIn(first, '2025-03').inputs, ['brno', { version: 1, figures: brno }]])
    const [next, ...others] = publish(joined, before)
    expect(others).toEqual([])
    expect(next).toMatchObject({ number: 15, table: 'centres', period: '2025-03', version: 2 })
    expect(next?.rows.filter(({ late }) => late).map(({ area }) => area)).toEqual(['brno'])
  })

  it('hides no number that others have published, and another number all the more', () => {
    const told = (n: number) => {
      const figures = { rescuers: { kind: 'additive', n, by: {} } } as const
      const state = stateOf({ '2023': { liberec: figures } })
      return systemOf('2023', [], state).system.cells.find(({ id }) => id.startsWith('liberec|2023|rescuers'))?.told
    }
    expect([told(5), told(4)]).toEqual(['shown', undefined])
  })

  it('makes one cell of a number that stands in two tables or two publications, and another of one that was corrected', () => {
    const corrected = withMarch(first, [
      ['liberec', { version: 2, figures: { evictions: evictions(9), clients: people(3) } }],
    ])
    const { system, cellOf } = systemOf('2025', [{ state: first, publications }], corrected)
    const march = system.cells.filter(({ id }) => id.startsWith(nameOf('liberec', '2025-03', 'evictions')))
    expect(march.map(({ value, told }) => ({ value, told }))).toEqual([
      { value: 6, told: 'shown' },
      { value: 9, told: undefined },
    ])
    expect(cellOf(nameOf('liberec', '2025-03', 'evictions'))).toBe(march[1]?.id)
    const clients = system.cells.filter(({ id }) => id.startsWith(nameOf('liberec', '2025-03', 'clients')))
    expect(clients.map(({ value, told }) => ({ value, told }))).toEqual([{ value: 3, told: 'below-5' }])
  })

  it('throws rather than to let out a number that nobody judged', () => {
    const named = systemOf('2025', [], first)
    const { cells, ...rest } = hidingSmall(named.system.cells)
    const all = cells.map((_, index) => ({ ...rest, cells: cells.filter((_each, other) => other !== index) }))
    const throwing = all.filter((each) => {
      try {
        publicationsOf('2025', { state: first, named, published: each }, { newest: [], count: 0, now: NOW })
        return false
      } catch {
        return true
      }
    })
    expect(throwing).toHaveLength(cells.filter((cell) => !('mark' in cell && cell.mark === 'inner')).length)
  })
})
