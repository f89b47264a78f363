import type { Period } from '../../shared/figures/period.ts'
import type { FigureLine } from '../../shared/figures/views.ts'

/** A part of a figure: those of a sex, an age, a district. */
export interface Part {
  readonly dimension: string
  readonly code: string
}

export const DASHBOARD = '/cisla'

/** Where all figures of a period stand. */
export function periodAddress(period: Period): string {
  return `${DASHBOARD}/${period}`
}

/** Where the records behind a figure stand, or behind a part of it. */
export function linesAddress(period: Period, indicator: string, part?: Part): string {
  const of = part ? `?podle=${encodeURIComponent(part.dimension)}&kod=${encodeURIComponent(part.code)}` : ''
  return `${periodAddress(period)}/${indicator}${of}`
}

/** The part that the query of such an address names. */
export function partIn({ podle: dimension, kod: code }: Readonly<Record<string, string>>): Part | undefined {
  return dimension && code ? { dimension, code } : undefined
}

/** Where the record of a line is opened; nowhere when it has no place of its own. */
export function recordAddress({ subject, id, file, on }: FigureLine): string | undefined {
  if (subject === 'enquiry') return `/zajemci/${id}`
  if (subject === 'complaint') return `/stiznosti/${id}`
  if (subject === 'hand-over') return `/predana/${id}`
  if (subject === 'event') return `/tym?rok=${on.slice(0, 4)}&akce=${id}`
  if (file === undefined) return undefined
  return subject === 'notice' ? `/spis/${file}/oznameni` : `/spis/${file}`
}
