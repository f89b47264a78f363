import * as z from 'zod/mini'
import { type Origin, origins } from '../clients/views.ts'
import { line, lines } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'
import type { Parts } from './merged.ts'
import type { Span } from './span.ts'

/** Target groups of the ministry's yearly return, as far as a centre meets them. */
export const targetGroups = [
  'domestic-violence',
  'crime-victim',
  'immigrant',
  'ethnic-minority',
  'without-shelter',
  'other',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** Why a service ends. No list is published; this one is what centres name in their reports. */
export const endReasons = [
  'assignment-met',
  'partly-met',
  'other-service',
  'moved-away',
  'ended-by-her',
  'returned-home',
  'no-contact',
  'no-interest',
  'capacity',
  'notice-given',
  'died',
  'mistake',
] as const
/** The reason of a service that ended before Opora, of which the old register says none that is known: nobody chooses it. */
export const UNRECORDED = 'unrecorded'
export type EndReason = (typeof endReasons)[number] | typeof UNRECORDED

/** What became of documents that were left with the centre. */
export const documentFates = ['none', 'kept', 'returned', 'kept-and-returned'] as const
export type DocumentFate = (typeof documentFates)[number]

/** Longest texts about a period, in characters. All periods and agreements of a file are one stored item. */
export const longestOfPeriod = { reasonWords: 300, achieved: 1000, documentsNote: 500 } as const

/** More than one person ever begins anew. */
export const MOST_PERIODS = 20

const aboutPeriod = {
  from: isoDay,
  origin: z.enum(origins),
  targetGroup: z.enum(targetGroups),
  /** The named worker of this person, by sign-in id. */
  keyWorker: z.optional(line(120).check(z.minLength(1))),
}

/** What is put right about a period that is there. */
export const periodCorrectionSchema = z.strictObject(aboutPeriod)
export type PeriodCorrection = z.infer<typeof periodCorrectionSchema>

/** What of a period is put right by itself. */
export const periodParts = [
  ['from'],
  ['origin'],
  ['targetGroup'],
  ['keyWorker'],
] as const satisfies Parts<PeriodCorrection>

/** Begins another period of a closed file. */
export const reopeningSchema = z.strictObject({ id: z.ulid(), ...aboutPeriod })
export type Reopening = z.infer<typeof reopeningSchema>

/** Ends the running period, and with it the file is closed. */
export const closingSchema = z.strictObject({
  /** The period that is ended. */
  period: z.ulid(),
  on: isoDay,
  reason: z.enum(endReasons),
  /** Which service, how long without contact: what the reason alone does not say. */
  reasonWords: line(longestOfPeriod.reasonWords),
  achieved: lines(longestOfPeriod.achieved),
  documents: z.enum(documentFates),
  /** Which documents, and where they are. */
  documentsNote: lines(longestOfPeriod.documentsNote),
})
export type Closing = z.infer<typeof closingSchema>

/** How a period ended, and who said so. */
export interface PeriodEnd extends Omit<Closing, 'period' | 'reason'> {
  readonly reason: EndReason
  readonly by: string
  readonly at: Instant
}

/** A time in which the service is given to a person. Periods of one file never overlap; they may touch on the same day. */
export interface Period extends PeriodCorrection {
  readonly id: string
  readonly end?: PeriodEnd
  /** How often it said something else before; left out when it never did. */
  readonly corrections?: number
}

/** The days of a period. */
export function spanOf({ from, end }: Pick<Period, 'from' | 'end'>): Span {
  return end === undefined ? { from } : { from, until: end.on }
}

/** The period that runs; a file without one is closed. */
export function runningPeriod(periods: readonly Period[]): Period | undefined {
  return periods.find(({ end }) => end === undefined)
}

/** What the first period is known by. */
export interface Arrival {
  readonly client: string
  readonly arrivedAt: Instant
  readonly origin: Origin
}

/** The period that begins by itself with the file, on the day of its arrival. It has the id of the file. */
export function firstPeriod({ client, arrivedAt, origin }: Arrival): Period {
  return { id: client, from: pragueDay(arrivedAt), origin, targetGroup: 'domestic-violence' }
}

/** What is wrong with the end of a period, as a code by the field. */
export interface ClosingFaults {
  readonly on?: 'before-beginning' | 'in-the-future'
  readonly reasonWords?: 'missing'
  readonly documentsNote?: 'missing'
}

/** What is wrong with a closing in itself. `today`: the day in Prague. */
export function closingFaults(closing: Closing, { from }: Pick<Period, 'from'>, today: Day): ClosingFaults {
  const { on, reason, reasonWords, documents, documentsNote } = closing
  return {
    ...(on > today && { on: 'in-the-future' as const }),
    ...(on < from && { on: 'before-beginning' as const }),
    ...(reason === 'other-service' && reasonWords === '' && { reasonWords: 'missing' as const }),
    ...(documents !== 'none' && documentsNote === '' && { documentsNote: 'missing' as const }),
  }
}

/**
 * Reasons for which help can no longer be offered at all, so that they end the duty to offer it too: she died, or there should have
 * been no such file.
 */
export function endsDuty(reason: EndReason): boolean {
  return reason === 'died' || reason === 'mistake'
}
