import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { Attempt } from '../../../shared/clients/attempt.ts'
import { clientFile, type FileFacts, withAttempt } from '../../../shared/clients/client-file.ts'
import { type FilePlan, fileAfter, type PlanFor } from '../../../shared/clients/file-changes.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import { isOvertaken } from '../../../shared/clients/overtaken.ts'
import { personFigures } from '../../../shared/clients/person-figures.ts'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Card, deadlineItem } from '../duties/deadlines.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import { putCard } from '../register/cards.ts'
import type { Centre } from '../table/access.ts'
import { type AuditEntry, changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { seal } from '../table/seal.ts'
import { type Action, anewWhenOvertaken, create, put, replace, transact } from '../table/transact.ts'
import { touched } from './activity.ts'
import { attemptItem } from './attempts.ts'
import { type ClientItem, type OpenFile, readFile } from './file.ts'
import { versionItem } from './version-item.ts'

/** Who changes which file, from which version of it that they saw, and when. */
export interface Change {
  readonly client: string
  /** The attempt it is about. */
  readonly attempt?: string
  readonly version: number
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
  /** What is written with it in its transaction, by name. */
  readonly also?: (file: OpenFile) => Readonly<Record<string, Action>>
}

/**
 * Reads the file once, plans the change and writes it with the next version of the file and an audit entry, all or nothing. The
 * sweep may touch the deadline in between, or a colleague the file; then the change is planned anew on what they left. Throws
 * `not-found`, and `changed-meanwhile` with the current file when what the change stands on is not what was seen.
 */
export function changeFile(centre: Centre, { also, ...change }: Change, planFor: PlanFor): Promise<ClientFile> {
  return anewWhenOvertaken(async () => {
    const file = await readFile(centre, change.client, { attempt: change.attempt })
    const attempt = file.found?.attempt
    const plan = planFor({ ...file.facts, attempt, others: file.others, seen: change.version })
    if (plan === undefined) return clientFile(withAttempt(file.facts, attempt), change.now)
    if (isOvertaken(plan, file.facts, change.version))
      throw new Problem('changed-meanwhile', { current: clientFile(file.facts, change.now) })
    await transact(centre.table, { ...actionsOf(centre, change, { file, plan }), ...also?.(file) })
    return clientFile(fileAfter(file.facts, plan), change.now)
  })
}

interface Planned {
  readonly file: OpenFile
  readonly plan: FilePlan
}

function actionsOf(
  { id: centre }: Centre,
  { by, role, client, now }: Change,
  planned: Planned,
): Record<string, Action | undefined> {
  const { file, plan } = planned
  const entry: AuditEntry = { client, by, role, at: now, did: plan.did }
  const after = clientAfter(planned, now)
  return {
    client: replace(after, file.client.version),
    version: put(versionAfter(centre, planned, after)),
    activity: touched(centre, client, now),
    deadline: deadlineAfter(planned, now),
    attempt: plan.attempt && attemptAfter(centre, file, plan.attempt),
    letter: plan.letter && create(queuedLetter(plan.letter)),
    card: cardAfter(centre, planned),
    audit: create(changeEntry(centre, entry)),
  }
}

function clientAfter({ file: { client, dataKey, facts }, plan }: Planned, now: Instant): ClientItem {
  const { tried, person, whereNow, personChangedIn, safeContact, cardChangedIn, cardIn, heldIn } = fileAfter(
    facts,
    plan,
  )
  // What is undefined is left out of what is sealed.
  const personal = { person, whereNow, personChangedIn, safeContact, cardChangedIn, cardIn }
  return {
    ...client,
    tried,
    ...(heldIn !== undefined && { heldIn }),
    ...((plan.safeContact ?? plan.person) && { sealed: seal(personal, dataKey, client) }),
    ...(plan.safeContact && { cardChangedAt: now }),
    ...personFigures(person, client.arrivedAt),
  }
}

/** The file is found by what its person and their numbers are now. */
function cardAfter(centre: string, { file, plan }: Planned): Action | undefined {
  if (plan.safeContact === undefined && plan.person === undefined) return undefined
  const { client, dataKey, facts } = file
  const { person, safeContact } = fileAfter(facts, plan)
  const { id, reference, arrivedAt, notice, key } = client
  const report = facts.eviction?.report
  const card = cardOfFile({ client: id, reference, arrivedAt, notice, person, safeContact, report })
  return putCard(centre, card, { dataKey, key })
}

/** The file is replaced in the same transaction, and its version is the guard of both. */
function versionAfter(centre: string, { file, plan }: Planned, client: ClientItem) {
  const deadline = plan.deadline ?? file.facts.eviction?.deadline
  return versionItem(centre, { client: { ...client, version: file.client.version + 1 }, deadline })
}

/** Today shows a card of its own, which the safe-contact card and the person's name change. */
function deadlineAfter({ file, plan }: Planned, now: Instant): Action | undefined {
  const { deadline } = file
  const isOnCard = plan.safeContact !== undefined || plan.person !== undefined
  if (deadline === undefined || (plan.deadline === undefined && !isOnCard)) return undefined
  const { pk, sk, version, key, card } = deadline
  const sealed = isOnCard ? seal(cardOf(fileAfter(file.facts, plan)), file.dataKey, deadline) : card
  const written = { ...(key !== undefined && { key }), ...(sealed !== undefined && { card: sealed }) }
  const duty = plan.deadline ?? deadline
  return replace(deadlineItem({ ...duty, pk, sk, version, ...written }, now), version)
}

function cardOf({ person, safeContact: { doNotCall } }: FileFacts): Card {
  return { name: fullName(person), doNotCall }
}

function attemptAfter(centre: string, file: OpenFile, attempt: Attempt): Action {
  const item = attemptItem(keys.entry(centre, file.client.id, attempt.id), file.dataKey, attempt)
  return file.found === undefined ? create(item) : replace(item, file.found.version)
}
