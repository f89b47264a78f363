import type { Deadline } from '../duties/deadline.ts'
import { Problem } from '../problems/problem.ts'
import { phoneOf } from '../text/phone.ts'
import { type Instant, instant } from '../time/instant.ts'
import { type Attempt, attemptTimeFault, type NewAttempt } from './attempt.ts'
import { type FileFacts, withAttempt } from './client-file.ts'
import { acknowledged, afterAttempts } from './contact-duty.ts'
import type { SafeContact } from './safe-contact.ts'
import { type Tried, triedAlso } from './tried.ts'

/** Who changes a file, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What of a file a change is planned on. */
interface Facts extends Pick<FileFacts, 'deadline'> {
  readonly report: { readonly enteredAt: string }
  /** The attempt that the change is about; undefined when it is not recorded, or when it is about none. */
  readonly attempt: Attempt | undefined
  /** What all others of the file come to. */
  readonly others: Tried
}

/** What a change leaves in a file; the rest of it stays as it is. */
export interface FilePlan {
  readonly did: 'attempt' | 'withdrawal' | 'safe-contact' | 'acknowledgement'
  /** An attempt in the place of the one of its id, or a new one. */
  readonly attempt?: Attempt
  /** What all attempts come to with it. */
  readonly tried?: Tried
  readonly safeContact?: SafeContact
  readonly deadline?: Deadline
}

/** A file as a change leaves it. */
export function fileAfter(facts: FileFacts, { attempt, tried, safeContact, deadline }: FilePlan): FileFacts {
  return {
    ...withAttempt(facts, attempt),
    version: facts.version + 1,
    ...(tried && { tried }),
    ...(safeContact && { safeContact }),
    ...(deadline && { deadline }),
  }
}

/** Plans a change on a file; undefined when it was made before: an answer was lost and the same was sent again. */
export type PlanFor = (file: Facts) => FilePlan | undefined

/** Records a contact attempt. Throws `invalid` for a time in the future or before police came. */
export function recordedAttempt(attempt: NewAttempt, deed: Deed): PlanFor {
  return ({ report, attempt: known, others, deadline }) => {
    if (known !== undefined) return undefined
    const at = instant(attempt.at)
    const fault = attemptTimeFault(at, instant(report.enteredAt), deed.now)
    if (fault) throw new Problem('invalid', { faults: [{ path: 'attempt.at', code: fault }] })
    const recorded: Attempt = { ...attempt, at, by: deed.by, recordedAt: deed.now }
    const tried = triedAlso(others, recorded)
    return { did: 'attempt', attempt: recorded, tried, deadline: afterAttempts(deadline, tried, deed) }
  }
}

/**
 * Withdraws an attempt that was recorded by mistake: it stays in the file and no longer counts. When no other attempt meets the
 * duty, the clock is open again and the next sweep tells whoever should have been told meanwhile. Throws `not-found`.
 */
export function withdrawnAttempt(reason: string, deed: Deed): PlanFor {
  return ({ attempt, others, deadline }) => {
    if (attempt === undefined) throw new Problem('not-found')
    if (attempt.withdrawn) return undefined
    const withdrawn: Attempt = { ...attempt, withdrawn: { by: deed.by, at: deed.now, reason } }
    const tried = triedAlso(others, withdrawn)
    return { did: 'withdrawal', attempt: withdrawn, tried, deadline: afterAttempts(deadline, tried, deed) }
  }
}

/** Replaces the safe-contact card. Its number is kept by E.164 where it can be. */
export function savedSafeContact(safeContact: SafeContact): PlanFor {
  return () => ({ did: 'safe-contact', safeContact: { ...safeContact, phone: phoneOf(safeContact.phone) } })
}

/** Says "I have it", and by when the next try will be made. Throws `invalid` when it cannot be promised by then. */
export function acknowledgedDuty(until: string | undefined, deed: Deed): PlanFor {
  return ({ deadline }) => ({
    did: 'acknowledgement',
    deadline: acknowledged(deadline, until === undefined ? undefined : instant(until), deed),
  })
}
