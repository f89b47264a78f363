import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ulid } from 'ulid'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { ROWS_AT_ONCE } from '../../../shared/import/steps.ts'
import { understood } from '../../../shared/import/understanding.ts'
import { importRow } from '../../support/imports.ts'
import { CENTRE, openBenchWorld } from '../bench-world.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'
import { median, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const ROWS = 5000
/** What the door has: a row of the design. */
const MEMORY_MB = 256

/** What it takes to understand a register of five thousand rows, to take it over step by step, and to undo that. */
export async function importFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    const reading = readAll()
    const doer = { by: 'liberec-vedouci', role: 'head', now: world.now().toISOString() } as const
    const imports = await world.centre(CENTRE).imports()
    const { import: begun } = await imports.start({ id: ulid(), rows: ROWS, file: 'A'.repeat(43) }, doer)
    const steps = Array.from({ length: Math.ceil(ROWS / ROWS_AT_ONCE) }, (_, at) => nextOf(at * ROWS_AT_ONCE))
    const peak = { mb: 0 }
    const taking = await inSteps(steps, peak, (step) => imports.take(begun.id, step, doer))
    const metered = await forCentre({ ...world, table }, CENTRE).imports()
    const { import: other } = await metered.start({ id: ulid(), rows: ROWS_AT_ONCE, file: 'B'.repeat(43) }, doer)
    const { aws } = await meter(table, world.endpoint)(() => metered.take(other.id, nextOf(0), doer))
    const undoing = await inSteps(steps, peak, () => imports.undo(begun.id, doer))
    const perRow = (units: number) => (units / ROWS_AT_ONCE).toFixed(1)
    const row = (label: string, times: readonly number[], units: readonly string[]) => {
      const rate = ROWS / (times.reduce((sum, each) => sum + each) / 1000)
      return { label, cells: [rate.toFixed(0), median(times).toFixed(1), quantile(times, 0.99).toFixed(1), ...units] }
    }
    return {
      title: `An old register, ${ROWS} rows`,
      notes: [
        `${ROWS_AT_ONCE} rows a step, one step after another, through the store on one machine; understanding is what the browser does.`,
        'Memory is what is alive in this process, after its garbage is collected, the rows to be sent with it.',
      ],
      columns: ['rows a second', 'p50 ms a step', 'p99 ms a step', 'read units a row', 'write units a row'],
      rows: [
        row('understood', [reading], ['', '']),
        row('taken over', taking, [perRow(aws.read), perRow(aws.write + aws.indexes)]),
        row('undone', undoing, ['', '']),
        { label: 'memory, MB', cells: [peak.mb.toFixed(0), '', '', '', ''], budget: atMost(MEMORY_MB, peak.mb) },
      ],
    }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

function nextOf(after: number) {
  const until = Math.min(after + ROWS_AT_ONCE, ROWS)
  const rows = Array.from({ length: until - after }, (_, at) => importRow(after + at + 1, { note: 'Z evidence.' }))
  return { after, until, rows }
}

async function inSteps<Step>(
  steps: readonly Step[],
  peak: { mb: number },
  work: (step: Step) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  for (const [at, step] of steps.entries()) {
    times.push(await timed(() => work(step)))
    if (at % LOOKED_EVERY === 0) peak.mb = Math.max(peak.mb, alive())
  }
  return times
}

/** Steps from one look at the memory to the next. */
const LOOKED_EVERY = 25

/** MB of what is not garbage. */
function alive(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}

/** Milliseconds to understand all rows. */
function readAll(): number {
  const meanings = ['familyName', 'givenName', 'birth', 'phone', 'arrivedOn', 'origin', 'closedOn', 'note'] as const
  const cells = ['Převzatá', 'Zkušební', '5.3.50', '777 123 456', '5. 3. 2019', 'sama', '1.6.2019', 'Poznámka.']
  const from = performance.now()
  for (let number = 1; number <= ROWS; number++)
    understood({ number, cells, headings: meanings }, meanings, { today: '2026-11-27', minimumAge: 16 })
  return performance.now() - from
}
