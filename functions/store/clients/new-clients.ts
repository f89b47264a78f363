import type { StaffRole } from '../../../shared/centres/staff.ts'
import { clientFile } from '../../../shared/clients/client-file.ts'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { keptCard } from '../../../shared/clients/file-changes.ts'
import { checkNewClient, type NewClient } from '../../../shared/clients/new-client.ts'
import { keptPerson } from '../../../shared/clients/person-changes.ts'
import { personFigures } from '../../../shared/clients/person-figures.ts'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import { clientSettingsSchema, MINIMUM_AGE } from '../../../shared/clients/settings.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import type { Day, Instant } from '../../../shared/time/instant.ts'
import type { WorkEntry } from '../../../shared/work/entry.ts'
import { readSettings } from '../centres/read-settings.ts'
import { putCard } from '../register/cards.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry, noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { type DataKey, newDataKey, seal, wrapDataKey } from '../table/seal.ts'
import { type Action, create, somebodyWasFirst, transact } from '../table/transact.ts'
import { entryItem } from '../work/entries.ts'
import { touched, turned } from './activity.ts'
import { type ClientItem, readFile } from './file.ts'
import { versionItem } from './version-item.ts'

/** Who opens a file, as what and when, and for which enquiry, if it was one first. */
export interface Opening {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
  readonly enquiry?: string
  /** What stands in the time line from the beginning. */
  readonly entry?: WorkEntry | undefined
  /** Of a file that is taken over from an old register. */
  readonly takenOver?: TakenOver
}

/** By which import a file is taken over, and when the person came and the service ended by the register. */
export interface TakenOver {
  readonly import: string
  readonly arrivedAt: Instant
  readonly closedOn?: Day | undefined
}

/**
 * Opens a file for somebody who came by herself. Opened already by the same id, an answer was lost: it is answered as it is by now. Throws
 * `invalid`.
 */
export async function createClient(centre: Centre, client: NewClient, opening: Opening): Promise<ClientFile> {
  const { by, role, now } = opening
  const refused = await somebodyWasFirst(transact(centre.table, await newClientActions(centre, client, opening)))
  const { facts } = await readFile(centre, client.id)
  if (refused) await noteReading(centre, { client: client.id, by, role, at: now })
  return clientFile(facts, now)
}

type NewFile = Record<'client' | 'version' | 'activity' | 'audit' | 'entry' | 'card', Action | undefined>

/** All that is written when a file is opened, for a transaction that may write more. Throws `invalid`. */
export async function newClientActions(centre: Centre, client: NewClient, opening: Opening): Promise<NewFile> {
  return (await newFile(centre, client, opening)).actions
}

/** The same, and the key under which everything in the file is sealed. */
export async function newFile(
  centre: Centre,
  client: NewClient,
  opening: Opening,
): Promise<{ readonly dataKey: DataKey; readonly actions: NewFile }> {
  const [{ minimumAge = MINIMUM_AGE }, publicKey] = await Promise.all([
    readSettings(centre.table, centre.id, clientSettingsSchema),
    centre.publicKey(),
  ])
  const { by, role, now, entry, takenOver } = opening
  checkNewClient(client, { at: takenOver?.arrivedAt ?? now, minimumAge })
  const key = newDataKey()
  const wrapped = wrapDataKey(key, publicKey)
  const sealing = { centre: centre.id, key, wrapped }
  const item = clientItem(client, opening, sealing)
  const actions = {
    client: create(item),
    version: create(versionItem(centre.id, { client: item })),
    // Taking a file over is the first that is done in it: an open one is not asleep, and of a closed one nobody is told.
    activity:
      takenOver?.closedOn === undefined
        ? touched(centre.id, client.id, now)
        : turned('closed', centre.id, { client: client.id, now }),
    audit: create(
      changeEntry(centre.id, { client: client.id, by, role, at: now, did: takenOver ? 'import' : 'new-client' }),
    ),
    card: putCard(centre.id, registerCard(item, client), { dataKey: key, key: wrapped }),
    entry: entry && create(entryItem(keys.entry(centre.id, client.id, entry.id), key, entry)),
  }
  return { dataKey: key, actions }
}

/** What the file is found by. */
function registerCard({ reference, arrivedAt }: ClientItem, { id, person, safeContact }: NewClient) {
  return cardOfFile({
    client: id,
    reference,
    arrivedAt,
    person: keptPerson(person),
    safeContact: keptCard(safeContact),
  })
}

interface Sealing {
  readonly centre: string
  readonly key: DataKey
  readonly wrapped: string
}

function clientItem(
  { id, person: told, safeContact }: NewClient,
  { now, enquiry, takenOver }: Opening,
  { centre, key, wrapped }: Sealing,
): ClientItem {
  const name = keys.client(centre, id)
  const arrivedAt = takenOver?.arrivedAt ?? now
  const { whereNow, ...person } = keptPerson(told)
  const personal = { person, safeContact: keptCard(safeContact), ...(whereNow !== undefined && { whereNow }) }
  return {
    ...name,
    ...byCentre.client(centre, arrivedAt, id),
    type: 'client',
    id,
    origin: 'self-referral',
    ...(enquiry !== undefined && { enquiry }),
    ...(takenOver && { import: takenOver.import }),
    ...(takenOver?.closedOn !== undefined && { closedOn: takenOver.closedOn }),
    arrivedAt,
    version: 1,
    reference: clientReference(centre, id),
    ...personFigures(person, arrivedAt),
    key: wrapped,
    sealed: seal(personal, key, name),
  }
}
