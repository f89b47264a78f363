import { describe, expect, it } from 'vitest'
import { openSolver } from '../../../functions/figures/solver.ts'
import { audit, isExposed } from '../../../shared/disclosure/audit.ts'
import { mayShow } from '../../../shared/disclosure/derived.ts'
import { type Suppression, suppress } from '../../../shared/disclosure/suppress.ts'
import { type Cell, lossOf, type Published, type Relation, type System } from '../../../shared/disclosure/system.ts'
import { among, randomOf, smallLeaf, tableOf, triedOut, withEarlier } from '../../support/disclosure.ts'

const solver = await openSolver()

/** No cell of a system goes so far; what is beyond is not tried. */
const highest = ({ cells }: System) => Math.max(...cells.map(({ value }) => value)) + 3

/** What trying every table finds out too well; undefined when there are too many tables. */
function foundOut(published: Published, most: number): string[] | undefined {
  const bounds = triedOut(published, most)
  return (
    bounds &&
    published.cells.flatMap((cell) => {
      const of = bounds.get(cell.id)
      return 'mark' in cell && (of === undefined || isExposed(cell.mark, of)) ? [cell.id] : []
    })
  )
}

describe('what is suppressed, beside every table that is possible', () => {
  const shapes = [
    { shape: [2], times: 60 },
    { shape: [3], times: 60 },
    { shape: [5], times: 30 },
    { shape: [2, 2], times: 30 },
    { shape: [2, 3], times: 20 },
    { shape: [3, 3], times: 20 },
    { shape: [2, 2, 2], times: 3 },
  ]

  it.each(shapes)('stays hidden in $shape', ({ shape, times }) => {
    for (let [seed, compared] = [1, 0]; compared < times; seed++) {
      const random = randomOf(seed)
      const system = tableOf(shape, smallLeaf(random, random()))
      const { verdict, published } = suppress(system, solver)
      expect(verdict, `seed ${seed}`).toBe('safe')
      const found = foundOut(published, highest(system))
      if (found === undefined) continue
      compared++
      expect(found, `seed ${seed}`).toEqual([])
    }
  })

  /** Centres by months: what was published of the first months, then all, then the year: centre ⊂ nation, month ⊂ year. */
  it('stays hidden when more is published later', () => {
    const verdicts: string[] = []
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed)
      const system = tableOf([2 + (seed % 2), 3], smallLeaf(random, 0.4))
      const isEarly = (id: string) => id.endsWith('.0') || (seed % 3 > 0 && id.endsWith('.1'))
      const earlier = suppress(among(system, isEarly), solver)
      const later = suppress(withEarlier(system, earlier.published), solver)
      verdicts.push(later.verdict)
      const asBefore = new Map(later.published.cells.map((cell) => [cell.id, cell]))
      for (const cell of earlier.published.cells) expect(asBefore.get(cell.id), `seed ${seed}`).toEqual(cell)
      if (later.verdict === 'safe') expect(foundOut(later.published, highest(system)) ?? [], `seed ${seed}`).toEqual([])
    }
    expect(verdicts.filter((verdict) => verdict === 'safe').length).toBeGreaterThan(50)
  })

  it.each([[4], [6], [2, 2], [2, 3]].map((shape) => ({ shape })))('loses least in $shape', ({ shape }) => {
    for (let seed = 1; seed <= 12; seed++) {
      const system = tableOf(shape, smallLeaf(randomOf(seed), 0.3))
      const { published, lost } = suppress(system, solver)
      const isSized = !published.cells.some((cell) => 'mark' in cell && cell.mark === 'untold')
      if (isSized) expect(leastLoss(system, lost), `seed ${seed}`).toBeCloseTo(lost)
    }
  })

  /** The least loss of all patterns that leave nothing to be found out: every pattern that loses less than `limit` is tried. */
  function leastLoss(system: System, limit: number): number {
    const isSmall = ({ value }: Cell) => value > 0 && value < 5
    const free = system.cells.filter((cell) => !isSmall(cell))
    const subsets = Array.from({ length: 2 ** free.length }, (_, bits) => free.filter((_, at) => (bits >> at) & 1))
    const loss = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + lossOf(cell), 0)
    const cheaper = subsets.filter((cells) => loss(cells) < limit - 1e-9).toSorted((a, b) => loss(a) - loss(b))
    const best = cheaper.find((hidden) => {
      const cells = system.cells.map((cell) => {
        if (!isSmall(cell) && !hidden.includes(cell)) return { id: cell.id, shown: cell.value }
        return { id: cell.id, mark: cell.value < 5 ? ('below-5' as const) : ('withheld' as const) }
      })
      return foundOut({ ...system, cells }, highest(system))?.length === 0
    })
    return best === undefined ? limit : loss(best)
  }
})

const count = (id: string, value: number, more: Partial<Cell> = {}): Cell => ({ id, value, of: 'count', ...more })
const total = (total: string, ...parts: string[]): Relation => ({ total, parts })

/** Each cell as it is published: a number, or its mark. */
function seen({ published }: Suppression): Record<string, number | string> {
  return Object.fromEntries(published.cells.map((cell) => [cell.id, 'shown' in cell ? cell.shown : cell.mark]))
}

const cases: [string, Partial<System> & Pick<System, 'cells'>, Record<string, number | string>][] = [
  ['nothing small: nothing is hidden', { cells: [count('a', 5), count('b', 0)] }, { a: 5, b: 0 }],
  ['small ones alone', { cells: [count('a', 1), count('b', 4)] }, { a: 'below-5', b: 'below-5' }],
  [
    'a zero where it would tell',
    { cells: [count('t', 6), count('a', 3), count('b', 3), count('c', 0)], relations: [total('t', 'a', 'b', 'c')] },
    { t: 6, a: 'below-5', b: 'below-5', c: 'below-5' },
  ],
  [
    'a zero that everybody knows is never hidden',
    {
      cells: [count('t', 6), count('a', 3), count('b', 3), count('c', 0, { told: 'shown' })],
      relations: [total('t', 'a', 'b', 'c')],
    },
    { t: 'withheld', a: 'below-5', b: 'below-5', c: 0 },
  ],
  [
    'the cheapest of what would do',
    { cells: [count('t', 90), count('a', 3), count('b', 80), count('c', 7)], relations: [total('t', 'a', 'b', 'c')] },
    { t: 90, a: 'below-5', b: 80, c: 'withheld' },
  ],
  [
    'what was shown before stays shown, and more is hidden instead',
    {
      cells: [count('t', 90), count('a', 3), count('b', 80), count('c', 7, { told: 'shown' })],
      relations: [total('t', 'a', 'b', 'c')],
    },
    { t: 90, a: 'below-5', b: 'withheld', c: 7 },
  ],
  [
    'what was hidden before stays hidden, though nothing in this table needs it',
    {
      cells: [count('t', 40), count('a', 20, { told: 'withheld' }), count('b', 20)],
      relations: [total('t', 'a', 'b')],
    },
    { t: 40, a: 'withheld', b: 'withheld' },
  ],
  [
    'amounts with the count they are of, zeros too',
    {
      cells: [
        count('t', 6),
        count('a', 3),
        count('b', 3),
        count('c', 0),
        { id: 'minutes of a', value: 90, of: 'amount', over: 'a' },
        { id: 'minutes of c', value: 0, of: 'amount', over: 'c' },
        { id: 'minutes of t', value: 140, of: 'amount', over: 't' },
        { id: 'a small amount', value: 3, of: 'amount' },
      ],
      relations: [total('t', 'a', 'b', 'c')],
    },
    {
      t: 6,
      a: 'below-5',
      b: 'below-5',
      c: 'below-5',
      'minutes of a': 'untold',
      'minutes of c': 'untold',
      'minutes of t': 140,
      'a small amount': 3,
    },
  ],
  [
    'an inner cell needs no mark and is not to come out',
    { cells: [count('t', 30), count('a', 28), count('b', 2, { inner: true })], relations: [total('t', 'a', 'b')] },
    { t: 30, a: 'withheld', b: 'inner' },
  ],
  [
    'where sizes would tell, all is „utajeno“',
    {
      cells: [
        ...['1', '2'].flatMap((month) => [count(`t${month}`, 5), count(`f${month}`, 2), count(`m${month}`, 3)]),
        count('f', 4),
        count('m', 6),
        count('t', 10),
      ],
      relations: [
        ...['1', '2'].map((month) => total(`t${month}`, `f${month}`, `m${month}`)),
        total('f', 'f1', 'f2'),
        total('m', 'm1', 'm2'),
        total('t', 'f', 'm'),
        total('t', 't1', 't2'),
      ],
    },
    { t1: 5, f1: 'untold', m1: 'untold', t2: 5, f2: 'untold', m2: 'untold', f: 'untold', m: 'untold', t: 10 },
  ],
]

describe('suppression', () => {
  it.each(cases)('of %s', (_, { cells, relations = [], facts = [] }, expected) => {
    const found = suppress({ cells, relations, facts }, solver)
    expect(found.verdict).toBe('safe')
    expect(seen(found)).toMatchObject(expected)
    expect(audit(found.published, solver).verdict).toBe('safe')
  })

  it('refuses what was told away before, and says which cell and how well it is known', () => {
    const cells = [count('t', 9, { told: 'shown' }), count('a', 3), count('b', 6, { told: 'shown' })]
    const found = suppress({ cells, relations: [total('t', 'a', 'b')], facts: [] }, solver)
    expect(found).toMatchObject({ verdict: 'refused', exposed: [{ id: 'a', least: 3, most: 3 }] })
  })

  it('refuses what a published total of others tells', () => {
    const facts = [
      {
        terms: [
          { cell: 'a', times: 1 },
          { cell: 'b', times: 1 },
        ],
        least: 5,
        most: 5,
      },
    ]
    const cells = [count('a', 3), count('b', 2)]
    expect(suppress({ cells, relations: [], facts }, solver)).toMatchObject({ verdict: 'safe' })
    const told = [count('a', 3, { told: 'below-5' }), count('b', 2, { told: 'below-5' })]
    const two = [{ terms: [{ cell: 'a', times: 1 }], most: 3 }, ...facts]
    expect(suppress({ cells: told, relations: [], facts: two }, solver)).toMatchObject({ verdict: 'refused' })
  })

  it('takes no sum that is none', () => {
    const cells = [count('t', 9), count('a', 3), count('b', 5)]
    const system = { cells, relations: [total('t', 'a', 'b')], facts: [] }
    expect(() => suppress(system, solver)).toThrow('what is said of t, a, b does not add up')
    for (const value of [-1, 1.5, Number.NaN])
      expect(() => suppress({ cells: [count('a', value)], relations: [], facts: [] }, solver)).toThrow(
        'no whole number',
      )
    expect(() => suppress({ ...system, cells: [count('t', 9)] }, solver)).toThrow('there is no cell a')
    expect(() => suppress({ ...system, cells: [...cells, count('a', 3)] }, solver)).toThrow('same id')
  })

  it('answers the same when it is asked again', () => {
    const system = tableOf([4, 5], smallLeaf(randomOf(3), 0.4))
    expect(suppress(system, solver)).toEqual(suppress(system, solver))
  })

  it('publishes nothing when the solver gives up', () => {
    const gaveUp: typeof solver = {
      with: (_, __, use) => use({ bind: () => undefined, largest: () => ({ status: 'unsolved' }) }),
    }
    const system = tableOf([3], () => 3)
    expect(suppress(system, gaveUp).verdict).not.toBe('safe')
  })

  it('shows a share or a median only if all it is made of is shown', () => {
    const cells = [count('t', 90), count('a', 3), count('b', 80), count('c', 7)]
    const { published } = suppress({ cells, relations: [total('t', 'a', 'b', 'c')], facts: [] }, solver)
    expect(mayShow(published, ['b', 't'])).toBe(true)
    for (const part of ['a', 'c', 'nobody']) expect(mayShow(published, [part, 't'])).toBe(false)
  })
})
