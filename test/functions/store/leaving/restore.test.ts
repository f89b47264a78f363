import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { checkArchive } from '../../../../functions/store/leaving/check.ts'
import { leaves } from '../../../../functions/store/leaving/kinds.ts'
import type { Member } from '../../../../functions/store/leaving/members.ts'
import { restoreCentre } from '../../../../functions/store/leaving/restore.ts'
import { canonical } from '../../../../functions/store/leaving/stored-items.ts'
import { type Key, keys } from '../../../../functions/store/table/keys.ts'
import { itemTypes } from '../../../../functions/store/table/shapes.ts'
import { CENTRE, MANIFEST, README } from '../../../../shared/leaving/manifest.ts'
import { archive, archiveOf, changedArchive, lose, saidBy } from '../../../support/archives.ts'
import { anonymousEnquiry, recordOf, returnCode } from '../../../support/enquiries.ts'
import { consultation } from '../../../support/entries.ts'
import { notice } from '../../../support/notices.ts'
import { openLiberec, SECRET, toldEverywhere } from '../../../support/told-everywhere.ts'
import { openWorld, type World } from '../../../support/world.ts'

const by = { by: 'liberec-sluzba', role: 'worker', now: '2026-03-02T09:00:00.000Z' } as const
const enquiry = ulid()

let world: World
let members: Member[]
let client: string
/** Everything of others, as it lay before. */
let others: string[]

beforeAll(async () => {
  world = await openWorld()
  await world.deliver(notice({ reference: 'ODCHOD-1' }))
  const dwelling = { ...notice().dwelling, district: 'CZ0642' }
  const { noticeId } = await world.deliver(notice({ reference: 'ODCHOD-2', dwelling }))
  const told = { content: { reason: 'Vymyšlené doplnění.' }, ifMatch: '"1"' }
  expect((await world.intake.request(await world.signLater(noticeId, '/supplements', told))).status).toBe(201)
  const { clients } = await liberec().clients({ whose: 'all', me: by.by })
  client = clients[0]?.client ?? ''
  const entry = consultation({ words: 'Tajné sdělení.' })
  await liberec().recordEntry({ client, id: entry.id, ...by }, entry)
  await liberec().recordEnquiry({ ...recordOf(anonymousEnquiry(), enquiry), code: returnCode }, by)
  members = await archiveOf(world, 'liberec')
  others = await ofOthers()
}, 30_000)
afterAll(() => world.close())

const liberec = () => world.centre('liberec')
const restore = (from = members, ground: Pick<World, 'table' | 'vault' | 'now'> = world) =>
  restoreCentre(ground, archive('liberec', from))
const found = async (typed: string) =>
  (await liberec().search({ typed, from: 0, now: by.now })).rows.map((row) => row.id)
const item = async (key: Key) =>
  (await world.table.doc.send(new GetCommand({ TableName: world.table.name, Key: key }))).Item

/** What lies in no partition of Liberec, but for the directory and what police's protocol forgets. */
async function ofOthers(): Promise<string[]> {
  const all = await world.everything()
  const own = /^(liberec#|police#(directory|nonce|notice|receipt))/
  return all
    .filter(({ pk }) => !own.test(String(pk)))
    .map(canonical)
    .sort()
}

describe('an archive', () => {
  it('takes along whatever is of the centre, and nothing that is of others or made anew', () => {
    expect(itemTypes.filter(leaves)).toContain('client')
    const staying = ['card', 'card-page', 'centre-key', 'directory', 'nonce', 'register', 'restoring', 'sender-key']
    expect(staying.filter(leaves)).toEqual([])
    expect(() => leaves('clientele')).toThrow('no known type')
  })

  it('holds everything in clear, of its centre alone, and no key of the platform', () => {
    const text = members.map(({ bytes }) => Buffer.from(bytes).toString()).join('\n')
    for (const words of ['Tajné sdělení.', '"familyName":"Testovací"']) expect(text.includes(words), words).toBe(true)
    for (const words of ['brno', '"wrapped"', 'ECDH', '"$closed":']) expect(text.includes(words), words).toBe(false)
  })
})

it('an archive holds the receipt of a notice and of what police told of it later', async () => {
  const types: string[] = []
  const { read } = archive('brno', await archiveOf(world, 'brno'))
  await checkArchive(read(), 'brno', ({ type }) => void types.push(type))
  expect(types.filter((type) => type === 'receipt')).toHaveLength(2)
})

/** With a changed member, and the manifest as it was. */
function withoutManifest(
  from: Member[],
  isMeant: (name: string) => boolean,
  change: (text: string) => string,
): Member[] {
  return from.map((member) => {
    const { name, bytes } = member
    return isMeant(name) ? { name, bytes: Buffer.from(change(Buffer.from(bytes).toString())) } : member
  })
}

/** With the key of a centre, which no archive has. */
function withKey(from: Member[]): Member[] {
  const record = { ...keys.centreKey('liberec'), type: 'centre-key', shape: 1, publicKey: {}, wrapped: '' }
  const member = { name: 'data/centre-key-0001.jsonl', bytes: Buffer.from(JSON.stringify(record)) }
  return changedArchive(
    [member, ...from],
    () => false,
    () => undefined,
  )
}

const saidCentre = (change: object) => (text: string) => JSON.stringify({ ...JSON.parse(text), ...change })

/** Breaks off when so many members were read in all. */
function breakingOff(after: number) {
  let left = after
  return {
    centre: 'liberec',
    read: async function* () {
      for (const member of members) {
        if (left-- === 0) throw new Error('power cut')
        yield member
      }
    },
  }
}

describe('a centre that lost everything', () => {
  it('comes back whole, under new keys, and no other is touched', async () => {
    const before = await item(keys.client('liberec', client))
    await lose(world.table, 'liberec')
    const count = saidBy(members).length
    // The letter about the notice had not left.
    expect(await restore()).toMatchObject({ written: count - 1, stood: 0, withheld: 1 })
    const file = await liberec().file(client, by)
    expect(file.work.map(({ words }) => words)).toEqual(['Tajné sdělení.'])
    const after = await item(keys.client('liberec', client))
    expect(after).toMatchObject({ ...before, key: expect.any(String), sealed: expect.any(String) })
    expect(after?.['key']).not.toBe(before?.['key'])
    expect(await ofOthers()).toEqual(others)
    expect(await found('testovaci')).toEqual([client])
    const again = await archiveOf(world, 'liberec')
    const withoutLetters = (from: Member[]) => saidBy(from).filter((line) => !/"type":"(letter|audit)"/.test(line))
    expect(withoutLetters(again)).toEqual(withoutLetters(members))
  })

  it('writes no entry of the audit again that stands', async () => {
    const isAudit = ({ type }: { type: string }) => type === 'audit'
    await lose(world.table, 'liberec', (each) => !isAudit(each))
    expect(await restore()).toMatchObject({
      stood: saidBy(members).filter((line) => line.includes('"type":"audit"')).length,
    })
  })

  it('finds whom a code belongs to', async () => {
    expect(await liberec().returnToEnquiry(returnCode, by)).toMatchObject({ id: enquiry })
  })

  it('takes notices again, and knows those that police send once more', async () => {
    const again = await world.intake.request(await world.sign(notice({ reference: 'ODCHOD-1' })))
    expect(again.status).toBe(200)
    await world.deliver(notice({ reference: 'ODCHOD-3' }))
    await lose(world.table, 'liberec')
  })

  it.each([
    ['while it is checked', 0.5, false],
    ['before anything stands in a list', 1.5, false],
    ['when lists are written', 2.5, false],
    ['before the clocks are wound up', 3.5, true],
  ])('is whole after the next try when the power goes %s', async (_, readings, isOpen) => {
    await lose(world.table, 'liberec')
    const cut = restoreCentre(world, breakingOff(Math.floor(readings * members.length)))
    await expect(cut).rejects.toThrow('power cut')
    // Until all that is quiet is there, no door can open it.
    expect((await item(keys.centreKey('liberec'))) !== undefined).toBe(isOpen)
    await restore()
    expect((await liberec().clients({ whose: 'all', me: by.by })).clients).toHaveLength(1)
    expect((await liberec().file(client, by)).work).toHaveLength(1)
    expect(await ofOthers()).toEqual(others)
  })
})

describe('a centre that has its key', () => {
  beforeEach(async () => {
    await lose(world.table, 'liberec')
    await restore()
  })

  it('keeps what stands, be it newer, and gets back what is missing, sealed under the key that stands', async () => {
    await lose(world.table, 'liberec', ({ type }) => type === 'work' || type === 'report')
    const later = consultation({ words: 'Až po archivu.' })
    await liberec().recordEntry({ client, id: later.id, ...by }, later)
    const before = await item(keys.client('liberec', client))
    const { stood, written } = await restore()
    expect({ stood, written }).toEqual({ stood: saidBy(members).length - 3, written: 2 })
    expect(await item(keys.client('liberec', client))).toEqual(before)
    const file = await liberec().file(client, by)
    expect(file.work.map(({ words }) => words).sort()).toEqual(['Až po archivu.', 'Tajné sdělení.'])
    expect(file.report?.reference).toBe('ODCHOD-1')
    expect(await found('testovaci')).toEqual([client])
  })

  it('is the same after the same archive a second time', async () => {
    const before = saidBy(await archiveOf(world, 'liberec'))
    expect(await restore()).toMatchObject({ written: 0 })
    expect(saidBy(await archiveOf(world, 'liberec'))).toEqual(before)
  })

  it('goes on with no other archive than the one that broke off', async () => {
    await lose(world.table, 'liberec')
    await expect(restoreCentre(world, breakingOff(members.length * 2))).rejects.toThrow('power cut')
    const other = changedArchive(members, isNamed(README), (text) => `${text}.`)
    await expect(restore(other)).rejects.toMatchObject({ fault: 'another' })
    await restore()
  })
})

describe('another installation', () => {
  it('takes the centre in where it was opened and is empty yet: its own key stays, settings and codes are those of the archive', async () => {
    const elsewhere = await openWorld()
    onTestFinished(() => elsewhere.close())
    elsewhere.setTime(world.now())
    await restore(members, elsewhere)
    const centre = elsewhere.centre('liberec')
    expect((await centre.file(client, by)).work).toHaveLength(1)
    expect(await centre.returnToEnquiry(returnCode, by)).toMatchObject({ id: enquiry })
    const again = await archiveOf(elsewhere, 'liberec')
    const settings = (from: Member[]) => saidBy(from).filter((line) => line.includes('"type":"settings"'))
    expect(settings(again)).toEqual(settings(members))
    await elsewhere.deliver(notice({ reference: 'ODCHOD-4' }))
    expect((await centre.clients({ whose: 'all', me: by.by })).clients).toHaveLength(2)
  })
})

describe('what was disposed of', () => {
  const LATER = '2031-03-03T09:00:00.000Z'
  const head = { by: 'liberec-vedouci', role: 'head', now: LATER } as const

  it.each([
    ['as long as the centre has its key', (type: string) => !['tombstone', 'centre-key', 'settings'].includes(type)],
    ['when the key is lost too', (type: string) => type !== 'tombstone'],
  ])('after the archive was written does not come back %s', async (_, isLost) => {
    const own = await openWorld()
    onTestFinished(() => own.close())
    const store = await openLiberec(own, { months: 60 })
    const told = await toldEverywhere(own)
    const older = await archiveOf(own, 'liberec')
    own.setTime(LATER)
    const retention = await store.retention()
    const { id } = await retention.propose({ id: ulid(), things: [{ kind: 'file', id: told.client }] }, head)
    await retention.approve(id, head)
    while ((await retention.carryOn(id, head)).status === 'approved');
    await lose(own.table, 'liberec', ({ type }) => isLost(type))
    await restoreCentre(own, archive('liberec', older))
    const after = own.centre('liberec')
    await expect(after.file(told.client, head)).rejects.toMatchObject({ code: 'erased' })
    expect((await after.search({ typed: SECRET, from: 0, now: LATER })).total).toBe(0)
    const again = await archiveOf(own, 'liberec')
    const files = saidBy(again).filter((line) => line.includes(told.client))
    expect(files.filter((line) => line.includes('$opened'))).toEqual([])
    expect(files.some((line) => line.includes('"type":"client"'))).toBe(true)
  })
})

const isNamed = (name: string) => (member: string) => member === name
const ofKind = (kind: string) => (member: string) => member.startsWith(`data/${kind}-`)
/** Another record in the place of the first of a member. */
const saying = (change: object) => (text: string) => {
  const [first = '{}', ...rest] = text.split('\n')
  return [JSON.stringify({ ...JSON.parse(first), ...change }), ...rest].join('\n')
}
const cut = (from: Member[]) => from.slice(0, -1)
const swapped = (from: Member[]) => [...from.slice(-1), ...from.slice(0, -1)]

/** Each with what is wrong, and how a good archive becomes one that is. */
const unfit: readonly (readonly [string, string, (from: Member[]) => Member[]])[] = [
  ['without a member', 'cut', () => []],
  ['without its end', 'cut', cut],
  ['with half its members', 'cut', (from) => from.slice(0, from.length / 2)],
  ['without a member that the manifest lists', 'cut', (from) => from.filter(({ name }) => !ofKind('client')(name))],
  ['with a member behind the manifest', 'changed', swapped],
  ['with a member that the manifest does not list', 'changed', (from) => [{ name: 'x', bytes: Buffer.of(1) }, ...from]],
  ['with a changed byte', 'changed', (from) => withoutManifest(from, ofKind('work'), (text) => text.replace('T', 't'))],
  ['with a record less', 'changed', (from) => changedArchive(from, ofKind('settings'), () => '')],
  ['with a record more', 'changed', (from) => changedArchive(from, ofKind('settings'), (text) => `${text}${text}`)],
  ['with a line that is no record', 'changed', (from) => changedArchive(from, ofKind('work'), (text) => `${text}[]\n`)],
  ['with a line that is no JSON', 'changed', (from) => changedArchive(from, ofKind('work'), (text) => text.slice(1))],
  ['whose manifest is no JSON', 'changed', (from) => withoutManifest(from, isNamed(MANIFEST), (text) => text.slice(1))],
  ['whose manifest says too little', 'changed', (from) => withoutManifest(from, isNamed(MANIFEST), () => '{}')],
  ['that does not say what centre it is', 'changed', (from) => changedArchive(from, isNamed(CENTRE), () => '{}')],
  [
    'of another centre',
    'other-centre',
    (from) => changedArchive(from, isNamed(CENTRE), saidCentre({ centre: 'brno' })),
  ],
  ['of a newer format', 'newer', (from) => changedArchive(from, isNamed(CENTRE), saidCentre({ format: 2 }))],
  ['with a newer shape', 'newer', (from) => changedArchive(from, ofKind('client'), saying({ shape: 99 }))],
  [
    'with a kind that is not known',
    'newer',
    (from) => changedArchive(from, ofKind('client'), saying({ type: 'dossier' })),
  ],
  [
    'with a partition of another',
    'foreign',
    (from) => changedArchive(from, ofKind('client'), saying({ pk: 'brno#client#X' })),
  ],
  [
    'with a partition of nobody',
    'foreign',
    (from) => changedArchive(from, ofKind('client'), saying({ pk: 'police#key#x' })),
  ],
  [
    'with a name that begins like it',
    'foreign',
    (from) => changedArchive(from, ofKind('client'), saying({ pk: 'liberec2#client#X' })),
  ],
  [
    'with a line in the list of another',
    'foreign',
    (from) => changedArchive(from, ofKind('client'), saying({ centrePk: 'brno#clients' })),
  ],
  [
    'with a deadline of another',
    'foreign',
    (from) => changedArchive(from, ofKind('deadline'), saying({ centre: 'brno' })),
  ],
  [
    'with a notice of another',
    'foreign',
    (from) => changedArchive(from, ofKind('notice-place'), saying({ centre: 'brno' })),
  ],
  [
    'with a clock of none',
    'foreign',
    (from) => changedArchive(from, ofKind('deadline'), saying({ duePk: 'brno#open' })),
  ],
  [
    'with a receipt that is none',
    'foreign',
    (from) => changedArchive(from, ofKind('receipt'), saying({ pk: 'police#key#x' })),
  ],
  [
    'with a record among those of another kind',
    'foreign',
    (from) => changedArchive(from, ofKind('client'), saying({ type: 'work', shape: 1 })),
  ],
  ['with a key', 'foreign', (from) => withKey(from)],
]

describe('nothing is written from an archive', () => {
  it.each(unfit)('%s: %s', async (_, fault, spoil) => {
    const before = (await world.everything()).map(canonical).sort()
    await expect(restore(spoil(members))).rejects.toMatchObject({ name: 'UnfitArchive', fault })
    expect((await world.everything()).map(canonical).sort()).toEqual(before)
  })
})
