import type { Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { AgreementFields } from './agreement.ts'
import type { ConsentFields } from './consent.ts'
import type { PeriodCorrection } from './period.ts'

/*
 * What an agreement, a period or a consent said before somebody put it right is kept apart, each wording by itself. By it is also known
 * what somebody saw who changes it: what two people change of it at once both stands, unless it is the same field.
 */

/** The words of one of them. */
export type Said =
  | { readonly agreement: AgreementFields }
  | { readonly period: PeriodCorrection }
  | { readonly consent: ConsentFields }

/** What one said before it was changed. */
export type Earlier<Words extends Said = Said> = Words & {
  readonly id: string
  /** The id of the agreement, the period or the consent. */
  readonly of: string
  /** The last version, of the service or of the consent, in which it said so. */
  readonly lastIn: number
  /** Who changed it, and when. */
  readonly by: string
  readonly at: Instant
}

/** GET /api/clients/{id}/earlier/{of}: oldest first. */
export interface EarlierWords extends Timed {
  readonly earlier: readonly Earlier[]
}

/** How often one of them can be put right; then another one is written. */
export const MOST_REPLACED = 20

/** Ids of one are in the order of their versions. */
const DIGITS = 8

/** The words of one that are replaced, as they are kept. */
export function replacedWords<Words extends Said>(
  of: string,
  said: Words,
  { version, by, now }: { readonly version: number; readonly by: string; readonly now: Instant },
): Earlier<Words> {
  return { ...said, id: `${of}.${String(version).padStart(DIGITS, '0')}`, of, lastIn: version, by, at: now }
}

/** What somebody saw who changes one, of all that it said before, oldest first; undefined when it still says so. */
export function seenIn(earlier: readonly Earlier[], version: number): Earlier | undefined {
  return earlier.find(({ lastIn }) => lastIn >= version)
}
