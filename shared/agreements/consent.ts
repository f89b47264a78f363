import * as z from 'zod/mini'
import { Problem } from '../problems/problem.ts'
import { line, lines } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'
import { type Earlier, MOST_REPLACED, replacedWords } from './earlier.ts'
import { differ, merged, type Parts } from './merged.ts'
import { holdsOn } from './span.ts'

/*
 * What was learnt of a person may be passed on only with her written consent, which names scope and purpose and was given before, or
 * by a law (§ 100 of Act 108/2006).
 */

/** To whom something may be passed on. */
export const recipients = [
  'ospod',
  'police',
  'court',
  'social-service',
  'health',
  'school',
  'authority',
  'intervention-centre',
  'lawyer',
  'family',
  'other',
] as const
export type Recipient = (typeof recipients)[number]

/** Longest texts of a consent, in characters. */
export const longestOfConsent = { name: 200, scope: 1000, purpose: 500, kept: 200, how: 300 } as const

export const consentSchema = z
  .strictObject({
    recipient: z.enum(recipients),
    /** Who exactly, where the kind does not say it. */
    recipientName: line(longestOfConsent.name),
    /** What may be passed on. */
    scope: lines(longestOfConsent.scope).check(z.minLength(1)),
    purpose: lines(longestOfConsent.purpose).check(z.minLength(1)),
    /** When she signed it. */
    givenOn: isoDay,
    /** Left out when it holds until it is withdrawn. */
    until: z.optional(isoDay),
    /** Where the signed paper is. */
    kept: line(longestOfConsent.kept).check(z.minLength(1)),
  })
  .check(
    z.refine(({ recipient, recipientName }) => recipientName !== '' || !needsName(recipient), {
      path: ['recipientName'],
      params: { code: 'missing' },
    }),
  )
export type ConsentFields = z.infer<typeof consentSchema>

/** What of a consent is put right by itself: a name is the name of a kind of recipient. */
const consentParts = [
  ['recipient', 'recipientName'],
  ['scope'],
  ['purpose'],
  ['givenOn'],
  ['until'],
  ['kept'],
] as const satisfies Parts<ConsentFields>

/** Whether the kind alone does not say who is meant. */
function needsName(recipient: Recipient): boolean {
  return recipient === 'other' || recipient === 'family' || recipient === 'social-service'
}

export const newConsentSchema = z.strictObject({ id: z.ulid(), consent: consentSchema })

export const consentWithdrawalSchema = z.strictObject({
  on: isoDay,
  /** How she said so. */
  how: line(longestOfConsent.how),
})
export type ConsentWithdrawal = z.infer<typeof consentWithdrawalSchema>

export interface Consent extends ConsentFields {
  readonly id: string
  /** Who wrote it down, and when. */
  readonly by: string
  readonly at: Instant
  /** How often it said something else before; left out when it never did. */
  readonly corrections?: number
  /** She took it back: it holds no more from that day on. */
  readonly withdrawn?: ConsentWithdrawal & { readonly by: string; readonly at: Instant }
}

interface Deed {
  readonly by: string
  readonly now: Instant
}

/** A consent as it is written down. Throws `invalid` with faults. */
export function writtenConsent(
  { id, consent }: { readonly id: string; readonly consent: ConsentFields },
  { by, now }: Deed,
): Consent {
  const { givenOn, until } = consent
  refuse({
    ...(givenOn > pragueDay(now) && { 'consent.givenOn': 'in-the-future' }),
    ...(until !== undefined && until < givenOn && { 'consent.until': 'before-beginning' }),
  })
  return { ...consent, id, by, at: now }
}

/** What is put right of a consent, and what of it its maker saw. */
interface ConsentCorrection {
  readonly was: ConsentFields
  readonly consent: ConsentFields
}

/**
 * A consent put right, and what it said before; undefined when it says so already. Throws `invalid` with faults, and
 * `changed-meanwhile` with what it is now when it was taken back, or somebody has put the same field right.
 */
export function correctedConsent(
  current: Consent & { readonly version: number },
  { was, consent }: ConsentCorrection,
  deed: Deed,
): { readonly consent: Consent; readonly earlier: Earlier } | undefined {
  const { version, ...before } = current
  const is = saidBy(before)
  const after = merged<ConsentFields>(consentParts, { was, is, sent: consent })
  if (after === undefined || before.withdrawn) throw new Problem('changed-meanwhile', { current })
  if (!differ(is, after, consentParts.flat())) return undefined
  const corrections = (before.corrections ?? 0) + 1
  if (corrections > MOST_REPLACED) refuse({ consent: 'too-many-corrections' })
  return {
    consent: { ...writtenConsent({ id: before.id, consent: after }, deed), corrections },
    earlier: replacedWords(before.id, { consent: is }, { ...deed, version }),
  }
}

/** What a consent says. */
function saidBy({ recipient, recipientName, scope, purpose, givenOn, until, kept }: Consent): ConsentFields {
  return { recipient, recipientName, scope, purpose, givenOn, ...(until !== undefined && { until }), kept }
}

/** A consent that she took back; undefined when that was written down before. Throws `invalid` with faults, and `not-found`. */
export function withdrawnConsent(
  consent: Consent | undefined,
  withdrawal: ConsentWithdrawal,
  { by, now }: Deed,
): Consent | undefined {
  if (consent === undefined) throw new Problem('not-found')
  if (consent.withdrawn) return undefined
  refuse({
    ...(withdrawal.on < consent.givenOn && { 'withdrawal.on': 'before-beginning' }),
    ...(withdrawal.on > pragueDay(now) && { 'withdrawal.on': 'in-the-future' }),
  })
  return { ...consent, withdrawn: { ...withdrawal, by, at: now } }
}

function refuse(faults: Readonly<Record<string, string>>): void {
  const found = Object.entries(faults).map(([path, code]) => ({ path, code }))
  if (found.length > 0) throw new Problem('invalid', { faults: found })
}

/** Whether a consent holds on a day: given by then, not over, and not taken back by then. */
export function consentHolds({ givenOn, until, withdrawn }: Consent, day: Day): boolean {
  return holdsOn({ from: givenOn, until }, day) && (withdrawn === undefined || day < withdrawn.on)
}

/** Consents by which something may be passed on to a kind of recipient at an instant, the one given last first. */
export function consentFor<Given extends Consent>(
  consents: readonly Given[],
  recipient: Recipient,
  at: Instant,
): Given[] {
  const day = pragueDay(at)
  return consents
    .filter((consent) => consent.recipient === recipient && consentHolds(consent, day))
    .toSorted((a, b) => (a.givenOn < b.givenOn ? 1 : -1))
}
