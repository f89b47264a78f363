import type { SeenAppointment } from '../../../shared/appointments/views.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import { personalSchema, readClient } from '../clients/file.ts'
import { readEnquiryItem, rowIn } from '../enquiries/items.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { unseal } from '../table/seal.ts'

/** Whose file an appointment is for, or which enquiry holds it. */
type Holder = Pick<SeenAppointment, 'client' | 'enquiry'>

/** Appointments with the names of whoever they are for, as they are now: no appointment keeps a name of its own. */
export async function named(centre: Centre, appointments: readonly SeenAppointment[]): Promise<SeenAppointment[]> {
  const names = await namesOf(centre, appointments)
  return appointments.map((one, index) => {
    const name = names[index]
    return name === undefined ? one : { ...one, name }
  })
}

/** Of each, what whoever it is for is called; undefined for whoever has said none. */
export async function namesOf(centre: Centre, things: readonly Holder[]): Promise<(string | undefined)[]> {
  const holders = Map.groupBy(things, ({ client, enquiry }) => client ?? enquiry)
  const names = await Promise.all(
    [...holders].map(async ([id, [one = {}]]) => [id, await nameOf(centre, one)] as const),
  )
  const nameBy = new Map(names)
  return things.map(({ client, enquiry }) => nameBy.get(client ?? enquiry))
}

/** Undefined for whoever has said none. */
async function nameOf(centre: Centre, { client, enquiry }: Holder): Promise<string | undefined> {
  if (client !== undefined) return nameInFile(centre, client)
  return enquiry === undefined ? undefined : nameInEnquiry(centre, enquiry)
}

async function nameInFile(centre: Centre, client: string): Promise<string | undefined> {
  const [found, openKey] = await Promise.all([
    readItemLately(centre.table, keys.client(centre.id, client)),
    centre.keys(),
  ])
  if (found === undefined || 'erasedOn' in found) return undefined
  const item = readClient(found)
  const { person } = unseal(personalSchema, item.sealed, { key: openKey(item.key), item })
  return fullName(person) || undefined
}

/**
 * What whoever asked is called: whoever has become a client as in the file, a rescuer has none. Undefined for whoever has said no name.
 */
export async function nameInEnquiry(centre: Centre, enquiry: string): Promise<string | undefined> {
  const [found, openKey] = await Promise.all([
    readItemLately(centre.table, keys.enquiry(centre.id, enquiry)),
    centre.keys(),
  ])
  if (found === undefined || 'erasedOn' in found) return undefined
  const item = readEnquiryItem(found)
  const { name, client, kind } = rowIn(item, openKey(item.key))
  return client === undefined || kind === 'rescuer' ? name : nameInFile(centre, client)
}
