import { join } from 'node:path'
import { keepSeed } from '../../functions/store/centres/network.ts'
import { indexStreamRecords } from '../../infra/local/engine/stream-records.ts'
import { notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'

/** The centre whose screens are opened. */
export const CENTRE = 'liberec'

/** A world on the engine as it is shipped: on disk, with a stream, with the index that the engine lacks, and with the centres written down. */
export async function openBenchWorld(): Promise<World> {
  const world = await openWorld()
  await indexStreamRecords(join(world.dir, 'dynamo.db'))
  await keepSeed(world.table)
  return world
}

let references = 0

/** A notice under a reference of its own. */
export function freshNotice(changes: Parameters<typeof notice>[0] = {}) {
  return notice({ reference: `BENCH-${++references}`, ...changes })
}

/** A notice for another centre: what is stored while screens are opened must not make their lists grow. */
export function noticeElsewhere(changes: Parameters<typeof notice>[0] = {}) {
  return freshNotice({ dwelling: { ...notice().dwelling, municipality: 'Brno', district: 'CZ0642' }, ...changes })
}
