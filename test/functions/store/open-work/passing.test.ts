import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openedCentre } from '../../../../functions/store/for-centre.ts'
import { begin, carryOn, readPassing } from '../../../../functions/store/open-work/passing.ts'
import { readOpen } from '../../../../functions/store/open-work/things.ts'
import { openIn } from '../../../../functions/store/open-work/whose.ts'
import type { Centre } from '../../../../functions/store/table/access.ts'
import { openKinds } from '../../../../shared/duties/open-kind.ts'
import { ROWS_AT_ONCE } from '../../../../shared/import/steps.ts'
import { countsOf } from '../../../../shared/open-work/thing.ts'
import { importRow } from '../../../support/imports.ts'
import { openWorld, type World } from '../../../support/world.ts'

const GIVER = 'liberec-sluzba'
const TAKER = 'liberec-volno'
const now = '2026-03-02T09:00:00.000Z'
const deed = { person: GIVER, by: 'liberec-vedouci', role: 'head', now } as const

let world: World
let centre: Centre
beforeEach(async () => {
  world = await openWorld()
  centre = openedCentre({ table: world.table, vault: world.vault, now: world.now }, 'liberec').centre
})
afterEach(() => world.close())

const openOf = async (person: string) => countsOf(await (await readOpen(centre, now)).of(person))

/** Files of which somebody is the key worker. */
async function give(count: number): Promise<string[]> {
  const store = world.centre('liberec')
  const imports = await store.imports()
  const id = ulid()
  const doer = { by: deed.by, role: deed.role, now }
  await imports.start({ id, rows: count, file: 'A'.repeat(43) }, doer)
  for (let after = 0; after < count; after += ROWS_AT_ONCE) {
    const until = Math.min(after + ROWS_AT_ONCE, count)
    const rows = Array.from({ length: until - after }, (_, index) => importRow(after + index + 1))
    await imports.take(id, { after, until, rows }, doer)
  }
  const items = await world.everything()
  const clients = items.filter(({ type }) => type === 'client').map((item) => String(item['id']))
  for (let from = 0; from < count; from += 20)
    await Promise.all(clients.slice(from, from + 20).map((client) => keyWorker(client, GIVER)))
  return clients
}

async function keyWorker(client: string, worker: string): Promise<void> {
  const { periods, version } = await world.centre('liberec').service({ ...deed, client })
  const [period] = periods
  if (period === undefined) throw new Error('no period')
  const { from, origin, targetGroup } = period
  const change = { ...deed, client, version }
  await world
    .centre('liberec')
    .correctPeriod(change, { id: period.id, period: { from, origin, targetGroup, keyWorker: worker } })
}

describe('passing on', () => {
  it('reads 300 files to the last one, takes them in steps and says so once', async () => {
    await give(300)
    expect(await openOf(GIVER)).toEqual({ file: 300, shift: 2 })
    await begin(centre, { id: ulid(), to: { file: TAKER }, files: [] }, deed)
    let steps = 0
    while ((await readPassing(centre, GIVER))?.doneAt === undefined) {
      await carryOn(centre, deed, 100)
      steps++
    }
    expect(steps).toBe(3)
    expect(await openOf(GIVER)).toEqual({ shift: 2 })
    expect(await openOf(TAKER)).toEqual({ file: 300 })
    const letters = (await world.everything()).filter(({ kind }) => kind === 'passed-on')
    expect(letters.map(({ to, counts }) => ({ to, counts }))).toEqual([
      { to: [`staff:${TAKER}`], counts: { file: 300 } },
    ])
  })

  it('goes on after a crash in the middle, with one line in each file', async () => {
    const clients = await give(6)
    await begin(centre, { id: ulid(), to: { file: TAKER }, files: [] }, deed)
    const { doc } = world.table
    let writes = 0
    const crashing = new Proxy(doc, {
      get: (target, name) =>
        name !== 'send'
          ? Reflect.get(target, name)
          : (command: Parameters<typeof doc.send>[0]) => {
              if ('TransactItems' in command.input && ++writes > 3) throw new Error('crash')
              return doc.send(command)
            },
    })
    await expect(carryOn({ ...centre, table: { ...world.table, doc: crashing } }, deed)).rejects.toThrow('crash')
    expect(await openOf(GIVER)).toMatchObject({ file: 3 })
    await Promise.all([carryOn(centre, deed), carryOn(centre, deed)])
    expect(await openOf(TAKER)).toEqual({ file: 6 })
    expect((await readPassing(centre, GIVER))?.left).toEqual([])
    const items = await world.everything()
    expect(items.filter(({ type }) => type === 'work')).toHaveLength(clients.length)
    expect(items.filter(({ kind }) => kind === 'passed-on')).toMatchObject([{ counts: { file: 6 } }])
  })

  it('leaves what somebody else has by then, and ends an earlier one that was not finished', async () => {
    const [first = ''] = await give(2)
    await begin(centre, { id: ulid(), to: { file: TAKER }, files: [] }, deed)
    await keyWorker(first, 'liberec-vedouci')
    await carryOn(centre, deed, 1)
    await begin(centre, { id: ulid(), to: { shift: TAKER }, files: [] }, deed)
    await carryOn(centre, deed)
    expect(await openOf('liberec-vedouci')).toEqual({ file: 1 })
    expect(await openOf(TAKER)).toEqual({ file: 1, shift: 2 })
    expect(await openOf(GIVER)).toEqual({})
  })
})

it('says of each type of item what of it can be open, and reads each kind from some', () => {
  expect([...new Set(Object.values(openIn).flat())].sort()).toEqual([...openKinds].sort())
})
