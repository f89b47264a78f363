import { type Attempt, attemptTimeFault, type NewAttempt, offeredAt } from '../../../shared/clients/attempt.ts'
import { fullName } from '../../../shared/clients/person.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { promiseFault } from '../../../shared/duties/promise.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { type Card, type DeadlineItem, deadlineItem } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { type AuditEntry, changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { seal } from '../table/seal.ts'
import { type Action, create, replace, TransactionRefused, transact } from '../table/transact.ts'
import { attemptItem, type ClientItem, type OpenFile, readFile, viewOf } from './file.ts'

/** Who changes which file, from which version of it, and when. */
export interface Change {
  readonly client: string
  readonly version: number
  readonly by: string
  readonly now: Instant
}

/** What a change writes besides the client item's next version and the audit entry. */
interface Plan {
  readonly did: Extract<AuditEntry, { client: string }>['did']
  readonly client?: ClientItem
  readonly deadline?: DeadlineItem
  readonly attempt?: Action
}

/**
 * Records a contact attempt; the duty is met when the offer reached the person. The same attempt again is answered as saved.
 * Throws `not-found`, `invalid` (a time in the future or before police came) and `changed-meanwhile` with the current file.
 */
export function recordAttempt(centre: Centre, change: Change, attempt: NewAttempt): Promise<ClientFile> {
  return apply(centre, change, async (file) => {
    if (file.attempts.some(({ id }) => id === attempt.id)) return undefined
    const at = instant(attempt.at)
    const fault = attemptTimeFault(at, instant(file.report.enteredAt), change.now)
    if (fault) throw new Problem('invalid', { faults: [{ path: 'attempt.at', code: fault }] })
    const recorded: Attempt = { ...attempt, at, by: change.by, recordedAt: change.now }
    const name = keys.attempt(centre.id, change.client, attempt.id)
    return {
      did: 'attempt',
      deadline: dutyAfter(file, [...file.attempts, recorded], change),
      attempt: create(await attemptItem(name, file.dataKey, recorded)),
    }
  })
}

/**
 * Withdraws an attempt that was recorded by mistake: it stays in the file and no longer counts. When no other attempt meets the duty,
 * the clock is open again and the next sweep tells whoever should have been told meanwhile.
 */
export function withdrawAttempt(
  centre: Centre,
  change: Change,
  { attempt, reason }: { attempt: string; reason: string },
): Promise<ClientFile> {
  return apply(centre, change, async (file) => {
    const found = file.attempts.find(({ id }) => id === attempt)
    if (found === undefined) throw new Problem('not-found')
    if (found.withdrawn) return undefined
    const withdrawn: Attempt = { ...found, withdrawn: { by: change.by, at: change.now, reason } }
    const name = keys.attempt(centre.id, change.client, attempt)
    const rest = file.attempts.filter(({ id }) => id !== attempt)
    return {
      did: 'withdrawal',
      deadline: dutyAfter(file, rest, change),
      attempt: replace(await attemptItem(name, file.dataKey, withdrawn), file.attemptVersions.get(attempt) ?? 0),
    }
  })
}

/** Replaces the safe-contact card. */
export function saveSafeContact(centre: Centre, change: Change, safeContact: SafeContact): Promise<ClientFile> {
  return apply(centre, change, async (file) => {
    const { client, dataKey, deadline, personal } = file
    const card: Card = {
      name: fullName(personal.person),
      doNotCall: safeContact.doNotCall,
    }
    return {
      did: 'safe-contact',
      client: { ...client, sealed: await seal({ ...personal, safeContact }, dataKey, client) },
      deadline: { ...deadline, card: await seal(card, dataKey, deadline) },
    }
  })
}

/**
 * Says "I have it", and by when the next try will be made. A promise keeps the ladder quiet until its time; without one only the
 * steps are silent that are for nobody having it. Throws `invalid` when the time is over, or later than the duty is due.
 */
export function acknowledge(centre: Centre, change: Change, until?: string): Promise<ClientFile> {
  return apply(centre, change, async ({ deadline }) => {
    const promised = until === undefined ? {} : { until: promisable(instant(until), deadline, change.now) }
    return {
      did: 'acknowledgement',
      deadline: { ...deadline, acknowledged: { by: change.by, at: change.now, ...promised }, changedAt: change.now },
    }
  })
}

function promisable(until: Instant, deadline: DeadlineItem, now: Instant): Instant {
  const fault = promiseFault(until, deadline, now)
  if (fault) throw new Problem('invalid', { faults: [{ path: 'until', code: fault }] })
  return until
}

/** The deadline as the attempts that count leave it. */
function dutyAfter({ deadline }: OpenFile, attempts: readonly Attempt[], { by, now }: Change): DeadlineItem {
  const { metAt: _metAt, lastAttempt: _last, ...rest } = deadline
  const counting = attempts
    .filter(({ withdrawn }) => withdrawn === undefined)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const last = counting.at(-1)
  const metAt = offeredAt(counting)
  const overdueAt = deadline.overdueAt ?? (metAt !== undefined && metAt > deadline.dueAt ? deadline.dueAt : undefined)
  return {
    ...rest,
    status: metAt !== undefined ? 'met' : deadline.overdueAt !== undefined ? 'overdue' : 'open',
    acknowledged: deadline.acknowledged ?? { by, at: now },
    changedAt: now,
    ...(metAt && { metAt }),
    ...(overdueAt && { overdueAt }),
    ...(last && { lastAttempt: { at: last.at, outcome: last.outcome } }),
  }
}

const SWEEP_TRIES = 4

/**
 * Reads the file, plans the change and writes it with the next version of the file and an audit entry, all or nothing. A plan of
 * nothing says that the change was made before: an answer was lost and the same was sent again. The sweep may touch the deadline
 * in between; then the change is planned anew on what it left.
 */
async function apply(
  centre: Centre,
  change: Change,
  planFor: (file: OpenFile) => Promise<Plan | undefined>,
): Promise<ClientFile> {
  for (let tried = 1; ; tried++) {
    const file = await readFile(centre, change.client)
    const plan = await planFor(file)
    if (plan === undefined) return viewOf(file, change.now)
    if (file.client.version !== change.version) {
      throw new Problem('changed-meanwhile', { current: viewOf(file, change.now) })
    }
    try {
      await transact(centre.table, actionsOf(centre, change, { file, plan }))
      return viewOf(await readFile(centre, change.client), change.now)
    } catch (thrown) {
      if (!(thrown instanceof TransactionRefused) || tried === SWEEP_TRIES) throw thrown
    }
  }
}

function actionsOf(
  centre: Centre,
  { by, client, now }: Change,
  { file, plan }: { file: OpenFile; plan: Plan },
): Record<string, Action | undefined> {
  const deadline = plan.deadline
  return {
    client: replace({ ...(plan.client ?? file.client) }, file.client.version),
    deadline: deadline && replace(deadlineItem(deadline, now), file.deadline.version),
    attempt: plan.attempt,
    audit: create(changeEntry(centre.id, { client, by, at: now, did: plan.did })),
  }
}
