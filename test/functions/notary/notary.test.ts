import { createHash, generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { createLocalJWKSet, decodeJwt, SignJWT } from 'jose'
import { ulid } from 'ulid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNotary } from '../../../functions/notary/app.ts'
import { verifyCentre } from '../../../functions/store/audit/verification.ts'
import { forNotary, type NotaryStore } from '../../../functions/store/for-notary.ts'
import { openSigner } from '../../../functions/store/signer.ts'
import { changeEntry, noteReading } from '../../../functions/store/table/audit.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { shaped } from '../../../functions/store/table/shapes.ts'
import type { SignedDay } from '../../../shared/audit/signed-day.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { openWorld, type World } from '../../support/world.ts'

/*
 * The audit of a centre is closed day by day: what was signed stands, and what is tampered with afterwards through the engine itself,
 * past every right, is found and named.
 */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  for (const to of ['log', 'error'] as const) vi.spyOn(console, to).mockReturnValue()
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const type of ['audit', 'audit-day', 'audit-disposed', 'tombstone'])
    for (const item of await stored(type, '')) await remove(item)
})

const LONG = { getRemainingTimeInMillis: () => 60_000 }
const client = ulid()

/** Two entries on the 2nd of March, none on the 3rd, three on the 4th. */
async function threeDays() {
  for (const at of ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z']) await look('liberec', at)
  for (const at of ['2026-03-04T09:00:00.000Z', '2026-03-04T10:00:00.000Z', '2026-03-04T11:00:00.000Z'])
    await look('liberec', at)
  world.setTime('2026-03-05T06:00:00Z')
}

function look(centre: string, at: string) {
  const { table } = world
  const place = { id: centre, table } as Parameters<typeof noteReading>[0]
  return noteReading(place, { client, by: `${centre}-nekdo`, role: 'worker', at })
}

function notary(changes: Partial<NotaryStore> = {}, print?: (line: string) => void) {
  const { table, signer, now } = world
  return createNotary({ store: { ...forNotary(table), ...changes }, signer, now, print })
}

const sign = () => notary()({ kind: 'audit' }, LONG)

async function verified(centre = 'liberec') {
  const published = createLocalJWKSet(await world.signer.publicKeys())
  return verifyCentre(world.table, centre, { keys: published, now: world.now().toISOString() })
}

const findings = async () => (await verified()).findings.map(({ day, difference }) => `${day} ${difference}`)

/** Items of a type, of Liberec when not of all, in their order. */
async function stored(type: string, centre = 'liberec') {
  const items = await world.everything()
  return items
    .filter((item) => item['type'] === type && String(item['pk']).startsWith(centre))
    .toSorted((one, other) => (String(one['sk']) < String(other['sk']) ? -1 : 1))
}

const keyOf = ({ pk, sk }: Record<string, unknown>) => ({ pk, sk })
const TableName = 'opora'
const remove = (item: Record<string, unknown> = {}) =>
  world.table.doc.send(new DeleteCommand({ TableName, Key: keyOf(item) }))
const overwrite = (item: Record<string, unknown>) => world.table.doc.send(new PutCommand({ TableName, Item: item }))

describe('the days of a centre', () => {
  it('are signed from the first with entries on, without a gap, each going on from the one before', async () => {
    await threeDays()
    expect(await sign()).toEqual({ signed: 4, oldestDueSeconds: 0 })
    const days = (await stored('audit-day')).map(({ sk, signed }) => ({ sk, ...decodeJwt<SignedDay>(String(signed)) }))
    expect(days).toEqual([
      expect.objectContaining({ sk: '2026-03-02', day: '2026-03-02', centre: 'liberec', entries: 2, before: '' }),
      expect.objectContaining({ day: '2026-03-03', entries: 0, before: days[0]?.digest }),
      expect.objectContaining({ day: '2026-03-04', entries: 3, before: days[1]?.digest }),
    ])
    expect(await verified()).toEqual({
      findings: [],
      entries: 5,
      disposed: [],
      last: { day: '2026-03-04', digest: days[2]?.digest },
    })
  })

  it('go back over months to the first entry after one in which nothing was', async () => {
    for (const day of ['2025-09-01', '2025-12-20', '2026-01-10', '2026-01-31', '2026-02-20'])
      await look('liberec', `${day}T09:00:00.000Z`)
    world.setTime('2026-03-05T06:00:00Z')
    await sign()
    expect(await verified()).toMatchObject({ findings: [], entries: 4 })
    expect((await stored('audit-day'))[0]).toMatchObject({ sk: '2025-12-20' })
  })

  it('begin in a centre without any entry with the last that ended', async () => {
    world.setTime('2026-03-05T06:00:00Z')
    await sign()
    expect(await verified('brno')).toMatchObject({ findings: [], entries: 0, last: { day: '2026-03-04' } })
  })

  it('that were missed are made up for, and what is signed is not signed again', async () => {
    await threeDays()
    await sign()
    const before = await stored('audit-day')
    world.setTime('2026-03-09T06:00:00Z')
    expect(await findings()).toEqual(['05', '06', '07', '08'].map((day) => `2026-03-${day} day-unsigned`))
    expect((await sign()).signed).toBeGreaterThan(0)
    expect(await findings()).toEqual([])
    expect((await stored('audit-day')).slice(0, 3)).toEqual(before)
  })

  it('are left for the next minute when time is short, and told of by how long they wait', async () => {
    await threeDays()
    const printed: string[] = []
    const round = notary({}, (line) => printed.push(line))
    const left = (...times: number[]) => ({ getRemainingTimeInMillis: () => times.shift() ?? 0 })
    expect(await round({}, left(0))).toEqual({ signed: 2, oldestDueSeconds: 30 * 3600 })
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ sweep: 'audit', oldestDueSeconds: 30 * 3600 })
    expect(await round({}, left(60_000, 0))).toEqual({ signed: 1, oldestDueSeconds: 6 * 3600 })
    expect(await round({}, left(60_000, 0))).toEqual({ signed: 1, oldestDueSeconds: 0 })
    expect(await findings()).toEqual([])
  })

  it('of one centre wait for no other: what fails is told of when the rest is done', async () => {
    await threeDays()
    const { reckon } = forNotary(world.table)
    const failing = notary({
      reckon: async (day) => {
        if (day.centre === 'brno') throw new Error('the engine does not answer')
        return reckon(day)
      },
    })
    await expect(failing({}, LONG)).rejects.toThrow('1 centres')
    expect(await findings()).toEqual([])
    await sign()
    expect((await verified('brno')).findings).toEqual([])
  })

  it('cost one read a minute once they are signed', async () => {
    await threeDays()
    const lastDay = vi.fn(forNotary(world.table).lastDay)
    const round = notary({ lastDay })
    await round({}, LONG)
    lastDay.mockClear()
    await round({}, LONG)
    expect(lastDay).not.toHaveBeenCalled()
  })

  it('are not signed while entries may come, and an entry of the last moment is among them', async () => {
    await look('liberec', '2026-03-02T22:59:59.999Z')
    world.setTime('2026-03-02T23:30:00Z')
    await sign()
    expect((await stored('audit-day')).map(({ sk }) => sk)).toEqual(['2026-03-01'])
    world.setTime('2026-03-03T00:00:00Z')
    await sign()
    expect(await verified()).toMatchObject({ findings: [], entries: 1 })
  })
})

describe('a month that heads have disposed of', () => {
  const bury = (month: string, erasedAt: string) => {
    const thing = { kind: 'audit', id: month }
    const stone = { ...keys.tombstone('liberec', thing), ...thing, erasedAt, disposal: ulid(), type: 'tombstone' }
    return overwrite(shaped(stone as never))
  }
  const left = (...times: number[]) => ({ getRemainingTimeInMillis: () => times.shift() ?? 0 })
  const alone = { centres: async () => ['liberec'] }
  /** One round, in which no more than the days of Liberec up to then are signed. */
  const round = () => notary(alone)({}, LONG)

  /** What a year of signing left in the table: signed once, put back before each test. */
  let year: Record<string, unknown>[] | undefined
  beforeEach(async () => {
    if (year === undefined) {
      await threeDays()
      await look('liberec', '2026-04-01T09:00:00.000Z')
      world.setTime('2027-04-10T06:00:00Z')
      await notary({ ...alone, firstDay: async () => '2026-03-02' })({}, LONG)
      year = [...(await stored('audit')), ...(await stored('audit-day'))]
    } else for (const item of year) await overwrite(item)
    world.setTime('2027-04-10T06:00:00Z')
  })

  it('loses its entries, keeps its signed days, and nothing differs', async () => {
    const days = await stored('audit-day')
    await bury('2026-03', '2027-04-10T05:00:00.000Z')
    await round()
    expect((await stored('audit')).map(({ at }) => at)).toEqual(['2026-04-01T09:00:00.000Z'])
    expect(await stored('audit-day')).toEqual(days)
    expect(await verified()).toMatchObject({ findings: [], entries: 1, disposed: ['2026-03'] })
  })

  it('is none while nobody has signed that it was: what is missing is found', async () => {
    for (const each of (await stored('audit')).slice(0, 5)) await remove(each)
    const expected = ['2026-03-02 entries-missing', '2026-03-04 entries-missing']
    expect(await findings()).toEqual(expected)
    const claims = { centre: 'liberec', month: '2026-03', disposal: ulid(), at: '2027-04-10T05:00:00.000Z' }
    const place = { ...keys.auditDisposed('liberec', '2026-03'), type: 'audit-disposed', shape: 0 }
    for (const signed of [
      'nothing',
      await world.signer.sign('opora-audit-day+jwt', claims),
      await world.signer.sign('opora-audit-disposed+jwt', { ...claims, centre: 'brno' }),
      await world.signer.sign('opora-audit-disposed+jwt', { ...claims, month: '2026-04' }),
    ]) {
      await overwrite({ ...place, signed })
      expect(await findings()).toEqual(expected)
    }
  })

  it('hides no entry that was changed or added', async () => {
    await bury('2026-03', '2027-04-10T05:00:00.000Z')
    await round()
    await look('liberec', '2026-03-03T09:00:00.000Z')
    expect(await findings()).toEqual(['2026-03-03 entries-added'])
  })

  it('of the last year stays, whoever asks for it', async () => {
    await bury('2026-04', '2027-04-10T05:00:00.000Z')
    await round()
    expect(await stored('audit')).toHaveLength(6)
    expect(await verified()).toMatchObject({ findings: [], disposed: [] })
  })

  it('is gone on with where it broke off, and gone through again when a restored table has its entries', async () => {
    const entries = await stored('audit')
    await bury('2026-03', '2027-04-10T05:00:00.000Z')
    const interrupted = notary(alone)
    await interrupted({}, left(60_000, 60_000, 60_000, 60_000, 60_000, 0))
    expect(await stored('audit-disposed')).toMatchObject([{ sk: '2026-03' }])
    expect(await findings()).toEqual([])
    await interrupted({}, LONG)
    expect(await stored('audit')).toHaveLength(1)
    for (const each of entries) await overwrite(each)
    await bury('2026-03', '2027-04-10T07:00:00.000Z')
    world.setTime('2027-04-10T08:00:00Z')
    await round()
    expect(await stored('audit')).toHaveLength(1)
  })
})

describe('what was tampered with through the engine', () => {
  beforeEach(async () => {
    await threeDays()
    await sign()
  })

  const entry = async (index: number) => (await stored('audit'))[index] ?? {}
  const day = async (index: number) => (await stored('audit-day'))[index] ?? {}

  it('an entry that was removed', async () => {
    await remove(await entry(0))
    expect(await verified()).toMatchObject({
      findings: [{ day: '2026-03-02', difference: 'entries-missing', entries: { signed: 2, there: 1 } }],
    })
  })

  it('all entries of a day', async () => {
    for (const each of (await stored('audit')).slice(2)) await remove(each)
    expect(await findings()).toEqual(['2026-03-04 entries-missing'])
  })

  it.each([
    ['who', { by: 'liberec-jiny' }],
    ['the role', { role: 'head' }],
    ['when', { at: '2026-03-02T09:00:00.001Z' }],
    ['which file', { client: ulid() }],
    ['what', { did: 'closing' }],
    ['the kind', { kind: 'change' }],
    ['an attribute more', { note: '' }],
    ['the shape', { shape: 1 }],
  ])('an entry of which was changed %s', async (_what, changes) => {
    await overwrite({ ...(await entry(1)), ...changes })
    expect(await findings()).toEqual(['2026-03-02 entries-changed'])
  })

  it('an entry that lost an attribute', async () => {
    const { role: _role, ...rest } = await entry(1)
    await overwrite(rest)
    expect(await findings()).toEqual(['2026-03-02 entries-changed'])
  })

  it('an entry moved to another file, as its key tells', async () => {
    const moved = await entry(1)
    await remove(moved)
    await overwrite({ ...moved, ...keys.audit('liberec', ulid(), String(moved['sk'])) })
    expect(await findings()).toEqual(['2026-03-02 entries-changed'])
  })

  it('an entry taken out of the list of its day', async () => {
    const { centrePk: _list, centreSk: _name, ...rest } = await entry(0)
    await overwrite(rest)
    expect(await findings()).toEqual(['2026-03-02 entries-missing'])
  })

  it('an entry moved to another day', async () => {
    await overwrite({ ...(await entry(0)), centrePk: 'liberec#audit#2026-03-03' })
    expect(await findings()).toEqual(['2026-03-02 entries-missing', '2026-03-03 entries-added'])
  })

  it('an entry that was added, also one that sorts before all times', async () => {
    const at = '2026-03-03T12:00:00.000Z'
    const turn = { client, by: 'liberec-nekdo', role: 'worker', at, did: 'closing' } as const
    await overwrite({ ...shaped(changeEntry('liberec', turn)) })
    await overwrite({ ...(await entry(0)), sk: '!', centreSk: '!' })
    expect(await findings()).toEqual(['2026-03-02 entries-added', '2026-03-03 entries-added'])
  })

  it('one entry in the place of another', async () => {
    const first = await entry(0)
    await remove(first)
    await overwrite({ ...first, sk: `${first['sk']}x`, centreSk: `${first['centreSk']}x` })
    expect(await findings()).toEqual(['2026-03-02 entries-changed'])
  })

  it.each([
    ['the first', 0, ['2026-03-02 day-missing']],
    ['one in between', 1, ['2026-03-03 day-missing']],
    ['the last', 2, ['2026-03-04 day-unsigned']],
  ])('the signed day that was removed: %s', async (_which, index, expected) => {
    await remove(await day(index))
    expect(await findings()).toEqual(expected)
  })

  it('all signed days', async () => {
    for (const each of await stored('audit-day')) await remove(each)
    expect(await findings()).toEqual(['2026-03-04 day-unsigned'])
  })

  it('a signed day in the place of another one, and of another centre', async () => {
    await overwrite({ ...(await day(1)), signed: (await day(0))['signed'] })
    expect(await findings()).toEqual(['2026-03-03 day-false'])
    const ofBrno = (await world.everything()).find(({ pk }) => pk === 'brno#audit-days')
    await overwrite({ ...(await day(2)), signed: ofBrno?.['signed'] })
    expect(await findings()).toEqual(['2026-03-03 day-false', '2026-03-04 day-false'])
  })

  it('a day reckoned anew, without its entry, and signed by another key', async () => {
    await remove(await entry(2))
    const file = join(world.dir, 'other-key.json')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    writeFileSync(file, JSON.stringify(privateKey.export({ format: 'jwk' })))
    const { signed, ...last } = await day(2)
    await remove(last)
    const { table, now } = world
    await createNotary({ store: forNotary(table), signer: openSigner(`file:${file}`), now })({}, LONG)
    expect(await findings()).toEqual(['2026-03-04 day-false'])
    expect(signed).not.toBe((await day(2))['signed'])
  })

  it.each([
    ['no token', 'abc'],
    ['nothing', ''],
    ['a token without a signature', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('a day of which is kept %s', async (_what, signed) => {
    await overwrite({ ...(await day(1)), signed })
    expect(await findings()).toEqual(['2026-03-03 day-false'])
  })

  it('a day signed as a receipt of police', async () => {
    const claims = decodeJwt(String((await day(1))['signed']))
    await overwrite({ ...(await day(1)), signed: await world.signer.sign('opora-receipt+jwt', claims) })
    expect(await findings()).toEqual(['2026-03-03 day-false'])
    await overwrite({
      ...(await day(1)),
      signed: await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'opora-audit-day+jwt' })
        .sign(createHash('sha256').update('guessed').digest()),
    })
    expect(await findings()).toEqual(['2026-03-03 day-false'])
  })

  it('a day that does not go on from the one before', async () => {
    const claims = { ...decodeJwt(String((await day(1))['signed'])), before: 'else' }
    await overwrite({ ...(await day(1)), signed: await world.signer.sign('opora-audit-day+jwt', claims) })
    expect(await findings()).toEqual(['2026-03-03 day-out-of-line', '2026-03-03 entries-changed'])
  })

  it('says days and kinds and nothing of what entries say', async () => {
    await remove(await entry(0))
    expect(JSON.stringify(await verified())).not.toContain('nekdo')
    expect(JSON.stringify(await verified())).not.toContain(client)
  })

  it('in one centre is no difference in another', async () => {
    await remove(await entry(0))
    expect((await verified('brno')).findings).toEqual([])
  })

  it('every day from then on is still told apart', async () => {
    await remove(await entry(0))
    world.setTime(`${plusDays('2026-03-04', 6)}T06:00:00Z`)
    await sign()
    expect(await findings()).toEqual(['2026-03-02 entries-missing'])
  })
})
