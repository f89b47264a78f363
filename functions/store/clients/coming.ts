import * as z from 'zod/mini'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { itemTypes, stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, rewrite, transact } from '../table/transact.ts'
import { touchedWhile } from './activity.ts'

/** A record about which something is due. */
const dueSchema = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.enum(itemTypes),
  version: z.number(),
  comingAt: z.exactOptional(z.string()),
  centrePk: z.exactOptional(z.string()),
  centreSk: z.exactOptional(z.string()),
})

/** One transaction takes no more beside what closing a file itself writes; the latest are the ones that still come. */
const MOST_AT_ONCE = 80

/** A closed file is silent, an open one is heard. */
export type Hearing = 'silent' | 'heard'

/**
 * Takes what is due about the records of a file out of the list of what is coming, or puts it back: as much of it as one transaction
 * takes. Each record stays what it is; only its place in the list changes. Appointments stay where they are: somebody comes.
 */
export async function comingActions(centre: Centre, client: string, to: Hearing): Promise<Record<string, Action>> {
  const [beside, court] = await Promise.all([
    allItems(centre.table, partition(keys.record(centre.id, client, { type: '', id: '' }).pk)),
    readItem(centre.table, keys.protection(centre.id, client)),
  ])
  const due = [...beside, ...(court ? [court] : [])]
    .map((item) => stored(dueSchema, item))
    .flatMap(({ comingAt, ...item }) => (comingAt === undefined ? [] : [{ ...item, comingAt }]))
    .toSorted((a, b) => (a.comingAt < b.comingAt ? 1 : -1))
  const moves = due.flatMap(({ centrePk, centreSk: _centreSk, ...item }) => {
    const { type, sk, comingAt } = item
    // The one that lies with the file itself is called as the file is.
    const place = byCentre.coming(centre.id, comingAt, { type, id: sk.slice(type.length + 1) || client })
    const is: Hearing = centrePk === place.centrePk ? 'heard' : 'silent'
    if (is === to || (to === 'silent' && type === 'appointment')) return []
    return [[sk, rewrite({ ...item, ...(to === 'heard' && place) })] as const]
  })
  return Object.fromEntries(moves.slice(0, MOST_AT_ONCE))
}

/**
 * Does the same with all that is left once a file is closed, or open again: what one transaction did not take, and what was written down
 * while it was on its way. Ends at once when somebody has turned the file meanwhile.
 */
export async function moveWhatIsLeft(
  centre: Centre,
  { client, now }: { readonly client: string; readonly now: Instant },
  to: Hearing,
): Promise<void> {
  const is = to === 'silent' ? 'closed' : 'open'
  const move = async () => {
    const [file, actions] = await Promise.all([
      readItem(centre.table, keys.client(centre.id, client)),
      comingActions(centre, client, to),
    ])
    const isTurned = (file?.['closedOn'] === undefined) !== (is === 'open')
    if (isTurned || Object.keys(actions).length === 0) return false
    await transact<string>(centre.table, { ...actions, activity: touchedWhile(is, centre.id, { client, now }) })
    return true
  }
  while (await anewWhenOvertaken(move));
}
