import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import type { Receipt } from '../../../shared/police/receipt.ts'
import type { NoticeStatus } from '../../../shared/police/status.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openWorld, registerPolice, type World } from '../../support/world.ts'

let world: World
let number = 0

const worker = { by: 'jana', role: 'worker' } as const
const DELIVERED = '2026-03-02T09:00:00.000Z'

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.setTime(DELIVERED))

const deliver = (changes: Parameters<typeof notice>[0] = {}) =>
  world.deliver(notice({ reference: `DODATEK-${++number}`, ...changes }))

type Sent = Parameters<World['signLater']>[2]

async function send(id: string, what: '/supplements' | '/end', sent: Sent): Promise<Response> {
  return world.intake.request(await world.signLater(id, what, sent))
}

async function told(id: string, what: '/supplements' | '/end', sent: Sent): Promise<Receipt> {
  const answer = await send(id, what, sent)
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.json()
}

const supplement = (id: string, content: unknown, version = 1) =>
  told(id, '/supplements', { content, ifMatch: `"${version}"` })

const end = { reason: 'objection-upheld', endedAt: '2026-03-02T09:30:00+01:00' }
const endIt = (id: string, version = 1) => told(id, '/end', { content: end, ifMatch: `"${version}"` })

async function status(id: string): Promise<NoticeStatus> {
  const answer = await world.intake.request(await world.signLater(id, ''))
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  expect(answer.headers.get('etag')).toMatch(/^"\d+"$/)
  return answer.json()
}

async function clientsOf(id: string): Promise<string[]> {
  const item = await readItem(world.table, keys.notice('liberec', id))
  return item?.['clients'] as string[]
}

async function fileOf(client: string | undefined) {
  const now = world.now().toISOString()
  const file = await world.centre('liberec').file(client ?? '', { ...worker, now })
  if (file.origin !== 'eviction') throw new Error('no notice opened it')
  return file
}

const lettersOf = async (id: string) =>
  (await world.kept()).filter(({ type, thread }) => type === 'letter' && thread === id)

describe('a supplement', () => {
  it('is answered with a receipt of the next version, which says what is still missing', async () => {
    const { endangered: _endangered, ...bare } = notice()
    const { noticeId, missing } = await deliver({
      ...bare,
      evicted: { familyName: 'Neexistující' },
      endangered: [endangered({ phone: undefined })],
    })
    expect(missing).toEqual(expect.arrayContaining(['evicted.birthDate', 'endangered.0.phone']))
    world.setTime('2026-03-02T10:00:00Z')
    const receipt = await supplement(noticeId, {
      evicted: { birthDate: '1985-05-05' },
      endangered: [{ number: 1, phone: '700 000 001' }],
    })
    expect(receipt).toMatchObject({
      noticeId,
      kind: 'supplement',
      version: 2,
      deliveredAt: '2026-03-02T10:00:00.000Z',
      offerDueAt: '2026-03-04T09:00:00.000Z',
    })
    expect(receipt.missing).toEqual(
      missing?.filter((path) => !['evicted.birthDate', 'endangered.0.phone'].includes(path)),
    )
    expect(await status(noticeId)).toMatchObject({ version: 2, missing: receipt.missing })
  })

  it('stands in the file beside what was told before, and nothing of that is overwritten', async () => {
    const { noticeId } = await deliver()
    const [client] = await clientsOf(noticeId)
    const before = await fileOf(client)
    await supplement(noticeId, {
      reason: 'Oprava telefonu.',
      evicted: { givenName: 'Někdo' },
      endangered: [{ number: 1, phone: '+420 700 000 111' }],
    })
    const file = await fileOf(client)
    expect(file.safeContact).toEqual(before.safeContact)
    expect(file.person).toEqual(before.person)
    expect(file.report.evicted).toMatchObject({ givenName: 'Někdo', familyName: 'Neexistující' })
    expect(file.police.words).toMatchObject([
      {
        ordinal: 2,
        sender: 'pcr-zkouska',
        content: { kind: 'supplement', reason: 'Oprava telefonu.', person: { phone: '+420700000111' } },
      },
    ])
    const now = world.now().toISOString()
    const { notice: delivered, words } = await world
      .centre('liberec')
      .deliveries({ client: client ?? '', ...worker, now })
    expect(delivered.report.evicted.givenName).toBe('Nikdo')
    expect(words).toHaveLength(1)
    const { touches } = await world.centre('liberec').fileVersion(client ?? '')
    expect(touches).toBeGreaterThan(0)
  })

  it('writes to whoever is on duty and whoever has the duty, and tells nothing about a person', async () => {
    const { noticeId } = await deliver()
    const [client = ''] = await clientsOf(noticeId)
    const now = world.now().toISOString()
    await world.centre('liberec').acknowledge({ client, version: 1, ...worker, now })
    await supplement(noticeId, { endangered: [{ number: 1, phone: '+420 700 000 222' }] })
    const [letter] = (await lettersOf(noticeId)).filter(({ kind }) => kind === 'police')
    expect(letter).toMatchObject({ word: 'supplement', to: ['duty', 'staff:jana'], subject: client })
    expect(JSON.stringify(letter)).not.toMatch(/700000222|Testovací/)
  })

  it('that adds a person starts their own 48 hours from its own delivery', async () => {
    const { noticeId } = await deliver()
    world.setTime('2026-03-03T12:00:00Z')
    const receipt = await supplement(noticeId, {
      evicted: { weapon: 'handed-over' },
      endangered: [endangered({ givenName: 'Druhá', phone: '+420 700 000 333' })],
    })
    expect(receipt.offerDueAt).toBe('2026-03-05T12:00:00.000Z')
    const [first, second] = await clientsOf(noticeId)
    const [one, other] = [await fileOf(first), await fileOf(second)]
    expect(one.contact.dueAt).toBe('2026-03-04T09:00:00.000Z')
    expect(one.police.words).toMatchObject([{ content: { added: 1 } }])
    expect(one.report.othersEndangered).toBe(1)
    expect(other.contact).toMatchObject({ startsAt: '2026-03-03T12:00:00.000Z', dueAt: '2026-03-05T12:00:00.000Z' })
    expect(other.person).toMatchObject({ givenName: 'Druhá', district: 'CZ0513' })
    expect(other.report).toMatchObject({
      reference: `DODATEK-${number}`,
      othersEndangered: 1,
      evicted: { familyName: 'Neexistující', weapon: 'handed-over' },
    })
    expect(other.police.words).toMatchObject([{ content: { isFirst: true } }])
    const report = await readItem(world.table, keys.report('liberec', second ?? '', noticeId))
    expect(report).not.toHaveProperty('of')
    expect((await fileOf(second)).report).toEqual(other.report)
    const letters = await lettersOf(noticeId)
    expect(letters.filter(({ step }) => step === 'arrival')).toHaveLength(2)
    expect((await status(noticeId)).persons).toEqual([
      { number: 1, state: 'waiting' },
      { number: 2, state: 'waiting' },
    ])
  })

  it('tells figures what it changes', async () => {
    const { noticeId } = await deliver({ evicted: {} })
    const [client = ''] = await clientsOf(noticeId)
    await supplement(noticeId, {
      evicted: { sex: 'male', birthDate: '1985-05-05' },
      children: [{ livesInDwelling: true }],
    })
    const report = await readItem(world.table, keys.report('liberec', client, noticeId))
    expect(report).toMatchObject({
      evictedSex: 'male',
      evictedAgeBand: '27-64',
      childrenLiving: 1,
      objection: 'unknown',
    })
  })

  it('once more gets the first receipt: by the version it was told from, and by the one that it made', async () => {
    const { noticeId } = await deliver()
    const content = { endangered: [endangered({ givenName: 'Jednou' })] }
    const first = await supplement(noticeId, content)
    for (const ifMatch of ['"1"', '"2"']) {
      const again = await send(noticeId, '/supplements', { content, ifMatch })
      expect(again.status).toBe(200)
      expect(await again.json()).toEqual(first)
    }
    expect(await clientsOf(noticeId)).toHaveLength(2)
  })

  it('over 20 connections at once is stored once, with one receipt', async () => {
    const { noticeId } = await deliver()
    const content = { endangered: [endangered({ givenName: 'Naráz' })] }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(noticeId, '/supplements', { content, ifMatch: '"1"' })),
    )
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([...Array.from({ length: 19 }, () => 200), 201])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(await clientsOf(noticeId)).toHaveLength(2)
  })

  it('from an older version is refused with the one there is now, and stores nothing', async () => {
    const { noticeId } = await deliver()
    await supplement(noticeId, { reason: 'První.' })
    const before = (await world.kept()).length
    const answer = await send(noticeId, '/supplements', { content: { reason: 'Druhý.' }, ifMatch: '"1"' })
    expect(answer.status).toBe(412)
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(await answer.json()).toMatchObject({ code: 'version-changed', version: 2 })
    expect(await world.kept()).toHaveLength(before)
  })

  it('back to what was told before is a version of its own', async () => {
    const { noticeId } = await deliver()
    const [one, other] = ['+420 700 000 001', '+420 700 000 002'].map((phone) => ({
      endangered: [{ number: 1, phone }],
    }))
    await supplement(noticeId, one, 1)
    await supplement(noticeId, other, 2)
    expect(await supplement(noticeId, one, 3)).toMatchObject({ version: 4 })
  })

  it.each([
    ['nothing', {}, '', 'nothing-said'],
    ['nothing in words', { reason: ' ', evicted: {} }, '', 'nothing-said'],
    ['nothing of a person', { endangered: [{ number: 1 }] }, 'endangered.0', 'nothing-said'],
    [
      'a person whom the notice has not',
      { endangered: [{ number: 2, phone: '1' }] },
      'endangered.0.number',
      'unknown-number',
    ],
    [
      'a person twice',
      {
        endangered: [
          { number: 1, phone: '1' },
          { number: 1, phone: '2' },
        ],
      },
      'endangered.1.number',
      'number-twice',
    ],
    ['a new person without a name', { endangered: [{ phone: '1' }] }, 'endangered.0.familyName', 'name-missing'],
    ['ten persons more', { endangered: Array.from({ length: 10 }, () => endangered()) }, 'endangered', 'too_big'],
    ['another district', { dwelling: { district: 'CZ0642' } }, 'dwelling.district', 'unrecognized_keys'],
    ['another reference', { reference: 'X-1' }, 'reference', 'unrecognized_keys'],
    ['another time of the eviction', { evictedAt: '2026-03-02T08:00:00+01:00' }, 'evictedAt', 'unrecognized_keys'],
    ['a birth after the entry', { evicted: { birthDate: '2026-03-03' } }, 'evicted.birthDate', 'after-entry'],
    ['an end before the eviction', { endsAt: '2026-03-02T07:59:00+01:00' }, 'endsAt', 'not-later'],
    ['an end too far', { endsAt: '2026-06-02T07:59:00+02:00' }, 'endsAt', 'too-far'],
    ['a day that there is not', { evicted: { birthDate: '1985-02-30' } }, 'evicted.birthDate', 'invalid_union'],
    [
      'a copy sent before the entry',
      { distribution: [{ at: '2026-03-01T08:00:00+01:00' }] },
      'distribution.0.at',
      'before-entry',
    ],
    [
      'a copy sent tomorrow',
      { distribution: [{ at: '2026-03-03T08:00:00+01:00' }] },
      'distribution.0.at',
      'in-the-future',
    ],
  ])('of %s is refused by name', async (_what, content, path, code) => {
    const { noticeId } = await deliver()
    const answer = await send(noticeId, '/supplements', { content, ifMatch: '"1"' })
    const problem = await answer.json()
    expect([answer.status, problem.code]).toEqual([422, 'invalid-supplement'])
    expect(problem.faults).toMatchObject([{ path, code }])
    expect(problem.reasons[code]).not.toBe('')
  })

  it.each([undefined, '*', '1', 'W/"1"', '"0"', '""', '"1", "2"', '"abc"'])(
    'that stands on the version %s is asked for it',
    async (ifMatch) => {
      const { noticeId } = await deliver()
      const sent = { content: { reason: 'Zkouška.' }, ...(ifMatch !== undefined && { ifMatch }) }
      const answer = await send(noticeId, '/supplements', sent)
      expect([answer.status, (await answer.json()).code]).toEqual([428, 'version-missing'])
    },
  )

  it('is refused when it has been supplemented too often, while an end is taken', async () => {
    const { noticeId } = await deliver()
    for (let version = 1; version < 50; version++) await supplement(noticeId, { reason: `Po ${version}.` }, version)
    const answer = await send(noticeId, '/supplements', { content: { reason: 'Naposledy.' }, ifMatch: '"50"' })
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'too-many-versions'])
    expect(await endIt(noticeId, 50)).toMatchObject({ kind: 'end', version: 51 })
    const [client] = await clientsOf(noticeId)
    expect((await fileOf(client)).police.words).toHaveLength(50)
  })
})

describe('an end', () => {
  it('moves the end of the eviction and never the 48 hours', async () => {
    const { noticeId } = await deliver({ endangered: [endangered(), endangered({ givenName: 'Druhá' })] })
    world.setTime('2026-03-02T11:00:00Z')
    const receipt = await endIt(noticeId)
    expect(receipt).toMatchObject({ kind: 'end', version: 2, offerDueAt: '2026-03-04T09:00:00.000Z' })
    for (const client of await clientsOf(noticeId)) {
      const file = await fileOf(client)
      expect(file.contact).toMatchObject({ status: 'open', dueAt: '2026-03-04T09:00:00.000Z' })
      expect(file.protection.terms).toMatchObject([
        { by: 'eviction', until: '2026-03-02T08:30:00.000Z', why: 'police-end' },
      ])
      expect(file.police.words).toMatchObject([{ content: { kind: 'end', reason: 'objection-upheld' } }])
      const protection = await readItem(world.table, keys.protection('liberec', client))
      expect(protection).toMatchObject({
        comingAt: '2026-03-02T08:30:00.000Z',
        centreSk: `2026-03-02T08:30:00.000Z#protection#${client}`,
      })
    }
    const duties = await world.centre('liberec').duties()
    expect(duties.map(({ client }) => client)).toEqual(expect.arrayContaining(await clientsOf(noticeId)))
    const [letter] = (await lettersOf(noticeId)).filter(({ kind }) => kind === 'police')
    expect(letter).toMatchObject({ word: 'end', urgent: true, to: ['duty', 'workers'] })
    expect(await status(noticeId)).toMatchObject({
      state: 'waiting',
      ended: { at: '2026-03-02T08:30:00.000Z', reason: 'objection-upheld' },
    })
    expect(await readItem(world.table, keys.notice('liberec', noticeId))).toMatchObject({
      endsAt: '2026-03-02T08:30:00.000Z',
    })
  })

  it('stands over steps at court that were recorded, and orders of the court stand', async () => {
    const { noticeId } = await deliver()
    const [client = ''] = await clientsOf(noticeId)
    const step = (id: string, kind: 'petition-filed' | 'granted', version: number) =>
      world
        .centre('liberec')
        .recordStep(
          { client, version, ...worker, now: world.now().toISOString() },
          { id, kind, on: '2026-03-02', court: '', fileNumber: '', note: '' },
        )
    await step('01JX0000000000000000000001', 'petition-filed', 1)
    await endIt(noticeId)
    const course = await step('01JX0000000000000000000002', 'granted', 3)
    expect(course.police).toEqual({ ended: { at: '2026-03-02T08:30:00.000Z', reason: 'objection-upheld' } })
    const { terms } = (await fileOf(client)).protection
    expect(terms.map(({ by, why }) => [by, why])).toEqual([
      ['eviction', 'police-end'],
      ['order', 'month'],
    ])
  })

  it.each([
    ['no reason', { endedAt: end.endedAt }, 'reason', 'invalid_value'],
    ['a reason of its own', { ...end, reason: 'smir' }, 'reason', 'invalid_value'],
    ['no time', { reason: 'police' }, 'endedAt', 'invalid_type'],
    ['a time before the eviction', { ...end, endedAt: '2026-03-02T07:59:00+01:00' }, 'endedAt', 'not-later'],
    ['a time too far', { ...end, endedAt: '2026-06-02T07:59:00+02:00' }, 'endedAt', 'too-far'],
    ['a day that there is not', { ...end, endedAt: '2026-02-30T07:59:00+01:00' }, 'endedAt', 'invalid_format'],
    ['a field of a supplement', { ...end, children: [] }, 'children', 'unrecognized_keys'],
  ])('with %s is refused by name', async (_what, content, path, code) => {
    const { noticeId } = await deliver()
    const answer = await send(noticeId, '/end', { content, ifMatch: '"1"' })
    const problem = await answer.json()
    expect([answer.status, problem.code]).toEqual([422, 'invalid-end'])
    expect(problem.faults[0]).toMatchObject({ path, code })
  })
})

describe('a notice', () => {
  it('of another unit answers like one that does not exist, byte for byte', async () => {
    const { noticeId } = await deliver()
    const key = { keyId: 'jiny-utvar', privateKey: await privateJwk('Ed25519') }
    await registerPolice(world.table, key, { sender: 'pcr-jiny' })
    const before = (await world.kept()).length
    for (const [what, content] of [
      ['/supplements', { reason: 'Cizí.' }],
      ['/end', end],
      ['', undefined],
    ] as const) {
      const ask = async (id: string) => {
        const sent = { key, ...(content && { content, ifMatch: '"1"' }) }
        const answer = await world.intake.request(await world.signLater(id, what, sent))
        const { ratelimit: _left, ...headers } = Object.fromEntries(answer.headers)
        return { status: answer.status, headers, body: await answer.text() }
      }
      const [theirs, none, shapeless] = [await ask(noticeId), await ask('01JX0000000000000000000000'), await ask('x')]
      expect(theirs.status).toBe(404)
      expect(none).toEqual(theirs)
      expect(shapeless).toEqual(theirs)
    }
    const kept = (await world.kept()).filter(({ type }) => type !== 'nonce')
    expect(kept.length).toBeLessThanOrEqual(before)
  })

  it('says when help was offered, and nothing of how', async () => {
    const { noticeId } = await deliver({ endangered: [endangered(), endangered({ givenName: 'Druhá' })] })
    const [first = ''] = await clientsOf(noticeId)
    world.setTime('2026-03-02T15:00:00Z')
    const now = world.now().toISOString()
    await world.centre('liberec').recordAttempt(
      { client: first, version: 1, ...worker, now },
      {
        id: '01JX0000000000000000000009',
        at: '2026-03-02T14:00:00.000Z',
        channel: 'phone',
        outcome: 'accepted',
        note: 'Tajná slova.',
        number: '1',
      },
    )
    const answer = await status(noticeId)
    expect(answer).toMatchObject({
      state: 'waiting',
      persons: [
        { number: 1, state: 'offered', offeredAt: '2026-03-02T14:00:00.000Z' },
        { number: 2, state: 'waiting' },
      ],
    })
    expect(JSON.stringify(answer)).not.toMatch(/Tajná|"phone"|accepted|jana|Testovací/)
  })

  it('tells no question twice that was overheard', async () => {
    const { noticeId } = await deliver()
    const nonce = 'zaslechnuto'
    const ask = async () => world.intake.request(await world.signLater(noticeId, '', { nonce }))
    expect((await ask()).status).toBe(200)
    const again = await ask()
    expect([again.status, (await again.json()).code]).toEqual([401, 'nonce-used'])
  })

  it('that was stored by an older version of Opora can be asked about and supplemented', async () => {
    const { noticeId, missing } = await deliver({ evicted: {} })
    await world.table.doc.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keys.noticePlace(noticeId),
        UpdateExpression: 'REMOVE version, persons, #missing, deliveredAt, enteredAt, evictedAt, district',
        ExpressionAttributeNames: { '#missing': 'missing' },
      }),
    )
    expect(await status(noticeId)).toMatchObject({ version: 1, missing, persons: [{ number: 1, state: 'waiting' }] })
    expect(await supplement(noticeId, { evicted: { sex: 'male' } })).toMatchObject({ version: 2 })
    expect(await status(noticeId)).toMatchObject({ version: 2 })
  })
})
