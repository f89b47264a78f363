import type { AppointmentStep } from '../../../shared/appointments/changes.ts'
import { misfit } from '../../../shared/appointments/changes.ts'
import { type Free, nearest, PROPOSALS, type Wish } from '../../../shared/appointments/nearest.ts'
import { placesOf } from '../../../shared/appointments/places.ts'
import type {
  Appointments,
  ChangedAppointment,
  FileAppointments,
  Misfits,
  Nearest,
} from '../../../shared/appointments/views.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { type Day, type Instant, plusDays } from '../../../shared/time/instant.ts'
import { fromPrague, pragueDay } from '../../../shared/time/prague.ts'
import { readSettings } from '../centres/read-settings.ts'
import { openFile } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, beginningWith, listPage } from '../table/query.ts'
import { type AppointmentChange, appointmentSettingsSchema, changeAppointment } from './changes.ts'
import { type AppointmentItem, openAppointment, plainOf, readAppointment } from './items.ts'

/** Who looks, as what and when. */
interface Looking {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/** What can be asked of a centre's appointments. Whoever reads words of them leaves an audit entry. */
export function appointmentsOf(centre: Centre) {
  return {
    /** A page of a week, that of its Monday. */
    appointmentsOfWeek: (week: Day, looking: Looking, after?: string) => readWeek(centre, week, { ...looking, after }),
    /** The first that could be made from now on. */
    nearestAppointments: async (wish: Wish, now: Instant): Promise<Nearest> => ({
      now,
      free: await findNearest(centre, wish, now),
    }),
    /** Those to come that do not fit the centre any more. */
    misfittingAppointments: (now: Instant) => findMisfits(centre, now),
    /** Those of a person, the latest first. Throws `not-found`. */
    appointmentsOfFile: (client: string, looking: Looking) => readOfFile(centre, client, looking),
    /** Takes a step with one; see `changeAppointment`. */
    changeAppointment: async (change: AppointmentChange, step: AppointmentStep): Promise<ChangedAppointment> => ({
      ...(await changeAppointment(centre, change, step)),
      now: change.now,
    }),
  }
}

/** As many as a busy centre has in a week. */
const PAGE = 300

async function readWeek(
  centre: Centre,
  week: Day,
  { after, ...looking }: Looking & { readonly after: string | undefined },
): Promise<Appointments> {
  const span = { from: fromPrague(week, '00:00'), until: fromPrague(plusDays(week, 7), '00:00') }
  const [{ items, ...rest }, settings, openKey] = await Promise.all([
    readPage(centre, { ...span, from: after ?? span.from }),
    readSettings(centre.table, centre.id, appointmentSettingsSchema),
    centre.keys(),
  ])
  const { by, role, now } = looking
  await noteReading(centre, { appointment: `week-${week}`, by, role, at: now })
  const appointments = items.map((item) => openAppointment(item, openKey(item.key)))
  return { now, week, places: placesOf(settings), appointments, ...rest }
}

/** A page of the appointments that begin from an instant on, or come after a place in the list, and before another instant. */
async function readPage(
  { table, id }: Centre,
  { from, until }: { readonly from: string; readonly until: Instant },
): Promise<{ items: AppointmentItem[]; next?: string }> {
  const { items, ...rest } = await listPage(table, byCentre.appointments(id), { limit: PAGE, after: from, until })
  return { items: items.map(readAppointment), ...rest }
}

/** How far ahead the nearest is looked for: a part at a time, until there are enough. */
const PART_DAYS = 14
const PARTS = 6

async function findNearest(centre: Centre, wish: Wish, now: Instant): Promise<Free[]> {
  const settings = await readSettings(centre.table, centre.id, appointmentSettingsSchema)
  const around = { places: placesOf(settings), staff: settings.staff.map(({ id }) => id), now, days: PART_DAYS }
  const found: Free[] = []
  for (let part = 0; part < PARTS && found.length < PROPOSALS; part++) {
    const first = plusDays(pragueDay(now), part * PART_DAYS)
    const items = await readAll(centre, first, plusDays(first, PART_DAYS))
    found.push(...nearest(wish, { ...around, first, appointments: items.map(plainOf) }))
  }
  return found.slice(0, PROPOSALS)
}

/** All appointments from a day on and before another one. */
async function readAll(centre: Centre, first: Day, end: Day): Promise<AppointmentItem[]> {
  const all: AppointmentItem[] = []
  let from: string | undefined = fromPrague(first, '00:00')
  while (from !== undefined) {
    const { items, next }: { items: AppointmentItem[]; next?: string } = await readPage(centre, {
      from,
      until: fromPrague(end, '00:00'),
    })
    all.push(...items)
    from = next
  }
  return all
}

/** As many days as appointments are made ahead. */
const DAYS_AHEAD = 400

async function findMisfits(centre: Centre, now: Instant): Promise<Misfits> {
  const until = fromPrague(plusDays(pragueDay(now), DAYS_AHEAD), '00:00')
  const [{ items, next }, settings] = await Promise.all([
    readPage(centre, { from: now, until }),
    readSettings(centre.table, centre.id, appointmentSettingsSchema),
  ])
  const around = { places: placesOf(settings), staff: settings.staff.map(({ id }) => id) }
  const misfits = items.map(plainOf).flatMap((appointment) => {
    const fault = appointment.ended ? undefined : misfit(appointment, around)
    return fault ? [{ appointment, code: fault.code }] : []
  })
  return { now, misfits, isMore: next !== undefined }
}

async function readOfFile(centre: Centre, client: string, { by, role, now }: Looking): Promise<FileAppointments> {
  const [{ file }, own, settings, openKey] = await Promise.all([
    openFile(centre, client),
    readHeldBy(centre, client),
    readSettings(centre.table, centre.id, appointmentSettingsSchema),
    centre.keys(),
  ])
  const enquiries = [file.enquiry, ...(file.linkedEnquiries ?? [])].filter((id) => id !== undefined)
  const before = (await Promise.all(enquiries.map((enquiry) => readHeldBy(centre, enquiry)))).flat()
  await noteReading(centre, { client, by, role, at: now })
  const appointments = [...own, ...before]
    .map((item) => openAppointment(item, openKey(item.key)))
    .toSorted((a, b) => (a.wall < b.wall ? 1 : -1))
  return { now, places: placesOf(settings), appointments }
}

/** Those of a file, or of an enquiry: whoever became a client keeps what she was given before. */
async function readHeldBy({ table, id }: Centre, holder: string): Promise<AppointmentItem[]> {
  const items = await allItems(table, beginningWith(keys.record(id, holder, { type: 'appointment', id: '' })))
  return items.map(readAppointment)
}
