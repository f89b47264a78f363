import { instant, plusMinutes } from '../../../shared/time/instant.ts'
import type { World } from '../../support/world.ts'
import { openBenchWorld } from '../bench-world.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { countReads, type Reads, storeDue, sweepOnce } from '../sweep/door.ts'

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
    await storeDue(world, stored - due, 'later')
    const reads = countReads(world)
    await rounds(world, reads)
    const idle = await rounds(world, reads)
    await storeDue(world, due, 'now')
    const busy = await rounds(world, reads)
    if (busy.told !== due) throw new Error(`${busy.told} of ${due} were told`)
    return figure({ stored, due }, idle, busy)
  } finally {
    await world.close()
  }
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
