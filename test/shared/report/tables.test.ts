import { describe, expect, it } from 'vitest'
import { figureGroupNames } from '../../../shared/figures/groups.ts'
import type { IndicatorId } from '../../../shared/figures/indicators.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { publishedLabels, publishedRows } from '../../../shared/report/published.ts'
import { cellOf, filledRows, groupRows, type YearFigures } from '../../../shared/report/tables.ts'
import { enquiryFact, liberec2023, serviceFact } from '../../support/facts.ts'

const yearOf = (year: number, facts: Parameters<typeof sliceOf>[0]): YearFigures => ({
  year,
  figures: sliceOf(facts, { period: `${year}`, parameters: usualParameters }),
})
const y2023 = yearOf(2023, liberec2023())
const none = yearOf(2022, [])
const unknown: YearFigures = { year: 2021, figures: undefined }

describe('the table that is published', () => {
  it('is that of Liberec 2023, row by row', () => {
    const rows = filledRows(publishedRows, [y2023]).map(({ id, cells: [cell] }) => [
      publishedLabels[id],
      cell?.kind === 'number' ? cell.n : undefined,
    ])
    expect(rows).toEqual([
      ['Celkový počet zájemců o službu', 220],
      ['Počet jednorázových a anonymních kontaktů', 17],
      ['Počet kontaktů tzv. „zachránců“', 5],
      ['Počet odmítnutých zájemců, kdy se nejedná o DN', 91],
      ['Celkový počet klientů s uzavřenou smlouvou', 113],
      ['muži', 13],
      ['ženy', 100],
      ['Počet klientů v rámci vykázání', 89],
      ['Počet klientů nízkoprahových', 24],
      ['Počet případů rodin s nezletilými dětmi', 61],
    ])
  })

  it('follows its records: one less is one less', () => {
    const { figures } = yearOf(2023, liberec2023().slice(1))
    expect([figures?.['clients']?.kind === 'distinct' && figures['clients'].n, figures?.['interested']]).toMatchObject([
      112,
      { n: 220 },
    ])
  })
})

describe('a cell', () => {
  const of = (indicator: IndicatorId, year: YearFigures, part?: { dimension: string; code: string }) =>
    cellOf({ indicator, ...(part && { part }) }, year)

  it.each([
    ['a number', of('clients', y2023), { kind: 'number', n: 113 }],
    ['nought, where others were recorded', of('agreements', y2023), { kind: 'number', n: 0 }],
    ['a part', of('clients', y2023, { dimension: 'sex', code: 'male' }), { kind: 'number', n: 13 }],
    ['a part that nobody has', of('clients', y2023, { dimension: 'sex', code: 'other' }), { kind: 'number', n: 0 }],
    ['a share of nothing', of('offered-in-time', y2023), { kind: 'missing', why: 'nothing-to-count' }],
    ['the middle of nothing', of('time-to-offer', y2023), { kind: 'missing', why: 'nothing-to-count' }],
    ['a year of which nothing is kept', of('clients', none), { kind: 'missing', why: 'no-records' }],
    [
      'a part of such a year',
      of('clients', none, { dimension: 'sex', code: 'male' }),
      { kind: 'missing', why: 'no-records' },
    ],
    ['a year that could not be reckoned', of('clients', unknown), { kind: 'missing', why: 'failed' }],
    [
      'a figure that an older version did not know',
      of('rescuers', { year: 2023, figures: { clients: { kind: 'distinct', n: 3, by: {} } } }),
      { kind: 'missing', why: 'not-known' },
    ],
    [
      'a share',
      of('offered-in-time', { year: 2023, figures: { 'offered-in-time': { kind: 'share', part: 48, whole: 51 } } }),
      { kind: 'share', part: 48, whole: 51 },
    ],
    [
      'a median of nought',
      of('time-to-offer', { year: 2023, figures: { 'time-to-offer': { kind: 'median', middle: 0, of: 2 } } }),
      { kind: 'median', middle: 0, of: 2 },
    ],
  ])('is %s', (_what, cell, expected) => {
    expect(cell).toEqual(expected)
  })
})

describe('the table of a group', () => {
  it('has a figure above its parts, and parts that only one of the years has', () => {
    const earlier = yearOf(2022, [serviceFact({ id: 'a', on: '2022-05-01', sex: 'other' })])
    const rows = groupRows('clients', [earlier, y2023])
    const sexes = rows.filter(({ part }) => part?.dimension === 'sex' && part)
    expect(rows[0]).toMatchObject({ indicator: 'clients', cells: [{ n: 1 }, { n: 113 }] })
    expect(
      sexes
        .filter(({ indicator }) => indicator === 'clients')
        .map(({ part, cells }) => [part?.code, cells.map((cell) => cell.kind === 'number' && cell.n)]),
    ).toEqual([
      ['female', [0, 100]],
      ['male', [0, 13]],
      ['other', [1, 0]],
    ])
  })

  it('of an empty year has its figures, each missing with the reason', () => {
    for (const group of figureGroupNames)
      for (const { cells } of groupRows(group, [none])) expect(cells).toEqual([{ kind: 'missing', why: 'no-records' }])
  })

  it('counts an enquiry of a refused person in both rows that say so', () => {
    const year = yearOf(2023, [enquiryFact({ id: 'x', enquiryKind: 'refused', refusal: 'not-violence' })])
    const rows = groupRows('interested', [year]).filter(({ indicator }) => indicator.startsWith('refused'))
    expect(rows.map(({ indicator, part, cells }) => [indicator, part?.code, cells])).toEqual([
      ['refused', undefined, [{ kind: 'number', n: 1 }]],
      ['refused', 'not-violence', [{ kind: 'number', n: 1 }]],
      ['refused-not-violence', undefined, [{ kind: 'number', n: 1 }]],
    ])
  })
})
