import { fullName } from '../../../shared/clients/person.ts'
import type { ClientRow } from '../../../shared/clients/views.ts'
import type { Centre } from '../table/access.ts'
import { byCentre } from '../table/keys.ts'
import { listPage } from '../table/query.ts'
import { unseal, unwrapDataKey } from '../table/seal.ts'
import { personalSchema, readClient } from './file.ts'

const CLIENTS_PAGE = 50

/** Files of the centre, newest first, a page at a time; `next` reads on. */
export async function listClients(
  { id, table, key }: Centre,
  after?: string,
): Promise<{ clients: ClientRow[]; next?: string }> {
  const paging = { limit: CLIENTS_PAGE, after, newestFirst: true }
  const { items, ...rest } = await listPage(table, byCentre.clients(id), paging)
  const privateKey = await key()
  const clients = await Promise.all(
    items.map(readClient).map(async (client) => {
      const { person } = await unseal(personalSchema, client.sealed, {
        key: await unwrapDataKey(client.key, privateKey),
        item: client,
      })
      return { client: client.id, reference: client.reference, name: fullName(person), arrivedAt: client.arrivedAt }
    }),
  )
  return { clients, ...rest }
}
