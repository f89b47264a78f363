import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { carry } from '../../../../functions/store/hand-over/carrying.ts'
import { readLoops } from '../../../../functions/store/hand-over/loops.ts'
import { canonical } from '../../../../functions/store/leaving/stored-items.ts'
import { closeInDirectory } from '../../../../functions/store/police/senders.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import { readState } from '../../../../functions/store/watch/state.ts'
import type { HandedOver } from '../../../../shared/hand-over/hand-over.ts'
import type { Notice } from '../../../../shared/police/notice.ts'
import type { Receipt } from '../../../../shared/police/receipt.ts'
import { instant, plusHours } from '../../../../shared/time/instant.ts'
import { openApi, people } from '../../../support/api.ts'
import { breaking } from '../../../support/breaking.ts'
import { noteEntry } from '../../../support/entries.ts'
import { fullNotice } from '../../../support/full-notice.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

/*
 * A notice that came to the wrong centre, over two real centres on the real engine: what goes, what stays, and what a crash or a colleague
 * in the middle of it does.
 */

let world: World
let call: ReturnType<typeof openApi>
const liberec = people.onDuty
const [LIBEREC, BRNO] = ['Intervenční centrum Liberec', 'Intervenční centrum Brno']
const brno = people.stranger

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())
beforeEach(() => world.setTime(plusHours(instant(world.now()), 1)))

const ask = async (as: Record<string, unknown>, path: string, body?: object) => {
  const answer = await call({ path, as, ...(body && { method: 'POST', body }) })
  return { status: answer.status, body: await answer.json() }
}

/** The ids of a notice's files, in order. */
async function filesOf(receipt: Receipt): Promise<string[]> {
  const place = await readItem(world.table, keys.noticePlace(receipt.noticeId))
  const item = await readItem(world.table, keys.notice(String(place?.['centre']), receipt.noticeId))
  return item?.['clients'] as string[]
}

/** One whose report does not lie beside its files, of two people. */
const longNotice = (): Notice => {
  const [first = endangered()] = fullNotice.endangered as Notice['endangered']
  const description = 'Vymyšlená událost. '.repeat(500)
  const incident = { ...fullNotice.incident, description } as Notice['incident']
  return {
    ...(fullNotice as Notice),
    reference: ulid(),
    incident,
    endangered: [first, { ...first, givenName: 'Druhá' }],
  }
}

const wanted = (to: string, changes: object = {}) => ({
  id: ulid(),
  to,
  reason: 'other-district',
  words: '',
  ...changes,
})

/** Asked for and carried, as the stream would. */
async function handOver(as: Record<string, unknown>, client: string, body: ReturnType<typeof wanted>) {
  const sent = await ask(as, `/api/clients/${client}/hand-over`, body)
  if (sent.status !== 200) return sent
  await carried(as, body.id)
  return ask(as, `/api/hand-overs/${body.id}`)
}

const centreOf = (as: Record<string, unknown>) => (as === liberec ? 'liberec' : 'brno')
const carried = (as: Record<string, unknown>, id: string) =>
  carry(world.table, { from: centreOf(as), id }, instant(world.now()))

const ofCentre = async (centre: string) =>
  (await world.everything()).filter(({ pk }) => `${pk}`.startsWith(`${centre}#`))

/** What of a centre names a file or a notice, by the kinds of items. */
async function typesAbout(centre: string, ids: readonly string[]): Promise<string[]> {
  const about = (await ofCentre(centre)).filter((item) => ids.some((id) => JSON.stringify(item).includes(id)))
  return [...new Set(about.map(({ type }) => String(type)))].sort()
}

const attemptOf = (at: string, outcome: string, id = ulid()) => ({
  id,
  channel: 'phone',
  outcome,
  at,
  note: 'Zkouška.',
})

describe('a notice that is handed over', () => {
  let receipt: Receipt
  let clients: string[]
  let before: Record<string, unknown>

  beforeAll(async () => {
    receipt = await world.deliver(longNotice())
    clients = await filesOf(receipt)
    const [client = ''] = clients
    world.setTime(plusHours(receipt.deliveredAt, 5))
    const body = { version: 1, attempt: attemptOf(plusHours(receipt.deliveredAt, 1), 'not-reached') }
    expect((await ask(liberec, `/api/clients/${client}/attempts`, body)).status).toBe(200)
    const entry = noteEntry({ at: plusHours(receipt.deliveredAt, 2) })
    expect((await ask(liberec, `/api/clients/${client}/entries`, { entry })).status).toBe(200)
    before = (await ask(liberec, `/api/clients/${client}`)).body
    const words = 'Dům leží už za hranicí okresu.'
    const sent = await handOver(liberec, client, wanted('brno', { words }))
    expect(sent.body.handOver).toMatchObject({ to: BRNO, state: 'arrived', reason: 'other-district' })
  })

  it('is a file of the other centre with all that was reported and done, and its clock goes on', async () => {
    const [client = ''] = clients
    const { status, body } = await ask(brno, `/api/clients/${client}`)
    expect(status).toBe(200)
    for (const part of ['person', 'safeContact', 'report', 'delivery', 'attempts', 'work', 'arrivedAt', 'protection'])
      expect([part, body[part]]).toEqual([part, before[part]])
    expect(body.reference).toMatch(/^BRNO-/)
    expect(body.contact).toMatchObject({ startsAt: receipt.deliveredAt, dueAt: receipt.offerDueAt, status: 'open' })
    // Nobody of the first centre has it any more.
    expect(body.contact.acknowledged).toBeUndefined()
    const whole = await ask(brno, `/api/clients/${client}/report`)
    expect(whole.status).toBe(200)
  })

  it('stands on Today of the other centre at once, and says who handed it over and why', async () => {
    const { duties } = (await ask(brno, '/api/today')).body
    const own = duties.filter(({ client }: { client: string }) => clients.includes(client))
    expect(own).toHaveLength(clients.length)
    expect(own[0]).toMatchObject({
      dueAt: receipt.offerDueAt,
      handed: { from: LIBEREC, reason: 'other-district', at: plusHours(receipt.deliveredAt, 5) },
    })
    const view = await ask(brno, `/api/clients/${clients[0]}/hand-over`)
    expect(view.body.cameFrom).toMatchObject({ centre: LIBEREC, words: 'Dům leží už za hranicí okresu.' })
  })

  it('writes to the other centre at once, urgently, with the true end of the time limit', async () => {
    const letters = (await ofCentre('brno')).filter(
      ({ type, thread }) => type === 'letter' && thread === receipt.noticeId,
    )
    expect(letters).toMatchObject([
      { step: 'handed-over', urgent: true, dueAt: receipt.offerDueAt, to: ['duty', 'workers'], from: LIBEREC },
    ])
  })

  it('is found there, and police find it there', async () => {
    const found = await ask(brno, '/api/search', { typed: 'testovaci' })
    expect(found.body.rows.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(clients))
    const here = await ask(liberec, '/api/search', { typed: 'testovaci' })
    expect(here.body.rows).toEqual([])
    expect(await readItem(world.table, keys.noticePlace(receipt.noticeId))).toMatchObject({ centre: 'brno' })
  })

  it('leaves nothing about anybody at the first centre, in no list and under no address', async () => {
    const left = await typesAbout('liberec', [...clients, receipt.noticeId])
    // What the register is to forget goes with the next search.
    expect(left.filter((type) => type !== 'card')).toEqual([
      ...['activity', 'audit', 'hand-over', 'handed-file', 'letter', 'tombstone'],
    ])
    const items = (await ofCentre('liberec')).filter((item) => clients.some((id) => JSON.stringify(item).includes(id)))
    for (const item of items) expect(Object.keys(item)).not.toContain('sealed')
    for (const client of clients) {
      const gone = await ask(liberec, `/api/clients/${client}`)
      expect([gone.status, gone.body.type]).toEqual([410, expect.stringMatching('handed-over')])
      expect(gone.body.current).toEqual({ to: BRNO, at: expect.any(String) })
      expect((await ask(liberec, `/api/clients/${client}/version`)).status).toBe(410)
      expect((await ask(liberec, `/api/clients/${client}/timeline`)).status).toBe(404)
      // A stranger is told of neither.
      expect((await ask(people.analyst, `/api/clients/${client}`)).status).toBe(403)
    }
    const { duties } = (await ask(liberec, '/api/today')).body
    expect(duties.filter(({ client }: { client: string }) => clients.includes(client))).toEqual([])
  })

  it('stands in the first centre’s list of what was handed over: when, why, by whom, to whom, its own numbers', async () => {
    const { handOvers } = (await ask(liberec, '/api/hand-overs')).body
    const own = handOvers.find(({ references }: HandedOver) => references.length === clients.length)
    expect(own).toMatchObject({ to: BRNO, by: 'liberec-sluzba', reason: 'other-district', state: 'arrived' })
    expect(own.references[0]).toMatch(/^LIBEREC-/)
    expect(JSON.stringify(own)).not.toContain('hranicí')
  })

  it('is in the audit of both', async () => {
    const [client = ''] = clients
    const there = (await ofCentre('brno')).filter(({ type, client: of }) => type === 'audit' && of === client)
    expect(there.map(({ did }) => did)).toContain('hand-in')
    const here = await ask(people.head, `/api/audit/files/${client}`)
    expect(here.body.lines.map(({ did }: { did: string }) => did)).toContain('hand-over')
  })

  it('takes an offer of help there, which meets the duty', async () => {
    const [client = ''] = clients
    world.setTime(plusHours(receipt.deliveredAt, 9))
    const { version } = (await ask(brno, `/api/clients/${client}`)).body
    const body = { version, attempt: attemptOf(plusHours(receipt.deliveredAt, 8), 'accepted') }
    const saved = await ask(brno, `/api/clients/${client}/attempts`, body)
    expect(saved.body.contact).toMatchObject({ status: 'met' })
  })

  it('can be carried again and again without any harm', async () => {
    const all = (await world.everything()).map(canonical)
    const { handOvers } = (await ask(liberec, '/api/hand-overs')).body
    for (const { id } of handOvers) expect(await carried(liberec, id)).toBe('arrived')
    expect((await world.everything()).map(canonical).filter((item) => !all.includes(item))).toEqual([])
  })
})

/** A notice of two people at the first centre. */
async function arrive(): Promise<{ receipt: Receipt; clients: string[]; client: string }> {
  const receipt = await world.deliver(longNotice())
  const clients = await filesOf(receipt)
  return { receipt, clients, client: clients[0] ?? '' }
}

/** In which centres somebody owes an offer of help to these people. */
async function owing(clients: readonly string[]): Promise<string[]> {
  const all = await world.everything()
  const open = all.filter(
    ({ type, subject, status }) => type === 'deadline' && clients.includes(`${subject}`) && status === 'open',
  )
  return open.map(({ centre }) => String(centre)).sort()
}

/** What came between, as the first centre is told. */
const hindranceOf = async (id: string) => (await ask(liberec, `/api/hand-overs/${id}`)).body.handOver.hindrance

const send = (as: Record<string, unknown>, client: string, body: ReturnType<typeof wanted>) =>
  ask(as, `/api/clients/${client}/hand-over`, body)

describe('what happens in the middle of it', () => {
  it('stays where it was when somebody worked in a file meanwhile, and goes with the next try', async () => {
    const { clients, client, receipt } = await arrive()
    const body = wanted('brno')
    expect((await send(liberec, client, body)).body.handOver.state).toBe('sent')
    const attempt = { version: 1, attempt: attemptOf(plusHours(receipt.deliveredAt, 0), 'not-reached') }
    expect((await ask(liberec, `/api/clients/${clients[1]}/attempts`, attempt)).status).toBe(200)
    expect(await carried(liberec, body.id)).toBe('overtaken')
    expect(await hindranceOf(body.id)).toBe('work')
    expect(await owing(clients)).toEqual(['liberec', 'liberec'])
    expect(await typesAbout('brno', clients)).toEqual([])
    expect((await handOver(liberec, client, body)).body.handOver.state).toBe('arrived')
    expect(await hindranceOf(body.id)).toBeUndefined()
    expect(await owing(clients)).toEqual(['brno', 'brno'])
    expect((await ask(brno, `/api/clients/${clients[1]}`)).body.attempts).toHaveLength(1)
  })

  it.each(['a note', 'a step at court', 'a person'])('also when it was %s', async (what) => {
    const { client, clients } = await arrive()
    const body = wanted('brno')
    await send(liberec, client, body)
    if (what === 'a note') await ask(liberec, `/api/clients/${client}/entries`, { entry: noteEntry() })
    if (what === 'a step at court') {
      const step = {
        id: ulid(),
        kind: 'petition-filed',
        on: '2026-03-02',
        court: 'Testovací soud',
        fileNumber: '',
        note: '',
      }
      await ask(liberec, `/api/clients/${client}/court/steps`, { version: 1, step })
    }
    if (what === 'a person') await ask(liberec, `/api/clients/${client}/acknowledgement`, { version: 1 })
    expect(await carried(liberec, body.id)).toBe('overtaken')
    expect(await owing(clients)).toEqual(['liberec', 'liberec'])
  })

  it.each<['police' | 'closed', string]>([
    ['police', 'police said more'],
    ['closed', 'the other centre takes no notices'],
  ])('says that %s came between when %s', async (hindrance) => {
    const { client, clients, receipt } = await arrive()
    const body = wanted('brno')
    await send(liberec, client, body)
    const directory = (await readItem(world.table, keys.directory())) ?? {}
    if (hindrance === 'closed')
      await closeInDirectory(world.table, 'brno', { at: instant(world.now()), sendTo: 'liberec' })
    else {
      const told = { ifMatch: '"1"', content: { reason: 'Zkouška.', evicted: { weapon: 'handed-over' } } }
      const answer = await world.intake.request(await world.signLater(receipt.noticeId, '/supplements', told))
      expect(answer.status).toBe(201)
    }
    expect(await carried(liberec, body.id)).toBe('overtaken')
    expect(await hindranceOf(body.id)).toBe(hindrance)
    expect(await owing(clients)).toEqual(['liberec', 'liberec'])
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: directory }))
  })

  it('says that somebody else had handed it over', async () => {
    const { client } = await arrive()
    const bodies = [wanted('brno'), wanted('brno')]
    for (const body of bodies) expect((await send(liberec, client, body)).status).toBe(200)
    for (const { id } of bodies) await carried(liberec, id)
    expect(await Promise.all(bodies.map(({ id }) => hindranceOf(id)))).toEqual([undefined, 'handed'])
  })

  it('goes whole when the same is sent twice at the same time', async () => {
    const { client, clients } = await arrive()
    const body = wanted('brno')
    const answers = await Promise.all([send(liberec, client, body), send(liberec, client, body)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await carried(liberec, body.id)).toBe('arrived')
    for (const one of clients) expect((await ask(brno, `/api/clients/${one}`)).status).toBe(200)
    expect((await world.everything()).filter(({ type, pk }) => type === 'parcel' && `${pk}`.includes(body.id))).toEqual(
      [],
    )
  })

  it('goes once when two send it at the same time', async () => {
    const { client, clients } = await arrive()
    const bodies = [wanted('brno'), wanted('brno')]
    for (const body of bodies) expect((await send(liberec, client, body)).status).toBe(200)
    const states = await Promise.all(bodies.map(({ id }) => carried(liberec, id)))
    expect(states.toSorted()).toEqual(['arrived', 'overtaken'])
    expect(await owing(clients)).toEqual(['brno', 'brno'])
    expect((await ask(brno, `/api/clients/${client}`)).status).toBe(200)
  })

  it('is owed by one centre at every instant, wherever it breaks off', async () => {
    const { client, clients } = await arrive()
    const body = wanted('brno')
    await send(liberec, client, body)
    let broke = 0
    for (; broke < 200; broke++) {
      const state = await carry(
        breaking(world.table, broke),
        { from: 'liberec', id: body.id },
        instant(world.now()),
      ).catch(() => 'broke')
      const [one, two, ...more] = await owing(clients)
      expect([one, more]).toEqual([two, []])
      if (state !== 'broke') break
    }
    expect(broke).toBeGreaterThan(20)
    expect(await owing(clients)).toEqual(['brno', 'brno'])
    expect(await typesAbout('liberec', clients)).toEqual([
      'activity',
      'audit',
      'card',
      'hand-over',
      'handed-file',
      'tombstone',
    ])
    expect((await world.everything()).filter(({ type, pk }) => type === 'parcel' && `${pk}`.includes(body.id))).toEqual(
      [],
    )
    const entries = (await ofCentre('brno')).filter(
      ({ did, client: of }) => did === 'hand-in' && clients.includes(`${of}`),
    )
    expect(entries).toHaveLength(clients.length)
  })

  it('reaches no file but those of the notice, whatever a parcel says', async () => {
    const [mine, theirs] = [await arrive(), await arrive()]
    await handOver(liberec, theirs.client, wanted('brno'))
    const body = wanted('brno')
    await send(liberec, mine.client, body)
    const [parcel] = (await world.everything()).filter(({ type, pk }) => type === 'parcel' && `${pk}`.includes(body.id))
    const part = { ...keys.report('brno', theirs.client, theirs.receipt.noticeId), type: 'report', sealed: 'forged' }
    await world.table.doc.send(
      new PutCommand({
        TableName: world.table.name,
        Item: { ...parcel, sk: `${String(parcel?.['sk']).split('#')[0]}#999999`, part },
      }),
    )
    const name = { pk: part.pk, sk: part.sk }
    const before = await readItem(world.table, name)
    expect(await carried(liberec, body.id)).toBe('overtaken')
    expect(await readItem(world.table, name)).toEqual(before)
    expect(await owing(mine.clients)).toEqual(['liberec', 'liberec'])
  })
})

describe('a notice that is handed back', () => {
  it('comes back once with all that was done elsewhere; the next round is refused, and the admin is told', async () => {
    const { client, clients, receipt } = await arrive()
    await handOver(liberec, client, wanted('brno'))
    const attempt = { version: 1, attempt: attemptOf(plusHours(receipt.deliveredAt, 0), 'not-reached') }
    expect((await ask(brno, `/api/clients/${client}/attempts`, attempt)).status).toBe(200)
    const back = await handOver(brno, client, wanted('liberec', { reason: 'handed-over-by-mistake' }))
    expect(back.body.handOver).toMatchObject({ state: 'arrived' })
    const file = (await ask(liberec, `/api/clients/${client}`)).body
    expect(file.attempts).toHaveLength(1)
    expect(file.contact).toMatchObject({ dueAt: receipt.offerDueAt })
    expect((await ask(brno, `/api/clients/${client}`)).status).toBe(410)
    const stones = (await ofCentre('liberec')).filter(
      ({ type, id }) => type === 'tombstone' && clients.includes(`${id}`),
    )
    expect(stones).toEqual([])

    const again = await send(liberec, client, wanted('brno'))
    expect([again.status, again.body.type]).toEqual([409, expect.stringMatching('hand-over-loop')])
    expect(await owing(clients)).toEqual(['liberec', 'liberec'])
    const [loop] = await readLoops(world.table, 'liberec')
    expect(loop).toMatchObject({ notice: receipt.noticeId, to: 'brno' })
    expect(loop?.path.map(({ centre }) => centre)).toEqual(['liberec', 'brno', 'liberec'])
    const seen = { notice: receipt.noticeId, from: LIBEREC, to: BRNO, reason: 'other-district', at: loop?.at }
    const loopsAfter = async (days: number) =>
      (await readState(world.table, plusHours(instant(world.now()), 24 * days))).loops
    expect(await loopsAfter(0)).toEqual([seen])
    expect([(await loopsAfter(30)).length, (await loopsAfter(31)).length]).toEqual([1, 0])
    const { centres } = (await ask(liberec, `/api/clients/${client}/hand-over`)).body
    expect(centres).toEqual([expect.objectContaining({ id: 'brno', isLoop: true })])
  })
})

describe('a notice that is not handed over', () => {
  it.each([
    ['to its own centre', 'liberec', 'to', 'own-centre'],
    ['to a centre that is not open', 'zlin', 'to', 'unknown-centre'],
    ['to no centre', 'police', 'to', 'unknown-centre'],
  ])('%s', async (_what, to, path, code) => {
    const { client } = await arrive()
    const { status, body } = await send(liberec, client, wanted(to))
    expect([status, body.faults]).toEqual([422, [expect.objectContaining({ path, code })]])
  })

  it('when help was offered to all of its people', async () => {
    const { client, clients, receipt } = await arrive()
    for (const one of clients) {
      const body = { version: 1, attempt: attemptOf(receipt.deliveredAt, 'accepted') }
      expect((await ask(liberec, `/api/clients/${one}/attempts`, body)).body.contact.status).toBe('met')
    }
    const view = await ask(liberec, `/api/clients/${client}/hand-over`)
    expect(view.body.obstacles).toEqual(['met'])
    const { body } = await send(liberec, client, wanted('brno'))
    expect(body.faults).toEqual([expect.objectContaining({ path: 'notice', code: 'in-the-way-met' })])
  })

  it('and of a stranger it is not found', async () => {
    const { client } = await arrive()
    expect((await send(brno, client, wanted('liberec'))).status).toBe(404)
    expect((await ask(brno, `/api/clients/${client}/hand-over`)).status).toBe(404)
  })
})

it('a notice that was entered by hand goes over like any other, once', async () => {
  const ago = (hours: number) => plusHours(instant(world.now()), -hours)
  const content = notice({ reference: ulid(), enteredAt: ago(3), evictedAt: ago(2) })
  const byHand = {
    channel: 'phone',
    deliveredAt: ago(1),
    saidBy: 'prap. Zkušební',
    why: 'Po výjezdu.',
  }
  const entered = await ask(liberec, '/api/hand-notices', { id: ulid(), byHand, notice: content })
  const [client = ''] = entered.body.clients
  const body = wanted('brno')
  const sent = await handOver(liberec, client, body)
  expect(sent.body.handOver).toMatchObject({ to: BRNO, state: 'arrived' })
  expect(await carried(liberec, body.id)).toBe('arrived')
  const there = await ask(brno, `/api/clients/${client}`)
  expect(there.body.contact).toMatchObject({ startsAt: entered.body.deliveredAt, dueAt: entered.body.offerDueAt })
  expect((await ask(liberec, `/api/clients/${client}`)).status).not.toBe(200)
})
