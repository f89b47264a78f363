import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { faults } from '../../../shared/problems/faults.ts'
import { manyLines } from '../../../shared/text/signs.ts'
import { type Instant, plusMinutes } from '../../../shared/time/instant.ts'
import { typedMoment, wallTime } from '../../../shared/time/typed.ts'
import type { ShownVisit, VisitAnswer } from '../../../shared/visits/views.ts'
import { type NewVisit, standingOf, visitReasons, visitSchema } from '../../../shared/visits/visit.ts'
import { returnFault } from '../../../shared/visits/visit-changes.ts'
import type { FieldFaults } from '../../forms/refusal.ts'
import { type Form, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { useServices, useWorker } from '../../services.ts'
import type { OpenVisits } from './use-visits.ts'

const fields = {
  /** Kept with the draft, so that saving again after a lost answer saves once. */
  id: z.string(),
  reason: z.nullable(z.enum(visitReasons)),
  otherReason: z.string(),
  workers: z.array(z.string()),
  aloneReason: z.string(),
  address: z.string(),
  /** Moments as their fields keep them. */
  leavesAt: z.string(),
  returnsAt: z.string(),
}

/** A visit while it is being written, and what it said when that began: what others change of it meanwhile stays. */
const draftSchema = z.object({ ...fields, was: z.optional(visitSchema) })
export type VisitDraft = z.infer<typeof draftSchema>
export type VisitForm = Form<VisitDraft, VisitAnswer, Versioned>

/** The form of a visit, or of a new one. */
export function useVisitForm(open: OpenVisits, visit: ShownVisit | undefined): VisitForm | undefined {
  const { clock } = useServices()
  const { id: me } = useWorker()
  return useForm<VisitDraft, VisitAnswer, Versioned>({
    name: visit ? `visit:${open.client}:${visit.id}` : `visit:${open.client}`,
    schema: draftSchema,
    blank: () => (visit ? draftOf(visit, clock.now()) : blank(me, clock.now())),
    base: { version: visit?.version ?? 0 },
    baseSchema: versionedSchema,
    check: (draft) => faultsOf(draft, clock.now()),
    send: (draft, version) =>
      open.save(draft.id, version, { visit: visitOf(draft, clock.now()), ...(draft.was && { was: draft.was }) }),
    isRecord,
    show: open.refresh,
  })
}

/** Two hours from the next quarter of an hour on. */
function blank(me: string, now: Instant): VisitDraft {
  const quarter = 15 * 60_000
  const leavesAt = new Date(Math.ceil(Date.parse(now) / quarter) * quarter).toISOString()
  const still = { reason: null, otherReason: '', workers: [me], aloneReason: '', address: '' }
  return { id: ulid(), ...still, leavesAt: wallTime(leavesAt), returnsAt: wallTime(plusMinutes(leavesAt, 120)) }
}

function draftOf(visit: ShownVisit, now: Instant): VisitDraft {
  const { id, reason, otherReason = '', workers, aloneReason = '', address, leavesAt } = visit
  const times = { leavesAt: wallTime(leavesAt), returnsAt: wallTime(standingOf(visit).returnsAt) }
  const draft = { id, reason, otherReason, workers, aloneReason, address, ...times }
  // By the minute, as fields keep it: what nobody typed is nobody's change.
  return { ...draft, was: visitOf(draft, now) }
}

/** What the form stands for; what is not written is what no schema takes. */
function visitOf(draft: VisitDraft, now: Instant): NewVisit {
  const { reason, workers, address } = draft
  const [otherReason, aloneReason] = [manyLines(draft.otherReason), manyLines(draft.aloneReason)]
  return {
    reason: reason as NewVisit['reason'],
    workers,
    address: manyLines(address),
    leavesAt: momentOf(draft.leavesAt, now),
    returnsAt: momentOf(draft.returnsAt, now),
    ...(reason === 'other' && { otherReason }),
    ...(workers.length === 1 && { aloneReason }),
  }
}

function momentOf(text: string, now: Instant): string {
  const reading = typedMoment(text, { now, lean: 'future' })
  return 'read' in reading ? reading.read.at : ''
}

/** What is wrong before anybody is asked. What is empty is missing; how a time is written, its field says. */
function faultsOf(draft: VisitDraft, now: Instant): FieldFaults {
  const visit = visitOf(draft, now)
  const { error } = visitSchema.safeParse(visit)
  const found = error === undefined ? [] : faults(error)
  const read = visit.leavesAt !== '' && visit.returnsAt !== ''
  const returns = read ? returnFault(visit, now) : undefined
  return {
    ...Object.fromEntries(
      found.map(({ path, code }) => [`visit.${path}`, /^(invalid_value|too_small)$/.test(code) ? 'missing' : code]),
    ),
    ...(returns !== undefined && { 'visit.returnsAt': returns }),
  }
}

// What the platform itself has sent is not checked field by field; only that it is a visit at all.
function isRecord(current: unknown): current is VisitAnswer {
  return typeof current === 'object' && current !== null && 'version' in current && 'leavesAt' in current
}
