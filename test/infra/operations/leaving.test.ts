import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNotary } from '../../../functions/notary/app.ts'
import { forNotary } from '../../../functions/store/for-notary.ts'
import type { Member } from '../../../functions/store/leaving/members.ts'
import { archiveReader, writeArchive } from '../../../infra/operations/archive-file.ts'
import { openCentreOf } from '../../../infra/operations/commands.ts'
import type { Ground } from '../../../infra/operations/ground.ts'
import { checkFile, closeBy, exportCentre, restoreFrom } from '../../../infra/operations/leaving.ts'
import { checkPassphrase } from '../../../infra/operations/passphrase.ts'
import { RECEIPT_KEYS } from '../../../shared/leaving/manifest.ts'
import { archiveOf, changedArchive, lose, saidBy } from '../../support/archives.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

const receiptKeys = { keys: [] }
const passphrase = 'mlha kotva tunel borovice 64'
/** As few rounds of scrypt as there may be. */
const QUICK = 1
const dir = mkdtempSync(join(tmpdir(), 'opora-archive-'))
const path = join(dir, 'liberec.age')
let world: World
let whole: Buffer

beforeAll(async () => {
  world = await openWorld()
  for (let number = 0; number < 30; number++) await world.deliver(notice({ reference: `SOUBOR-${number}` }))
  await exportCentre(world, { centre: 'liberec', path, passphrase, receiptKeys })
  whole = readFileSync(path)
}, 30_000)
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await world.close()
})

async function membersIn(file: { path: string; passphrase: string }): Promise<Member[]> {
  const members: Member[] = []
  for await (const member of archiveReader(file)()) members.push(member)
  return members
}

describe('the file of an archive', () => {
  it('holds what the centre holds, for its owner alone, and says nothing without its passphrase', async () => {
    expect(saidBy(await membersIn({ path, passphrase }))).toEqual(saidBy(await archiveOf(world, 'liberec')))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    for (const words of ['liberec', 'manifest.json', 'Zkouška']) expect(whole.includes(words)).toBe(false)
  })

  it('is not written over another', async () => {
    await expect(exportCentre(world, { centre: 'liberec', path, passphrase, receiptKeys })).rejects.toThrow(
      'is there already',
    )
    expect(readFileSync(path)).toEqual(whole)
  })

  it('is the beginning of none when it breaks off', async () => {
    const cut = join(dir, 'cut.age')
    const { table, now } = world
    const broken = { wrap: world.vault.wrap, unwrap: () => Promise.reject(new Error('no vault')) }
    await expect(
      exportCentre({ table, now, vault: broken }, { centre: 'liberec', path: cut, passphrase, receiptKeys }),
    ).rejects.toThrow()
    for (const left of [cut, `${cut}.unfinished`]) expect(() => statSync(left)).toThrow('ENOENT')
  })

  /** Larger than a piece that is encrypted at once. */
  const long: Member = { name: 'long', bytes: randomBytes(300_000) }
  const flipped = (at: number) => (bytes: Buffer) => {
    const copy = Buffer.from(bytes)
    const where = at < 0 ? copy.length + at : at
    copy[where] = (copy[where] ?? 0) ^ 1
    return copy
  }

  it.each([
    ['with a changed byte in the middle', flipped(100_000), /was changed behind byte 65536 of \d+/],
    ['with a changed byte at its end', flipped(-3), 'its end is missing or was changed'],
    ['cut in a piece', (bytes: Buffer) => bytes.subarray(0, 150_000), 'its end is missing'],
    ['cut between pieces', (bytes: Buffer) => bytes.subarray(0, pieceEnds(bytes, 2)), 'its end is missing'],
    ['cut behind its header', (bytes: Buffer) => bytes.subarray(0, pieceEnds(bytes, 0)), 'its end is missing'],
    [
      'with something behind it',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]),
      'is missing or was changed',
    ],
    ['cut in its header', (bytes: Buffer) => bytes.subarray(0, 40), 'is no archive of a centre, or its beginning'],
    ['with a changed header', flipped(30), /passphrase is not the one|beginning is damaged/],
    ['that is empty', () => Buffer.alloc(0), 'is no archive of a centre'],
    ['that is something else', () => Buffer.from('PK\u0003\u0004 a workbook'), 'is no archive of a centre'],
  ])('%s is refused by what is wrong with it', async (_, spoil, said) => {
    const spoilt = join(dir, 'spoilt.age')
    await writeArchive({ path: spoilt, passphrase }, each([long]), QUICK)
    writeFileSync(spoilt, spoil(readFileSync(spoilt)))
    await expect(membersIn({ path: spoilt, passphrase })).rejects.toThrow(said)
  })

  it('encrypted around something else, or larger than any part, is refused', async () => {
    const other = join(dir, 'other.age')
    await writeArchive({ path: other, passphrase }, each([{ name: 'x', bytes: Buffer.alloc(17 * 1024 * 1024) }]), QUICK)
    await expect(membersIn({ path: other, passphrase })).rejects.toThrow('is no archive of a centre')
  })

  it('is not opened by another passphrase, nor when it is not there', async () => {
    const wrong = { path, passphrase: 'mlha kotva tunel borovice 65' }
    await expect(membersIn(wrong)).rejects.toThrow('The passphrase is not the one')
    await expect(membersIn({ path: join(dir, 'none'), passphrase })).rejects.toThrow('cannot be read')
  })
})

async function* each<One>(all: readonly One[]): AsyncGenerator<One> {
  yield* all
}

/** Where so many pieces end: a header, 16 bytes, and pieces of 64 KiB each with a tag. */
function pieceEnds(bytes: Buffer, pieces: number): number {
  const header = bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1
  return header + 16 + pieces * (64 * 1024 + 16)
}

describe('a passphrase', () => {
  it.each([
    '',
    'heslo',
    'Heslo12345',
    'liberec2026',
    'hesloheslohesloheslo',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'qwertzuiopasdfghjkl',
    'abcdefghijklmnopqrstuvwxyz123456',
    '1234567890123456789',
    '11.11.1985 11.11.1985',
    'x8Kq2!vPz0',
    'Intervenční centrum Liberec',
    'liberecliberecliberec',
    'opora liberec opora',
    'Centrum OPORA Liberec 2026',
  ])('%j can be guessed', (weak) => {
    expect(() => checkPassphrase(weak, ['liberec', 'Intervenční centrum Liberec', 'opora'])).toThrow('can be guessed')
  })

  it.each([
    passphrase,
    'korektní kůň baterie sponka',
    'tyčka lampa ohrada čtvrtek',
    'Kj4#nP9x!Lm2vQ7w',
    'žluť okap dveře mrak 9',
  ])('%j cannot', (strong) => {
    expect(() => checkPassphrase(strong, ['liberec', 'opora'])).not.toThrow()
  })
})

describe('an operator', () => {
  it('gives a centre back from its file, and is told how much', async () => {
    await lose(world.table, 'liberec')
    const said = await restoreFrom(world, { centre: 'liberec', path, passphrase })
    expect(said).toMatch(
      /is back as it was at 2026-03-02T09:00:00\.000Z\. Records written: \d+;.*letters not sent: 30\./,
    )
    expect((await world.centre('liberec').duties()).length).toBe(30)
  })

  it('is told what is wrong in a sentence, and nothing of what stands in it', async () => {
    const wrong = restoreFrom(world, { centre: 'brno', path, passphrase })
    await expect(wrong).rejects.toThrow(`${path} is of another centre (centre.json). Nothing was done.`)
    const nowhere = restoreFrom(world, { centre: 'nikde', path, passphrase })
    await expect(nowhere).rejects.toThrow('There is no centre nikde. There are: ')
    const weak = exportCentre(world, { centre: 'liberec', path: join(dir, 'weak'), passphrase: 'heslo', receiptKeys })
    await expect(weak).rejects.toThrow('can be guessed')
  })

  it('writes a centre out only while nobody works in it', async () => {
    const { vault, now } = world
    let scans = 0
    const busy = new Proxy(world.table.doc, {
      get: (doc, name) => {
        const value: unknown = Reflect.get(doc, name)
        if (name !== 'send' || typeof value !== 'function') return value
        return async (command: object) => {
          if (command.constructor.name === 'ScanCommand' && ++scans % 2 === 0)
            await world.deliver(notice({ reference: `MEZITÍM-${scans}` }))
          return value.call(doc, command)
        }
      },
    })
    const written = join(dir, 'busy.age')
    const ground = { table: { name: world.table.name, doc: busy }, vault, now }
    await expect(exportCentre(ground, { centre: 'liberec', path: written, passphrase, receiptKeys })).rejects.toThrow(
      'Somebody works',
    )
    expect(() => statSync(written)).toThrow('ENOENT')
  })
})

describe('closing a centre', () => {
  const wait = async () => undefined
  const told = { centre: 'brno', passphrase, sendTo: ' Intervenční centrum Jinde, telefon 000 ', wait }

  it.each(['', 'IC', 'x'.repeat(301), 'dva\nřádky'])(
    'wants to know where its notices go instead: %j does not say',
    async (sendTo) => {
      await expect(closeBy(world, { ...told, path, sendTo })).rejects.toThrow('--send-to')
    },
  )

  it('takes no file of another centre', async () => {
    await expect(closeBy(world, { ...told, path })).rejects.toThrow(
      'is of another centre (centre.json). Nothing was done.',
    )
  })

  it('says what it did; afterwards the centre is neither opened nor written out, and comes back out of its file', async () => {
    const own = join(dir, 'brno.age')
    await world.deliver(notice({ reference: 'ZAVŘÍT-1', dwelling: { ...notice().dwelling, district: 'CZ0642' } }))
    await exportCentre(world, { centre: 'brno', path: own, passphrase, receiptKeys })
    const said = await closeBy(world, { ...told, path: own })
    expect(said).toMatch(
      /Brno is closed, its key and \d+ items are destroyed; .* 35 days .*: Intervenční centrum Jinde, telefon 000$/,
    )
    await expect(openCentreOf(groundOf(world), 'brno')).rejects.toThrow('has left. It comes back out of its archive')
    const anew = { centre: 'brno', path: join(dir, 'brno-2.age'), passphrase, receiptKeys }
    await expect(exportCentre(world, anew)).rejects.toThrow('is closed')
    expect(await restoreFrom(world, { centre: 'brno', path: own, passphrase })).toContain('is back as it was')
    expect(await world.centre('brno').duties()).toHaveLength(1)
  })
})

const groundOf = ({ table, vault, now, signer }: World): Ground => ({
  table,
  vault,
  now,
  signer,
  whole: () => ({ table, vault, now }),
  invite: () => Promise.reject(new Error('nobody')),
  dismiss: async () => 0,
  replay: async () => ({ replayed: 0, left: 0 }),
})

describe('a file that is checked', () => {
  let signed: Member[]
  beforeAll(async () => {
    world.setTime('2026-03-05T09:00:00.000Z')
    const { table, signer, now } = world
    await createNotary({ store: forNotary(table), signer, now })({}, { getRemainingTimeInMillis: () => 60_000 })
    signed = await archiveOf(world, 'liberec', await signer.publicKeys())
  })
  const check = async (members: readonly Member[], keys?: JSONWebKeySet) => {
    const checked = join(dir, 'checked.age')
    await writeArchive({ path: checked, passphrase }, each(members), QUICK)
    return checkFile({ centre: 'liberec', path: checked, passphrase }, keys)
  }
  const ofKind = (kind: string) => (name: string) => name.startsWith(`data/${kind}-`)
  const moved = (text: string) => text.replaceAll('liberec#audit#2026-03-02', 'liberec#audit#2026-03-03')

  it('is whole, and its audit what was signed, by its own keys or those of who signed it', async () => {
    expect(await check(signed)).toEqual({
      isSound: true,
      said: expect.stringMatching(
        /is whole .*\naudit up to 2026-03-04: [1-9]\d* entries, .{43}\nThe keys are those in/,
      ),
    })
    const { said, isSound } = await check(signed, await world.signer.publicKeys())
    expect([isSound, said.includes('The keys are those in')]).toEqual([true, false])
  })

  it.each([
    ['of which entries went to another day', 'audit', moved, 'entries are missing'],
    [
      'of which an entry was changed',
      'audit',
      (text: string) => text.replace(/"by":"[^"]*"/, '"by":"x"'),
      'were changed',
    ],
    [
      'of which a signed day stands for another',
      'audit-day',
      (text: string) => text.replaceAll('"sk":"2026-03-03"', '"sk":"2026-02-01"'),
      'what was signed of the day is not there',
    ],
    [
      'of which a day was changed',
      'audit-day',
      (text: string) => text.replace(/\.[\w-]{3}/, '.AAA'),
      'was not signed by',
    ],
  ])('%s is not sound, although its manifest agrees', async (_, kind, spoil, words) => {
    const { said, isSound } = await check(changedArchive(signed, ofKind(kind), spoil))
    expect([isSound, said]).toEqual([false, expect.stringContaining(words)])
    expect(said).not.toContain('liberec-')
  })

  it('is not taken for sound by the keys of somebody else, nor by none', async () => {
    const other = {
      keys: [{ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }), kty: 'EC' }],
    }
    expect((await check(signed, other)).said).toContain('was not signed by the platform')
    const older = changedArchive(
      signed,
      (name) => name === RECEIPT_KEYS,
      () => undefined,
    )
    await expect(check(older)).rejects.toThrow('--keys <file>')
  })
})
