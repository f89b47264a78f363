import { describe, expect, it } from 'vitest'
import { openSolver } from '../../../functions/figures/solver.ts'
import { audit } from '../../../shared/disclosure/audit.ts'
import { factsOf } from '../../../shared/disclosure/derived.ts'
import type { Fact, Mark, Published, PublishedCell, System } from '../../../shared/disclosure/system.ts'
import { randomOf, smallLeaf, tableOf, triedOut } from '../../support/disclosure.ts'

const solver = await openSolver()

describe('the auditor beside every table that is possible', () => {
  const shapes = [[2], [3], [2, 2], [2, 3], [3, 3], [2, 2, 2], [2, 2, 3]]
  const EACH = 150

  it.each(shapes.map((shape) => ({ shape })))('derives the same of $shape', ({ shape }) => {
    for (let [seed, compared] = [1, 0]; compared < EACH; seed++) {
      const random = randomOf(seed)
      const system = tableOf(shape, smallLeaf(random, 0.6))
      const most = Math.max(...system.cells.map(({ value }) => value)) + 2
      const published = someHidden(system, most, random)
      const expected = triedOut(published, most)
      if (expected === undefined) continue
      compared++
      const found = audit(published, solver)
      expect(found.bounds, `seed ${seed}`).toEqual(expected)
      const { verdict, exposed } = audit(published, solver, 'wide')
      expect({ verdict, exposed }, `seed ${seed}`).toEqual({ verdict: found.verdict, exposed: found.exposed })
    }
  })

  /** Some cells hidden at random, by size or all as „utajeno“; that nothing goes beyond `most`, and sometimes a share, is known too. */
  function someHidden({ cells, relations }: System, most: number, random: () => number): Published {
    const isUntold = random() < 0.3
    const share = 0.2 + random() * 0.5
    const seen = cells.map(({ id, value }): PublishedCell => {
      if (random() > share) return { id, shown: value }
      if (isUntold) return { id, mark: random() < 0.2 ? 'inner' : 'untold' }
      return { id, mark: value < 5 ? 'below-5' : 'withheld' }
    })
    const ends = cells.map(({ id }): Fact => ({ terms: [{ cell: id, times: 1 }], most }))
    const [part, whole] = [cells[0], cells.at(-1)]
    const isShareKnown = random() < 0.3 && part && whole && whole.value > 0
    const shown = isShareKnown ? Math.round((100 * part.value) / whole.value) : 0
    const known = isShareKnown ? factsOf({ part: part.id, by: whole.id, times: 100, shown, decimals: 0 }) : []
    return { cells: seen, relations, facts: [...ends, ...known] }
  }
})

const shown = (id: string, value: number): PublishedCell => ({ id, shown: value })
const hidden = (id: string, mark: Mark | 'inner' = 'below-5'): PublishedCell => ({ id, mark })
const total = (total: string, ...parts: string[]) => ({ total, parts })

/** What is published, what an outsider derives of `a`, and the verdict. */
const cases: [string, Partial<Published> & Pick<Published, 'cells'>, [number, number], string][] = [
  ['„<5“ alone', { cells: [hidden('a')] }, [0, 4], 'safe'],
  [
    'the only hidden part',
    { cells: [shown('t', 9), hidden('a'), shown('b', 6)], relations: [total('t', 'a', 'b')] },
    [3, 3],
    'exposed',
  ],
  [
    'two small parts of a shown total: each is 2 to 4',
    { cells: [shown('t', 6), hidden('a'), hidden('b')], relations: [total('t', 'a', 'b')] },
    [2, 4],
    'exposed',
  ],
  [
    'the same with a hidden zero: nothing is known of any',
    { cells: [shown('t', 6), hidden('a'), hidden('b'), hidden('c')], relations: [total('t', 'a', 'b', 'c')] },
    [0, 4],
    'safe',
  ],
  [
    'whoever knows what „utajeno“ is beside „<5“ knows that it is 5 or more',
    { cells: [shown('t', 6), hidden('a'), hidden('b', 'withheld')], relations: [total('t', 'a', 'b')] },
    [0, 1],
    'exposed',
  ],
  [
    'but not where all is „utajeno“',
    { cells: [shown('t', 6), hidden('a', 'untold'), hidden('b', 'untold')], relations: [total('t', 'a', 'b')] },
    [0, 6],
    'safe',
  ],
  [
    'a hidden total has no upper end',
    { cells: [hidden('a', 'withheld'), shown('b', 7), hidden('c')], relations: [total('a', 'b', 'c')] },
    [7, 11],
    'safe',
  ],
  [
    'differencing: a total by months and the same by sex',
    {
      cells: [
        shown('t', 20),
        shown('m1', 9),
        hidden('a'),
        shown('m3', 8),
        hidden('f', 'untold'),
        hidden('m', 'untold'),
      ],
      relations: [total('t', 'm1', 'a', 'm3'), total('t', 'f', 'm')],
    },
    [3, 3],
    'exposed',
  ],
  [
    'a margin in a title',
    {
      cells: [hidden('a'), hidden('b')],
      facts: [
        {
          terms: [
            { cell: 'a', times: 1 },
            { cell: 'b', times: 1 },
          ],
          least: 1,
          most: 1,
        },
      ],
    },
    [0, 1],
    'exposed',
  ],
  [
    'a percentage: 12,5 % of what is at most 10',
    {
      cells: [hidden('a'), hidden('b', 'untold')],
      facts: [
        ...factsOf({ part: 'a', by: 'b', times: 100, shown: 12.5, decimals: 1 }),
        { terms: [{ cell: 'b', times: 1 }], least: 1, most: 10 },
      ],
    },
    [1, 1],
    'exposed',
  ],
  [
    'a mean: 8,3 minutes of 25 in all',
    {
      cells: [hidden('a'), shown('minutes', 25)],
      facts: factsOf({ part: 'minutes', by: 'a', times: 1, shown: 8.3, decimals: 1 }),
    },
    [3, 3],
    'exposed',
  ],
  [
    'a rate: 4,0 for 100,000 of 75,000 people',
    { cells: [hidden('a')], facts: factsOf({ part: 'a', by: 75_000, times: 100_000, shown: 4, decimals: 1 }) },
    [3, 3],
    'exposed',
  ],
  [
    'an inner cell that comes out while it is small',
    { cells: [shown('t', 9), hidden('a', 'inner'), shown('b', 6)], relations: [total('t', 'a', 'b')] },
    [3, 3],
    'exposed',
  ],
  [
    'an inner cell that is large, or nobody, may come out',
    { cells: [shown('t', 9), hidden('a', 'inner'), shown('b', 3)], relations: [total('t', 'a', 'b')] },
    [6, 6],
    'safe',
  ],
]

describe('the auditor', () => {
  it.each(cases)('derives of %s', (_, { cells, relations = [], facts = [] }, [least, most], verdict) => {
    const found = audit({ cells, relations, facts }, solver)
    expect(found.bounds.get('a')).toEqual({ least, most })
    expect(found.verdict).toBe(verdict)
  })

  it.each<[string, Published]>([
    ['a sum', { cells: [shown('t', 9), hidden('a')], relations: [total('t', 'a')], facts: [] }],
    [
      'whole numbers only',
      {
        cells: [hidden('a'), hidden('b')],
        relations: [],
        facts: [
          {
            terms: [
              { cell: 'a', times: 2 },
              { cell: 'b', times: 2 },
            ],
            least: 3,
            most: 3,
          },
        ],
      },
    ],
  ])('is content with nothing that contradicts itself by %s', (_, published) => {
    expect(audit(published, solver)).toMatchObject({ verdict: 'contradiction', exposed: [] })
  })

  it('is content with nothing that its solver cannot solve', () => {
    const published = { cells: [shown('t', 6), hidden('a'), hidden('b')], relations: [total('t', 'a', 'b')], facts: [] }
    const gaveUp: typeof solver = {
      with: (_, __, use) => use({ bind: () => undefined, largest: () => ({ status: 'unsolved' }) }),
    }
    expect(audit(published, gaveUp).verdict).toBe('unsolved')
  })
})
