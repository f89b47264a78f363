import type { MovedIn, UnseenMove } from '../../../shared/hand-over/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { stirred } from '../clients/activity.ts'
import { readCalled } from '../clients/file.ts'
import { openFile, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry, noteReading } from '../table/audit.ts'
import { byCentre } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { type MovedInItem, movedInKey, movedInSchema, readMovedIn } from './moved-in-items.ts'

/** A page of what another centre told of the person of a file; leaves the audit entry of reading it. Throws `not-found`. */
export async function showMovedIn(
  centre: Centre,
  { page, ...turning }: Turning & { readonly page: number },
): Promise<MovedIn> {
  const { client, by, role, now } = turning
  const [{ dataKey }, found] = await Promise.all([
    openFile(centre, client),
    readItem(centre.table, movedInKey(centre.id, client, page)),
  ])
  if (found?.['sealed'] === undefined) throw new Problem('not-found')
  await noteReading(centre, { client, by, role, at: now })
  const item = readMovedIn(found)
  const { from, at, pages, seen } = item
  return {
    ...{ now, client, from, at, ...unseal(movedInSchema, item.sealed, { key: dataKey, item }) },
    ...(seen && { seen }),
    ...(page + 1 < pages && { next: page + 1 }),
  }
}

/** Says that somebody took note of it: it leaves the list of those of which nobody has. Throws `not-found`. */
export async function seeMovedIn(centre: Centre, turning: Turning): Promise<MovedIn> {
  const { client, by, role, now } = turning
  await anewWhenOvertaken(async () => {
    const found = await readItem(centre.table, movedInKey(centre.id, client, 0))
    if (found?.['sealed'] === undefined) throw new Problem('not-found')
    const { centrePk: _pk, centreSk: _sk, ...item } = readMovedIn(found)
    if (item.seen) return
    await transact(centre.table, {
      told: replace({ ...item, seen: { by, at: now } }, item.version),
      activity: stirred(centre.id, { client, since: now, is: 'any' }),
      audit: create(changeEntry(centre.id, { client, by, role, at: now, did: 'move-seen' })),
    })
  })
  return showMovedIn(centre, { ...turning, page: 0 })
}

/** More nobody reads at once; as note is taken of them, others come. */
const UNSEEN_PAGE = 50

/** Who came from another centre and nobody has taken note of, longest waiting first. */
export async function unseenMoves(centre: Centre): Promise<{ moves: UnseenMove[]; areMore: boolean }> {
  const { items, next } = await listPage(centre.table, byCentre.unseenMoves(centre.id), { limit: UNSEEN_PAGE })
  // What was disposed of is nobody's to read any more.
  const kept = items.filter(({ erasedOn }) => erasedOn === undefined).map(readMovedIn)
  const moves = await Promise.all(kept.map((item) => unseenMove(centre, item)))
  return { moves: moves.filter((move) => move !== undefined), areMore: next !== undefined }
}

async function unseenMove(centre: Centre, { client, from, at }: MovedInItem): Promise<UnseenMove | undefined> {
  const called = await readCalled(centre, client)
  return called && { client, ...called, from, at }
}
