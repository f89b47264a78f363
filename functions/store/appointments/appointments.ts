import type { AppointmentStep } from '../../../shared/appointments/changes.ts'
import { misfit } from '../../../shared/appointments/changes.ts'
import { type Free, nearest, PROPOSALS, type Wish } from '../../../shared/appointments/nearest.ts'
import { offeredPlaces, placesOf } from '../../../shared/appointments/places.ts'
import type {
  Appointments,
  ChangedAppointment,
  HeldAppointments,
  Misfits,
  Nearest,
} from '../../../shared/appointments/views.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { colleagues } from '../../../shared/centres/standing.ts'
import { type Day, type Instant, plusDays } from '../../../shared/time/instant.ts'
import { fromPrague, pragueDay } from '../../../shared/time/prague.ts'
import { readSettings } from '../centres/read-settings.ts'
import { openFile } from '../clients/records.ts'
import { openEnquiry } from '../enquiries/changes.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, beginningWith, listPage } from '../table/query.ts'
import { type AppointmentChange, appointmentSettingsSchema, changeAppointment } from './changes.ts'
import { type AppointmentItem, openAppointment, plainOf, readAppointment } from './items.ts'
import { named } from './names.ts'

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
    /** Those of a person, with those of the enquiries that became their file, the latest first; `next` reads on. Throws `not-found`. */
    appointmentsOfFile: (client: string, looking: Looking, after?: string) =>
      readOfFile(centre, client, { ...looking, after }),
    /** Those that an enquiry holds, the latest first; `next` reads on. Throws `not-found`. */
    appointmentsOfEnquiry: (enquiry: string, looking: Looking, after?: string) =>
      readOfEnquiry(centre, enquiry, { ...looking, after }),
    /** Takes a step with one; see `changeAppointment`. */
    changeAppointment: async (change: AppointmentChange, step: AppointmentStep): Promise<ChangedAppointment> => ({
      ...(await changeAppointment(centre, change, step)),
      now: change.now,
    }),
  }
}

/** As many as a busy centre has in a week. */
const PAGE = 300

/** Who looks at a page, and after what it begins. */
type Paging = Looking & { readonly after: string | undefined }

async function readWeek(centre: Centre, week: Day, { after, by, role, now }: Paging): Promise<Appointments> {
  const span = { from: fromPrague(week, '00:00'), until: fromPrague(plusDays(week, 7), '00:00') }
  const [{ items, ...rest }, settings, openKey] = await Promise.all([
    readPage(centre, { ...span, from: after ?? span.from }),
    readSettings(centre.table, centre.id, appointmentSettingsSchema),
    centre.keys(),
  ])
  await noteReading(centre, { appointment: `week-${week}`, by, role, at: now })
  const appointments = await named(
    centre,
    items.map((item) => openAppointment(item, openKey)),
  )
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
  const around = {
    places: offeredPlaces(placesOf(settings)),
    staff: colleagues(settings.staff, now).map(({ id }) => id),
    now,
    days: PART_DAYS,
  }
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
  const around = { places: placesOf(settings), staff: colleagues(settings.staff, now).map(({ id }) => id) }
  const misfits = items.map(plainOf).flatMap((appointment) => {
    const fault = appointment.ended ? undefined : misfit(appointment, around)
    return fault ? [{ appointment, code: fault.code }] : []
  })
  return { now, misfits, isMore: next !== undefined }
}

async function readOfFile(centre: Centre, client: string, { by, role, now, after }: Paging): Promise<HeldAppointments> {
  const { file } = await openFile(centre, client)
  const enquiries = [file.enquiry, ...(file.linkedEnquiries ?? [])].filter((id) => id !== undefined)
  await noteReading(centre, { client, by, role, at: now })
  return { now, ...(await readHeldBy(centre, [client, ...enquiries], after)) }
}

async function readOfEnquiry(
  centre: Centre,
  enquiry: string,
  { by, role, now, after }: Paging,
): Promise<HeldAppointments> {
  await openEnquiry(centre, enquiry)
  await noteReading(centre, { enquiry, by, role, at: now })
  return { now, ...(await readHeldBy(centre, [enquiry], after)) }
}

const HELD_PAGE = 50

/**
 * A page of those that a file and its enquiries hold: whoever became a client keeps what she was given before. They are few, and lie by
 * their ids: all are looked at for the order of their days, and those of the page are opened.
 */
async function readHeldBy(
  { table, id, keys: opener }: Centre,
  holders: readonly string[],
  after: string | undefined,
): Promise<Omit<HeldAppointments, 'now'>> {
  const held = (holder: string) =>
    allItems(table, beginningWith(keys.record(id, holder, { type: 'appointment', id: '' })))
  const [all, settings, openKey] = await Promise.all([
    Promise.all(holders.map(held)),
    readSettings(table, id, appointmentSettingsSchema),
    opener(),
  ])
  const items = all
    .flat()
    .map(readAppointment)
    .toSorted((a, b) => (placeIn(a) < placeIn(b) ? 1 : -1))
  const left = after === undefined ? items : items.filter((item) => placeIn(item) < after)
  const page = left.slice(0, HELD_PAGE)
  const last = left.length > page.length ? page.at(-1) : undefined
  return {
    places: placesOf(settings),
    appointments: page.map((item) => openAppointment(item, openKey)),
    total: items.length,
    ...(last && { next: placeIn(last) }),
  }
}

/** Where one stands in such a list. */
function placeIn({ wall, id }: Pick<AppointmentItem, 'wall' | 'id'>): string {
  return `${wall}#${id}`
}
