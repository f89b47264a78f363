import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ulid } from 'ulid'
import { forCentre, openedCentre } from '../../../functions/store/for-centre.ts'
import { putCardPage, putHead, readHead } from '../../../functions/store/register/pages.ts'
import { openTable, type Table } from '../../../functions/store/table/connection.ts'
import { byCentre, keys } from '../../../functions/store/table/keys.ts'
import { type Action, put, transact } from '../../../functions/store/table/transact.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import type { RegisterCard } from '../../../shared/register/card.ts'
import { type ListName, listNames } from '../../../shared/register/lists.ts'
import { takenUp } from '../../../shared/register/pages.ts'
import { plusHours } from '../../../shared/time/instant.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, openBenchWorld } from '../bench-world.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'
import { median, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const ROUNDS = 60
const COLD_ROUNDS = 7
const WARM_MS = 200
const COLD_MS = 1000

/** What it takes to find a person, and to open a list, in a centre with so many files: invented ones, of common Czech names. */
export async function searchFigure(sizes: readonly number[]): Promise<Figure> {
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await rowsOf(size)))
  return {
    title: 'Finding people',
    notes: [
      `Through the store, on the engine as it is shipped. Cold: a door that was just opened, key and pages included, ${COLD_ROUNDS} times.`,
      `Warm: ${ROUNDS} searches by names, slips, telephones and births.`,
    ],
    columns: ['p50 ms', 'p99 ms', 'read units', 'heap MB'],
    rows,
  }
}

async function rowsOf(size: number): Promise<Row[]> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    await fill(world, size)
    const now = world.now().toISOString()
    const find = (store: ReturnType<typeof forCentre>, typed: string) => store.search({ typed, from: 0, now })
    const list = (store: ReturnType<typeof forCentre>, name: ListName) =>
      store.listFiles({ by: 'liberec-sluzba', now, choice: { list: name, sort: 'name' }, from: 0, limit: 50 })
    const cold = await repeated(COLD_ROUNDS, () => timed(() => find(world.centre(CENTRE), 'nováková jana')))
    const store = world.centre(CENTRE)
    const before = heap()
    await find(store, 'nováková')
    const grown = heap() - before
    const warm = await repeated(ROUNDS, (round) => timed(() => find(store, TYPED[round % TYPED.length] ?? '')))
    const lists = await repeated(ROUNDS, (round) =>
      timed(() => list(store, listNames[round % listNames.length] ?? 'all')),
    )
    const measure = meter(table, world.endpoint)
    const metered = forCentre({ ...world, table }, CENTRE)
    const units = async (work: () => Promise<unknown>) => (await measure(work)).aws.read
    const coldUnits = await units(() => find(metered, 'nováková jana'))
    const warmUnits = await units(() => find(metered, 'nováková'))
    const listUnits = await units(() => list(metered, 'open'))
    const row = (label: string, times: readonly number[], cells: readonly string[]) => ({
      label: `${label}, ${size} files`,
      cells: [median(times).toFixed(1), quantile(times, 0.99).toFixed(1), ...cells],
    })
    const heapCell = (grown / 1e6).toFixed(0)
    return [
      { ...row('cold', cold, [coldUnits.toFixed(0), heapCell]), budget: atMost(COLD_MS, median(cold)) },
      { ...row('warm', warm, [warmUnits.toFixed(0), '']), budget: atMost(WARM_MS, quantile(warm, 0.99)) },
      row('a list', lists, [listUnits.toFixed(0), '']),
    ]
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

const TYPED = [
  'nov',
  'novakova jana',
  'jana novak',
  'nvoakova',
  '0042',
  '777000042',
  '5. 3. 1985',
  'liberec petra',
  '1985',
]

async function repeated(rounds: number, work: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const time = await work(round)
    if (round > 0) times.push(time)
  }
  return times
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Bytes that are in use. */
function heap(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const GIVEN = ['Jana', 'Petra', 'Eva', 'Marie', 'Hana', 'Lenka', 'Kateřina', 'Olena', 'Tereza', 'Věra', 'Zdeňka']
const FAMILY = ['Nováková', 'Svobodová', 'Dvořáková', 'Černá', 'Procházková', 'Ševčenko', 'Kučerová', 'Veselá']
const TOWNS = ['Liberec', 'Česká Lípa', 'Frýdlant', 'Semily', 'Jablonec nad Nisou']

/** So many cards in pages, and the activity of their files. */
async function fill(world: World, size: number): Promise<void> {
  const { centre } = openedCentre(world, CENTRE)
  const cards = Array.from({ length: size }, (_, nth) => cardOf(nth, plusHours(world.now().toISOString(), -nth)))
  const pages = new Map<number, readonly RegisterCard[]>()
  for (let left = cards; left.length > 0; ) {
    const { changed, taken } = takenUp(
      pages,
      left.map((card) => ({ name: card, card })),
    )
    for (const [page, of] of changed) pages.set(page, of)
    left = left.slice(taken)
  }
  for (const [page, of] of pages) await transact(world.table, { page: await putCardPage(centre, page, of) })
  const head = { ...readHead(undefined), pages: [...pages].map(() => 1), isWhole: true as const }
  await transact(world.table, { head: putHead(CENTRE, head) })
  await writeActivities(world.table, cards)
}

function cardOf(nth: number, at: string): RegisterCard {
  const [day, month] = [1 + (nth % 28), 1 + (nth % 12)].map((part) => String(part).padStart(2, '0'))
  return {
    of: 'client',
    id: ulid(),
    at,
    reference: `LIBEREC-${String(nth).padStart(6, '0')}`,
    givenName: GIVEN[nth % GIVEN.length],
    familyName: `${FAMILY[nth % FAMILY.length]}${nth % 7 === 0 ? '' : `-${FAMILY[(nth * 3) % FAMILY.length]}`}`,
    birth: `${1940 + (nth % 65)}-${month}-${day}`,
    phones: [`+420777${String(nth).padStart(6, '0')}`],
    municipality: TOWNS[nth % TOWNS.length],
    dwelling: { street: `Zkušební ${nth % 900}`, municipality: TOWNS[nth % TOWNS.length], district: 'CZ0642' },
    violent: { givenName: 'Nikdo', familyName: FAMILY[(nth + 1) % FAMILY.length] },
  }
}

const AT_ONCE = 100

async function writeActivities(table: Table, cards: readonly RegisterCard[]): Promise<void> {
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const actions = cards.slice(from, from + AT_ONCE).map(({ id, at }) => [id, activityOf(id, at)] as const)
    await transact<string>(table, Object.fromEntries(actions))
  }
}

function activityOf(client: string, activeAt: string): Action {
  const list = byCentre.activeFile(CENTRE, activeAt, client)
  return put({ ...keys.activity(CENTRE, client), type: 'activity' as const, client, activeAt, touches: 1, ...list })
}
