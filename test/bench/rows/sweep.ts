import { forSweep } from '../../../functions/store/duties/sweep.ts'
import { createSweep, type Swept } from '../../../functions/sweep/app.ts'
import { doors } from '../../../infra/doors.ts'
import { instant, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { storeDeadlines } from '../../support/many-deadlines.ts'
import type { World } from '../../support/world.ts'
import { openBenchWorld } from '../bench-world.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { progress } from '../report/progress.ts'
import { type Command, consumed, type Result, writtenKeys } from '../units/commands.ts'

interface Size {
  readonly stored: number
  readonly due: number
}

/** What the rounds of a sweep took, until nothing was left. */
interface Rounds {
  readonly calls: number
  readonly told: number
  readonly ms: number
  readonly longestMs: number
  readonly reads: number
  readonly units: number
  readonly heapMb: number
}

/** Minutes that everything due at once may take: the alarm goes off at five. */
const MINUTES = 5

/** A sweep over many stored deadlines: with none of them due, and with many due at once. */
export async function sweepRoundFigure({ stored, due }: Size): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    await fill(world, stored - due, 'later')
    const reads = countReads(world)
    await rounds(world, reads)
    const idle = await rounds(world, reads)
    await fill(world, due, 'now')
    const busy = await rounds(world, reads)
    if (busy.told !== due) throw new Error(`${busy.told} of ${due} were told`)
    return figure({ stored, due }, idle, busy)
  } finally {
    await world.close()
  }
}

/** Deadlines that the sweep must look at a thousand hours from now, a second apart, or all of them now. */
function fill(world: World, count: number, when: 'now' | 'later'): Promise<void> {
  const now = instant(world.now())
  return storeDeadlines(world, {
    count,
    prefix: when,
    startsAt: plusHours(now, -3),
    ...(when === 'now' ? { wakeAt: now } : { wakeAt: plusHours(now, 1000), apartMs: 1000 }),
    stored: (done) => progress(`storing deadlines for ${when}`, done, count),
  })
}

interface Reads {
  requests: number
  units: number
}

/** Counts what is read from now on, as the engine tells it. */
function countReads({ table }: World): Reads {
  const reads = { requests: 0, units: 0 }
  table.doc.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const answer = await next(args)
      if (writtenKeys(args.input as Command).length > 0) return answer
      reads.requests++
      reads.units += consumed(answer.output as Result)
      return answer
    },
    { step: 'initialize', name: 'countReads' },
  )
  return reads
}

/** Calls the door minute by minute, each call with the time that its Lambda has, until a call has nothing left. */
async function rounds(world: World, reads: Reads): Promise<Rounds> {
  const before = { ...reads }
  const times: number[] = []
  let [told, heap] = [0, process.memoryUsage().heapUsed]
  const watching = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed)
  }, 100)
  for (let left = 1; left > 0; world.setTime(plusMinutes(instant(world.now()), 1))) {
    const began = performance.now()
    const swept = await sweepOnce(world)
    times.push(performance.now() - began)
    told += swept.told
    left = swept.told
  }
  clearInterval(watching)
  return {
    calls: times.length,
    told,
    ms: times.reduce((sum, ms) => sum + ms),
    longestMs: Math.max(...times),
    reads: reads.requests - before.requests,
    units: reads.units - before.units,
    heapMb: heap / 2 ** 20,
  }
}

const TIME_LIMIT_SECONDS = doors.find(({ name }) => name === 'sweep')?.timeoutSeconds ?? 0

async function sweepOnce(world: World): Promise<Swept> {
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

function figure({ stored, due }: Size, idle: Rounds, busy: Rounds): Figure {
  const row = (label: string, of: Rounds): Row => ({
    label,
    cells: [of.told, of.calls, of.ms / 1000, of.longestMs / 1000, of.reads, of.units, of.heapMb].map((value) =>
      Number.isInteger(value) ? String(value) : value.toFixed(1),
    ),
  })
  return {
    title: `Sweep, ${stored.toLocaleString('en')} stored deadlines`,
    columns: ['told', 'calls', 's', 'longest s', 'reads', 'read units', 'heap MB'],
    rows: [
      row('nothing due', idle),
      { ...row(`${due.toLocaleString('en')} due at once`, busy), budget: atMost(MINUTES, busy.calls) },
    ],
    notes: ['Calls a minute apart, each within the time limit of its Lambda; the last one of a row finds nothing.'],
  }
}
