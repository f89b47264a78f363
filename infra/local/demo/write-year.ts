import { ulid } from 'ulid'
import type { CentreStore } from '../../../functions/store/for-centre.ts'
import { CODE_SIGNS, newCode } from '../../../shared/enquiries/return-code.ts'
import { instant, plusDays, plusMinutes } from '../../../shared/time/instant.ts'
import { fromPrague, pragueDay } from '../../../shared/time/prague.ts'
import { type DemoAppointment, demoAppointments } from './demo-appointments.ts'
import { calendarOf } from './demo-calendar.ts'
import { workers } from './demo-deeds.ts'
import { type DemoEnquiry, demoEnquiries } from './demo-enquiries.ts'
import { demoFiles } from './demo-files.ts'
import { demoEvents, demoMembers } from './demo-team.ts'
import { type Writing, writeFile } from './write-files.ts'

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
  await joinFiles(writing, { second: clients.get('Noema Nejsoucí'), first: clients.get('Noema Neskutečná') })
  return clients
}

/** Two evictions of one person, who had another name at the first. */
async function joinFiles(
  { store, now }: Writing,
  { second = '', first = '' }: { readonly second: string | undefined; readonly first: string | undefined },
): Promise<void> {
  const at = calendarOf(now).at(2)
  const turning = { client: second, by: workers[0], role: 'worker' as const, now: at }
  const { reference } = await store.file(first, turning)
  const { version } = await store.joinFiles(turning, reference)
  await store.confirmRepeat(turning, { version, ordinal: 2, reference })
}

async function writeAppointments(
  { store, now }: Writing,
  appointments: readonly DemoAppointment[],
  { clients, enquiries }: { readonly clients: Names; readonly enquiries: Names },
): Promise<void> {
  for (const { wall, of, outcome, ...appointment } of appointments) {
    const [day = '', time = ''] = wall.split('T')
    const start = fromPrague(day, time)
    const madeAt = fromPrague(plusDays(pragueDay(instant(now)), -20), '09:00')
    const change = { id: ulid(Date.parse(madeAt)), version: 0, by: workers[0], role: 'worker' as const, now: madeAt }
    const client = of === undefined ? undefined : clients.get(of)
    const enquiry = of === undefined ? undefined : enquiries.get(of)
    const holder = client !== undefined ? { client } : enquiry !== undefined ? { enquiry } : {}
    const made = { ...appointment, wall, ...holder }
    await store.changeAppointment(change, { do: 'arrange', made })
    const over = plusMinutes(start, appointment.minutes)
    if (over > instant(now)) continue
    const end = { outcome, words: outcome === 'held' ? 'Mluvili jsme o tom, co je teď nejdůležitější.' : '' }
    await store.changeAppointment({ ...change, version: 1, now: over }, { do: 'end', end })
  }
}

async function writeEnquiries({ store, now }: Writing): Promise<Names> {
  const named = demoEnquiries(calendarOf(now)).map(async (one, index) => {
    const name = one.enquiry.anonymous ? '' : (one.enquiry.name ?? '')
    return [name, await writeEnquiry({ store, now }, one, codeOf(index))] as const
  })
  return new Map(await Promise.all(named))
}

/** A code of the demo: of a number, so that it is the same at each start. */
function codeOf(number: number): string {
  let place = 0
  return newCode(() => {
    place += 1
    return (number + 3 * place ** 2) % CODE_SIGNS
  })
}

async function writeEnquiry(
  { store, now }: Pick<Writing, 'store' | 'now'>,
  { ago, time, enquiry, first, isRepliedTo, named, becomes }: DemoEnquiry,
  code: string,
): Promise<string> {
  const { at } = calendarOf(now)
  const doer = (days: number, hour = '16:00') => ({ by: workers[0], role: 'worker' as const, now: at(days, hour) })
  const id = ulid(Date.parse(at(ago, time)))
  const begun = { ...enquiry, said: first ?? enquiry.said }
  await store.recordEnquiry({ id, enquiry: begun, ...(enquiry.anonymous && { code }) }, doer(ago, time))
  if (first !== undefined) await store.correctEnquiry({ id }, { enquiry, changed: ['said'] }, doer(ago))
  if (isRepliedTo) await store.replyToEnquiry({ id }, doer(ago - 1))
  if (named) {
    await store.returnToEnquiry(code, doer(named.ago))
    await store.nameEnquiry({ id }, { name: named.name }, doer(named.ago))
  }
  if (becomes === undefined) return id
  const { ago: days, name } = becomes
  const client = ulid(Date.parse(at(days)))
  await store.openFileOfEnquiry({ id }, { client, ...(name !== undefined && { name }) }, doer(days))
  return id
}

/** Events are entered some days after they were. */
const DAYS_LATER = 5

async function writeTeam({ store, now }: { readonly store: CentreStore; readonly now: Date }): Promise<void> {
  const calendar = calendarOf(now)
  const target = (ago: number) => {
    const at = calendar.at(ago, '17:00')
    return { id: ulid(Date.parse(at)), version: 0, by: workers[0], role: 'head' as const, now: at }
  }
  await Promise.all([
    ...demoEvents(calendar).map(({ ago, ...event }) => store.saveTeamEvent(target(ago - DAYS_LATER), event)),
    ...demoMembers(calendar).map((member) => store.saveTeamMember(target(1), member)),
  ])
}
