import { instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { type DemoAppointment, demoAppointments } from './demo-appointments.ts'
import { calendarOf } from './demo-calendar.ts'
import { demoEnquiries } from './demo-enquiries.ts'
import { demoFiles } from './demo-files.ts'
import { demoId } from './demo-id.ts'
import { demoEvents, demoMembers } from './demo-team.ts'
import { writeAppointment } from './write-appointment.ts'
import { writeEnquiry } from './write-enquiry.ts'
import { joinFiles, writeFile } from './write-files.ts'
import type { Writing } from './writing.ts'

/** Writes a year of a centre: its files and their appointments, who else turned to it, and what its team did. */
export async function writeYear(writing: Writing): Promise<void> {
  const [clients, enquiries] = await Promise.all([writeFiles(writing), writeEnquiries(writing), writeTeam(writing)])
  const days = Map.groupBy(demoAppointments(pragueDay(instant(writing.now))), ({ wall }) => wall.slice(0, 10))
  // Those of one day take of the same time.
  await Promise.all([...days.values()].map((ofDay) => writeAppointments(writing, ofDay, { clients, enquiries })))
}

/** Ids by names. */
type Names = ReadonlyMap<string, string>

async function writeFiles(writing: Writing): Promise<Names> {
  const named = demoFiles.map(async (file) => {
    const { givenName, familyName } = file.person
    return [`${givenName} ${familyName}`, await writeFile(writing, file)] as const
  })
  const clients = new Map(await Promise.all(named))
  // Two evictions of one person, who had another name at the first.
  const [first = '', second = ''] = [clients.get('Noema Neskutečná'), clients.get('Noema Nejsoucí')]
  await joinFiles(writing, { first, second, ago: 2 })
  return clients
}

async function writeAppointments(
  { store, now, doers }: Writing,
  appointments: readonly DemoAppointment[],
  { clients, enquiries }: { readonly clients: Names; readonly enquiries: Names },
): Promise<void> {
  const madeAt = calendarOf(now).at(20, '09:00')
  for (const { of, outcome, ...appointment } of appointments) {
    const client = of === undefined ? undefined : clients.get(of)
    const enquiry = of === undefined ? undefined : enquiries.get(of)
    const holder = client !== undefined ? { client } : enquiry !== undefined ? { enquiry } : {}
    const doer = { ...doers[0], now: madeAt }
    const id = demoId(madeAt, `appointment ${appointment.wall} ${appointment.worker}`)
    await writeAppointment(store, { id, made: { ...appointment, ...holder }, outcome, until: instant(now) }, doer)
  }
}

async function writeEnquiries(writing: Writing): Promise<Names> {
  const named = demoEnquiries(calendarOf(writing.now)).map(async (one) => {
    const name = one.enquiry.anonymous ? '' : (one.enquiry.name ?? '')
    return [name, (await writeEnquiry(writing, one)).id] as const
  })
  return new Map(await Promise.all(named))
}

/** Events are entered some days after they were. */
const DAYS_LATER = 5

async function writeTeam({ store, now, doers: [first] }: Writing): Promise<void> {
  const calendar = calendarOf(now)
  const target = (ago: number, what: string) => {
    const at = calendar.at(ago, '17:00')
    return { id: demoId(at, what), version: 0, by: first.by, role: 'head' as const, now: at }
  }
  await Promise.all([
    ...demoEvents(calendar).map(({ ago, ...event }) =>
      store.saveTeamEvent(target(ago - DAYS_LATER, event.theme), event),
    ),
    ...demoMembers(calendar).map((member) => store.saveTeamMember(target(1, member.name), member)),
  ])
}
