import type { Period } from '../../shared/figures/period.ts'
import type { Publication } from '../../shared/publications/publication.ts'
import { type Compared, comparedIn } from './figures.ts'

/** What is compared: centres, regions or districts. */
export const kindsOfPlaces = ['centres', 'regions', 'districts'] as const
export type KindOfPlaces = (typeof kindsOfPlaces)[number]

/** By what places are sorted: never by a number unless somebody asks for it. */
export const orders = ['code', 'name', 'value'] as const
export type Order = (typeof orders)[number]

/** Counts as they are, or per 100,000 inhabitants. */
export const measures = ['rate', 'count'] as const
export type Measure = (typeof measures)[number]

/** What somebody has chosen to see. */
export interface Choice {
  readonly kind: KindOfPlaces
  readonly figure: Compared
  readonly period: Period
  readonly measure: Measure
  readonly order: Order
  /** Whose course over time is shown beside that of the nation; empty for nobody's. */
  readonly area: string
}

/** The words of an address of this screen; whoever keeps or sends it comes back to the same. */
export interface Asked {
  readonly uzemi?: string | undefined
  readonly ukazatel?: string | undefined
  readonly obdobi?: string | undefined
  readonly hodnota?: string | undefined
  readonly razeni?: string | undefined
  readonly misto?: string | undefined
}

/** Publications of the table that places of a kind stand in. */
export function tableOf(kind: KindOfPlaces, publications: readonly Publication[]): readonly Publication[] {
  const table = kind === 'centres' ? 'centres' : 'districts'
  return publications.filter((publication) => publication.table === table)
}

/** The periods of some publications, the newest first; of one beginning years before months. */
export function periodsOf(publications: readonly Publication[]): readonly Period[] {
  const ofYear = (period: Period) => (period.length === 4 ? `${period}-13` : period)
  return [...new Set(publications.map(({ period }) => period))].toSorted((one, other) =>
    ofYear(one) < ofYear(other) ? 1 : -1,
  )
}

/**
 * What is shown for an address: what it asks for as far as that is published, else the newest year (or month, where there is no year),
 * evictions, per 100,000 inhabitants, by the code of the region. Undefined where nothing is published at all.
 */
export function choiceOf(asked: Asked, publications: readonly Publication[], own = ''): Choice | undefined {
  const kind = known(kindsOfPlaces, asked.uzemi)
  const found = tableOf(kind, publications)
  const periods = periodsOf(found)
  const newest = periods.find((period) => period.length === 4) ?? periods[0]
  const period = periods.find((each) => each === asked.obdobi) ?? newest
  const figures = comparedIn(found.filter((each) => each.period === period))
  const figure = figures.find(({ id }) => id === asked.ukazatel) ?? figures[0]
  if (period === undefined || figure === undefined) return undefined
  const measure = figure.kind === 'count' ? known(measures, asked.hodnota) : 'count'
  return { kind, figure, period, measure, order: known(orders, asked.razeni), area: asked.misto ?? own }
}

function known<T extends string>(words: readonly [T, ...T[]], asked: string | undefined): T {
  return words.find((word) => word === asked) ?? words[0]
}
