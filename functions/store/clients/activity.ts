import * as z from 'zod/mini'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, onlyIf, upsert } from '../table/transact.ts'

/*
 * When something was last done for a person, in an item beside the version of their file: what is appended to a file changes no
 * version of it, so that two people can do so at once, and still a screen that is open learns of it.
 */

const activitySchema = z.object({ client: z.string(), touches: z.number(), activeAt: z.string() })

export type Activity = z.infer<typeof activitySchema>

/** Says that something was done for a person. Whether the file is open or closed stays as it was. */
export function touched(centre: string, client: string, now: Instant): Action {
  const { centrePk, centreSk } = byCentre.activeFile(centre, now, client)
  return upsert(
    { ...keys.activity(centre, client), type: 'activity' },
    { set: { client, activeAt: now, centreSk }, setOnce: { centrePk }, add: { touches: 1 } },
  )
}

/** The same, as long as the file is still open, or still closed: what is due about it is heard or silent by that. */
export function touchedWhile(
  is: 'closed' | 'open',
  centre: string,
  { client, now }: { client: string; now: Instant },
): Action {
  const { centrePk } =
    is === 'closed' ? byCentre.closedFile(centre, now, client) : byCentre.activeFile(centre, now, client)
  return onlyIf(touched(centre, client, now), { centrePk })
}

/** Says that a file was closed, or opened again: it leaves the list of open ones, or stands in it anew. */
export function turned(
  to: 'closed' | 'open',
  centre: string,
  { client, now }: { client: string; now: Instant },
): Action {
  const list = to === 'closed' ? byCentre.closedFile : byCentre.activeFile
  return upsert(
    { ...keys.activity(centre, client), type: 'activity' },
    { set: { client, activeAt: now, ...list(centre, now, client) }, add: { touches: 1 } },
  )
}

/** A stored activity. */
export function readActivity(item: Item): Activity {
  return stored(activitySchema, item)
}

const ASLEEP_PAGE = 50

/** Open files for which nothing was done since an instant, longest asleep first; `isMore` when these are not all. */
export async function asleepSince(centre: Centre, before: Instant): Promise<{ files: Activity[]; isMore: boolean }> {
  const { items, next } = await listPage(centre.table, byCentre.activeFiles(centre.id), {
    limit: ASLEEP_PAGE,
    until: before,
  })
  return { files: items.map(readActivity), isMore: next !== undefined }
}
