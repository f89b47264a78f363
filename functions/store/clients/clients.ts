import * as z from 'zod/mini'
import { fullName } from '../../../shared/clients/full-name.ts'
import type { ClientRow, Clients } from '../../../shared/clients/views.ts'
import { isAmong, type Whose } from '../../../shared/duties/whose.ts'
import { cardSchema, type DeadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, countItems, list, listPage, only, readItemLately } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { personalSchema, readClient, readPlainClient } from './file.ts'

type OpenKey = Awaited<ReturnType<Centre['keys']>>

const CLIENTS_PAGE = 50

/** Which files somebody looks for; `after` reads on. */
export interface Looking {
  readonly whose: Whose
  readonly me: string
  readonly after?: string | undefined
}

/** Files of the centre, newest first, a page at a time; `next` reads on. The first page says how many there are. */
export function listClients(centre: Centre, looking: Looking): Promise<Omit<Clients, 'now'>> {
  return looking.whose === 'all' ? listAll(centre, looking.after) : listByDuty(centre, looking)
}

async function listAll({ id, table, keys: unlock }: Centre, after: string | undefined): Promise<Omit<Clients, 'now'>> {
  const paging = { limit: CLIENTS_PAGE, after, newestFirst: true }
  const [{ items, ...rest }, total, openKey] = await Promise.all([
    listPage(table, byCentre.clients(id), paging),
    after ? undefined : countItems(table, list(byCentre.clients(id))),
    unlock(),
  ])
  const clients = items.map((item) => rowOfClient(item, openKey))
  return { clients, ...(total !== undefined && { total }), ...rest }
}

/** A file among those that somebody looks for: where it stands, and its duty to offer help when it is by that that it is among them. */
interface Found {
  readonly client: string
  readonly place: string
  readonly duty?: DeadlineItem
}

/**
 * Who has it is said by each file's duty, in the list of open ones or of met ones; whose it is besides, by its key worker. Only what is
 * shown is opened.
 */
async function listByDuty(centre: Centre, looking: Looking): Promise<Omit<Clients, 'now'>> {
  const { whose, me, after } = looking
  const [duties, own] = await Promise.all([
    filesByDuty(centre, looking),
    whose === 'mine' ? filesByKeyWorker(centre, me) : [],
  ])
  const found = [...new Map([...own, ...duties].map((file) => [file.client, file])).values()]
  found.sort((one, other) => (one.place < other.place ? 1 : -1))
  const from = after ? found.filter(({ place }) => place < after) : found
  const page = from.slice(0, CLIENTS_PAGE)
  const last = page.at(-1)
  return {
    clients: await rowsOf(centre, page),
    ...(!after && { total: found.length }),
    ...(last && from.length > page.length && { next: last.place }),
  }
}

async function filesByDuty(centre: Centre, { whose, me }: Looking): Promise<Found[]> {
  const lists = await Promise.all(
    [byCentre.openDuties(centre.id), byCentre.metDuties(centre.id)].map((name) => allItems(centre.table, list(name))),
  )
  return lists
    .flat()
    .map(readDeadline)
    .filter((duty) => duty.kind === 'contact' && isAmong(duty, whose, me))
    .map((duty) => ({ client: duty.subject, place: placeOf(duty), duty }))
}

/** Where a file stands among all by its arrival. */
function placeOf({ centre, startsAt, subject }: DeadlineItem): string {
  return byCentre.client(centre, startsAt, subject).centreSk
}

const keyFileSchema = z.object({ client: z.string(), centreSk: z.string() })

async function filesByKeyWorker({ id, table }: Centre, me: string): Promise<Found[]> {
  const attributes = only(['type', 'shape', 'client', 'centreSk'])
  const items = await allItems(table, { ...list(byCentre.keyFiles(id, me)), ...attributes })
  return items.map((item) => {
    const { client, centreSk } = stored(keyFileSchema, item)
    return { client, place: centreSk }
  })
}

async function rowsOf(centre: Centre, files: readonly Found[]): Promise<ClientRow[]> {
  const openKey = await centre.keys()
  const rows = files.map(({ client, duty }) => (duty ? rowOfDuty(duty, openKey) : rowOf(centre, client, openKey)))
  return (await Promise.all(rows)).filter((row) => row !== undefined)
}

function rowOfDuty(duty: DeadlineItem, openKey: OpenKey): ClientRow {
  const { subject, reference, startsAt, closedOn, erasedOn } = duty
  const row = { client: subject, reference, name: '', arrivedAt: startsAt }
  const ended = { ...(closedOn !== undefined && { closedOn }) }
  if (erasedOn !== undefined) return { ...row, ...ended, erasedOn }
  const { name } = unseal(cardSchema, duty.card ?? '', { key: openKey(duty.key ?? ''), item: duty })
  return { ...row, name, ...ended }
}

/** A file as a row of a list; undefined when there is none. */
export async function rowOf({ id, table }: Centre, client: string, openKey: OpenKey): Promise<ClientRow | undefined> {
  const item = await readItemLately(table, keys.client(id, client))
  return item && rowOfClient(item, openKey)
}

function rowOfClient(item: Item, openKey: OpenKey): ClientRow {
  const { id, reference, arrivedAt, closedOn, erasedOn } = readPlainClient(item)
  const row = { client: id, reference, name: '', arrivedAt, ...(closedOn !== undefined && { closedOn }) }
  return erasedOn === undefined ? { ...row, name: nameIn(item, openKey) } : { ...row, erasedOn }
}

function nameIn(found: Item, openKey: OpenKey): string {
  const item = readClient(found)
  return fullName(unseal(personalSchema, item.sealed, { key: openKey(item.key), item }).person)
}

/** The files that are somebody's own: of whom they are the key worker, or whose duty they have taken. */
export async function ownFiles(centre: Centre, me: string): Promise<ReadonlySet<string>> {
  const [byDuty, byKey] = await Promise.all([filesByDuty(centre, { whose: 'mine', me }), filesByKeyWorker(centre, me)])
  return new Set([...byDuty, ...byKey].map(({ client }) => client))
}

/** The files in which help is still to be offered and nobody has taken that upon them. */
export async function untakenFiles({ id, table }: Centre): Promise<ReadonlySet<string>> {
  const duties = (await allItems(table, list(byCentre.openDuties(id)))).map(readDeadline)
  const untaken = duties.filter((duty) => duty.kind === 'contact' && isAmong(duty, 'nobody', ''))
  return new Set(untaken.map(({ subject }) => subject))
}
