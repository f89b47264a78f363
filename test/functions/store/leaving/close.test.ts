import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkArchive } from '../../../../functions/store/leaving/check.ts'
import { closeCentre } from '../../../../functions/store/leaving/close.ts'
import type { Member } from '../../../../functions/store/leaving/members.ts'
import { restoreCentre } from '../../../../functions/store/leaving/restore.ts'
import { canonical, storedItems } from '../../../../functions/store/leaving/stored-items.ts'
import { readClosedCentres } from '../../../../functions/store/police/senders.ts'
import type { Table } from '../../../../functions/store/table/connection.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import { MANIFEST } from '../../../../shared/leaving/manifest.ts'
import { openApi, people } from '../../../support/api.ts'
import { archive, archiveOf, changedArchive, saidBy } from '../../../support/archives.ts'
import { consultation } from '../../../support/entries.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

/* A centre has left: what lies here of it is destroyed, once an archive is known to hold it. */

const SEND_TO = 'Intervenční centrum Jinde, datová schránka abc1234'
const by = { by: 'liberec-sluzba', role: 'worker', now: '2026-03-02T09:00:00.000Z' } as const

let world: World
let members: Member[]
let client: string

beforeEach(async () => {
  world = await openWorld()
  await world.deliver(notice({ reference: 'KONEC-1' }))
  await world.deliver(notice({ reference: 'KONEC-2', dwelling: { ...notice().dwelling, district: 'CZ0642' } }))
  const { clients } = await liberec().clients({ whose: 'all', me: by.by })
  client = clients[0]?.client ?? ''
  await record('Tajné sdělení.')
  members = await archiveOf(world, 'liberec')
})

afterEach(() => world.close())

const liberec = () => world.centre('liberec')
const record = (words: string) => {
  const entry = consultation({ words })
  return liberec().recordEntry({ client, id: entry.id, ...by }, entry)
}

interface Asked {
  readonly from?: readonly Member[]
  readonly wait?: () => Promise<void>
  readonly table?: Table
}

async function close({ from = members, wait = async () => undefined, table = world.table }: Asked = {}) {
  const checked = await checkArchive(archive('liberec', from).read(), 'liberec')
  const { vault, now } = world
  return closeCentre({ table, vault, now }, { centre: 'liberec', archive: checked, sendTo: SEND_TO, wait })
}

/** What police are answered. */
async function handOver(reference: string, change: Parameters<typeof notice>[0] = {}) {
  const answer = await world.intake.request(await world.sign(notice({ reference, ...change })))
  const { code, sendTo } = await answer.json()
  return { status: answer.status, code, sendTo }
}

const refused = { status: 422, code: 'centre-closed', sendTo: SEND_TO }
const signsIn = async () => (await liberec().memberSignedIn(by.by, by.now)) !== undefined

/** Whatever data keys are called. */
const said = (from: Member[]) => saidBy(from).map((line) => line.replaceAll(/"\$dataKey":"\d+"/g, ''))

/** Everything that is not Liberec's, but for the directory and what the protocol forgets by itself. */
async function ofOthers(): Promise<string[]> {
  const own = new Set<string>()
  for await (const item of storedItems(world.table, 'liberec')) own.add(canonical(item))
  const all = await world.everything()
  return all
    .filter(({ pk }) => !/^police#(directory|nonce)/.test(String(pk)))
    .map(canonical)
    .filter((item) => !own.has(item))
    .sort()
}

describe('a centre that has left', () => {
  it('is destroyed but for its audit and that it is closed; no other is touched', async () => {
    const others = await ofOthers()
    const count = await close()
    expect(count).toBeGreaterThan(10)
    const left: string[] = []
    for await (const item of storedItems(world.table, 'liberec')) left.push(canonical(item))
    expect(new Set(left.map((item) => JSON.parse(item).type))).toEqual(new Set(['audit', 'settings']))
    expect(left.filter((item) => /@|Zkouška|"key"|sealed|wrapped/.test(item))).toEqual([])
    expect(await ofOthers()).toEqual(others)
  })

  it('takes no notice, and says where it goes instead; that of another is taken', async () => {
    await close()
    const before = (await world.kept()).length
    expect(await handOver('KONEC-3')).toEqual(refused)
    // Also one that it had, sent once more.
    expect(await handOver('KONEC-1')).toEqual(refused)
    expect((await world.kept()).length).toBe(before)
    expect(await handOver('KONEC-4', { dwelling: { ...notice().dwelling, district: 'CZ0642' } })).toMatchObject({
      status: 201,
    })
  })

  it('lets nobody in, in words and before anything is destroyed', async () => {
    const during: unknown[] = []
    await close({
      wait: async () =>
        void during.push(await signsIn(), await handOver('KONEC-5'), (await liberec().file(client, by)).work.length),
    })
    expect(during).toEqual([false, refused, 1])
    const call = openApi(world)
    for (const path of ['/api/me', '/api/me?with=today', '/api/today', `/api/clients/${client}`]) {
      const answer = await call({ path, as: people.onDuty })
      expect([path, answer.status, (await answer.json()).code]).toEqual([path, 403, 'not-of-staff'])
    }
  })

  it('comes back out of its archive, with the audit of when it left', async () => {
    await close()
    await restoreCentre(world, archive('liberec', members))
    expect(await signsIn()).toBe(true)
    expect((await liberec().file(client, by)).work.map(({ words }) => words)).toEqual(['Tajné sdělení.'])
    const again = said(await archiveOf(world, 'liberec'))
    expect(await handOver('KONEC-6')).toMatchObject({ status: 201 })
    for (const line of said(members).filter((each) => /"type":"(client|work|settings|protection)"/.test(each)))
      expect(again).toContain(line)
    expect(again.some((line) => line.includes('"did":"closed"'))).toBe(true)
  })

  it('comes back although the power goes while it does, when its doors are open again', async () => {
    await close()
    let left = Math.floor(3.5 * members.length)
    const cut = async function* () {
      for (const member of members) {
        if (left-- === 0) throw new Error('power cut')
        yield member
      }
    }
    await expect(restoreCentre(world, { centre: 'liberec', read: cut })).rejects.toThrow('power cut')
    await restoreCentre(world, archive('liberec', members))
    expect(await signsIn()).toBe(true)
  })
})

describe('nothing is destroyed', () => {
  const isOpen = async () => {
    expect(await signsIn()).toBe(true)
    expect(await handOver('KONEC-7')).toMatchObject({ status: 201 })
    expect((await readClosedCentres(world.table)).size).toBe(0)
  }

  it('when something was written after the archive', async () => {
    await record('Až po archivu.')
    await expect(close()).rejects.toMatchObject({ name: 'UnfitArchive', fault: 'older' })
    expect((await liberec().file(client, by)).work).toHaveLength(2)
    await isOpen()
  })

  it('when something was written while the doors were being shut', async () => {
    await expect(close({ wait: () => record('Ještě rychle.').then(() => undefined) })).rejects.toMatchObject({
      fault: 'older',
    })
    await isOpen()
  })

  it('by an archive that does not say what stood', async () => {
    const silent = members.map((member) => {
      if (member.name !== MANIFEST) return member
      const { stands: _stands, ...manifest } = JSON.parse(Buffer.from(member.bytes).toString())
      return { name: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) }
    })
    await expect(close({ from: silent })).rejects.toMatchObject({ fault: 'older' })
    await isOpen()
  })

  it('by somebody who only looked, nor is the archive older by that', async () => {
    await openApi(world)({ path: `/api/clients/${client}`, as: people.onDuty })
    await close()
  })
})

describe('a closing that broke off', () => {
  /** Breaks off at a command of so many of a kind. */
  const breaking = (name: string, after: number): Table => {
    let left = after
    const doc = new Proxy(world.table.doc, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property)
        if (property !== 'send' || typeof value !== 'function') return value
        return async (command: object) => {
          if (command.constructor.name === name && left-- === 0) throw new Error('power cut')
          return value.call(target, command)
        }
      },
    })
    return { name: world.table.name, doc }
  }

  it.each([
    ['before the directory says it', 'UpdateCommand', 1],
    ['before it was compared', 'ScanCommand', 0],
    ['before anything was destroyed', 'UpdateCommand', 2],
    ['when the key was destroyed', 'PutCommand', 0],
    ['amid the rest', 'TransactWriteCommand', 2],
  ])('%s goes on with the same archive', async (_, command, after) => {
    await expect(close({ table: breaking(command, after) })).rejects.toThrow('power cut')
    await close()
    const types = new Set<unknown>()
    for await (const item of storedItems(world.table, 'liberec')) types.add(item['type'])
    expect(types).toEqual(new Set(['audit', 'settings']))
    expect(await readItem(world.table, keys.centreKey('liberec'))).toBeUndefined()
    expect(await handOver('KONEC-8')).toEqual(refused)
  })

  it('goes on with no other archive', async () => {
    const other = changedArchive(
      members,
      (name) => name === 'README.md',
      (text) => `${text}.`,
    )
    await expect(close({ table: breaking('TransactWriteCommand', 2) })).rejects.toThrow('power cut')
    await expect(close({ from: other })).rejects.toMatchObject({ fault: 'another' })
  })
})
