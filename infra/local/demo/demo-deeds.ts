import type { AgreementFields } from '../../../shared/agreements/agreement.ts'
import type { ConsentFields } from '../../../shared/agreements/consent.ts'
import type { Closing } from '../../../shared/agreements/period.ts'
import type { AppointmentOutcome, NewAppointment } from '../../../shared/appointments/appointment.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { NewPerson } from '../../../shared/clients/new-person.ts'
import type { GoalResult, StepState } from '../../../shared/plans/goal.ts'
import type { NewSafetyPlan, SafetyHeading } from '../../../shared/plans/safety-plan.ts'
import type { Fact } from '../../../shared/protection/petition.ts'
import type { NewStep } from '../../../shared/protection/step.ts'
import type { NewVisit } from '../../../shared/visits/visit.ts'
import { type Kind, kindRules, type Way } from '../../../shared/work/acts.ts'
import type { NewEntry } from '../../../shared/work/entry.ts'
import type { DemoEnquiry } from './demo-enquiries.ts'

/*
 * What somebody does in a file of the demo. Days are told from the start of the demo: so many ago, and ahead below zero; so the demo is as
 * fresh on any day.
 */

interface DeedKinds {
  /** At ten unless another hour is said. */
  readonly entry: Omit<NewEntry, 'id' | 'at'> & { readonly time?: string }
  /** What is known of the person, written down at once. */
  readonly person: { readonly known: NewPerson }
  /** It was given on the day of the deed. */
  readonly appointment: Omit<NewAppointment, 'client' | 'enquiry'> & { readonly outcome: AppointmentOutcome }
  /** She had turned to the centre before, and that is found out now. */
  readonly link: { readonly enquiry: DemoEnquiry }
  /** It begins on the day of the deed; one that runs ends then. */
  readonly agreement: Omit<AgreementFields, 'from' | 'until' | 'place' | 'signed'>
  readonly consent: Omit<ConsentFields, 'givenOn' | 'until' | 'kept'> & { readonly withdrawnAgo?: number }
  readonly goal: {
    readonly words: string
    readonly setAgo: number
    readonly steps: readonly (readonly [what: string, who: string, untilAgo: number, state: StepState])[]
    readonly result?: { readonly is: GoalResult; readonly words: string }
  }
  readonly review: { readonly onAgo: number; readonly found?: string; readonly nextAgo?: number }
  readonly safetyPlan: Pick<NewSafetyPlan, 'situation' | 'codeWord'> & {
    readonly words: Partial<Record<SafetyHeading, string>>
  }
  readonly court: Pick<NewStep, 'kind' | 'bans'> & Partial<Pick<NewStep, 'note'>> & { readonly untilAgo?: number }
  readonly petition: { readonly facts: Partial<Record<Fact, string>> }
  readonly visit: Pick<NewVisit, 'reason' | 'workers' | 'address' | 'aloneReason' | 'otherReason'> & {
    readonly leavesAgo: number
    readonly end?: 'back' | 'cancelled'
  }
  /** With the external of the demo, by the head. */
  readonly share: { readonly untilAgo: number }
  readonly closing: Omit<Closing, 'period' | 'on'>
  readonly reopening: object
}

export type DeedName = keyof DeedKinds

/** One thing that was done, on a day. */
export type Deed<Name extends DeedName = DeedName> = {
  [One in Name]: DeedKinds[One] & { readonly do: One; readonly ago: number }
}[Name]

/** Sign-in ids of those who work in Liberec, of their head, and of a student who is there on a placement. */
export const workers = ['liberec-jana', 'liberec-tomas'] as const
export const head = 'liberec-milena'
export const external = 'liberec-vilma'

/** Somebody who does something in the demo, and as what. */
export interface Doer {
  readonly by: string
  readonly role: StaffRole
}

/** Who did things by turns, today and before today's workers came. */
export const doers = [
  { by: workers[0], role: 'worker' },
  { by: workers[1], role: 'worker' },
] as const satisfies readonly Doer[]
export const earlierDoers = [
  { by: workers[0], role: 'worker' },
  { by: head, role: 'head' },
] as const satisfies readonly Doer[]

/** Whose turn it is on a day. */
export function doerOn(ago: number, [first, ...others]: Doers): Doer {
  return [first, ...others][ago % (others.length + 1)] ?? first
}
export type Doers = readonly [Doer, ...Doer[]]

/** Work of some minutes, as the act that it most often is. */
export function worked(ago: number, [kind, way, minutes]: readonly [Kind, Way, number], words: string): Deed<'entry'> {
  const [act] = kindRules[kind].acts
  return { ago, do: 'entry', kind, way, minutes, words, ...(act && { act }) }
}

export function noted(ago: number, words: string): Deed<'entry'> {
  return { ago, do: 'entry', kind: 'note', words }
}

/** Advice that is given once is agreed by word of mouth. */
export function spoken(ago: number, assignment: string): Deed {
  return { ago, do: 'agreement', form: 'oral', extent: 'one-off', activities: ['psychosocial-help'], assignment }
}

export function written(ago: number, assignment: string): Deed {
  const activities = ['psychosocial-help', 'legal-advice', 'court-filing'] as const
  return { ago, do: 'agreement', form: 'written', extent: 'long-term', activities: [...activities], assignment }
}

/** A service that ended; where the reason alone does not say it, with words to it. */
export function ended(
  ago: number,
  why: Closing['reason'] | readonly [Closing['reason'], string],
  achieved: string,
): Deed {
  const [reason, reasonWords] = typeof why === 'string' ? [why, ''] : why
  return { ago, do: 'closing', reason, reasonWords, achieved, documents: 'none', documentsNote: '' }
}
