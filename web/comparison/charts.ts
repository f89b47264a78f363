import { isYear, monthsBetween, type Period } from '../../shared/figures/period.ts'
import type { StoredSlice } from '../../shared/figures/slice.ts'
import { type Area, breaksBetween, denominatorOf, NATION, per100k } from '../../shared/population/population.ts'
import { type Cell, type Publication, readCell, readFigure } from '../../shared/publications/publication.ts'
import { numberIn } from '../../shared/publications/tables.ts'
import type { Chart, Datum, Place } from '../charts/chart.ts'
import { type Choice, type Measure, tableOf } from './choice.ts'
import { type Compared, comparedIn, shownAs } from './figures.ts'
import { areasOf, type Centres, inOrder, nameOf } from './places.ts'
import type { ComparisonWords } from './words.ts'

/** Longer ago than so many months nothing is drawn month by month. */
export const MOST_MONTHS = 36

/** What a centre alone may see of itself: its own figures by period, published or not. */
export interface Own {
  readonly area: Area
  readonly figures: ReadonlyMap<Period, StoredSlice>
}

/** All that charts are made of. */
export interface Compare {
  readonly network: Centres
  readonly publications: readonly Publication[]
  readonly choice: Choice
  readonly words: ComparisonWords
  readonly own?: Own | undefined
}

/** One number: of which place, figure and period, and how it is to be measured. */
interface Wanted {
  readonly area: Area
  readonly period: Period
  readonly figure: Compared
  readonly measure: Measure
}

/** A number as it is shown, or why it is not: hidden, not released, not published, not to be divided. Never zero for any of these. */
export function datumOf(compare: Compare, wanted: Wanted): Datum {
  const { publications, choice, words, own } = compare
  const { area, period, figure } = wanted
  const publication = tableOf(choice.kind, publications).find((each) => each.period === period)
  const cell: Cell | undefined = publication && readFigure(publication, area, figure.id)
  if (cell !== undefined && 'value' in cell) {
    const isPartial = area === NATION && isReleasedInPart(publication, figure)
    return isPartial && wanted.measure === 'rate' ? { missing: words.partial } : shown(cell.value, wanted, compare)
  }
  const seen = own?.area === area ? ownValue(own, period, figure) : undefined
  if (seen !== undefined) return shown(seen, wanted, compare)
  if (cell === undefined) return { missing: words.notPublished }
  if ('hidden' in cell) return cell
  return { missing: area === NATION && cell.missing === 'not-released' ? words.partial : words.missing[cell.missing] }
}

/** The nation is the sum of the centres that released; where one did not, it is not that of all inhabitants. */
function isReleasedInPart(publication: Publication | undefined, { id, kind }: Compared): boolean {
  const column = kind === 'share' ? `${id}:whole` : id
  return (publication?.rows ?? []).some(({ area }) => {
    const cell = publication && readCell(publication, area, column)
    return cell !== undefined && 'missing' in cell && cell.missing === 'not-released'
  })
}

/** What a centre knows of itself. Shares stand in a slice as two numbers. */
function ownValue({ figures }: Own, period: Period, { column, indicator, kind }: Compared): number | undefined {
  const slice = figures.get(period)
  const value = slice?.[indicator]
  if (slice === undefined || value === undefined) return undefined
  if (kind === 'share') return value.kind === 'share' && value.whole > 0 ? value.part / value.whole : undefined
  const number = column && numberIn(slice, column)
  return typeof number === 'number' ? number : undefined
}

function shown(value: number, { area, period, figure, measure }: Wanted, { words, network }: Compare): Datum {
  if (measure === 'count') return { value: value / shownAs(figure).divisor }
  const rate = per100k(value, { area, period }, network.coverage)
  if (rate === undefined) return { missing: words.noPopulation }
  return { value: rate.rate, isEstimate: rate.denominator.isEstimate }
}

/** The unit and the decimals of what is chosen. */
function lookOf({ figure, measure }: Choice, words: ComparisonWords) {
  return measure === 'rate'
    ? { unit: words.rate, digits: 1 }
    : { unit: words.unit(figure), digits: shownAs(figure).digits }
}

function placeName({ words, network }: Compare, area: Area): string {
  return nameOf(area, { nation: words.nation, centres: network.centres })
}

/** All places in one period, as somebody wants them sorted. */
export function placesChart(compare: Compare): Chart {
  const { choice, words, own } = compare
  const { figure, period, measure, order, kind } = choice
  const places = areasOf(kind, tableOf(kind, compare.publications), compare.network).map((area) => ({
    area,
    name: placeName(compare, area),
    datum: datumOf(compare, { area, period, figure, measure }),
  }))
  const sorted = inOrder(places, order)
  const title = `${words.figure(figure)}, ${words.period(period)}`
  return {
    ...lookOf(choice, words),
    title,
    along: words.kinds[kind],
    places: sorted.map(({ area, name }) => ({ area, name: area === own?.area ? words.ownPlace(name) : name })),
    series: [{ name: title, data: sorted.map(({ datum }) => datum) }],
    notes: [...notesOf(compare), ...(sorted.some(isEstimate) ? [words.estimated] : [])],
  }
}

function isEstimate({ datum }: { readonly datum: Datum }): boolean {
  return 'value' in datum && datum.isEstimate === true
}

/** The nation and a place of somebody's choice, over time. */
export function courseChart(compare: Compare): Chart {
  const { choice, words } = compare
  const areas = [NATION, ...(choice.area === '' ? [] : [choice.area])]
  return overTime(compare, areas, words.course(words.figure(choice.figure)))
}

/** Every place by itself, over time. */
export function allCoursesChart(compare: Compare): Chart {
  const { kind, figure } = compare.choice
  const areas = areasOf(kind, tableOf(kind, compare.publications), compare.network)
  return overTime(compare, areas, compare.words.courses(compare.words.figure(figure)))
}

function overTime(compare: Compare, areas: readonly Area[], title: string): Chart {
  const { choice, words } = compare
  const { figure, measure } = choice
  const periods = stretchOf(compare)
  return {
    ...lookOf(choice, words),
    title,
    along: words.along,
    places: periods.map((period): Place => ({ name: words.period(period), short: words.shortPeriod(period) })),
    series: areas.map((area) => ({
      name: placeName(compare, area),
      data: periods.map((period) => datumOf(compare, { area, period, figure, measure })),
    })),
    ...(measure === 'rate' && { breaks: breaksIn(periods, words) }),
    ...(measure === 'rate' && breaksIn(periods, words).length > 0 && { notes: [words.breaks] }),
  }
}

/** Years or months as the chosen period is one, from the first that is published to the last, gaps among them. */
function stretchOf({ publications, choice: { kind, period } }: Compare): readonly Period[] {
  const isOfYears = isYear(period)
  const all = tableOf(kind, publications)
    .map((publication) => publication.period)
    .filter((each) => isYear(each) === isOfYears)
    .toSorted()
  const [first = period, last = period] = [all[0], all.at(-1)]
  if (!isOfYears) return monthsBetween(first, last).slice(-MOST_MONTHS)
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at))
}

function breaksIn(periods: readonly Period[], words: ComparisonWords) {
  const yearOf = (period: Period | undefined) => Number(period?.slice(0, 4))
  return breaksBetween(yearOf(periods[0]), yearOf(periods.at(-1))).map(({ year, reason }) => ({
    before: periods.findIndex((period) => yearOf(period) >= year),
    words: words.break[reason](year),
  }))
}

/** Centres by all figures of the period. */
export function tableChart(compare: Compare): Chart {
  const { choice, words, publications } = compare
  const { kind, period } = choice
  const found = tableOf(kind, publications)
  const areas = [...areasOf(kind, found, compare.network), NATION]
  const figures = comparedIn(found.filter((each) => each.period === period))
  return {
    title: words.all(words.period(period)),
    unit: words.counts,
    digits: 0,
    along: words.kinds[kind],
    places: areas.map((area) => ({ area, name: placeName(compare, area) })),
    series: figures.map((figure) => ({
      name: `${words.figure(figure)} (${words.unit(figure)})`,
      digits: shownAs(figure).digits,
      data: areas.map((area) => datumOf(compare, { area, period, figure, measure: 'count' })),
    })),
  }
}

/** What whoever reads the numbers of a period has to know: the nation, who is missing or late, by what they are divided. */
function notesOf(compare: Compare): readonly string[] {
  const { publications, choice, words, own } = compare
  const { kind, period, measure, figure } = choice
  const publication = tableOf(kind, publications).find((each) => each.period === period)
  if (publication === undefined) return [words.notPublished]
  const names = (areas: readonly Area[]) => areas.map((area) => placeName(compare, area))
  const column = figure.kind === 'share' ? `${figure.id}:whole` : figure.id
  const unreleased = areasOf(kind, [publication], compare.network).filter((area) => {
    const cell = readCell(publication, area, column)
    return 'missing' in cell && cell.missing === 'not-released'
  })
  const late = publication.rows.filter((row) => row.late).map(({ area }) => area)
  const nation = datumOf(compare, { area: NATION, period, figure, measure })
  return [
    words.wholeNation(nation, lookOf(choice, words)),
    ...(unreleased.length > 0 ? [words.unreleased(names(unreleased))] : []),
    ...(late.length > 0 ? [words.late(names(late))] : []),
    ...(own?.figures.has(period) ? [words.own(placeName(compare, own.area))] : []),
    ...(measure === 'rate' ? [words.dividedBy(denominatorOf(NATION, period, [])?.yearEnds ?? [])] : []),
    words.version(publication),
  ]
}
