import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCentreKey } from '../../../functions/store/centres/centres.ts'
import type { World } from '../../support/world.ts'
import { openAwsStub } from '../aws/stub.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import { bundleSize } from '../cold/bundle-size.ts'
import { BASELINE, type Contestant, type EventFiles, lineUp } from '../cold/contestants.ts'
import { noticeEvent, todayEvent } from '../cold/events.ts'
import { type Cold, coldStart } from '../cold/start.ts'
import { OPEN_DUTIES } from '../history/fill.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { progress } from '../report/progress.ts'
import { median, pairwise, spread } from '../report/statistics.ts'

const ROUNDS = 15

/** From the start of a Node process to the first answer of a door, beside a handler that only stores one item. */
export async function coldStartFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  const aws = await openAwsStub(await world.vault.unwrap(CENTRE, await readCentreKey(world.table, CENTRE)))
  try {
    for (let duty = 0; duty < OPEN_DUTIES; duty++) await world.deliver(freshNotice())
    const events = { notice: join(world.dir, 'notice.json'), today: join(world.dir, 'today.json') }
    const contestants = lineUp(world, aws.endpoint, events)
    await race(world, contestants, events)
    return figureOf(contestants)
  } finally {
    aws.close()
    await world.close()
  }
}

async function race(world: World, contestants: readonly Contestant[], events: EventFiles): Promise<void> {
  writeFileSync(events.today, JSON.stringify(todayEvent()))
  for (let round = 0; round <= ROUNDS; round++) {
    // Each round begins with another one, so that no one always comes after the same.
    const first = round % contestants.length
    for (const { start, colds } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      writeFileSync(events.notice, JSON.stringify(await noticeEvent(world)))
      colds.push(await coldStart(start))
    }
    progress('cold starts', round, ROUNDS)
  }
  // The first round brought the files from disk.
  for (const { colds } of contestants) colds.shift()
}

function figureOf(contestants: readonly Contestant[]): Figure {
  const baseline = contestants.find(({ label }) => label === BASELINE)?.colds ?? []
  return {
    title: 'Cold start, ms (from before the process is made)',
    notes: [
      `${ROUNDS} fresh processes each, in turn; bundles of infra/bundle.ts. Budgets are those of the ratio of total times.`,
      'CPU: of the whole process, all threads. KB: what every start reads; on demand: the chunks it does not.',
      'KMS and STS answer at once here: these rows show what their clients cost; the network comes on top.',
      "The SDK imports node:http for the engine's address, and that makes Node load its fetch, for the baseline too.",
      'On AWS, over https, only the doors load it (Request, Headers): the baseline is a tenth or more quicker there.',
    ],
    columns: [
      'total',
      'middle half',
      'import',
      'first call',
      'ratio',
      'middle half',
      'CPU',
      'ratio',
      'KB',
      'gzip',
      'on demand',
    ],
    rows: contestants.map((contestant) => rowOf(contestant, baseline)),
  }
}

function rowOf({ label, start, limit, colds }: Contestant, baseline: readonly Cold[]): Row {
  const part = (of: keyof Cold) => colds.map((cold) => cold[of])
  const typical = (of: keyof Cold) => median(part(of)).toFixed(0)
  const ratios = (of: keyof Cold) =>
    pairwise(
      part(of),
      baseline.map((cold) => cold[of]),
    )
  const total = ratios('total')
  const size = bundleSize(start.bundle)
  return {
    label,
    cells: [
      typical('total'),
      spread(part('total')),
      typical('imported'),
      typical('called'),
      median(total).toFixed(2),
      spread(total, 2),
      typical('cpu'),
      median(ratios('cpu')).toFixed(2),
      ...[size.atStart, size.atStartGzipped, size.all - size.atStart].map((kilobytes) => kilobytes.toFixed(0)),
    ],
    ...(limit && { budget: atMost(limit, median(total)) }),
  }
}
