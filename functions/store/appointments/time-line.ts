import type { Appointment } from '../../../shared/appointments/appointment.ts'
import type { AppointmentStep } from '../../../shared/appointments/changes.ts'
import { entryOfEnd, RESUMED } from '../../../shared/appointments/end.ts'
import type { Place } from '../../../shared/appointments/places.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { recordedEntry } from '../../../shared/work/entry-changes.ts'
import type { Centre } from '../table/access.ts'
import { newId } from '../table/ids.ts'
import { type Key, keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import type { DataKey } from '../table/seal.ts'
import { type Action, create, replace } from '../table/transact.ts'
import { entryItem, openEntry } from '../work/entries.ts'

/** A step with an appointment, as it is before it and after it. */
interface Stepped {
  readonly before: Appointment | undefined
  readonly after: Appointment
  readonly step: AppointmentStep
  readonly places: readonly Place[]
  readonly dataKey: DataKey
  readonly by: string
  readonly now: Instant
}

interface Lined {
  readonly after: Appointment
  readonly entry?: Action | undefined
}

/** What a step writes into the time line of whoever an appointment is for: how it ended, or that this was said by mistake. */
export async function intoTimeLine(centre: Centre, stepped: Stepped): Promise<Lined> {
  const { step, after } = stepped
  const nameOf = entriesOf(centre, after)
  if (nameOf === undefined) return { after }
  if (step.do === 'end') return ended(nameOf, stepped, step)
  return step.do === 'resume' ? { after, entry: await withdrawal(centre, stepped, nameOf) } : { after }
}

/** The name of an entry by its id. */
type NameOf = (entry: string) => Key

/** Where entries about an appointment lie: in the file or with the enquiry that it is for. */
export function entriesOf({ id }: Centre, { client, enquiry }: Appointment): NameOf | undefined {
  if (client !== undefined) return (entry) => keys.entry(id, client, entry)
  return enquiry === undefined ? undefined : (entry) => keys.enquiryEntry(id, enquiry, entry)
}

function ended(
  nameOf: NameOf,
  { after, places, dataKey, by, now }: Stepped,
  { end }: Extract<AppointmentStep, { do: 'end' }>,
): Lined {
  const { ended } = after
  if (ended === undefined) return { after }
  const id = newId(now)
  const place = places.find((one) => one.id === after.place)
  const plan = recordedEntry(entryOfEnd(after, end, { id, now, place }), { by, now })(undefined)
  if (plan === undefined) return { after }
  const item = entryItem(nameOf(id), dataKey, plan.entry)
  return { after: { ...after, ended: { ...ended, entry: id } }, entry: create(item) }
}

/** Whoever says that it was a mistake withdraws what the mistake left, whoever wrote it. */
async function withdrawal(
  { table }: Centre,
  { before, dataKey, by, now }: Stepped,
  nameOf: NameOf,
): Promise<Action | undefined> {
  const id = before?.ended?.entry
  if (id === undefined) return undefined
  const name = nameOf(id)
  const item = await readItem(table, name)
  const entry = item && openEntry(item, dataKey)
  if (entry === undefined || entry.withdrawn) return undefined
  const withdrawn = { by, at: now, reason: RESUMED }
  return replace(entryItem(name, dataKey, { ...entry, version: entry.version + 1, withdrawn }), entry.version)
}
