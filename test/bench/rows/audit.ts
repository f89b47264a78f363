import { createLocalJWKSet } from 'jose'
import { ulid } from 'ulid'
import { createNotary } from '../../../functions/notary/app.ts'
import { verifyCentre } from '../../../functions/store/audit/verification.ts'
import { forNotary } from '../../../functions/store/for-notary.ts'
import { changeEntry } from '../../../functions/store/table/audit.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { shaped } from '../../../functions/store/table/shapes.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { instant, plusHours } from '../../../shared/time/instant.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, openBenchWorld } from '../bench-world.ts'
import { loadCopies } from '../history/load-copies.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { meter } from '../units/meter.ts'

const DAYS = 10
const LAST_NOON = '2026-03-01T12:00:00.000Z'
const NOW = '2026-03-02T09:00:00.000Z'

/** Seconds that reckoning so many may take: a door's minute. */
const BUDGET_SECONDS = 60

/** What signing days with so many entries takes, and what reckoning all of them anew does. */
export async function auditFigure(stored: number): Promise<Figure> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    world.setTime(NOW)
    await load(world, stored)
    const measure = meter(table, world.endpoint)
    const signer = createNotary({ store: forNotary(table), signer: world.signer, now: world.now })
    const signed = await timed(() => measure(() => signer({}, { getRemainingTimeInMillis: () => 300_000 })))
    const keys = createLocalJWKSet(await world.signer.publicKeys())
    const verified = await timed(() => measure(() => verifyCentre(table, CENTRE, { keys, now: instant(world.now()) })))
    const row = (label: string, { ms, heapMb, done }: typeof signed | typeof verified) => ({
      label,
      cells: [(ms / 1000).toFixed(1), ((stored / ms) * 1000).toFixed(0), done.aws.read.toFixed(0), heapMb.toFixed(0)],
      budget: atMost(BUDGET_SECONDS, ms / 1000),
    })
    return {
      title: 'The audit signed, and verified',
      notes: [
        `${stored} entries of one centre on ${DAYS} days, page by page. Heap: the most there was, garbage included.`,
      ],
      columns: ['seconds', 'entries/s', 'read units', 'heap MB'],
      rows: [row('days signed for the first time', signed), row('npm run audit -- --verify', verified)],
    }
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

async function load(world: World, stored: number): Promise<void> {
  for (let day = 0; day < DAYS; day++) {
    const at = plusHours(LAST_NOON, -24 * day)
    const turn = { client: ulid(), by: 'liberec-sluzba', role: 'worker', at, did: 'attempt' } as const
    const original = [{ ...shaped(changeEntry(CENTRE, turn)) }]
    await loadCopies({ original, arrivedAt: at, copies: stored / DAYS }, world.endpoint)
  }
}

async function timed<Done>(run: () => Promise<Done>) {
  let heap = process.memoryUsage().heapUsed
  const watching = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed)
  }, 50)
  const from = performance.now()
  const done = await run()
  clearInterval(watching)
  return { done, ms: performance.now() - from, heapMb: heap / 2 ** 20 }
}
