import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { asleepSince } from '../../../../functions/store/clients/activity.ts'
import { closureActions } from '../../../../functions/store/clients/closure.ts'
import { changeRecord, listRecords, openFile, type RecordKind } from '../../../../functions/store/clients/records.ts'
import { openedCentre } from '../../../../functions/store/for-centre.ts'
import type { Centre } from '../../../../functions/store/table/access.ts'
import { byCentre, due } from '../../../../functions/store/table/keys.ts'
import { listPage } from '../../../../functions/store/table/query.ts'
import { transact } from '../../../../functions/store/table/transact.ts'
import { plusHours } from '../../../../shared/time/instant.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T10:00:00.000Z'
const LATER = '2026-03-02T11:00:00.000Z'

/** A kind made up for this test, with the attributes of a type of item that there is. */
const kind: RecordKind<{ id: string; by: string; at: string; words: string; until?: string | undefined }> = {
  type: 'revision',
  schema: z.object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    words: z.string(),
    until: z.optional(z.string()),
  }),
  comingAt: ({ until }) => until,
}

let world: World
let centre: Centre
let client: string

beforeAll(async () => {
  world = await openWorld()
  centre = openedCentre(world, 'liberec').centre
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setTime(new Date(world.now().getTime() + 1000))
  await world.deliver(notice({ reference: ulid() }))
  const [row] = (await world.centre('liberec').clients({ whose: 'all', me: '' })).clients
  client = row?.client ?? ''
})

const turning = () => ({ client, by: 'liberec-jana', role: 'worker' as const, now: NOW })
const record = (id: string, words: string, until?: string) => ({ id, by: 'liberec-jana', at: NOW, words, until })

function change(id: string, version: number, after: ReturnType<typeof record> | undefined, of = client) {
  const what = { ...turning(), client: of, id, version, did: 'agreement' } as const
  return changeRecord(centre, what, { kind, plan: () => after })
}

const stored = async (id: string) => (await world.everything()).find(({ sk }) => sk === `revision#${id}`)

describe('a record of a file', () => {
  it('is kept with its version, sealed but for what the table names, and listed in order', async () => {
    const [one, two] = [ulid(1), ulid(2)]
    await change(two, 0, record(two, 'Druhá testovací slova.'))
    await change(one, 0, record(one, 'Testovací slova.'))
    expect(await change(one, 1, record(one, 'Jiná testovací slova.'))).toMatchObject({ version: 2 })
    expect(await listRecords(centre, turning(), kind)).toEqual([
      { ...record(one, 'Jiná testovací slova.'), version: 2 },
      { ...record(two, 'Druhá testovací slova.'), version: 1 },
    ])
    const item = await stored(one)
    expect(Object.keys(item ?? {}).sort()).toEqual([
      ...['at', 'by', 'client', 'pk', 'sealed', 'shape', 'sk', 'type', 'version'],
    ])
    expect(JSON.stringify(item)).not.toContain('slova')
  })

  it('sealed for another file or record does not open', async () => {
    const [one, two] = [ulid(), ulid()]
    await change(one, 0, record(one, 'Testovací slova.'))
    await change(two, 0, record(two, 'Druhá testovací slova.'))
    const [first, second] = [await stored(one), await stored(two)]
    await transact(centre.table, {
      moved: (TableName) => ({ Put: { TableName, Item: { ...second, sealed: first?.['sealed'] } } }),
    })
    await expect(listRecords(centre, turning(), kind)).rejects.toThrow('sealed for another item')
  })

  it('changed by somebody else meanwhile is refused, with what stands now', async () => {
    const id = ulid()
    await change(id, 0, record(id, 'Testovací slova.'))
    await change(id, 1, record(id, 'Slova kolegy.'))
    await expect(change(id, 1, record(id, 'Moje slova.'))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { words: 'Slova kolegy.', version: 2 } },
    })
  })

  it('that two people change at once is changed by one of them', async () => {
    const id = ulid()
    await change(id, 0, record(id, 'Testovací slova.'))
    const both = ['Slova jednoho.', 'Slova druhého.'].map((words) => change(id, 1, record(id, words)))
    const ended = await Promise.allSettled(both)
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('sent again is answered as it stands', async () => {
    const id = ulid()
    await change(id, 0, record(id, 'Testovací slova.'))
    expect(await change(id, 0, undefined)).toMatchObject({ words: 'Testovací slova.', version: 1 })
  })

  it('of a file or of a name that is not there is not found', async () => {
    const id = ulid()
    await expect(change(id, 0, record(id, 'Testovací slova.'), ulid())).rejects.toThrow('not-found')
    await expect(change(id, 3, record(id, 'Testovací slova.'))).rejects.toThrow('not-found')
    await expect(listRecords(centre, { ...turning(), client: ulid() }, kind)).rejects.toThrow('not-found')
  })

  it('leaves an audit entry for each change and for reading', async () => {
    const id = ulid()
    await change(id, 0, record(id, 'Testovací slova.'))
    await listRecords(centre, turning(), kind)
    const entries = (await world.everything()).filter(({ pk }) => pk === `liberec#audit#${client}`)
    expect(entries.map(({ did }) => did).sort()).toEqual(['agreement', 'read'])
  })

  it('stands in the list of what is coming until nothing is due about it', async () => {
    const id = ulid()
    const coming = async (until: string) => {
      const paging = { limit: 10, until: due.until(until) }
      return (await listPage(centre.table, byCentre.allComing('liberec'), paging)).items.map((item) => item['client'])
    }
    await change(id, 0, record(id, 'Testovací slova.', LATER))
    expect(await coming(NOW)).toEqual([])
    expect(await coming(LATER)).toEqual([client])
    await change(id, 1, record(id, 'Testovací slova.'))
    expect(await coming(LATER)).toEqual([])
  })
})

describe('the activity of a file', () => {
  const asleep = async (before: string) => (await asleepSince(centre, before)).files.map((file) => file.client)
  const turn = async (to: 'closed' | 'open', now: string) => {
    const { file } = await openFile(centre, client)
    const closedOn = to === 'closed' ? '2026-03-02' : undefined
    await transact(centre.table, closureActions('liberec', { file, closedOn, now }))
  }

  it('counts what is done without a new version of the file', async () => {
    const id = ulid()
    await change(id, 0, record(id, 'Testovací slova.'))
    await change(id, 1, record(id, 'Jiná testovací slova.'))
    expect(await world.centre('liberec').fileVersion(client)).toMatchObject({ version: 1, touches: 2 })
  })

  it('tells open files for which nothing was done since; a closed one sleeps in peace until it is opened again', async () => {
    const id = ulid()
    await change(id, 0, record(id, 'Testovací slova.'))
    expect(await asleep('2026-03-02T09:59:59.000Z')).not.toContain(client)
    expect(await asleep('2026-03-02T10:00:01.000Z')).toContain(client)
    await turn('closed', NOW)
    await change(id, 1, record(id, 'Oprava po uzavření.'))
    expect(await asleep('2026-03-03T10:00:00.000Z')).not.toContain(client)
    await turn('open', LATER)
    expect(await asleep('2026-03-02T10:30:00.000Z')).not.toContain(client)
    expect(await asleep('2026-03-03T10:00:00.000Z')).toContain(client)
  })

  it('is the arrival of a file of which nobody has done anything yet, written down once', async () => {
    const [came, touches] = [NOW, (await world.centre('liberec').fileVersion(client)).touches]
    world.setTime(LATER)
    await world.deliver(notice({ reference: 'ZZ-ASLEEP', endangered: [endangered(), endangered()] }))
    world.setTime(NOW)
    const { clients } = await world.centre('liberec').clients({ whose: 'all', me: '' })
    const late = clients.filter(({ arrivedAt }) => arrivedAt >= LATER).map(({ client }) => client)
    expect(late).toHaveLength(2)
    expect((await asleep(came)).filter((one) => late.includes(one))).toEqual([])
    const after = plusHours(LATER, 1)
    expect(await asleep(after)).toEqual(expect.arrayContaining(late))
    const [first] = late
    if (first === undefined) throw new Error('no file came')
    const { file } = await openFile(centre, first)
    await transact(centre.table, closureActions('liberec', { file, closedOn: '2026-03-02', now: after }))
    expect(await asleep(plusHours(after, 1))).toEqual(expect.arrayContaining(late.slice(1)))
    expect(await asleep(plusHours(after, 1))).not.toContain(first)
    expect((await world.centre('liberec').fileVersion(client)).touches).toBe(touches)
    expect((await world.centre('liberec').fileVersion(late[1] ?? '')).touches).toBe(0)
  })
})
