import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readCentreKey } from '../../functions/store/centres.ts'
import { bundle } from '../../infra/bundle.ts'
import { doors } from '../../infra/doors.ts'
import { environment } from '../../infra/local/environment.ts'
import { ORIGIN, type World } from '../support/world.ts'
import { openAwsStub } from './aws-stub.ts'
import { CENTRE, freshNotice, openBenchWorld } from './bench-world.ts'
import { noticeEvent, todayEvent } from './cold-events.ts'
import { type Cold, coldStart, type Start } from './cold-process.ts'
import { atMost, type Figure, type Row } from './figure.ts'
import { progress } from './progress.ts'
import { median, pairwise, spread } from './statistics.ts'

const ROUNDS = 15
const OPEN_DUTIES = 12

/** Of the baseline's time. Design, section 12. */
const budgets = { intake: 1.3, api: 1.5 } as const

interface Contestant {
  readonly label: string
  readonly start: Start
  readonly limit?: number
  readonly colds: Cold[]
}

/** From the start of a Node process to the first answer of a door, beside a handler that only stores one item. */
export async function coldStartFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  const aws = await openAwsStub(await world.vault.unwrap(CENTRE, await readCentreKey(world.table, CENTRE)))
  try {
    for (let duty = 0; duty < OPEN_DUTIES; duty++) await world.deliver(freshNotice())
    const contestants = lineUp(world, aws.endpoint)
    await race(world, contestants)
    return figureOf(contestants)
  } finally {
    aws.close()
    await world.close()
  }
}

const BASELINE = 'lib-dynamodb, one item stored'

function lineUp(world: World, awsEndpoint: string): Contestant[] {
  const local = environment({ origin: ORIGIN, engineEndpoint: world.endpoint, dataDir: world.dir })
  const asOnAws = {
    ...local,
    ...{ RECEIPT_KEY: 'arn:receipts', CENTRE_KEYS: 'arn:centres', TENANT_ROLE: 'arn:tenant' },
    ...{ AWS_ENDPOINT_URL_KMS: awsEndpoint, AWS_ENDPOINT_URL_STS: awsEndpoint },
  }
  const build = (name: string, entry: string) => {
    bundle({ name, entry }, world.dir)
    return join(world.dir, name, 'index.mjs')
  }
  const loader = build('loader', beside('./cold/process.ts'))
  const [intake, api] = (['intake', 'api'] as const).map((name) => build(name, entryOf(name))) as [string, string]
  const at = { notice: join(world.dir, 'notice-event.json'), today: join(world.dir, 'today-event.json') }
  const enter = (label: string, start: Omit<Start, 'loader'>, limit?: number): Contestant => ({
    ...{ label, start: { loader, ...start }, colds: [] },
    ...(limit && { limit }),
  })
  return [
    enter('bare handler', { bundle: build('bare', beside('./cold/bare.ts')), eventFile: at.today, env: local }),
    enter(BASELINE, { bundle: build('store-one', beside('./cold/store-one.ts')), eventFile: at.today, env: local }),
    enter('intake, first notice stored', { bundle: intake, eventFile: at.notice, env: local }, budgets.intake),
    enter('intake, keys in KMS', { bundle: intake, eventFile: at.notice, env: asOnAws }, budgets.intake),
    enter('api, first Today answered', { bundle: api, eventFile: at.today, env: local }, budgets.api),
    enter('api, keys in KMS, role by STS', { bundle: api, eventFile: at.today, env: asOnAws }, budgets.api),
  ]
}

function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

function entryOf(name: keyof typeof budgets): string {
  const door = doors.find((door) => door.name === name)
  if (door === undefined) throw new Error(`no door ${name}`)
  return door.entry
}

async function race(world: World, contestants: readonly Contestant[]): Promise<void> {
  writeFileSync(join(world.dir, 'today-event.json'), JSON.stringify(todayEvent()))
  for (let round = 0; round <= ROUNDS; round++) {
    // Each round begins with another one, so that no one always comes after the same.
    const first = round % contestants.length
    for (const { start, colds } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      writeFileSync(join(world.dir, 'notice-event.json'), JSON.stringify(await noticeEvent(world)))
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
      `${ROUNDS} fresh processes each, in turn, Node ${process.version}; bundles of infra/bundle.ts.`,
      'KMS and STS answer at once here: these rows show what their clients cost; the network comes on top.',
    ],
    columns: ['total', 'middle half', 'import', 'first call', 'ratio', 'middle half', 'KB', 'gzip'],
    rows: contestants.map((contestant) => rowOf(contestant, baseline)),
  }
}

function rowOf({ label, start, limit, colds }: Contestant, baseline: readonly Cold[]): Row {
  const totals = colds.map(({ total }) => total)
  const ratios = pairwise(
    totals,
    baseline.map(({ total }) => total),
  )
  const bytes = readFileSync(start.bundle)
  return {
    label,
    cells: [
      ...[median(totals).toFixed(0), spread(totals)],
      median(colds.map(({ imported }) => imported)).toFixed(0),
      median(colds.map(({ called }) => called)).toFixed(0),
      ...[median(ratios).toFixed(2), spread(ratios, 2)],
      ...[bytes, gzipSync(bytes)].map(({ length }) => (length / 1024).toFixed(0)),
    ],
    ...(limit && { budget: atMost(limit, median(ratios)) }),
  }
}
