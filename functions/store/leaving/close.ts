import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { instant } from '../../../shared/time/instant.ts'
import { openSecret, publicPart } from '../centres/centre-secret.ts'
import { markClosed } from '../centres/closed.ts'
import { type Closed, closeInDirectory, enterInDirectory, lookUp, NOBODY } from '../police/senders.ts'
import { changeEntry } from '../table/audit.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { type Item, shaped } from '../table/shapes.ts'
import { type Action, create, transact } from '../table/transact.ts'
import { type CheckedArchive, UnfitArchive } from './check.ts'
import { isTrace } from './kinds.ts'
import type { Ground } from './members.ts'
import { OPERATOR } from './noted.ts'
import { fingerprintOf, storedItems } from './stored-items.ts'

interface Closing {
  readonly centre: string
  /** What was read of an archive that is whole. */
  readonly archive: CheckedArchive
  /** Where notices go instead. */
  readonly sendTo: string
  /** Until doors that are warm know that the centre is closed. */
  readonly wait: () => Promise<void>
}

/**
 * Destroys what lies here of a centre that has left: first its doors are shut, then it is made sure that an archive holds all that stands,
 * then its key goes, and then everything that was sealed for it. What stays is what proves that it was here and what was done: its audit
 * with the signed days, its tombstones, and that it is closed. Whoever goes on after a crash goes on where it broke off. Answers how many
 * items were destroyed. Throws UnfitArchive, with the doors open again, when something was written that the archive does not hold.
 */
export async function closeCentre(ground: Ground, { centre, archive, sendTo, wait }: Closing): Promise<number> {
  const { closed: all } = await lookUp(ground.table, NOBODY)
  const before = all.get(centre)
  if (before?.archive !== undefined && before.archive !== archive.digest) throw new UnfitArchive('another', '')
  const closed = { at: before?.at ?? instant(ground.now()), sendTo }
  if (before === undefined) await shut(ground, centre, closed)
  if (before?.archive === undefined) {
    await wait()
    if ((await fingerprintOf(ground.table, centre)) !== archive.stands) return reopened(ground, centre)
    await closeInDirectory(ground.table, centre, { ...closed, archive: archive.digest })
  }
  return destroy(ground.table, centre, closed)
}

/** From here on nobody signs in, no notice is taken, and nothing is signed of its days. */
async function shut({ table }: Ground, centre: string, closed: Closed): Promise<void> {
  await markClosed(table, centre, closed.at)
  await closeInDirectory(table, centre, closed)
  const entry = changeEntry(centre, { ...OPERATOR, at: closed.at, centre, did: 'closed' })
  await transact(table, { entry: create(entry) })
}

async function reopened(ground: Ground, centre: string): Promise<never> {
  await markClosed(ground.table, centre, undefined)
  await enterInDirectory(ground.table, centre, publicPart(await openSecret(ground, centre)))
  throw new UnfitArchive('older', '')
}

/** Items that are destroyed by one transaction. */
const TOGETHER = 50

async function destroy(table: Table, centre: string, { at }: Closed): Promise<number> {
  // Without its key nothing of the rest can be opened, wherever this breaks off.
  await transact(table, { key: removal(keys.centreKey(centre)) })
  const rest = { ...keys.settings(centre), type: 'settings' as const, version: 1, staff: [], closed: at }
  await table.doc.send(new PutCommand({ TableName: table.name, Item: shaped(rest) }))
  let [some, count]: [(Item & Key)[], number] = [[], 0]
  const remove = async () => {
    await transact(table, Object.fromEntries(some.map((item, index) => [index, removal(item)])))
    count += some.length
    some = []
  }
  for await (const item of storedItems(table, centre)) {
    if (!isTrace(item['type']) && item['type'] !== 'settings') some.push(item)
    if (some.length === TOGETHER) await remove()
  }
  if (some.length > 0) await remove()
  return count
}

function removal({ pk, sk }: Key): Action {
  return (TableName) => ({ Delete: { TableName, Key: { pk, sk } } })
}
