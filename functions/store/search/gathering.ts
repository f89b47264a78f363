import * as z from 'zod/mini'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import { cardOfEnquiry } from '../../../shared/enquiries/register-card.ts'
import { reportSchema } from '../../../shared/police/report.ts'
import type { RegisterCard } from '../../../shared/register/card.ts'
import { agreedItem } from '../agreements/agreed.ts'
import { type ClientItem, personalSchema, readClient } from '../clients/file.ts'
import { factsIn, readEnquiryItem } from '../enquiries/items.ts'
import type { RegisterHead } from '../register/pages.ts'
import type { Centre } from '../table/access.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { byCentre, keySchema, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { putUnlessThere } from '../table/transact.ts'

/*
 * Files and enquiries that were stored before there was a register have no card. They are gone through once, some with each search.
 */

/** As many as somebody who searches waits for. */
export const GATHERED_AT_ONCE = 250

/** The next ones and up to where they go; the last ones of all make the register whole. */
export async function gathered(centre: Centre, { filesUntil, enquiriesUntil }: RegisterHead) {
  const openKey = await centre.keys()
  const files = await nextOf(centre, byCentre.clients(centre.id), filesUntil)
  if (files.last !== undefined) {
    const cards = await Promise.all(there(files.items).map((item) => fileCard(centre, readClient(item), openKey)))
    return { cards, after: { filesUntil: files.last } }
  }
  const enquiries = await nextOf(centre, byCentre.enquiries(centre.id), enquiriesUntil)
  const cards = there(enquiries.items).flatMap((item) => enquiryCard(item, openKey) ?? [])
  return {
    cards,
    after: enquiries.last === undefined ? { isWhole: true as const } : { enquiriesUntil: enquiries.last },
  }
}

/** Those of which something can be said: what was disposed of is found no more. */
function there(items: readonly Item[]): Item[] {
  return items.filter((item) => !('erasedOn' in item))
}

async function nextOf(centre: Centre, list: string, after: string | undefined) {
  const { items } = await listPage(centre.table, list, { limit: GATHERED_AT_ONCE, after })
  const last = items.at(-1)?.['centreSk']
  return { items, ...(typeof last === 'string' && { last }) }
}

const reportItemSchema = z.object({ ...keySchema.shape, sealed: z.string() })

async function fileCard(centre: Centre, client: ClientItem, openKey: OpenDataKey): Promise<RegisterCard> {
  const key = openKey(client.key)
  const { id, reference, arrivedAt, notice } = client
  const { person, safeContact } = unseal(personalSchema, client.sealed, { key, item: client })
  const found = notice === undefined ? undefined : await readItem(centre.table, keys.report(centre.id, id, notice))
  const item = found && stored(reportItemSchema, found)
  const report = item && unseal(reportSchema, item.sealed, { key, item })
  await keepAgreed(centre, id)
  return cardOfFile({ client: id, reference, arrivedAt, notice, person, safeContact, report })
}

/** Until when the last agreement holds, of a service that was kept before lists were made by it. */
async function keepAgreed(centre: Centre, client: string): Promise<void> {
  const found = await readItem(centre.table, keys.record(centre.id, client, { type: 'service', id: client }))
  const agreed = found && agreedItem(centre.id, stored(agreementsSchema, found))
  // One that stands already is of a change since.
  if (agreed) await putUnlessThere(centre.table, agreed)
}

const agreementsSchema = z.pipe(
  z.object({
    id: z.string(),
    agreements: z.array(z.object({ until: z.exactOptional(z.string()), isWithdrawn: z.exactOptional(z.boolean()) })),
  }),
  z.transform(({ id, agreements }) => ({ id, agreements: agreements.filter(({ isWithdrawn }) => !isWithdrawn) })),
)

function enquiryCard(item: Item, openKey: OpenDataKey): RegisterCard | undefined {
  const enquiry = readEnquiryItem(item)
  return cardOfEnquiry(factsIn(enquiry, openKey(enquiry.key)))
}
