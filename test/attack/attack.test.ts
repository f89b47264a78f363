import { describe, expect, it } from 'vitest'
import { openSolver } from '../../functions/figures/solver.ts'
import type { Fact, PublishedCell, Relation } from '../../shared/disclosure/system.ts'
import { attack, lineOf, type Release } from './attack.ts'
import { eliminated, equationsOf } from './elimination.ts'
import { seriesOf } from './series.ts'

const solver = await openSolver()
const year = seriesOf(1, solver)

const hidden = (cell: PublishedCell) => 'mark' in cell && cell.mark !== 'inner'
const release = (
  name: string,
  cells: PublishedCell[],
  more: { relations?: Relation[]; facts?: Fact[] } = {},
): Release => ({
  name,
  published: { cells, relations: [], facts: [], ...more },
})

describe('an attack on publications of a year', () => {
  it.each([1, 2, 3, 4])('finds nothing out: year %i', (seed) => {
    const series = seriesOf(seed, solver)
    const cells = series.flatMap(({ published }) => published.cells)
    expect(series.length).toBeGreaterThan(6)
    expect(cells.filter(hidden).length).toBeGreaterThan(20)
    expect(attack(series, solver)).toEqual([])
  })

  it('finds what a table shows that another hides', () => {
    const secret = year.flatMap(({ published }) => published.cells).find(hidden)?.id ?? ''
    const found = attack([...year, release('a chart', [{ id: secret, shown: 3 }])], solver)
    expect(found).toContainEqual(expect.objectContaining({ how: 'shown elsewhere', cell: secret, least: 3, most: 3 }))
  })

  it('finds what the difference of two publications tells', () => {
    const all = release('all centres', [
      { id: 'all', shown: 50 },
      { id: 'a', shown: 20 },
      { id: 'b', shown: 27 },
      { id: 'c', mark: 'below-5' },
    ])
    const without = release('without the smallest', [{ id: 'rest', shown: 47 }], {
      relations: [{ total: 'all', parts: ['rest', 'c'] }],
    })
    expect(attack([all], solver)).toEqual([])
    const [leak] = attack([all, without], solver)
    expect(leak && lineOf(leak)).toBe('difference: c is 3, by all centres and without the smallest')
  })

  it('finds what only all equations together tell', () => {
    // The two rows less the three columns but one: no two sums tell it.
    const cells: PublishedCell[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, mark: 'untold' }))
    const sums: [string, number, string[]][] = [
      ['row 1', 24, ['a', 'b', 'c']],
      ['row 2', 26, ['d', 'e', 'f']],
      ['column 1', 17, ['a', 'd']],
      ['column 2', 30, ['b', 'e', 'f']],
    ]
    const table = release('a table', [...cells, ...sums.map(([id, shown]) => ({ id, shown }))], {
      relations: sums.map(([total, , parts]) => ({ total, parts })),
    })
    expect(attack([table], solver)).toMatchObject([{ how: 'elimination', cell: 'c', least: 3, most: 3 }])
  })

  it('finds what follows only because people are whole and not fewer than none', () => {
    const cells: PublishedCell[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, mark: 'below-5' }))
    const sums: [string, number, string[]][] = [
      ['t', 8, ['a', 'b', 'c']],
      ['u', 1, ['b', 'd']],
      ['v', 1, ['c', 'e']],
    ]
    const table = release('a table', [...cells, ...sums.map(([id, shown]) => ({ id, shown }))], {
      relations: sums.map(([total, , parts]) => ({ total, parts })),
    })
    expect(attack([table], solver).map(({ cell }) => cell)).toContain('a')
  })

  it('says so when publications contradict each other', () => {
    const one = release(
      'one',
      [
        { id: 'a', mark: 'below-5' },
        { id: 't', shown: 9 },
      ],
      { relations: [{ total: 't', parts: ['a'] }] },
    )
    expect(attack([one], solver)).toContainEqual(expect.objectContaining({ how: 'contradiction' }))
  })
})

describe('elimination', () => {
  it('determines what equations determine, and nothing else', () => {
    const fact = (least: number, terms: Record<string, number>): Fact => ({
      terms: Object.entries(terms).map(([cell, times]) => ({ cell, times })),
      least,
      most: least,
    })
    const facts = [
      fact(10, { a: 1, b: 1, s: 1 }),
      fact(4, { a: 1, b: -1 }),
      fact(9, { c: 1, d: 2 }),
      fact(18, { c: 2, d: 4 }),
    ]
    expect(eliminated(equationsOf(facts, new Map([['s', 2]])))).toEqual(
      new Map([
        ['a', 6],
        ['b', 2],
      ]),
    )
  })
})
