import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryMove } from '../../../../functions/store/hand-over/carrying-moves.ts'
import { canonical } from '../../../../functions/store/leaving/stored-items.ts'
import { closeInDirectory } from '../../../../functions/store/police/senders.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import type { Section } from '../../../../shared/hand-over/move.ts'
import { instant, plusHours } from '../../../../shared/time/instant.ts'
import { consentFields } from '../../../support/agreements.ts'
import { openApi, people } from '../../../support/api.ts'
import { breaking } from '../../../support/breaking.ts'
import { noteEntry } from '../../../support/entries.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

/*
 * A person who goes on in another centre because she wants to, over two real centres on the real engine: what is told and what is not, what
 * stays, and what a crash, a colleague or a consent taken back does in the middle of it.
 */

let world: World
let call: ReturnType<typeof openApi>
const [liberec, brno] = [people.onDuty, people.stranger]
const [LIBEREC, BRNO] = ['Intervenční centrum Liberec', 'Intervenční centrum Brno']

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

const ask = async (as: Record<string, unknown>, path: string, body?: object) => {
  const answer = await call({ path, as, ...(body && { method: 'POST', body }) })
  return { status: answer.status, body: await answer.json() }
}

const safeContact = {
  numbers: [{ id: ulid(), phone: '+420601000001', owner: 'vlastní', windows: [] }],
  ...{ safeTimes: 'dopoledne', safeWay: '', mayLeaveMessage: 'no', maySayWhoWeAre: 'no', codeWord: 'Modrá' },
  doNotCall: false,
}

/** Opens a file of somebody who came by herself, with a consent by which she may move. */
async function arrive(as = liberec, consent: object = {}): Promise<{ client: string; consent: string }> {
  const person = {
    ...{ givenName: 'Zkušební', familyName: 'Přecházející', whereNow: 'U sestry, Vymyšlená 1' },
    ...{ healthHandicap: 'Vymyšlený údaj o zdraví', forms: ['physical'] },
  }
  const client = ulid()
  const opened = await ask(as, '/api/clients', { id: client, person, safeContact })
  expect(opened.status).toBe(200)
  return { client, consent: await consented(as, client, consent) }
}

async function consented(as: Record<string, unknown>, client: string, changes: object = {}): Promise<string> {
  const id = ulid()
  const consent = consentFields({ recipient: 'intervention-centre', givenOn: '2026-03-02', ...changes })
  expect((await ask(as, `/api/clients/${client}/consents`, { id, consent })).status).toBe(200)
  return id
}

const told: Section[] = [
  { name: 'person', items: [{ head: 'Jméno', facts: [['', 'Zkušební']] }] },
  { name: 'course', items: [{ head: '2. 3. 2026 · telefonát', facts: [['Co se řeklo', 'Zkouška.']] }] },
]

const wanted = (consent: string, changes: object = {}) => ({
  ...{ id: ulid(), to: 'brno', version: 1, consent, withWhereNow: false, words: 'Volejte dopoledne.', sections: told },
  ...changes,
})

const send = (as: Record<string, unknown>, client: string, body: object) => ask(as, `/api/clients/${client}/move`, body)
const centreOf = (as: Record<string, unknown>) => (as === liberec ? 'liberec' : 'brno')
const carried = (as: Record<string, unknown>, id: string, table = world.table) =>
  carryMove(table, { from: centreOf(as), id }, instant(world.now()))

/** The id that the file has with the other centre. */
async function idThere(id: string, from = 'liberec'): Promise<string> {
  return String((await readItem(world.table, keys.move(from, id)))?.['as'])
}

/** Sent and carried, as the stream would. */
async function move(changes: object = {}): Promise<{ client: string; id: string; as: string }> {
  const { client, consent } = await arrive()
  const body = wanted(consent, changes)
  expect((await send(liberec, client, body)).status).toBe(200)
  expect(await carried(liberec, body.id)).toBe('arrived')
  return { client, id: body.id, as: await idThere(body.id) }
}

const ofCentre = async (centre: string, id: string) =>
  (await world.everything()).filter((item) => `${item['pk']}`.startsWith(`${centre}#`) && canonical(item).includes(id))
const parcelsOf = async (id: string) =>
  (await world.everything()).filter(({ type, pk }) => type === 'parcel' && `${pk}`.includes(id))

describe('a person who goes on in another centre', () => {
  it('has a file there with how to reach her, and a number of its own', async () => {
    const { client, as } = await move()
    const { status, body } = await ask(brno, `/api/clients/${as}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      origin: 'self-referral',
      arrivedAt: instant(world.now()),
      movedFrom: { from: LIBEREC, at: instant(world.now()) },
      person: { givenName: 'Zkušební', familyName: 'Přecházející' },
      safeContact,
      attempts: [],
      work: [],
    })
    expect(body.reference).toMatch(/^BRNO-/)
    expect(body.whereNow).toBeUndefined()
    // Of her health the other centre hears only what was chosen.
    expect([body.person.healthHandicap, body.person.forms]).toEqual([undefined, undefined])
    expect(as).not.toBe(client)
    expect((await ask(liberec, `/api/clients/${as}`)).status).toBe(404)
    expect((await ask(brno, `/api/clients/${client}`)).status).toBe(404)
  })

  it('is told of with the words that were chosen, and nothing else', async () => {
    const { as } = await move()
    const { status, body } = await ask(brno, `/api/clients/${as}/moved-in`)
    expect([status, body.from, body.words, body.sections]).toEqual([200, LIBEREC, 'Volejte dopoledne.', told])
    expect(body.next).toBeUndefined()
    expect((await ask(brno, `/api/clients/${as}/moved-in?page=1`)).status).toBe(404)
    expect((await ask(liberec, `/api/clients/${as}/moved-in`)).status).toBe(404)
  })

  it('is told of where she lives now only when she wants it', async () => {
    const { as } = await move({ withWhereNow: true })
    expect((await ask(brno, `/api/clients/${as}`)).body.whereNow).toBe('U sestry, Vymyšlená 1')
  })

  it('is told of as much as there is, page after page', async () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      head: `Zápis ${index}`,
      facts: [['', 'ž'.repeat(2500)] as [string, string]],
    }))
    const { as } = await move({ sections: [{ name: 'course', items }] })
    const heads: string[] = []
    let pages = 0
    for (let page: number | undefined = 0; page !== undefined; pages++) {
      const { body } = await ask(brno, `/api/clients/${as}/moved-in?page=${page}`)
      heads.push(...body.sections.flatMap((section: Section) => section.items.map(({ head }) => head)))
      page = body.next
    }
    expect(pages).toBeGreaterThan(5)
    expect(heads).toEqual(items.map(({ head }) => head))
  })

  it('stands on Today there until somebody takes note, who is named', async () => {
    const { as } = await move()
    const news = async () =>
      (await ask(brno, '/api/today/news')).body.moves.filter(({ client }: { client: string }) => client === as)
    expect(await news()).toMatchObject([{ name: 'Zkušební Přecházející', from: LIBEREC, at: instant(world.now()) }])
    const { body } = await ask(brno, `/api/clients/${as}/moved-in/seen`, {})
    expect(body.seen).toEqual({ by: 'brno-sluzba', at: instant(world.now()) })
    expect(await news()).toEqual([])
    world.setTime(plusHours(instant(world.now()), 1))
    // Whoever is second changes nothing of it.
    const again = await call({
      ...{ method: 'POST', path: `/api/clients/${as}/moved-in/seen`, body: {} },
      as: { ...brno, sub: 'brno-vedouci' },
    })
    expect((await again.json()).seen).toEqual(body.seen)
  })

  it('is written of at once, without a word about her', async () => {
    const { as } = await move()
    const letters = (await ofCentre('brno', as)).filter(({ type }) => type === 'letter')
    expect(letters).toMatchObject([{ kind: 'moved-in', from: LIBEREC, subject: as, to: ['duty', 'workers'] }])
    expect(canonical(letters)).not.toMatch(/Zkušební|Přecházející/)
  })

  it('is found there by her name', async () => {
    const { as } = await move()
    const { body } = await ask(brno, '/api/search', { typed: 'Přecházející' })
    expect(JSON.stringify(body)).toContain(as)
  })

  it('leaves the file of the first centre as it was, which says where she went', async () => {
    const { client, id } = await move()
    const { body } = await ask(liberec, `/api/clients/${client}`)
    expect(body).toMatchObject({
      movedTo: { id, to: BRNO, at: instant(world.now()) },
      whereNow: 'U sestry, Vymyšlená 1',
    })
    expect(body.closedOn).toBeUndefined()
    expect((await ask(liberec, `/api/moves/${id}`)).body.move).toMatchObject({ client, to: BRNO, state: 'arrived' })
    expect((await ask(liberec, `/api/clients/${client}/move`)).body.last).toMatchObject({ id, state: 'arrived' })
    const { moves } = (await ask(liberec, '/api/moves')).body
    expect(moves[0]).toMatchObject({ id, by: 'liberec-sluzba' })
    expect((await ask(brno, `/api/moves/${id}`)).status).toBe(404)
  })

  it('is noted in the audit of both', async () => {
    const { client, as } = await move()
    const did = async (centre: string, id: string) =>
      (await ofCentre(centre, id)).flatMap((item) => (item['type'] === 'audit' ? [item['did']] : []))
    expect(await did('liberec', client)).toContain('move')
    expect(await did('brno', as)).toContain('move-in')
  })

  it('leaves nothing under way', async () => {
    const { id } = await move()
    expect(await parcelsOf(id)).toEqual([])
  })

  it('may come back with a file of its own, and both of hers can be joined', async () => {
    const { client, as } = await move()
    const consent = await consented(brno, as)
    const back = wanted(consent, { to: 'liberec' })
    expect((await send(brno, as, back)).status).toBe(200)
    expect(await carried(brno, back.id)).toBe('arrived')
    const third = await idThere(back.id, 'brno')
    const { reference } = (await ask(liberec, `/api/clients/${third}`)).body
    const joined = await ask(liberec, `/api/clients/${client}/join`, { reference })
    expect(joined.status).toBe(200)
  })
})

describe('what happens meanwhile', () => {
  it('makes one file of what is sent twice at the same time', async () => {
    const { client, consent } = await arrive()
    const body = wanted(consent)
    const answers = await Promise.all([send(liberec, client, body), send(liberec, client, body)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await carried(liberec, body.id)).toBe('arrived')
    const as = await idThere(body.id)
    expect((await ask(brno, `/api/clients/${as}`)).status).toBe(200)
    expect((await ask(brno, `/api/clients/${as}/moved-in`)).body.sections).toEqual(told)
    expect(await parcelsOf(body.id)).toEqual([])
  })

  it('lets one of two go who send her at the same time', async () => {
    const { client, consent } = await arrive()
    const bodies = [wanted(consent), wanted(consent)]
    const answers = await Promise.all(bodies.map((body) => send(liberec, client, body)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    const [refused] = answers.filter(({ status }) => status === 422)
    expect(refused?.body.faults).toContainEqual(expect.objectContaining({ code: 'in-the-way-under-way' }))
  })

  it('makes one whole file, wherever it breaks off', async () => {
    const { client, consent } = await arrive()
    const body = wanted(consent)
    await send(liberec, client, body)
    const as = await idThere(body.id)
    let broke = 0
    for (; broke < 100; broke++) {
      const state = await carried(liberec, body.id, breaking(world.table, broke)).catch(() => 'broke')
      const { status } = await ask(brno, `/api/clients/${as}`)
      // Whoever finds the file finds all of it.
      if (status === 200) expect((await ask(brno, `/api/clients/${as}/moved-in`)).body.sections).toEqual(told)
      if (state !== 'broke') break
    }
    expect(broke).toBeGreaterThan(8)
    const files = (await ofCentre('brno', as)).map(({ type }) => type)
    expect(files.toSorted()).toEqual(
      // The reading of the file leaves an entry too.
      ['activity', 'audit', 'audit', 'card', 'client', 'letter', 'moved-in', 'version'],
    )
    expect(await parcelsOf(body.id)).toEqual([])
  })

  it('goes by no consent that was taken back', async () => {
    const { client, consent } = await arrive()
    const withdrawal = { version: 1, withdrawal: { on: '2026-03-02', how: 'Řekla to.' } }
    expect((await ask(liberec, `/api/clients/${client}/consents/${consent}/withdrawal`, withdrawal)).status).toBe(200)
    const { status, body } = await send(liberec, client, wanted(consent))
    expect([status, body.faults]).toEqual([422, [expect.objectContaining({ path: 'consent', code: 'no-consent' })]])
  })

  it('stays where it is when the other centre has closed', async () => {
    const { client, consent } = await arrive()
    const body = wanted(consent)
    await send(liberec, client, body)
    const line = (await readItem(world.table, keys.directory())) ?? {}
    await closeInDirectory(world.table, 'brno', { at: instant(world.now()), sendTo: 'liberec' })
    expect(await carried(liberec, body.id)).toBe('overtaken')
    expect(await ofCentre('brno', await idThere(body.id))).toEqual([])
    expect(await parcelsOf(body.id)).toEqual([])
    const view = (await ask(liberec, `/api/clients/${client}/move`)).body
    expect([view.last.state, view.obstacles]).toEqual(['overtaken', []])
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: line }))
    const again = wanted(consent, { version: 2 })
    expect((await send(liberec, client, again)).status).toBe(200)
    expect(await carried(liberec, again.id)).toBe('arrived')
  })

  it('reaches no file but the new one, whatever a parcel says', async () => {
    const theirs = await move()
    const { client, consent } = await arrive()
    const body = wanted(consent)
    await send(liberec, client, body)
    const [parcel] = await parcelsOf(body.id)
    const part = { ...keys.client('brno', theirs.as), type: 'client', sealed: 'forged' }
    const sk = `${String(parcel?.['sk']).split('#')[0]}#999999`
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: { ...parcel, sk, part } }))
    const before = await readItem(world.table, keys.client('brno', theirs.as))
    expect(await carried(liberec, body.id)).toBe('overtaken')
    expect(await readItem(world.table, keys.client('brno', theirs.as))).toEqual(before)
  })

  it('goes not as it was read before a colleague changed how to reach her', async () => {
    const { client, consent } = await arrive()
    const card = { version: 1, safeContact: { ...safeContact, doNotCall: true } }
    const saved = await call({ method: 'PUT', path: `/api/clients/${client}/safe-contact`, body: card, as: liberec })
    expect(saved.status).toBe(200)
    const { status, body } = await send(liberec, client, wanted(consent))
    expect([status, body.faults]).toEqual([422, [expect.objectContaining({ path: 'version', code: 'changed-since' })]])
    const read = wanted(consent, { version: 2 })
    expect((await send(liberec, client, read)).status).toBe(200)
    await carried(liberec, read.id)
    expect((await ask(brno, `/api/clients/${await idThere(read.id)}`)).body.safeContact.doNotCall).toBe(true)
  })

  it('changes nothing of what a colleague writes into the file at that moment', async () => {
    const { client, consent } = await arrive()
    const entry = noteEntry({ at: instant(world.now()) })
    const [sent, noted] = await Promise.all([
      send(liberec, client, wanted(consent)),
      ask(liberec, `/api/clients/${client}/entries`, { entry }),
    ])
    expect([sent.status, noted.status]).toEqual([200, 200])
    expect((await ask(liberec, `/api/clients/${client}`)).body.work).toHaveLength(1)
  })
})

describe('nobody goes on elsewhere', () => {
  it('as long as help is owed to her: then her notice is handed over', async () => {
    await world.deliver(notice())
    const { duties } = (await ask(liberec, '/api/today')).body
    const { client } = duties[0]
    const consent = await consented(liberec, client)
    expect((await ask(liberec, `/api/clients/${client}/move`)).body.obstacles).toEqual(['offer-owed'])
    const { status, body } = await send(liberec, client, wanted(consent))
    expect([status, body.faults]).toEqual([
      422,
      [expect.objectContaining({ path: 'client', code: 'in-the-way-offer-owed' })],
    ])
    const at = instant(world.now())
    const attempt = { id: ulid(), channel: 'phone', outcome: 'accepted', at, note: '' }
    expect((await ask(liberec, `/api/clients/${client}/attempts`, { version: 1, attempt })).status).toBe(200)
    expect((await ask(liberec, `/api/clients/${client}/move`)).body.obstacles).toEqual([])
    const moving = wanted(consent, { version: 2 })
    expect((await send(liberec, client, moving)).status).toBe(200)
    expect(await carried(liberec, moving.id)).toBe('arrived')
    const there = await ask(brno, `/api/clients/${await idThere(moving.id)}`)
    // The eviction and its clocks are of the first centre.
    expect([there.body.origin, there.body.contact, there.body.report]).toEqual(['self-referral', undefined, undefined])
  })

  it.each([
    ['her own centre', 'liberec', 'own-centre'],
    ['one that takes nobody', 'zlin', 'unknown-centre'],
  ])('to %s', async (_what, to, code) => {
    const { client, consent } = await arrive()
    const { status, body } = await send(liberec, client, wanted(consent, { to }))
    expect([status, body.faults]).toEqual([422, [expect.objectContaining({ path: 'to', code })]])
  })

  it('by a consent to tell somebody else', async () => {
    const { client, consent } = await arrive(liberec, { recipient: 'ospod' })
    expect((await ask(liberec, `/api/clients/${client}/move`)).body.consents).toEqual([])
    const { body } = await send(liberec, client, wanted(consent))
    expect(body.faults).toEqual([expect.objectContaining({ path: 'consent', code: 'no-consent' })])
  })

  it('by a consent of somebody else', async () => {
    const [one, other] = [await arrive(), await arrive()]
    const { body } = await send(liberec, one.client, wanted(other.consent))
    expect(body.faults).toEqual([expect.objectContaining({ path: 'consent', code: 'no-consent' })])
  })

  it('whom the centre does not know', async () => {
    const { client, consent } = await arrive()
    expect((await send(brno, client, wanted(consent, { to: 'liberec' }))).status).toBe(404)
    expect((await ask(brno, `/api/clients/${client}/move`)).status).toBe(404)
  })
})
