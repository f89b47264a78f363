import * as z from 'zod/mini'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage, readItemLately } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, onlyIf, transact, unless, upsert } from '../table/transact.ts'

/*
 * When something was last done for a person, in an item beside the version of their file: what is appended to a file changes no
 * version of it, so that two people can do so at once, and still a screen that is open learns of it.
 */

const activitySchema = z.object({ client: z.string(), touches: z.number(), activeAt: z.string() })

export type Activity = z.infer<typeof activitySchema>

/** Says that something was done for a person. Whether the file is open or closed stays as it was; one that is gone takes nothing more. */
export function touched(centre: string, client: string, now: Instant): Action {
  const { centrePk, centreSk } = byCentre.activeFile(centre, now, client)
  const touch = upsert(
    { ...keys.activity(centre, client), type: 'activity' },
    { set: { client, activeAt: now, centreSk }, setOnce: { centrePk }, add: { touches: 1 } },
  )
  return unless(touch, { centrePk: byCentre.undoneFile(centre, now, client).centrePk })
}

/**
 * Says that a file is gone in which nobody has done anything since it was touched so often: whoever has it open and writes at that very
 * moment is refused, and nothing is written where nobody would look for it.
 */
export function gone(
  centre: string,
  { client, now, touches }: { client: string; now: Instant; touches: number },
): Action {
  const item = { ...keys.activity(centre, client), type: 'activity' as const }
  return onlyIf(
    upsert(item, { set: { client, activeAt: now, touches, ...byCentre.undoneFile(centre, now, client) } }),
    {
      touches,
    },
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

/**
 * Tells screens that are open on a file that something about it changed by which nothing was done for the person: it sleeps on. `since` is
 * its first activity, should none be written down yet. `is`: whether it may be closed.
 */
export function stirred(
  centre: string,
  { client, since, is }: { client: string; since: Instant; is: 'open' | 'any' },
): Action {
  const place = byCentre.activeFile(centre, since, client)
  const item = { ...keys.activity(centre, client), type: 'activity' as const }
  const stir = upsert(item, { set: { client }, setOnce: { activeAt: since, ...place }, add: { touches: 1 } })
  if (is === 'open') return onlyIf(stir, { centrePk: place.centrePk })
  return unless(stir, { centrePk: byCentre.undoneFile(centre, since, client).centrePk })
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

type OfCentre = Pick<Centre, 'table' | 'id'>

/** How many arrivals one look takes up: a transaction takes a hundred items, of them the mark itself. */
const ARRIVALS_PAGE = 50

const markSchema = z.object({ arrivedUntil: z.string() })
const arrivalSchema = z.object({ id: z.string(), arrivedAt: z.string(), centreSk: z.string() })

/**
 * Of a file that came by a notice, or before activities were kept, its arrival is the first activity. It is written down once, when it may
 * matter: the door of police writes as little as it can. A mark says up to which arrival that is done. Whatever was done meanwhile stands.
 * Answers whether there may be more before that instant.
 */
export async function takeUpArrivals({ table, id }: OfCentre, before: Instant): Promise<{ areMore: boolean }> {
  const mark = await readItemLately(table, keys.activityMark(id))
  const after = mark && stored(markSchema, mark).arrivedUntil
  const { items } = await listPage(table, byCentre.clients(id), { limit: ARRIVALS_PAGE, after, until: before })
  const arrivals = items.map((item) => stored(arrivalSchema, item))
  const last = arrivals.at(-1)
  if (last === undefined) return { areMore: false }
  const first = ({ id: client, arrivedAt }: z.infer<typeof arrivalSchema>) =>
    upsert(
      { ...keys.activity(id, client), type: 'activity' },
      {
        set: { client },
        setOnce: { activeAt: arrivedAt, ...byCentre.activeFile(id, arrivedAt, client) },
        add: { touches: 0 },
      },
    )
  await transact<string>(table, {
    ...Object.fromEntries(arrivals.map((arrival) => [arrival.id, first(arrival)])),
    mark: upsert({ ...keys.activityMark(id), type: 'activity-mark' }, { set: { arrivedUntil: last.centreSk } }),
  })
  return { areMore: arrivals.length === ARRIVALS_PAGE }
}

const ASLEEP_PAGE = 50

/** Open files for which nothing was done since an instant, longest asleep first; `isMore` when these are not all. */
export async function asleepSince(centre: OfCentre, before: Instant): Promise<{ files: Activity[]; isMore: boolean }> {
  await takeUpArrivals(centre, before)
  const { items, next } = await listPage(centre.table, byCentre.activeFiles(centre.id), {
    limit: ASLEEP_PAGE,
    until: before,
  })
  return { files: items.map(readActivity), isMore: next !== undefined }
}
