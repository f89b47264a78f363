import type { Instant } from '../time/instant.ts'
import type { SubjectKind } from './facts.ts'
import type { Month, Period } from './period.ts'
import type { Parameters } from './settings.ts'
import type { Slice, StoredSlice } from './slice.ts'
import type { Value } from './value.ts'

/** What changed in a month's figures after the month was over. */
export interface LateChange {
  readonly at: Instant
  readonly indicator: string
  /** Which part of it; the whole when left out. */
  readonly part?: { readonly dimension: string; readonly code: string }
  /** The number before and after; of a share its part of its whole. */
  readonly from: string
  readonly to: string
}

/** A month of a centre as it was reckoned last; without figures when it was never, or cannot be. */
export interface MonthFigures {
  readonly month: Month
  readonly figures?: StoredSlice
  readonly reckonedAt?: Instant
  /** Oldest first; only the newest are kept. */
  readonly changes: readonly LateChange[]
  /** Why there are none. */
  readonly missing?: 'not-reckoned' | 'failed'
}

/** Figures of months, oldest first, and by which rules of the centre they are counted. */
export interface MonthlyFigures {
  readonly months: readonly MonthFigures[]
  /** When all records were last counted anew, and of how many the figures differed and were mended; left out when they never were. */
  readonly checked?: { readonly at: Instant; readonly mended: number }
  readonly parameters: Parameters
  readonly now: Instant
}

/** All figures of a period, reckoned from its facts just now. */
export interface PeriodFigures {
  readonly period: Period
  readonly figures: Slice
  readonly parameters: Parameters
  readonly now: Instant
}

/** A line of what a figure is made of. */
export interface FigureLine {
  readonly on: string
  readonly subject: SubjectKind
  /** Of the file, enquiry, notice, complaint or event. */
  readonly id: string
  /** The number by which people know the record; of a notice that of its first file. */
  readonly reference?: string
  /** The file to open, where it is not the record itself. */
  readonly file?: string
  /** An entry of the file. */
  readonly entry?: string
  /** Into which parts of the figure it belongs: a code by what the figure is divided by. */
  readonly by: Readonly<Record<string, string>>
  readonly amount?: number
  readonly isPart?: boolean
}

/** A page of what a figure is made of, oldest first, with how many lines there are in all, and after how many the next page begins. */
export interface FigureLines {
  readonly lines: readonly FigureLine[]
  /** The figure, or the part of it, as all of its lines make it. */
  readonly value: Value
  readonly total: number
  readonly next?: number
}
