import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import {
  type ComplaintRight,
  type ComplaintState,
  type ComplaintStep,
  complaintNumber,
  complaintRights,
  complaintStatuses,
  complaintSteps,
  complaintSubjects,
  differences,
  lastDayOf,
  rightFor,
} from '../../../shared/complaints/complaint.ts'
import { afterStep, type ComplaintChange, stepOf } from '../../../shared/complaints/steps.ts'
import { storedStateSchema } from '../../../shared/complaints/stored-state.ts'
import type { ComplaintFile, ComplaintRow, Revision } from '../../../shared/complaints/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { endOfPragueDay, startOfPragueDay } from '../../../shared/time/prague.ts'
import { type DeadlineItem, deadlineItem, readDeadline } from '../duties/deadlines.ts'
import { queuedLetter } from '../duties/letters.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry, noteReading } from '../table/audit.ts'
import { byCentre, type Key, keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, type ItemType, stored } from '../table/shapes.ts'
import { create, replace, TransactionRefused, transact } from '../table/transact.ts'
import { letterParts } from './settings.ts'

/*
 * A complaint is an item with its state now, one item for each version it ever had, and its deadline. What people wrote is sealed
 * under the complaint's own data key; number, dates and status are plain, as the book and the sweep need them.
 */

/** Who looks or writes, and when. */
export interface Viewer {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

const complaintItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  id: z.string(),
  year: z.number(),
  number: z.number(),
  version: z.number(),
  about: z.enum(complaintSubjects),
  deliveredOn: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string(),
  status: z.enum(complaintStatuses),
  lastDay: z.exactOptional(z.string()),
  answeredOn: z.exactOptional(z.string()),
  corrected: z.boolean(),
  /** The data key, wrapped for the centre. */
  key: z.string(),
  sealed: z.string(),
})
type ComplaintItem = z.infer<typeof complaintItemSchema>

const revisionItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  step: z.enum(['enter', ...complaintSteps]),
  at: z.string(),
  by: z.string(),
  sealed: z.string(),
})

/** What a version of a complaint was and why it was made; sealed. */
const sealedSchema = z.object({ state: storedStateSchema, reason: z.exactOptional(z.string()) })

interface Sealed {
  readonly state: ComplaintState
  readonly reason?: string
}

/** A complaint's place in the book. */
export interface Place {
  readonly id: string
  readonly year: number
  readonly number: number
}

type Origin = Place & Pick<ComplaintItem, 'enteredAt' | 'enteredBy' | 'key' | 'corrected'>

/** The item of a complaint, with its line in the book of its year. */
export async function complaintItem(centre: string, origin: Origin, sealed: { state: ComplaintState; key: DataKey }) {
  const { state, key } = sealed
  const name = keys.complaint(centre, origin.id)
  const lastDay = lastDayOf(state)
  const { about, deliveredOn } = state.complaint
  return {
    ...name,
    ...byCentre.complaint(centre, origin),
    type: 'complaint' as const,
    version: 1,
    ...origin,
    about,
    deliveredOn,
    status: state.status,
    ...(lastDay && { lastDay }),
    ...(state.answer && { answeredOn: state.answer.givenOn }),
    sealed: await seal(state, key, name),
  }
}

interface NewRevision {
  readonly version: number
  readonly step: Revision['step']
  readonly viewer: Viewer
  readonly sealed: Sealed
}

/** The item that keeps one version for good. */
export async function revisionItem(name: Key, key: DataKey, { version, step, viewer, sealed }: NewRevision) {
  const { by, now } = viewer
  return { ...name, type: 'revision' as const, version, step, at: now, by, sealed: await seal(sealed, key, name) }
}

/** The deadline of a state at its first version, or undefined for a suggestion. */
export function newDeadline(centre: string, place: Place, { state, now }: { state: ComplaintState; now: Instant }) {
  const lastDay = lastDayOf(state)
  if (lastDay === undefined) return undefined
  const [startsAt, dueAt] = [startOfPragueDay(state.complaint.deliveredOn), endOfPragueDay(lastDay)]
  return deadlineItem(
    {
      ...keys.complaintDeadline(centre, place.id),
      centre,
      version: 1,
      kind: 'complaint',
      subject: place.id,
      reference: referenceOf(centre, place),
      startsAt,
      dueAt,
      status: 'open',
      // Reminders before today are over; that the last day itself is over still has to be told.
      climbedUntil: dueAt > now ? now : startsAt,
      ...audienceOf(state),
    },
    now,
  )
}

/** The number for letters and calendars: `LIBEREC 7/2026`. */
function referenceOf(centre: string, place: Place): string {
  return `${centre.toUpperCase()} ${complaintNumber(place)}`
}

/**
 * Tells whoever decides that there is a complaint: the head, or the founder when it is about the head, whom it never reaches.
 * A suggestion has no deadline and waits in the book.
 */
export function arrivalLetter(
  { centre, subject, reference, audience, term, startsAt, dueAt }: DeadlineItem,
  now: Instant,
) {
  return queuedLetter({
    id: `${subject}-${term === undefined ? '' : `${term}-`}arrival`,
    centre,
    kind: 'complaint',
    step: 'arrival',
    subject,
    ...(audience === undefined ? { to: ['head'] } : { to: [audience], hiddenFrom: 'head' }),
    references: [reference],
    startsAt,
    dueAt,
    createdAt: now,
  })
}

function audienceOf({ complaint }: ComplaintState): Pick<DeadlineItem, 'audience'> {
  return complaint.about === 'head' ? { audience: 'founder' } : {}
}

interface OpenComplaint {
  readonly item: ComplaintItem
  readonly deadline: DeadlineItem | undefined
  readonly dataKey: DataKey
  readonly state: ComplaintState
  readonly revisions: readonly z.infer<typeof revisionItemSchema>[]
}

/** One complaint, as seen by somebody: leaves an audit entry. Throws `not-found`. */
export async function readComplaint(centre: Centre, id: string, viewer: Viewer): Promise<ComplaintFile> {
  const open = await openComplaint(centre, id)
  await noteReading(centre, { complaint: id, by: viewer.by, at: viewer.now, did: 'read' })
  return viewOf(centre, open, viewer)
}

async function openComplaint(centre: Centre, id: string): Promise<OpenComplaint> {
  const reading = allItems(centre.table, partition(keys.complaint(centre.id, id).pk))
  const [items, openKey] = await Promise.all([reading, centre.keys()])
  const of = (type: ItemType) => items.filter((item) => item['type'] === type)
  const [item] = of('complaint').map((each) => stored(complaintItemSchema, each))
  if (item === undefined) throw new Problem('not-found')
  const [deadline] = of('deadline').map(readDeadline)
  const dataKey = openKey(item.key)
  const state = await unseal(storedStateSchema, item.sealed, { key: dataKey, item })
  return { item, deadline, dataKey, state, revisions: of('revision').map((each) => stored(revisionItemSchema, each)) }
}

async function viewOf(centre: Centre, open: OpenComplaint, { role, now }: Viewer): Promise<ComplaintFile> {
  const { item, state } = open
  const rights = complaintRights[item.about][role]
  return {
    now,
    version: item.version,
    rights,
    letter: await letterParts(centre),
    ...rowOf(item, rights.includes('see') ? state : undefined),
    revisions: rights.includes('see') ? await revisionsOf(open) : [],
  }
}

/** A line of the book; without the state for whoever may not see it. */
function rowOf(item: ComplaintItem, state: ComplaintState | undefined): ComplaintRow {
  const { id, year, number, about, deliveredOn, enteredAt, status, lastDay, answeredOn, corrected } = item
  return {
    id,
    year,
    number,
    about,
    deliveredOn,
    enteredAt,
    status,
    corrected,
    ...(lastDay && { lastDay }),
    ...(answeredOn && { answeredOn }),
    ...(state && { state }),
  }
}

/** A stored complaint as a line of the book for somebody. */
export async function openRow(centre: Centre, line: Item, role: Viewer['role']): Promise<ComplaintRow> {
  const item = stored(complaintItemSchema, line)
  if (!complaintRights[item.about][role].includes('see')) return rowOf(item, undefined)
  const dataKey = (await centre.keys())(item.key)
  return rowOf(item, await unseal(storedStateSchema, item.sealed, { key: dataKey, item }))
}

async function revisionsOf({ revisions, dataKey }: OpenComplaint): Promise<Revision[]> {
  const opened = await Promise.all(
    revisions.map(async (item) => ({ item, ...(await unseal(sealedSchema, item.sealed, { key: dataKey, item })) })),
  )
  return opened.map(({ item, state, reason }, index) => {
    const before = opened[index - 1]?.state
    return {
      version: item.version,
      step: item.step,
      at: item.at,
      by: item.by,
      ...(reason !== undefined && { reason }),
      differences: before === undefined ? [] : differences(before, state),
    }
  })
}

/** Which complaint is changed, from which version of it, by whom. */
export interface ComplaintTarget {
  readonly id: string
  readonly version: number
  readonly viewer: Viewer
}

const SWEEP_TRIES = 4

/**
 * Takes a step with a complaint and keeps the version that it makes, all or nothing. Throws `not-found`, `forbidden`, `invalid` and
 * `changed-meanwhile` with the current complaint. The sweep may touch the deadline in between; then the step is taken anew.
 */
export async function changeComplaint(
  centre: Centre,
  target: ComplaintTarget,
  change: ComplaintChange,
): Promise<ComplaintFile> {
  const { id, version, viewer } = target
  for (let tried = 1; ; tried++) {
    const open = await openComplaint(centre, id)
    const step = stepOf(open.state, change)
    allow(complaintRights[open.item.about][viewer.role], rightFor[step])
    if (open.item.version !== version) {
      throw new Problem('changed-meanwhile', { current: await viewOf(centre, open, viewer) })
    }
    const state = afterStep(open.state, change, viewer)
    try {
      await write(centre, { open, state, step, viewer, ...('reason' in change && { reason: change.reason }) })
      break
    } catch (thrown) {
      if (!(thrown instanceof TransactionRefused) || tried === SWEEP_TRIES) throw thrown
    }
  }
  return viewOf(centre, await openComplaint(centre, id), viewer)
}

function allow(rights: readonly ComplaintRight[], needed: ComplaintRight): void {
  if (!rights.includes(needed)) throw new Problem('forbidden')
}

interface Writing extends Sealed {
  readonly open: OpenComplaint
  readonly step: ComplaintStep
  readonly viewer: Viewer
}

async function write(centre: Centre, { open, state, step, viewer, reason }: Writing): Promise<void> {
  const { item, dataKey, deadline } = open
  const { id, year, number, enteredAt, enteredBy, key } = item
  const corrected = item.corrected || isCorrection(step, open.state)
  const origin = { id, year, number, enteredAt, enteredBy, key, corrected }
  const version = item.version + 1
  const revision = { version, step, viewer, sealed: { state, ...(reason !== undefined && { reason }) } }
  const moved = deadline && deadlineAfter(deadline, state, viewer.now)
  const duty = moved ?? newDeadline(centre.id, item, { state, now: viewer.now })
  const isPassedOn = duty !== undefined && duty.status !== 'met' && duty.audience !== deadline?.audience
  await transact(centre.table, {
    complaint: replace(await complaintItem(centre.id, origin, { state, key: dataKey }), item.version),
    revision: create(await revisionItem(keys.revision(centre.id, id, version), dataKey, revision)),
    deadline: duty && (deadline === undefined ? create(duty) : replace(duty, deadline.version)),
    letter: duty && (isPassedOn || deadline === undefined) ? create(arrivalLetter(duty, viewer.now)) : undefined,
    audit: create(changeEntry(centre.id, { complaint: id, by: viewer.by, at: viewer.now, did: step })),
  })
}

/** Whether a step changes what was written before; the book marks such an entry. */
function isCorrection(step: ComplaintStep, { answer, measures }: ComplaintState): boolean {
  if (step === 'answer') return answer !== undefined
  return step === 'consider' ? measures !== undefined : step === 'correct' || step === 'name'
}

/** The deadline as a state leaves it. A due instant that moved, or another who decides, begins a term with letters of its own. */
function deadlineAfter(deadline: DeadlineItem, state: ComplaintState, now: Instant): DeadlineItem {
  const { audience: _audience, metAt: _metAt, overdueAt, ...rest } = deadline
  const lastDay = lastDayOf(state)
  const dueAt = lastDay === undefined ? deadline.dueAt : endOfPragueDay(lastDay)
  const metAt = metAtOf(state, now)
  const isOverdue = overdueAt !== undefined && dueAt <= now
  const late = metAt !== undefined && metAt > dueAt ? dueAt : undefined
  const was = isOverdue ? overdueAt : late
  const isNewTerm = dueAt !== deadline.dueAt || deadline.audience !== audienceOf(state).audience
  return deadlineItem(
    {
      ...rest,
      startsAt: startOfPragueDay(state.complaint.deliveredOn),
      dueAt,
      ...(isNewTerm && { term: (deadline.term ?? 1) + 1, climbedUntil: dueAt > now ? now : rest.startsAt }),
      status: metAt !== undefined ? 'met' : isOverdue ? 'overdue' : 'open',
      ...(metAt && { metAt }),
      ...(was && { overdueAt: was }),
      ...audienceOf(state),
    },
    now,
  )
}

/** The answer is in time on its whole last day, whatever the hour: the book knows days. */
function metAtOf({ answer }: ComplaintState, now: Instant): Instant | undefined {
  if (answer === undefined) return undefined
  const end = endOfPragueDay(answer.givenOn)
  return end < now ? end : now
}
