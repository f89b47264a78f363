import { decodeJwt } from 'jose'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublic } from '../../../functions/public/app.ts'
import { forPublic } from '../../../functions/store/for-public.ts'
import { openCentre } from '../../../functions/store/open-centre.ts'
import type { Notice } from '../../../shared/police/notice.ts'
import { claims, openApi, people } from '../../support/api.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { openFigures } from '../../support/figures.ts'
import { endangered, notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

const fax = { channel: 'fax', deliveredAt: '2026-03-02T08:50:00Z', saidBy: 'prap. Zkušební', why: '' }
let number = 0
const noticeOf = (changes: Partial<Notice> = {}) => notice({ reference: `RUČ-${++number}`, ...changes })

function enter(content: object, { id = ulid(), byHand = {}, as = people.onDuty }: Entering = {}) {
  const body = { id, byHand: { ...fax, ...byHand }, notice: content }
  return call({ method: 'POST', path: '/api/hand-notices', body, as })
}
interface Entering {
  readonly id?: string
  readonly byHand?: object
  readonly as?: Record<string, unknown>
}

const entered = async (content: object, entering?: Entering) => (await enter(content, entering)).json()
const file = async (client: string) => (await call({ path: `/api/clients/${client}`, as: people.onDuty })).json()
const ofType = async (type: string) => (await world.everything()).filter((item) => item['type'] === type)

describe('a notice that came by fax', () => {
  it('opens a file for each person, with the clock it has since it came, and says who entered what', async () => {
    const two = [endangered({ givenName: 'Faxovaná' }), endangered({ givenName: 'Druhá' })]
    const answer = await enter(noticeOf({ endangered: two }))
    expect(answer.status).toBe(200)
    const { clients, offerDueAt } = await answer.json()
    expect(clients).toHaveLength(2)
    expect(offerDueAt).toBe('2026-03-04T08:50:00.000Z')
    const opened = await file(clients[0])
    expect(opened).toMatchObject({
      origin: 'eviction',
      contact: { startsAt: '2026-03-02T08:50:00.000Z', dueAt: '2026-03-04T08:50:00.000Z', status: 'open' },
      report: {
        byHand: {
          channel: 'fax',
          saidBy: 'prap. Zkušební',
          by: 'liberec-sluzba',
          enteredAt: world.now().toISOString(),
        },
      },
    })
    const today = await (await call({ path: '/api/today', as: people.onDuty })).json()
    expect(today.duties.map((row: { client: string }) => row.client)).toEqual(expect.arrayContaining(clients))
  })

  it('is in the audit, its letter leaves now, and nothing that was said of it is readable in the table', async () => {
    const { clients, notice: id } = await entered(noticeOf(), { byHand: { saidBy: 'Tajná Osoba', why: 'tajný důvod' } })
    const audit = (await ofType('audit')).filter(({ client }) => client === clients[0])
    expect(audit.map(({ did, by }) => [did, by])).toContainEqual(['hand-notice', 'liberec-sluzba'])
    const [letter] = (await ofType('letter')).filter(({ thread }) => thread === id)
    expect(letter).toMatchObject({ createdAt: world.now().toISOString(), startsAt: '2026-03-02T08:50:00.000Z' })
    expect(JSON.stringify(await world.everything())).not.toMatch(/Tajná|tajný/)
  })

  it('that lay too long is overdue at once', async () => {
    const late = { deliveredAt: '2026-02-27T08:00:00Z', why: 'Fax ležel přes víkend.' }
    const told = { enteredAt: '2026-02-27T06:00:00Z', evictedAt: '2026-02-27T07:00:00Z' }
    const { clients, offerDueAt } = await entered(noticeOf(told), { byHand: late })
    expect(offerDueAt < world.now().toISOString()).toBe(true)
    expect((await file(clients[0])).contact.dueAt).toBe('2026-03-01T08:00:00.000Z')
  })

  it('sent twice at once is one, and the second is answered the same', async () => {
    const [id, content] = [ulid(), noticeOf()]
    const answers = await Promise.all([1, 2, 3, 4].map(() => entered(content, { id })))
    expect(new Set(answers.map(({ clients }) => clients[0])).size).toBe(1)
    expect(answers.every(({ isOther }) => isOther === undefined)).toBe(true)
    expect((await ofType('notice')).filter(({ pk }) => pk === `liberec#notice#${id}`)).toHaveLength(1)
    expect((await ofType('letter')).filter(({ thread }) => thread === id)).toHaveLength(1)
  })

  it('sent again with other words is answered as it stands, and told to be other', async () => {
    const id = ulid()
    const first = await entered(noticeOf(), { id })
    expect(await entered(noticeOf(), { id })).toMatchObject({ clients: first.clients, isOther: true })
  })

  it('is read in its own centre only', async () => {
    const { notice: id } = await entered(noticeOf())
    expect((await call({ path: `/api/hand-notices/${id}`, as: people.onDuty })).status).toBe(200)
    expect((await call({ path: `/api/hand-notices/${id}`, as: people.stranger })).status).toBe(404)
  })

  it('that police delivered is none of them', async () => {
    const { noticeId } = await world.deliver(noticeOf())
    expect((await call({ path: `/api/hand-notices/${noticeId}`, as: people.onDuty })).status).toBe(404)
  })
})

describe('its receipt', () => {
  it('is signed after it, says by which channel it came, and anybody can check it', async () => {
    const { notice: id } = await entered(noticeOf(), { byHand: { channel: 'phone' } })
    await openFigures(world).settle()
    const { receipt } = await (await call({ path: `/api/hand-notices/${id}`, as: people.onDuty })).json()
    const { table, signer, now } = world
    const page = createPublic({ store: forPublic(table), signer, origin: ORIGIN, now })
    const answer = await page.request(`${ORIGIN}/potvrzeni?r=${receipt}`, { headers: { accept: 'application/json' } })
    expect(await answer.json()).toMatchObject({
      valid: true,
      noticeId: id,
      channel: 'phone',
      sender: 'liberec',
      centre: { id: 'liberec' },
      deliveredAt: '2026-03-02T08:50:00.000Z',
      offerDueAt: '2026-03-04T08:50:00.000Z',
    })
  })

  it.each([
    ['of the test centre is marked as those of keys on trial are', 'zkusebni', true],
    ['of any other centre is not', 'liberec', undefined],
  ])('%s', async (_what, centre, test) => {
    await openCentre(world, 'zkusebni', settingsOf('zkusebni'))
    const as = claims(`${centre}-sluzba`, `${centre}.worker`)
    const { notice: id } = await entered(noticeOf(), { as })
    await openFigures(world).settle()
    const { receipt } = await (await call({ path: `/api/hand-notices/${id}`, as })).json()
    expect(decodeJwt(receipt)).toMatchObject({ sub: id, centre, channel: 'fax' })
    expect(decodeJwt(receipt)['test']).toBe(test)
  })
})

describe('who may be here already', () => {
  const alike = async (content: unknown) => {
    const answer = await call({
      method: 'POST',
      path: '/api/hand-notices/alike',
      body: { notice: content },
      as: people.onDuty,
    })
    return (await answer.json()).alike.map(({ id, reasons }: { id: string; reasons: string[] }) => ({ id, reasons }))
  }

  it.each([
    ['as it is', 'KRPL-77/ČJ-2026'],
    ['with other spaces', ' KRPL-77 / ČJ-2026 '],
    ['in small letters', 'krpl-77/čj-2026'],
  ])('is found by the reference of police, spelled %s', async (_how, reference) => {
    const other = { givenName: 'Úplně', familyName: 'Odlišná', birthDate: '1971-01-01', phone: '+420601601601' }
    const elsewhere = { ...notice().dwelling, street: 'Jinde', houseNumber: '99' }
    await world.deliver(notice({ reference: `KRPL-77/ČJ-2026`, endangered: [endangered()] })).catch(() => undefined)
    const found = await alike(noticeOf({ reference, endangered: [endangered(other)], dwelling: elsewhere }))
    expect(found.some(({ reasons }: { reasons: string[] }) => reasons.includes('reference'))).toBe(true)
  })

  it('is found by the dwelling and the name', async () => {
    const { clients } = await entered(noticeOf({ endangered: [endangered({ givenName: 'Podobná' })] }))
    const found = await alike(noticeOf({ endangered: [endangered({ givenName: 'Podobná' })] }))
    const [own] = found.filter(({ id }: { id: string }) => id === clients[0])
    expect(own.reasons).toEqual(expect.arrayContaining(['name-and-birth', 'dwelling']))
  })

  it('a notice of the same reference lands through the protocol all the same, and each leads to the other', async () => {
    const content = notice({ reference: 'DVAKRÁT-1', endangered: [endangered({ givenName: 'Dvakrát' })] })
    const { clients } = await entered(content)
    await world.deliver(content)
    const answer = await call({ path: `/api/clients/${clients[0]}/alike`, as: people.onDuty })
    const reasons = (await answer.json()).alike.map((row: { reasons: string[] }) => row.reasons)
    expect(reasons).toContainEqual(expect.arrayContaining(['name-and-birth', 'reference']))
  })

  let half: ReturnType<typeof entered> | undefined
  const enteredHalf = () => {
    const whom = { givenName: 'Poloviční', familyName: 'Zapisovaná', phone: '+420602602602' }
    const dwelling = { ...notice().dwelling, street: 'Poloviční', houseNumber: '7' }
    return entered(noticeOf({ reference: 'POLOVINA-1', dwelling, endangered: [endangered(whom)] }))
  }

  it.each<[string, object, string]>([
    ['a reference alone', { reference: 'POLOVINA-1' }, 'reference'],
    ['a reference beside a time that is none', { reference: 'POLOVINA-1', enteredAt: 'zítra' }, 'reference'],
    [
      'a reference beside a person who is not to be read',
      { reference: 'POLOVINA-1', endangered: [{ age: 3 }] },
      'reference',
    ],
    ['a dwelling alone', { dwelling: { ...notice().dwelling, street: 'Poloviční', houseNumber: '7' } }, 'dwelling'],
    ['a name alone', { endangered: [{ givenName: 'Poloviční', familyName: 'Zapisovaná' }] }, 'name'],
    ['a telephone alone', { endangered: [{ phone: '+420 602 602 602' }] }, 'phone'],
  ])('is found while no more is written than %s', async (_what, content, reason) => {
    half ??= enteredHalf()
    const { clients } = await half
    const [own] = (await alike(content)).filter(({ id }: { id: string }) => id === clients[0])
    expect(own.reasons).toContain(reason)
  })

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['no object', 'x'],
    ['a list', [1]],
    ['a family name', { endangered: [{ familyName: 'Vzorová' }] }],
    ['a town', { dwelling: { municipality: 'Liberec', district: 'CZ0513' } }],
    ['what is not to be read', { reference: 7, dwelling: 'Liberec', endangered: 'nikdo' }],
  ])('is nobody while no more is written than %s', async (_what, content) => {
    expect(await alike(content)).toEqual([])
  })
})
