import { fullName } from '../../../shared/clients/full-name.ts'
import type { ClientRow, Clients } from '../../../shared/clients/views.ts'
import { isAmong, type Whose } from '../../../shared/duties/whose.ts'
import { cardSchema, type DeadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { byCentre } from '../table/keys.ts'
import { allItems, countItems, list, listPage } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { personalSchema, readClient } from './file.ts'

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

async function listAll({ id, table, keys }: Centre, after: string | undefined): Promise<Omit<Clients, 'now'>> {
  const paging = { limit: CLIENTS_PAGE, after, newestFirst: true }
  const [{ items, ...rest }, total, openKey] = await Promise.all([
    listPage(table, byCentre.clients(id), paging),
    after ? undefined : countItems(table, list(byCentre.clients(id))),
    keys(),
  ])
  const clients = items.map(readClient).map((client) => {
    const { person } = unseal(personalSchema, client.sealed, { key: openKey(client.key), item: client })
    const { id, reference, origin, arrivedAt, closedOn } = client
    const row = { client: id, reference, name: fullName(person), origin, arrivedAt }
    return { ...row, ...(closedOn !== undefined && { closedOn }) }
  })
  return { clients, ...(total !== undefined && { total }), ...rest }
}

/** Who has it is said by each file's duty, in the list of open ones or of met ones. Only what is shown is opened. */
async function listByDuty(centre: Centre, { whose, me, after }: Looking): Promise<Omit<Clients, 'now'>> {
  const lists = await Promise.all(
    [byCentre.openDuties(centre.id), byCentre.metDuties(centre.id)].map((name) => allItems(centre.table, list(name))),
  )
  const found = lists
    .flat()
    .map(readDeadline)
    .filter((duty) => duty.kind === 'contact' && isAmong(duty, whose, me))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
  const from = after ? found.filter((duty) => placeOf(duty) < after) : found
  const page = from.slice(0, CLIENTS_PAGE)
  const last = page.at(-1)
  return {
    clients: await rowsOf(centre, page),
    ...(!after && { total: found.length }),
    ...(last && from.length > page.length && { next: placeOf(last) }),
  }
}

/** Where a file stands among all by its arrival. */
function placeOf({ centre, startsAt, subject }: DeadlineItem): string {
  return byCentre.client(centre, startsAt, subject).centreSk
}

async function rowsOf({ keys }: Centre, duties: readonly DeadlineItem[]): Promise<ClientRow[]> {
  const openKey = await keys()
  return duties.map((duty) => {
    const { name } = unseal(cardSchema, duty.card ?? '', { key: openKey(duty.key ?? ''), item: duty })
    const { subject, reference, startsAt, closedOn } = duty
    const row = { client: subject, reference, name, origin: 'eviction' as const, arrivedAt: startsAt }
    return { ...row, ...(closedOn !== undefined && { closedOn }) }
  })
}
