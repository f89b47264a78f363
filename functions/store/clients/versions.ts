import * as z from 'zod/mini'
import type { FileVersion } from '../../../shared/clients/views.ts'
import { readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { putUnlessThere } from '../table/transact.ts'
import { readActivity } from './activity.ts'
import { readPlainClient } from './file.ts'
import { clientHere } from './handed-file.ts'
import { versionItem } from './version-item.ts'

const versionSchema = z.object({
  version: z.number(),
  cardChangedAt: z.string(),
  takenBy: z.exactOptional(z.string()),
})

/**
 * How far a file has come, for one read unit. It opens nothing and leaves no audit entry: it says nothing about the person.
 * Throws `not-found`.
 */
export async function readVersion(centre: Centre, client: string): Promise<Omit<FileVersion, 'now'>> {
  const items = await allItems(centre.table, partition(keys.version(centre.id, client).pk))
  const version = items.find(({ type }) => type === 'version')
  const activity = items.find(({ type }) => type === 'activity')
  return {
    ...stored(versionSchema, version ?? { ...(await versionOfOlder(centre, client)) }),
    touches: activity ? readActivity(activity).touches : 0,
  }
}

/** A file of an older version of Opora has no such item until somebody asks. Whoever changes the file meanwhile has written it. */
async function versionOfOlder({ id, table }: Centre, client: string) {
  const [file, deadline] = await Promise.all([
    clientHere({ id, table }, client),
    readItem(table, keys.deadline(id, client)),
  ])
  const item = versionItem(id, { client: readPlainClient(file), deadline: deadline && readDeadline(deadline) })
  await putUnlessThere(table, item)
  return item
}
