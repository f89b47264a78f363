import { describe, expect, it } from 'vitest'
import type { StoredSlice } from '../../../shared/figures/slice.ts'
import { indicatorTexts } from '../../../shared/figures/texts.ts'
import type { Publication } from '../../../shared/publications/publication.ts'
import { columns } from '../../../shared/publications/tables.ts'
import type { Chart } from '../../../web/charts/chart.ts'
import { chartTexts } from '../../../web/charts/use-charts-texts.ts'
import {
  allCoursesChart,
  type Compare,
  courseChart,
  datumOf,
  placesChart,
  tableChart,
} from '../../../web/comparison/charts.ts'
import { type Asked, choiceOf, periodsOf } from '../../../web/comparison/choice.ts'
import { comparedIn, comparedOf, shownAs } from '../../../web/comparison/figures.ts'
import { chartJson } from '../../../web/comparison/json.ts'
import { areasOf, inOrder, nameOf } from '../../../web/comparison/places.ts'
import { comparisonTexts } from '../../../web/comparison/use-comparison-texts.ts'
import { comparisonWords } from '../../../web/comparison/words.ts'
import { codeWords } from '../../../web/figures/code-words.ts'
import { figuresTexts } from '../../../web/figures/use-figures-texts.ts'
import { cs } from '../../../web/texts/cs.ts'
import { centres, coverage } from '../../support/centres.ts'
import { publicationOf, somePublications } from '../../support/publications.ts'

const words = comparisonWords({
  texts: comparisonTexts.cs,
  charts: chartTexts.cs,
  figures: figuresTexts.cs,
  indicators: indicatorTexts.cs,
  codes: codeWords(cs, figuresTexts.cs),
  day: (at) => at.slice(0, 10),
})

const network = { centres: [...centres.values()], coverage }

function compareOf(publications: readonly Publication[], asked: Asked = {}, own?: Compare['own']): Compare {
  const choice = choiceOf(asked, publications, own?.area)
  if (choice === undefined) throw new Error('nothing is published')
  return { publications, network, choice, words, own }
}

const at = ({ places, series }: Chart, name: string) =>
  series[0]?.data[places.findIndex((place) => place.name === name)]
const namesIn = ({ places }: Chart) => places.map(({ name }) => name)

describe('what is shown', () => {
  it.each<[string, Asked, object]>([
    ['at first', {}, { kind: 'centres', period: '2025', measure: 'rate', order: 'code', figure: { id: 'evictions' } }],
    ['of a month', { obdobi: '2025-03' }, { period: '2025-03' }],
    ['of a period that is not published', { obdobi: '2031' }, { period: '2025' }],
    ['of districts', { uzemi: 'districts', obdobi: '2025-03' }, { kind: 'districts', period: '2025' }],
    ['of a kind that is not', { uzemi: 'planets' }, { kind: 'centres' }],
    ['of a figure that is not', { ukazatel: 'toString' }, { figure: { id: 'evictions' } }],
    ['of a share, never per inhabitants', { ukazatel: 'offered-in-time', hodnota: 'rate' }, { measure: 'count' }],
    ['sorted as somebody wants', { razeni: 'value' }, { order: 'value' }],
    ['sorted as nobody can', { razeni: 'worst' }, { order: 'code' }],
  ])('%s', (_what, asked, choice) => {
    expect(choiceOf(asked, somePublications())).toMatchObject(choice)
  })

  it('is a month where no year is published, and nothing where nothing is', () => {
    expect(choiceOf({}, [publicationOf('centres', '2025-03')])?.period).toBe('2025-03')
    expect(choiceOf({}, [])).toBeUndefined()
  })

  it('is years before months, the newest first', () => {
    expect(periodsOf(somePublications()).slice(0, 4)).toEqual(['2025', '2025-12', '2025-11', '2025-10'])
  })
})

describe('figures', () => {
  it('are all columns of publications, two of a share being one', () => {
    const ids = comparedIn([publicationOf('centres', '2025')]).map(({ id }) => id)
    expect(ids).toContain('offered-in-time')
    expect(ids).toContain('clients:sex:female')
    expect(ids.filter((id) => /:(part|whole)$/.test(id))).toEqual([])
    expect(ids).toHaveLength(Object.keys(columns).length - 2)
  })

  it.each([
    ['evictions', 'count', 1, 0],
    ['clients:sex:male', 'count', 1, 0],
    ['offered-in-time', 'share', 0.01, 1],
    ['time-to-offer', 'median', 60, 1],
    ['attempts-until-reached', 'median', 1, 1],
  ])('%s is a %s', (id, kind, divisor, digits) => {
    const figure = comparedOf(id)
    expect(figure?.kind).toBe(kind)
    expect(figure && shownAs(figure)).toEqual({ divisor, digits })
  })

  it.each(['unheard-of', 'toString', 'constructor', ''])('%s is none', (id) => {
    expect(comparedOf(id)).toBeUndefined()
  })

  it('have a name of their own each', () => {
    const names = comparedIn([publicationOf('centres', '2025')]).map((figure) =>
      words.figure(figure).replaceAll('\u00a0', ' '),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Klienti s dohodou podle pohlaví: žena')
  })
})

describe('a number', () => {
  const evictions = { area: 'usti', period: '2022', figure: comparedOf('evictions'), measure: 'rate' } as const
  const numberOf = (cells: Parameters<typeof publicationOf>[2], wanted = {}, own?: Compare['own']) => {
    const compare = compareOf([publicationOf('centres', '2022', cells)], {}, own)
    const { figure = compare.choice.figure, ...rest } = { ...evictions, ...wanted }
    return datumOf(compare, { ...rest, figure })
  }

  it.each([
    ['per inhabitants', { usti: { evictions: 177 } }, {}, { value: expect.closeTo(21.97, 2), isEstimate: false }],
    ['as it was counted', { usti: { evictions: 177 } }, { measure: 'count' }, { value: 177 }],
    ['of nothing', { usti: { evictions: 0 } }, {}, { value: 0, isEstimate: false }],
    ['that is small', { usti: { evictions: 'below-5' } }, {}, { hidden: 'below-5' }],
    ['that would tell another', { usti: { evictions: 'withheld' } }, {}, { hidden: 'withheld' }],
    ['of which nothing is told', { usti: { evictions: 'untold' } }, {}, { hidden: 'withheld' }],
    ['that is not released', { usti: { evictions: 'not-released' } }, {}, { missing: 'centrum zatím nevydalo' }],
    ['that cannot be', { usti: { evictions: 'not-computed' } }, {}, { missing: 'nelze spočítat' }],
    [
      'of a nation of which only some centres are published',
      { CZ: { evictions: 'not-released' } },
      { area: 'CZ' },
      { missing: 'údaje nevydala všechna centra' },
    ],
    ['of a period without a publication', {}, { period: '2021' }, { missing: 'za toto období nic nevyšlo' }],
    ['of a place that is not there', {}, { area: 'nowhere', measure: 'count' }, { missing: 'nelze spočítat' }],
    [
      'of a whole nation',
      { CZ: { evictions: 1086 } },
      { area: 'CZ' },
      { value: expect.closeTo(10.18, 2), isEstimate: false },
    ],
    [
      'of a nation that has not released all, by all its inhabitants',
      { CZ: { evictions: 1086 }, zlin: { evictions: 'not-released' } },
      { area: 'CZ' },
      { missing: 'údaje nevydala všechna centra' },
    ],
    [
      'of a nation that has not released all',
      { CZ: { evictions: 1086 }, zlin: { evictions: 'not-released' } },
      { area: 'CZ', measure: 'count' },
      { value: 1086 },
    ],
  ] as const)('%s', (_what, cells, wanted, datum) => {
    expect(numberOf(cells, wanted)).toEqual(datum)
  })

  const slice: StoredSlice = {
    evictions: { kind: 'additive', n: 3, by: {} },
    'offered-in-time': { kind: 'share', part: 1, whole: 4 },
  }
  const own = { area: 'usti', figures: new Map([['2022', slice]]) }

  it.each([
    ['hidden from others', 'below-5', 3],
    ['not released', 'not-released', 3],
    ['published, even if it has changed since', 177, 177],
  ] as const)('of the own centre that is %s', (_what, evictions, value) => {
    expect(numberOf({ usti: { evictions } }, { measure: 'count' }, own)).toEqual({ value })
  })

  it('of the own centre is of nobody else', () => {
    expect(numberOf({ zlin: { evictions: 'below-5' } }, { area: 'zlin' }, own)).toEqual({ hidden: 'below-5' })
  })
})

describe('places side by side', () => {
  it('stand by region unless somebody wants otherwise, and none is left out', () => {
    const publications = somePublications()
    const byRegion = namesIn(placesChart(compareOf(publications)))
    expect(byRegion).toHaveLength(17)
    expect(byRegion.slice(0, 4)).toEqual(['Praha', 'Příbram', 'Kladno', 'Nymburk'])
    const byName = namesIn(placesChart(compareOf(publications, { razeni: 'name' })))
    expect(byName).toEqual(byRegion.toSorted(new Intl.Collator('cs').compare))
    expect(namesIn(placesChart(compareOf(publications, { uzemi: 'regions' })))).toHaveLength(14)
    expect(namesIn(placesChart(compareOf(publications, { uzemi: 'districts' })))).toHaveLength(77)
  })

  it('stand by value with what is not told behind all numbers', () => {
    const places = [
      { area: 'a', name: 'Cheb', datum: { hidden: 'below-5' } },
      { area: 'b', name: 'Aš', datum: { value: 0 } },
      { area: 'c', name: 'Zlín', datum: { value: 7 } },
      { area: 'd', name: 'Brno', datum: { missing: '' } },
    ] as const
    expect(inOrder(places, 'value').map(({ name }) => name)).toEqual(['Zlín', 'Aš', 'Brno', 'Cheb'])
    expect(inOrder(places, 'name').map(({ name }) => name)).toEqual(['Aš', 'Brno', 'Cheb', 'Zlín'])
  })

  it('say who is missing and who was late', () => {
    const { notes = [] } = placesChart(compareOf(somePublications()))
    expect(notes.join(' ')).toContain('zatím nevydala centra: Zlín. Neznamená to nulu.')
    expect(notes.join(' ')).toContain('připojila centra: Olomouc.')
    expect(at(placesChart(compareOf(somePublications())), 'Zlín')).toEqual({ missing: 'centrum zatím nevydalo' })
  })

  it('of a centre that is new to this version are there too', () => {
    const [year] = somePublications()
    const rows = [...(year?.rows ?? []), { area: 'nova', cells: [] }]
    const areas = areasOf('centres', year ? [{ ...year, rows }] : [], network)
    expect(areas.at(-1)).toBe('nova')
    expect(nameOf('nova', { nation: 'Česko', centres: network.centres })).toBe('nova')
  })
})

describe('over time', () => {
  it('goes from the first year to the last, with breaks of the series where rates are shown', () => {
    const chart = courseChart(compareOf(somePublications(), { misto: 'liberec' }))
    expect(chart.places.map(({ short }) => short)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025'])
    expect(chart.series.map(({ name }) => name)).toEqual(['Česko', 'Liberec'])
    expect(chart.breaks?.map(({ before, words: why }) => [before, why.replaceAll('\u00a0', ' ')])).toEqual([
      [1, 'sčítání 2021'],
      [2, 'uprchlíci 2022'],
    ])
    const counts = courseChart(compareOf(somePublications(), { hodnota: 'count' }))
    expect(counts.breaks).toBeUndefined()
    expect(counts.series).toHaveLength(1)
  })

  it('has a gap in a month that was never published', () => {
    const chart = courseChart(compareOf(somePublications(), { obdobi: '2025-03', misto: 'liberec' }))
    expect(chart.places).toHaveLength(12)
    for (const { data } of chart.series) expect(data[7]).toEqual({ missing: 'za toto období nic nevyšlo' })
  })

  it('of every place is a series each', () => {
    expect(allCoursesChart(compareOf(somePublications())).series).toHaveLength(17)
  })
})

describe('all figures', () => {
  it('are a column each, the nation among the rows, and JSON says the same', () => {
    const chart = tableChart(compareOf(somePublications()))
    expect(chart.places.at(-1)?.name).toBe('Česko')
    const { rows } = JSON.parse(chartJson(chart, 'CC BY 4.0'))
    expect(rows).toHaveLength(chart.places.length * chart.series.length)
    const unreleased = rows.filter(({ area }: { area: string }) => area === 'zlin')
    expect(new Set(unreleased.map((row: object) => JSON.stringify(Object.keys(row))))).toEqual(
      new Set(['["place","area","series","missing"]']),
    )
  })
})
