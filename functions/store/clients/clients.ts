import { fullName } from '../../../shared/clients/full-name.ts'
import type { ClientRow } from '../../../shared/clients/views.ts'
import type { Centre } from '../table/access.ts'
import { byCentre } from '../table/keys.ts'
import { listPage } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { personalSchema, readClient } from './file.ts'

const CLIENTS_PAGE = 50

/** Files of the centre, newest first, a page at a time; `next` reads on. */
export async function listClients(
  { id, table, keys }: Centre,
  after?: string,
): Promise<{ clients: ClientRow[]; next?: string }> {
  const paging = { limit: CLIENTS_PAGE, after, newestFirst: true }
  const [{ items, ...rest }, openKey] = await Promise.all([listPage(table, byCentre.clients(id), paging), keys()])
  const clients = items.map(readClient).map((client) => {
    const { person } = unseal(personalSchema, client.sealed, { key: openKey(client.key), item: client })
    return { client: client.id, reference: client.reference, name: fullName(person), arrivedAt: client.arrivedAt }
  })
  return { clients, ...rest }
}
