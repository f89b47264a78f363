import * as z from 'zod/mini'
import { startOf } from '../../../shared/appointments/appointment.ts'
import { takenBy } from '../../../shared/appointments/lanes.ts'
import type { Staff } from '../../../shared/centres/staff.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import { openPromise as promiseOfDuty } from '../../../shared/duties/promise.ts'
import { callerOf, openPromise } from '../../../shared/enquiries/enquiry.ts'
import { emptyRoster } from '../../../shared/on-duty/roster.ts'
import { linesOf } from '../../../shared/on-duty/roster-passing.ts'
import type { Receiver } from '../../../shared/open-work/clash.ts'
import type { OpenThing } from '../../../shared/open-work/thing.ts'
import { type Instant, minutesBetween } from '../../../shared/time/instant.ts'
import type { Span } from '../../../shared/time/span.ts'
import { type AppointmentItem, readAppointment } from '../appointments/items.ts'
import { type DeadlineItem, openDuties, readDeadline, visitCardSchema } from '../duties/deadlines.ts'
import { factsIn, readEnquiryItem } from '../enquiries/items.ts'
import { readAllSettings, type StoredSettings } from '../settings/settings.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, only, readItem } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'

/** An open thing, and from which version of it it is passed on; left out where its own drawer reads it anew. */
export interface FoundThing extends OpenThing {
  readonly version?: number
}

/** What a centre has open, read once; what of it is whose is asked of it. */
export interface OpenOfCentre {
  readonly settings: StoredSettings
  readonly of: (person: string) => Promise<FoundThing[]>
  readonly receiver: (person: string) => Receiver
}

/** Everything that is open in a centre from now on: each list to its end. */
export async function readOpen(centre: Centre, now: Instant): Promise<OpenOfCentre> {
  const [settings, duties, visits, appointments, coming] = await Promise.all([
    readAllSettings(centre.table, centre.id),
    openDuties(centre),
    readVisits(centre),
    readAppointments(centre, now),
    readComing(centre),
  ])
  const calls = await readCalls(centre, coming)
  return {
    settings,
    of: async (person) => [
      ...(await filesOf(centre, person)),
      ...duties.flatMap((duty) => dutyOf(duty, person)),
      ...calls.filter(({ caller }) => caller === person).map(({ thing }) => thing),
      ...coming.flatMap((due) => reviewOf(due, person)),
      ...appointments.filter(({ worker }) => worker === person).map(appointmentOf),
      ...visits.filter(({ workers }) => workers.includes(person)).map(({ thing }) => thing),
      ...shiftsOf(settings, person, now),
    ],
    receiver: (person) => receiverOf(settings.staff, person, busyWith({ visits, appointments }, person)),
  }
}

const keyFileSchema = z.object({
  type: z.string(),
  client: z.string(),
  periods: z.optional(z.array(z.object({ end: z.optional(z.unknown()) }))),
})

/** What is shared with an external stands in the same list; a file of which no period runs is closed. */
async function filesOf({ id, table }: Centre, person: string): Promise<FoundThing[]> {
  const attributes = only(['type', 'shape', 'client', 'periods'])
  const items = await allItems(table, { ...list(byCentre.keyFiles(id, person)), ...attributes })
  return items
    .map((item) => stored(keyFileSchema, item))
    .filter(({ type, periods = [] }) => type === 'service' && periods.some(({ end }) => end === undefined))
    .map(({ client }) => ({ kind: 'file', id: client, client }))
}

function dutyOf(duty: DeadlineItem, person: string): FoundThing[] {
  const { subject, dueAt, acknowledged } = duty
  if (acknowledged?.by !== person || isDone(duty)) return []
  return [{ kind: 'duty', id: subject, client: subject, at: promiseOfDuty(duty)?.until ?? dueAt }]
}

const comingSchema = z.object({
  type: z.string(),
  id: z.optional(z.string()),
  client: z.optional(z.string()),
  enquiry: z.optional(z.string()),
  staff: z.optional(z.string()),
  comingAt: z.string(),
})
type ComingItem = z.infer<typeof comingSchema>

async function readComing({ id, table }: Centre): Promise<ComingItem[]> {
  const attributes = only(['type', 'shape', 'id', 'client', 'enquiry', 'staff', 'comingAt'])
  const items = await allItems(table, { ...list(byCentre.allComing(id)), ...attributes })
  return items.map((item) => stored(comingSchema, item))
}

function reviewOf({ type, id, client, staff, comingAt }: ComingItem, person: string): FoundThing[] {
  if (type !== 'plan-review' || staff !== person || id === undefined || client === undefined) return []
  return [{ kind: 'review', id, client, at: comingAt }]
}

/** A promised call with who is to make it, which only the enquiry says. */
async function readCalls(centre: Centre, coming: readonly ComingItem[]) {
  const promised = coming.flatMap(({ type, enquiry }) =>
    type === 'call-back' && enquiry !== undefined ? [enquiry] : [],
  )
  const [openKey, items] = await Promise.all([
    centre.keys(),
    Promise.all(promised.map((enquiry) => readItem(centre.table, keys.enquiry(centre.id, enquiry)))),
  ])
  return items.flatMap((found) => {
    if (found === undefined || 'erasedOn' in found) return []
    const item = readEnquiryItem(found)
    const facts = factsIn(item, openKey(item.key))
    const at = openPromise(facts)
    if (at === undefined) return []
    return [{ caller: callerOf(facts), thing: { kind: 'call' as const, id: facts.id, enquiry: facts.id, at } }]
  })
}

async function readAppointments({ id, table }: Centre, now: Instant): Promise<AppointmentItem[]> {
  const items = await allItems(table, list(byCentre.appointments(id), now))
  return items.map(readAppointment).filter(({ ended, erasedOn }) => ended === undefined && erasedOn === undefined)
}

function appointmentOf(appointment: AppointmentItem): FoundThing {
  const { id, client, enquiry, minutes, version } = appointment
  return {
    ...{ kind: 'appointment', id, at: startOf(appointment), minutes, version },
    ...(client !== undefined && { client }),
    ...(enquiry !== undefined && { enquiry }),
  }
}

interface Visit {
  readonly workers: readonly string[]
  readonly span: Span
  readonly thing: FoundThing
}

async function readVisits({ id, table, keys: unlock }: Centre): Promise<Visit[]> {
  const [items, openKey] = await Promise.all([allItems(table, list(byCentre.openVisits(id))), unlock()])
  return items.map(readDeadline).map((duty) => {
    const { subject, file, dueAt, away = [], card = '', key = '' } = duty
    const { leavesAt } = unseal(visitCardSchema, card, { key: openKey(key), item: duty })
    const minutes = minutesBetween(leavesAt, dueAt)
    const thing = {
      kind: 'visit' as const,
      id: subject,
      at: leavesAt,
      minutes,
      ...(file !== undefined && { client: file }),
    }
    return { workers: away, span: { from: leavesAt, until: dueAt }, thing }
  })
}

function shiftsOf({ roster = emptyRoster }: StoredSettings, person: string, now: Instant): FoundThing[] {
  const lines = linesOf(roster, person, now)
  return lines === 0 ? [] : [{ kind: 'shift', id: 'roster', lines }]
}

interface Busy {
  readonly visits: readonly Visit[]
  readonly appointments: readonly AppointmentItem[]
}

function busyWith({ visits, appointments }: Busy, person: string): Receiver['busy'] {
  const spans = appointments
    .filter(({ worker }) => worker === person)
    .map((appointment) => ({ id: appointment.id, ...takenBy(appointment) }))
  const out = visits
    .filter(({ workers }) => workers.includes(person))
    .map(({ span, thing: { id } }) => ({ id, ...span }))
  return [...spans, ...out]
}

function receiverOf(staff: readonly Staff[], person: string, busy: Receiver['busy']): Receiver {
  const { until, leave } = staff.find(({ id }) => id === person) ?? {}
  return { until, leave, busy }
}
