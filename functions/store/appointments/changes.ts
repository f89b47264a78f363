import * as z from 'zod/mini'
import type { Appointment } from '../../../shared/appointments/appointment.ts'
import { type AppointmentStep, afterStep, isDone, lanesOfStep } from '../../../shared/appointments/changes.ts'
import { isSame, type Lane, laneSchema, relaid } from '../../../shared/appointments/lanes.ts'
import { appointmentSettings, placesOf, placesUsed } from '../../../shared/appointments/places.ts'
import type { SeenAppointment } from '../../../shared/appointments/views.ts'
import { centreSettings } from '../../../shared/centres/settings.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { colleagues } from '../../../shared/centres/standing.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/read-settings.ts'
import { touched } from '../clients/activity.ts'
import { openFile } from '../clients/records.ts'
import { enquiryTouched } from '../enquiries/activity.ts'
import { openEnquiry } from '../enquiries/changes.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type DataKey, newDataKey, wrapDataKey } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, put, replace, transact } from '../table/transact.ts'
import {
  type AppointmentItem,
  dayItem,
  holdersItem,
  holdersKey,
  type Keeping,
  openAppointment,
  readAppointment,
} from './items.ts'
import { intoTimeLine } from './time-line.ts'

export const appointmentSettingsSchema = z.object({ ...centreSettings, ...appointmentSettings })

/** The same, with all else that the settings hold, which stays as it is. */
const markableSchema = z.looseObject({ ...appointmentSettingsSchema.shape, version: z._default(z.number(), 0) })

/** Which appointment is changed, from which version of it (0: it is new), by whom and when. */
export interface AppointmentChange {
  readonly id: string
  readonly version: number
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
  /** What is written with it in its transaction, by name; the key is that under which what is said of it is sealed. */
  readonly also?: (after: Appointment, dataKey: DataKey) => Readonly<Record<string, Action>>
}

/**
 * Takes a step with an appointment and writes it with the lanes that it takes and leaves, all or nothing: whoever else saved into one of
 * them meanwhile was first, and the step is planned anew on what they left. Throws `not-found`, `invalid` with every fault, and
 * `changed-meanwhile` with the current appointment.
 */
export function changeAppointment(
  centre: Centre,
  change: AppointmentChange,
  step: AppointmentStep,
): Promise<SeenAppointment> {
  return anewWhenOvertaken(async () => {
    const { id, version, now, by } = change
    const found = await readItem(centre.table, keys.appointment(centre.id, id))
    const item = found && readAppointment(found)
    if (item?.erasedOn !== undefined) throw new Problem('erased', { current: { erasedOn: item.erasedOn } })
    const before = item && openAppointment(item, await centre.keys())
    if (before && before.version !== version) return standing(before, step)
    if (before === undefined && version !== 0) throw new Problem('not-found')
    const [settings, lanes] = await Promise.all([
      readSettings(centre.table, centre.id, markableSchema),
      Promise.all(lanesOfStep(before, step).map((name) => readLane(centre, name))),
    ])
    const around = {
      places: placesOf(settings),
      staff: colleagues(settings.staff, now).map(({ id }) => id),
      lanes,
      now,
      by,
    }
    const planned = afterStep(before, { id, step }, around)
    const { file, ...keeping } = await heldBy(centre, planned, item)
    const { after, entry } = await intoTimeLine(centre, { before, after: planned, step, ...around, ...keeping })
    await transact<string>(centre.table, {
      entry,
      settings: firstUse(centre, settings, after),
      ...itemActions(centre, { before, after, keeping: { ...keeping, now } }),
      ...laneActions(centre, lanes, after),
      ...touchActions(centre, after, { file, now }),
      audit: create(auditEntry(centre, after, { ...change, did: didOf(before, step) })),
      ...change.also?.(after, keeping.dataKey),
    })
    return { ...after, version: version + 1 }
  })
}

/** With the first use of a place or a room the mark of it, on the settings as they were read: nobody can have taken it away since. */
function firstUse({ id }: Centre, settings: z.infer<typeof markableSchema>, after: Appointment): Action | undefined {
  const places = placesUsed(settings, after)
  if (places === undefined) return undefined
  return replace({ ...settings, places, ...keys.settings(id), type: 'settings' as const }, settings.version)
}

/** What is answered when somebody changed an appointment meanwhile: it, when that was this very step. */
function standing(before: SeenAppointment, step: AppointmentStep): SeenAppointment {
  if (isDone(before, step)) return before
  throw new Problem('changed-meanwhile', { current: before })
}

/** What the audit calls a step. */
function didOf(before: Appointment | undefined, step: AppointmentStep): ChangeDeed {
  if (step.do === 'pass') return 'pass-on'
  if (step.do === 'arrange') return before ? 'move-appointment' : 'make-appointment'
  return step.do === 'end' ? `end-appointment-${step.end.outcome}` : 'resume-appointment'
}

/** A lane as it was read; of version 0 when nothing ever took it. */
type ReadLane = Lane & { readonly version: number }

const laneItemSchema = z.object({ ...laneSchema.shape, version: z.number() })

async function readLane({ id, table }: Centre, name: Pick<Lane, 'of' | 'day'>): Promise<ReadLane> {
  const item = await readItem(table, keys.lane(id, name))
  return item ? stored(laneItemSchema, item) : { ...name, busy: [], version: 0 }
}

/** Each lane is written with what it had when it was read: so nobody can have taken its time in between. */
function laneActions({ id }: Centre, lanes: readonly ReadLane[], after: Appointment): Record<string, Action> {
  const actions = relaid(lanes, after).map((lane, index) => {
    const was = lanes.find((one) => isSame(one, lane))?.version ?? 0
    const item = { ...keys.lane(id, lane), type: 'lane' as const, ...lane, version: 1 }
    return [`lane-${index}`, was === 0 ? create(item) : replace(item, was)] as const
  })
  return Object.fromEntries(actions)
}

/** Whose key an appointment is kept under, and where else it is seen that something was done. */
interface Holding {
  readonly key: string
  readonly dataKey: DataKey
  /** The file that it is for, or that its enquiry has. */
  readonly file?: string | undefined
}

/** The key of the file or the enquiry that it is for; else a key of the appointment's own. */
async function heldBy(
  centre: Centre,
  { client, enquiry }: Appointment,
  item: AppointmentItem | undefined,
): Promise<Holding> {
  if (client !== undefined) {
    const { file, dataKey } = await openFile(centre, client)
    return { key: file.key, dataKey, file: client }
  }
  if (enquiry !== undefined) {
    const { facts, ...keeping } = await openEnquiry(centre, enquiry)
    return { ...keeping, file: facts.client }
  }
  if (item?.key !== undefined) return { key: item.key, dataKey: (await centre.keys())(item.key) }
  const dataKey = newDataKey()
  return { key: wrapDataKey(dataKey, await centre.publicKey()), dataKey }
}

interface Kept {
  readonly before: SeenAppointment | undefined
  readonly after: Appointment
  readonly keeping: Keeping
}

/** The item in the list of days is the guard of the other one, which may lie elsewhere than before: then it leaves an empty place. */
function itemActions({ id: centre }: Centre, { before, after, keeping }: Kept): Record<string, Action | undefined> {
  const item = dayItem(centre, after, keeping)
  const holders = holdersItem(centre, after, keeping)
  const left = before && holdersKey(centre, before)
  return {
    appointment: before ? replace(item, before.version) : create(item),
    holders: put({ ...holders, version: (before?.version ?? 0) + 1 }),
    left: left && left.pk !== holders.pk ? put({ ...left, type: 'appointment' as const }) : undefined,
  }
}

/** Screens that are open on the file or the enquiry learn of it. */
function touchActions(
  { id: centre }: Centre,
  { enquiry }: Appointment,
  { file, now }: { readonly file: string | undefined; readonly now: Instant },
): Record<string, Action | undefined> {
  return {
    activity: file === undefined ? undefined : touched(centre, file, now),
    touches: enquiry === undefined ? undefined : enquiryTouched(centre, enquiry),
  }
}

function auditEntry(
  { id: centre }: Centre,
  { id, client, enquiry }: Appointment,
  { by, role, now, did }: AppointmentChange & { readonly did: ChangeDeed },
) {
  const subject = client !== undefined ? { client } : enquiry !== undefined ? { enquiry } : { appointment: id }
  return changeEntry(centre, { ...subject, by, role, at: now, did })
}
