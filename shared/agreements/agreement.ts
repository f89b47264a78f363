import * as z from 'zod/mini'
import { line, lines } from '../text/text.ts'
import { type Day, type Instant, plusDays } from '../time/instant.ts'
import { isoDay } from '../time/written.ts'
import type { Parts } from './merged.ts'

/** An agreement (dohoda) is spoken or written; a written one is signed. */
export const agreementForms = ['oral', 'written'] as const
export type AgreementForm = (typeof agreementForms)[number]

/** Whether help is wanted once or goes on. */
export const extents = ['one-off', 'long-term'] as const
export type Extent = (typeof extents)[number]

/** What the centre does for her by the agreement: the extent of activities (§ 91 (2) of Act 108/2006). */
export const activities = [
  'crisis-intervention',
  'psychosocial-help',
  'legal-advice',
  'court-filing',
  'accompaniment',
  'safety-plan',
  'field-visits',
  'further-services',
] as const
export type Activity = (typeof activities)[number]

/** Longest texts of an agreement, in characters, and the most agreements of a file: all of them are one stored item. */
export const longestOfAgreement = { assignment: 1000, place: 300, signedWhere: 200, withdrawal: 300 } as const
export const MOST_AGREEMENTS = 20

export const agreementSchema = z
  .strictObject({
    form: z.enum(agreementForms),
    from: isoDay,
    /** Left out when it holds until one side ends it. */
    until: z.optional(isoDay),
    extent: z.enum(extents),
    activities: z.array(z.enum(activities)).check(
      z.minLength(1),
      z.maxLength(activities.length),
      z.refine((all) => new Set(all).size === all.length),
    ),
    /** What she wants, in her words (zakázka). */
    assignment: lines(longestOfAgreement.assignment).check(z.minLength(1)),
    /** Where and when help is given. */
    place: line(longestOfAgreement.place),
    /** When the paper was signed and where the copy is kept; only of a written one. */
    signed: z.optional(
      z.strictObject({ on: isoDay, where: line(longestOfAgreement.signedWhere).check(z.minLength(1)) }),
    ),
  })
  .check(z.refine(({ form, signed }) => signed === undefined || form === 'written', { path: ['signed'] }))
export type AgreementFields = z.infer<typeof agreementSchema>

/** What of an agreement is put right by itself: only what is written is signed. */
export const agreementParts = [
  ['form', 'signed'],
  ['from'],
  ['until'],
  ['extent'],
  ['activities'],
  ['assignment'],
  ['place'],
] as const satisfies Parts<AgreementFields>

/** A new agreement. `ends`: the running one that ends on the day on which this one begins. */
export const newAgreementSchema = z.strictObject({
  id: z.ulid(),
  agreement: agreementSchema,
  ends: z.optional(z.ulid()),
})
export type NewAgreement = z.infer<typeof newAgreementSchema>

export const agreementWithdrawalSchema = z.strictObject({
  reason: line(longestOfAgreement.withdrawal).check(z.minLength(1)),
})

export interface Agreement extends AgreementFields {
  readonly id: string
  /** Who wrote it down, and when. */
  readonly by: string
  readonly at: Instant
  /** How often it said something else before; left out when it never did. */
  readonly corrections?: number
  /** Set when it was written down by mistake. It stays in the file and no longer counts. */
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly reason: string }
}

/**
 * Whether the screen asks for a written agreement instead of an oral one: oral is enough for advice that is given once, not for help
 * that goes on or for several services at once. It is asked for and never blocks help.
 */
export function asksForWritten({ form, extent, activities }: Pick<AgreementFields, 'form' | 'extent' | 'activities'>) {
  return form === 'oral' && (extent === 'long-term' || activities.length > 1)
}

/** Agreements are made for soon; what begins later is a slip of the year. */
const FURTHEST_BEGINNING_DAYS = 31

/** What is wrong with the days of an agreement in itself, as a code by the field. `today`: the day in Prague. */
export function agreementFaults({ from, until, signed }: AgreementFields, today: Day) {
  return {
    ...(from > plusDays(today, FURTHEST_BEGINNING_DAYS) && { from: 'in-the-future' as const }),
    ...(until !== undefined && until < from && { until: 'before-beginning' as const }),
    ...(signed !== undefined && signed.on > today && { 'signed.on': 'in-the-future' as const }),
  }
}
