import { describe, expect, it } from 'vitest'
import { districts, regions } from '../../../shared/centres/districts.ts'
import { csv } from '../../../shared/sheets/csv.ts'
import { classesOf, classOf, shapeOf } from '../../../web/charts/area-map.tsx'
import { districtShapes, regionShapes } from '../../../web/charts/area-shapes.ts'
import { barsLayout } from '../../../web/charts/bars.tsx'
import type { Datum } from '../../../web/charts/chart.ts'
import { datumWords, placeWords, shortWords } from '../../../web/charts/datum-words.ts'
import { linesLayout } from '../../../web/charts/lines.tsx'
import { multiplesLayout } from '../../../web/charts/multiples.tsx'
import { axisOf, cutTo, everyNth, middles } from '../../../web/charts/scale.ts'
import { summaryOf } from '../../../web/charts/summary.ts'
import { chartColumns } from '../../../web/charts/table.tsx'
import { pathOf, pointsOf, signed } from '../../../web/charts/trace.tsx'
import { chartTexts } from '../../../web/charts/use-charts-texts.ts'
import { coverage } from '../../support/centres.ts'
import { chartOf } from '../../support/charts.ts'

const { cs, en } = chartTexts
const below: Datum = { hidden: 'below-5' }
const withheld: Datum = { hidden: 'withheld' }
const missing: Datum = { missing: '' }
const of = (...data: (number | Datum)[]) => [
  { name: 'a', data: data.map((datum): Datum => (typeof datum === 'number' ? { value: datum } : datum)) },
]

describe('an axis', () => {
  it.each([
    ['of small counts', of(1, 3), 0, 3, [0, 1, 2, 3]],
    ['of one', of(1), 0, 1, [0, 1]],
    ['of nothing but zeros', of(0, 0), 0, 1, [0, 1]],
    ['of nothing at all', [], 0, 1, [0, 1]],
    ['of what is hidden and missing only', of(below, missing), 0, 1, [0, 1]],
    ['of hundreds', of(220, 17), 0, 250, [0, 50, 100, 150, 200, 250]],
    ['of rates', of(21.97, 10.18), 1, 25, [0, 5, 10, 15, 20, 25]],
    ['of fractions', of(0.3, 0.12), 1, 0.3, [0, 0.1, 0.2, 0.3]],
    ['of thousands', of(11_671), 0, 12_000, [0, 2000, 4000, 6000, 8000, 10_000, 12_000]],
  ])('%s', (_what, series, digits, top, ticks) => {
    expect(axisOf(series, { digits })).toEqual({ top, ticks })
  })

  it('holds every value', () => {
    for (let most = 0; most < 3000; most += 7) expect(axisOf(of(most), { digits: 0 }).top).toBeGreaterThanOrEqual(most)
  })
})

describe('labels', () => {
  it.each([
    ['Liberec', 200, 'Liberec'],
    ['Ústí nad Labem', 60, 'Ústí nad…'],
    ['Brno', 1, '…'],
  ])('%s in %s pixels', (label, pixels, cut) => {
    expect(cutTo(label, pixels)).toBe(cut)
  })

  it.each([
    [3, 600, 1],
    [12, 600, 1],
    [12, 260, 2],
    [300, 600, 19],
    [0, 600, 1],
  ])('%s in a row of %s pixels: every %s.', (count, length, nth) => {
    expect(
      everyNth(
        Array.from({ length: count }, () => '5/26'),
        length,
      ),
    ).toBe(nth)
  })

  it.each([
    [0, 100, []],
    [1, 100, [50]],
    [4, 100, [12.5, 37.5, 62.5, 87.5]],
  ])('%s places over %s pixels', (count, length, xs) => {
    expect(middles(count, length)).toEqual(xs)
  })
})

describe('a line', () => {
  const plot = { xs: [0, 10, 20, 30, 40], yOf: (value: number) => 100 - value, bottom: 100 }

  it.each([
    ['through all', of(1, 2, 3), 'M0,99L10,98L20,97', 3],
    ['with a gap where a number is missing', of(1, 2, missing, 4, 5), 'M0,99L10,98M30,96L40,95', 4],
    ['with a gap where a number is hidden', of(1, below, 3, withheld, 5), 'M0,99ZM20,97ZM40,95Z', 3],
    ['down to zero where zero was counted', of(1, 0, 1), 'M0,99L10,100L20,99', 3],
    ['of nothing', of(missing, below), '', 0],
    ['of no place', of(), '', 0],
  ])('%s', (_how, [series], path, signs) => {
    const points = pointsOf(series?.data ?? [], plot)
    expect(pathOf(points)).toBe(path)
    expect(signed(points)).toHaveLength(signs)
  })

  it('of many places has signs only where no line leads', () => {
    const points = Array.from({ length: 100 }, (_, at) => (at === 49 || at === 51 ? undefined : ([at, 0] as const)))
    expect(signed(points)).toEqual([[50, 0]])
  })
})

describe('bars', () => {
  it.each([
    ['beside their names where there is room', 1000, 240],
    ['under their names where there is none', 320, 0],
  ])('stand %s', (_where, width, left) => {
    const layout = barsLayout(chartOf(3), width)
    expect(layout.left).toBe(left)
    expect(layout.left + layout.plotWidth).toBeLessThan(width)
  })

  it('are none where a number is missing, of no length where it is zero, of one length wherever it is hidden', () => {
    const chart = chartOf(4, 1, { series: of(0, missing, below, withheld) })
    expect(barsLayout(chart, 640).rows.map(({ bars }) => bars[0]?.length)).toEqual([0, undefined, 24, 24])
  })

  it.each([0, 3, 300])('of %s places have a row each and do not overlap', (places) => {
    const { rows, bottom } = barsLayout(chartOf(places, 2), 320)
    expect(rows).toHaveLength(places)
    const edges = [...rows.flatMap(({ y, height }) => [y, y + height]), bottom]
    expect(edges.toSorted((one, other) => one - other)).toEqual(edges)
  })
})

describe('lines and small multiples', () => {
  it('write as many names as there is room for', () => {
    expect(linesLayout(chartOf(12), 1000).nth).toBe(1)
    expect(linesLayout(chartOf(300), 320).nth).toBeGreaterThan(10)
  })

  it.each([
    [250, 1],
    [320, 2],
    [640, 4],
    [1000, 7],
  ])('in %s pixels stand %s side by side', (width, columns) => {
    const layout = multiplesLayout(chartOf(12, 17), width)
    expect(layout.columns).toBe(columns)
    expect(layout.columns * layout.panel).toBeLessThanOrEqual(width)
    expect(new Set(layout.panels.map(({ x, y }) => `${x} ${y}`)).size).toBe(17)
  })
})

describe('what is said of a number', () => {
  it.each<[Datum, number, string, string, string]>([
    [{ value: 1234.5 }, 1, '1 234,5', '1,234.5', '1 234,5'],
    [{ value: 0 }, 0, '0', '0', '0'],
    [{ value: 22.25, isEstimate: true }, 1, '22,3 (odhad)', '22.3 (estimate)', '≈ 22,3'],
    [below, 0, '<5', '<5', '<5'],
    [withheld, 0, 'utajeno', 'withheld', 'utajeno'],
    [missing, 0, 'chybí', 'missing', 'chybí'],
    [{ missing: 'nezveřejněno' }, 0, 'nezveřejněno', 'nezveřejněno', 'chybí'],
  ])('%o', (datum, digits, inCzech, inEnglish, short) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ')
    expect(plain(datumWords(datum, digits, cs))).toBe(inCzech)
    expect(plain(datumWords(datum, digits, en))).toBe(inEnglish)
    expect(plain(shortWords(datum, digits, cs))).toBe(short)
  })

  it('names the place, and the series where there are several', () => {
    expect(placeWords(chartOf(3), 0, cs)).toBe('Středisko číslo 1: 0,5')
    expect(placeWords(chartOf(3, 2), 0, cs)).toBe('Středisko číslo 1: Rok 2024 0,5, Rok 2025 <5')
    expect(placeWords(chartOf(3, 17), 0, cs)).toBe('Středisko číslo 1')
  })
})

describe('a summary', () => {
  it.each([
    ['of values', of(3, 12, 7), false, 'počet: 3 hodnoty; od 3 do 12.'],
    ['of equal values', of(3, 3), false, 'počet: 2 hodnoty; všude 3.'],
    ['in time', of(3, 12, 7), true, 'počet: 3 hodnoty; od 3 do 12; Středisko číslo 1: 3, Středisko číslo 3: 7.'],
    ['with what is not told', of(3, below, missing), false, 'počet: 1 hodnota; 3; 1 údaj skryt; 1 údaj chybí.'],
    ['with nothing told', of(below, withheld), true, 'počet: 0 hodnot; 2 údaje skryty.'],
    ['of nothing', of(), false, 'Nejsou tu žádné údaje.'],
    [
      'of several, one of them not told',
      [...of(1, 2, 3), { name: 'b', data: [missing, missing, missing] }],
      false,
      'počet: 3 hodnoty; a: od 1 do 3; 3 údaje chybějí.',
    ],
  ])('%s', (_of, series, isInTime, words) => {
    const chart = chartOf(3, 1, { series, unit: 'počet', digits: 0 })
    expect(summaryOf(chart, cs, isInTime).replaceAll('\u00a0', ' ')).toBe(words)
  })
})

describe('the table behind a chart', () => {
  it('says in words what is no number, so that nobody adds it up', () => {
    const chart = chartOf(4, 1, { series: of(1234.5, below, missing, { value: 2.5, isEstimate: true }) })
    expect(csv(chartColumns(chart, cs), [0, 1, 2, 3]).split('\r\n').slice(1, 5)).toEqual([
      'Středisko číslo 1;1234,5',
      'Středisko číslo 2;<5',
      'Středisko číslo 3;chybí',
      'Středisko číslo 4;2,5 (odhad)',
    ])
  })
})

describe('the map', () => {
  it('has a shape of every region and every district, and of nothing else', () => {
    expect(Object.keys(regionShapes)).toEqual(Object.keys(regions).toSorted())
    expect(Object.keys(districtShapes)).toEqual([...districts.keys()].toSorted())
    for (const shape of Object.values({ ...regionShapes, ...districtShapes })) expect(shape).toMatch(/^M[-\d lzM]+z$/)
  })

  it.each([
    ['a district', 'CZ0513', 1],
    ['a region', 'CZ051', 4],
    ['a centre', 'ostrava', 3],
    ['nothing', 'CZ999', 0],
  ])('draws %s by its districts', (_what, area, parts) => {
    expect(shapeOf(area, 2026, coverage).match(/M/g) ?? []).toHaveLength(parts)
  })

  it.each([
    ['rates', of(3, 21.97), [0, 5, 10, 15, 20]],
    ['counts', of(1, 3), [0, 1, 2, 3]],
    ['nothing', of(missing), [0, 1]],
  ])('has shades of round numbers for %s', (_what, series, classes) => {
    expect(classesOf(chartOf(2, 1, { series, digits: 0 }))).toEqual(classes)
  })

  it.each([
    [0, 0],
    [4.9, 0],
    [5, 1],
    [21.97, 4],
    [500, 4],
  ])('draws %s in the shade %s', (value, shade) => {
    expect(classOf(value, [0, 5, 10, 15, 20])).toBe(shade)
  })
})
