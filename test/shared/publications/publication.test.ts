import { describe, expect, it } from 'vitest'
import { indicators } from '../../../shared/figures/indicators.ts'
import {
  figuresIn,
  isWithin,
  type Publication,
  publicationSchema,
  readCell,
  readFigure,
} from '../../../shared/publications/publication.ts'
import {
  columnOf,
  columns,
  columnsOf,
  isColumn,
  isMedian,
  numberIn,
  splits,
  tablesOf,
} from '../../../shared/publications/tables.ts'

const publication: Publication = {
  ...{ number: 1, table: 'centres', period: '2025', version: 1, publishedAt: '2026-02-10T09:00:00.000Z' },
  columns: ['evictions', 'offered-in-time:part', 'offered-in-time:whole'],
  rows: [
    { area: 'liberec', cells: [91, 48, 50] },
    { area: 'brno', cells: ['below-5', 'withheld', 60] },
    { area: 'praha', cells: ['withheld', 'below-5', 'below-5'] },
    { area: 'zlin', cells: ['untold', 40, 'untold'] },
    { area: 'plzen', cells: ['not-released', 'not-released', 'not-released'], late: true },
    { area: 'usti', cells: [0, 0, 0] },
    { area: 'CZ', cells: ['not-computed', 88, 110] },
  ],
}

describe('a cell of a publication', () => {
  it.each([
    ['a number', 'liberec', 'evictions', { value: 91 }],
    ['a zero', 'usti', 'evictions', { value: 0 }],
    ['a small number', 'brno', 'evictions', { hidden: 'below-5' }],
    ['one that would tell another', 'praha', 'evictions', { hidden: 'withheld' }],
    ['one of which nothing is told', 'zlin', 'evictions', { hidden: 'withheld' }],
    ['one of a centre that has not released it', 'plzen', 'evictions', { missing: 'not-released' }],
    ['one that cannot be said', 'CZ', 'evictions', { missing: 'not-computed' }],
    ['one of an unknown centre', 'nowhere', 'evictions', { missing: 'not-computed' }],
    ['one of another column', 'liberec', 'clients', { missing: 'not-computed' }],
    ['a share', 'liberec', 'offered-in-time', { value: 0.96, part: 48, whole: 50 }],
    ['a share of which a number is hidden', 'brno', 'offered-in-time', { hidden: 'withheld' }],
    ['a share of few', 'praha', 'offered-in-time', { hidden: 'withheld' }],
    ['a share whose whole is hidden', 'zlin', 'offered-in-time', { hidden: 'withheld' }],
    ['a share of nothing', 'usti', 'offered-in-time', { missing: 'not-computed' }],
    ['a share of a centre that has not released it', 'plzen', 'offered-in-time', { missing: 'not-released' }],
    ['a part of a share by itself', 'liberec', 'offered-in-time:part', { value: 48 }],
  ])('is read as %s', (_what, area, figure, cell) => {
    expect(readFigure(publication, area, figure)).toEqual(cell)
    if (figure !== 'offered-in-time') expect(readCell(publication, area, figure)).toEqual(cell)
  })

  it('is none that is empty', () => {
    for (const cell of [null, '', '–', undefined])
      expect(publicationSchema.safeParse({ ...publication, rows: [{ area: 'brno', cells: [cell] }] }).success).toBe(
        false,
      )
  })
})

describe('the columns', () => {
  it('say figures that there are, in parts that there are', () => {
    for (const column of Object.values(columns)) {
      const { indicator, dimension } = column as { indicator: keyof typeof indicators; dimension?: string }
      expect(indicators).toHaveProperty(indicator)
      if (dimension !== undefined) expect(indicators[indicator].by, indicator).toHaveProperty(dimension)
    }
  })

  it('name no worker, and no number of minutes', () => {
    expect(Object.values(columns).filter(({ indicator }) => indicators[indicator].from.includes('work'))).toEqual([
      { indicator: 'interventions', inMonths: true },
      { indicator: 'contacts', inMonths: true },
    ])
  })

  it('of districts are years only', () => {
    expect([tablesOf('2025'), tablesOf('2025-03')]).toEqual([['centres', 'districts'], ['centres']])
    expect(columnsOf('districts', '2025')).toEqual(['evictions'])
  })

  it('of months are of years too, and so large that a month tells something', () => {
    const inMonths = columnsOf('centres', '2025-03')
    expect(columnsOf('centres', '2025')).toEqual(expect.arrayContaining([...inMonths]))
    expect(inMonths.every((id) => columnOf(id).of === undefined && !isMedian(id))).toBe(true)
  })

  it('hang together as said of columns that there are', () => {
    for (const { total, parts } of splits) expect([total, ...parts].every(isColumn)).toBe(true)
  })

  it('show shares as one figure', () => {
    expect(figuresIn(publication)).toEqual(['evictions', 'offered-in-time'])
  })
})

describe('what a slice says of a column', () => {
  const slice = {
    clients: { kind: 'distinct', n: 9, by: { sex: { female: 8, male: 1 } } },
    'offered-in-time': { kind: 'share', part: 4, whole: 5 },
    'time-to-offer': { kind: 'median', middle: 320, of: 10 },
    'attempts-until-reached': { kind: 'median', middle: 2, of: 9 },
  } as const
  it.each([
    ['clients', 9],
    ['clients:sex:male', 1],
    ['clients:origin:eviction', 0],
    ['offered-in-time:part', 4],
    ['offered-in-time:whole', 5],
    ['time-to-offer', 320],
    ['attempts-until-reached', 'few'],
    ['evictions', undefined],
  ] as const)('%s: %s', (id, number) => {
    expect(numberIn(slice, id)).toBe(number)
  })
})

it.each([
  ['2025', '2025-12', '2026-03', true],
  ['2025', '2024-01', '2025-01', true],
  ['2025', '2026-01', '2026-03', false],
  ['2025-06', '2025-06', '2025-06', true],
  ['2025-06', '2025-07', '2025-09', false],
  ['2025-06', '2024-07', '2025-05', false],
])('%s has to do with %s to %s: %s', (period, from, until, is) => {
  expect(isWithin(period, { from, until })).toBe(is)
})
