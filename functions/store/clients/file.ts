import * as z from 'zod/mini'
import type { FileFacts } from '../../../shared/clients/client-file.ts'
import { personSchema } from '../../../shared/clients/person.ts'
import { storedSafeContactSchema } from '../../../shared/clients/safe-contact.ts'
import { reportSchema } from '../../../shared/police/report.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type DeadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { type DataKey, unseal } from '../table/seal.ts'
import { type Item, type ItemType, stored } from '../table/shapes.ts'
import { openAttempt, readAttempt } from './attempts.ts'

const clientItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  centrePk: z.string(),
  centreSk: z.string(),
  type: z.literal('client'),
  id: z.string(),
  origin: z.literal('eviction'),
  notice: z.string(),
  arrivedAt: z.string(),
  version: z.number(),
  reference: z.string(),
  key: z.string(),
  sealed: z.string(),
})
export type ClientItem = z.infer<typeof clientItemSchema>

/** A stored client. */
export function readClient(item: Item): ClientItem {
  return stored(clientItemSchema, item)
}

const reportItemSchema = z.object({ pk: z.string(), sk: z.string(), deliveredAt: z.string(), sealed: z.string() })

/** Who a file is about and how to reach them; sealed. */
export const personalSchema = z.object({ person: personSchema, safeContact: storedSafeContactSchema })

/** A client's file as it was read: what is known, opened, and what it takes to write it again. */
export interface OpenFile {
  readonly facts: FileFacts
  readonly dataKey: DataKey
  readonly client: ClientItem
  readonly deadline: DeadlineItem
  readonly attemptVersions: ReadonlyMap<string, number>
}

/** Reads a file with one query. Throws `not-found`, for a file of another centre exactly as for one that never was. */
export async function readFile(centre: Centre, id: string): Promise<OpenFile> {
  const reading = allItems(centre.table, partition(keys.client(centre.id, id).pk))
  const [items, openKey] = await Promise.all([reading, centre.keys()])
  const of = (type: ItemType) => items.filter((item) => item['type'] === type)
  const [client] = of('client').map(readClient)
  if (client === undefined) throw new Problem('not-found')
  const dataKey = openKey(client.key)
  const attempts = of('attempt').map(readAttempt)
  const [report] = of('report').map((item) => stored(reportItemSchema, item))
  const [deadline] = of('deadline').map(readDeadline)
  if (report === undefined || deadline === undefined) throw new Error('a file lacks its report or deadline')
  const facts = {
    client: client.id,
    reference: client.reference,
    arrivedAt: client.arrivedAt,
    version: client.version,
    ...unseal(personalSchema, client.sealed, { key: dataKey, item: client }),
    report: unseal(reportSchema, report.sealed, { key: dataKey, item: report }),
    deliveredAt: report.deliveredAt,
    deadline,
    attempts: attempts.map((attempt) => openAttempt(attempt, dataKey)),
  }
  return {
    facts,
    dataKey,
    client,
    deadline,
    attemptVersions: new Map(attempts.map(({ id, version }) => [id, version])),
  }
}
