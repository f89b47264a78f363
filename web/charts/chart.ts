/** One number of a chart, or why it is not there. What is hidden or missing is never drawn, counted or exported as zero. */
export type Datum =
  | { readonly value: number; readonly isEstimate?: boolean }
  /** Known to be there and not told: a count below five, or another that would tell it. */
  | { readonly hidden: 'below-5' | 'withheld' }
  /** In words, such as „nezveřejněno“; empty where nothing more is known. */
  | { readonly missing: string }

/** Something that a chart shows a number of: a centre, a region, a month. */
export interface Place {
  readonly name: string
  /** Where there is little room, `5/26`. */
  readonly short?: string
  /** A district, a region or a centre, for the map. */
  readonly area?: string
}

/** One line, or one kind of bars. */
export interface Series {
  readonly name: string
  /** Decimals that are shown, where they are others than those of the chart: in a table of several figures. */
  readonly digits?: number
  /** One for each place. */
  readonly data: readonly Datum[]
}

/** What a chart and the table behind it show: one object, so that they cannot differ. Numbers are not negative. */
export interface Chart {
  readonly title: string
  /** What the numbers are: „počet“, „na 100 000 obyvatel“, „hodiny“. */
  readonly unit: string
  /** Decimals that are shown. */
  readonly digits: number
  /** What the places are: „Centrum“, „Měsíc“. */
  readonly along: string
  readonly places: readonly Place[]
  readonly series: readonly Series[]
  /** Before which places numbers cannot be compared with those behind, and why in a word or two. */
  readonly breaks?: readonly { readonly before: number; readonly words: string }[]
  readonly notes?: readonly string[]
}

/** The data of one place, series by series. */
export function dataAt({ series }: Chart, at: number): readonly Datum[] {
  return series.map(({ data }) => data[at] ?? { missing: '' })
}

/** All numbers that a chart shows. */
export function valuesOf(series: readonly Series[]): readonly number[] {
  return series.flatMap(({ data }) => data.flatMap((datum) => ('value' in datum ? [datum.value] : [])))
}

/** Whether something of a chart is hidden, missing or an estimate: what its legend must explain. */
export function kindsIn(series: readonly Series[]) {
  const data = series.flatMap((one) => one.data)
  return {
    isHidden: data.some((datum) => 'hidden' in datum),
    isMissing: data.some((datum) => 'missing' in datum),
    isEstimated: data.some((datum) => 'value' in datum && datum.isEstimate === true),
  }
}
