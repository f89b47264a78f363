import * as z from 'zod/mini'
import { line, lines } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { isoDay } from '../time/written.ts'
import { type Ban, bans } from './ban.ts'

/**
 * What can come to pass at court, and at the police about the eviction, in the order in which the screen offers it. `rejected`: the petition
 * was rejected, refused or dropped, and that is enforceable. `let-lapse`: nothing more is wanted, so that nobody is reminded of the end.
 */
export const stepKinds = [
  'petition-filed',
  'granted',
  'rejected',
  'extension-filed',
  'extended',
  'extension-rejected',
  'ended',
  'objections-raised',
  'objections-upheld',
  'objections-refused',
  'let-lapse',
] as const
export type StepKind = (typeof stepKinds)[number]

/** The steps that say until when an order lasts: the first as a month when it is left out, the second always. */
export const kindsWithEnd: readonly StepKind[] = ['granted', 'extended']

export const LONGEST_STEP_NOTE = 600
export const LONGEST_COURT = 120
export const LONGEST_FILE_NUMBER = 60

/** A step as somebody records it. */
export const newStepSchema = z.lazy(() =>
  z.strictObject({
    /** Made by the client, so that saving again after a lost answer saves once. */
    id: z.ulid(),
    kind: z.enum(stepKinds),
    /** The day on which it was: of a petition, when it reached the court; of a decision, when it is enforceable. */
    on: isoDay.check(z.refine((day) => day >= '2007', { params: { code: 'not-of-our-time' } })),
    /** The last day of the order, as the court says it. */
    until: z.exactOptional(isoDay),
    /** What the court has ordered. */
    bans: z.exactOptional(z.array(z.enum(bans)).check(z.minLength(1), z.maxLength(bans.length))),
    /** The court or the directorate, and its file number. */
    court: line(LONGEST_COURT),
    fileNumber: line(LONGEST_FILE_NUMBER),
    note: lines(LONGEST_STEP_NOTE),
  }),
)
export type NewStep = z.infer<typeof newStepSchema>

/** A step as it is kept: in the order in which they were, never erased. */
export interface Step extends NewStep {
  readonly by: string
  readonly recordedAt: Instant
  /** Set when it was recorded by mistake: it stays, and counts no more. */
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly reason: string }
}

/** What the law asks of a step. */
export interface CodedStep {
  readonly kind: StepKind
  readonly on: Day
  readonly until?: Day
  readonly bans?: readonly Ban[]
}

export const LONGEST_WITHDRAWAL = 300

export const stepWithdrawalSchema = z.strictObject({ reason: lines(LONGEST_WITHDRAWAL).check(z.minLength(1)) })

/** The most steps of one file. A year of petitions and extensions has a dozen. */
export const MOST_STEPS = 40
