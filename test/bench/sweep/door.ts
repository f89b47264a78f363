import { forSweep } from '../../../functions/store/for-sweep.ts'
import { createSweep, type Swept } from '../../../functions/sweep/app.ts'
import { doors } from '../../../infra/doors.ts'
import { instant, plusHours } from '../../../shared/time/instant.ts'
import { storeDeadlines } from '../../support/many-deadlines.ts'
import type { World } from '../../support/world.ts'
import { progress } from '../report/progress.ts'
import { type Command, consumed, itemsRead, type Result, writtenKeys } from '../units/commands.ts'

/** Deadlines that the sweep must look at a thousand hours from now, a second apart, or all of them now. */
export function storeDue(world: World, count: number, when: 'now' | 'later'): Promise<void> {
  const now = instant(world.now())
  return storeDeadlines(world, {
    count,
    prefix: when,
    startsAt: plusHours(now, -3),
    ...(when === 'now' ? { wakeAt: now } : { wakeAt: plusHours(now, 1000), apartMs: 1000 }),
    stored: (done) => progress(`storing deadlines for ${when}`, done, count),
  })
}

/** What the sweep read. */
export interface Reads {
  requests: number
  items: number
  units: number
}

/** Counts what is read from now on, units as the engine tells them. */
export function countReads({ table }: World): Reads {
  const reads = { requests: 0, items: 0, units: 0 }
  table.doc.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const answer = await next(args)
      if (writtenKeys(args.input as Command).length > 0) return answer
      reads.requests++
      reads.items += itemsRead(answer.output as Result).length
      reads.units += consumed(answer.output as Result)
      return answer
    },
    { step: 'initialize', name: 'countReads' },
  )
  return reads
}

const TIME_LIMIT_SECONDS = doors.find(({ name }) => name === 'sweep')?.timeoutSeconds ?? 0

/** Calls the door once, with the time that its Lambda has. */
export async function sweepOnce(world: World): Promise<Swept> {
  const endsAt = Date.now() + TIME_LIMIT_SECONDS * 1000
  // The door's own line is no part of the report.
  const { log } = console
  console.log = () => undefined
  try {
    const door = createSweep({ store: forSweep(world.table), now: world.now })
    return await door({ kind: 'contact' }, { getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()) })
  } finally {
    console.log = log
  }
}
