import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { byCentre } from '../../../functions/store/table/keys.ts'
import { listPage } from '../../../functions/store/table/query.ts'
import type { EvictionFile } from '../../../shared/clients/views.ts'
import { type Outcome, offerReached, outcomes } from '../../../shared/duties/outcome.ts'
import type { DutyRow } from '../../../shared/duties/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { openApi, people } from '../../support/api.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

let number = 0

/** Delivers a notice of one person and gives back the client's id. */
async function arrive(changes: Parameters<typeof endangered>[0] = {}): Promise<string> {
  const before = new Set((await duties()).map(({ client }) => client))
  await world.deliver(notice({ reference: `API-${++number}`, endangered: [endangered(changes)] }))
  const arrived = (await duties()).find(({ client }) => !before.has(client))
  if (arrived === undefined) throw new Error('nobody arrived')
  return arrived.client
}

async function duties(): Promise<DutyRow[]> {
  return (await (await call({ path: '/api/today', as: people.onDuty })).json()).duties
}

async function file(client: string, as: Record<string, unknown> = people.onDuty): Promise<EvictionFile> {
  return (await call({ path: `/api/clients/${client}`, as })).json()
}

interface Tried {
  readonly version?: number
  readonly outcome?: Outcome
  readonly at?: string
  readonly note?: string
  readonly beforeDelivery?: string
  readonly id?: string
  readonly number?: string
  readonly channel?: string
  readonly doNotCall?: boolean
  readonly as?: Record<string, unknown>
}

function tryContact(client: string, { version = 1, as = people.onDuty, ...changes }: Tried = {}): Promise<Response> {
  const at = world.now().toISOString()
  const answer = changes.outcome === 'message-left' ? { messageAllowed: 'no' } : {}
  const attempt = { id: ulid(), channel: 'phone', outcome: 'not-reached', at, note: '', ...answer, ...changes }
  return call({ method: 'POST', path: `/api/clients/${client}/attempts`, body: { version, attempt }, as })
}

describe('Today', () => {
  it('lists whom help is still to be offered to, most urgent first, by name', async () => {
    world.setTime('2026-03-02T12:00:00Z')
    const later = await arrive({ givenName: 'Pozdější' })
    world.setTime('2026-03-02T11:00:00Z')
    const sooner = await arrive({ givenName: 'Dřívější' })
    const rows = (await duties()).filter(({ client }) => client === later || client === sooner)
    expect(rows.map(({ name }) => name)).toEqual(['Dřívější Testovací', 'Pozdější Testovací'])
    expect(rows[0]).toMatchObject({ dueAt: '2026-03-04T11:00:00.000Z', status: 'open', doNotCall: false })
  })

  it('says who has it and what was tried last', async () => {
    const client = await arrive()
    await tryContact(client, { outcome: 'could-not-speak' })
    const row = (await duties()).find((duty) => duty.client === client)
    expect(row).toMatchObject({ acknowledged: { by: 'liberec-sluzba' }, lastAttempt: { outcome: 'could-not-speak' } })
  })
})

describe('a contact attempt', () => {
  it.each(outcomes)('with the outcome %s meets the duty only if the offer reached the person', async (outcome) => {
    const client = await arrive()
    const saved: EvictionFile = await (await tryContact(client, { outcome })).json()
    expect(saved.contact.status).toBe(offerReached[outcome] ? 'met' : 'open')
    expect((await duties()).some((duty) => duty.client === client)).toBe(!offerReached[outcome])
  })

  it('is kept with who, when, how and the words', async () => {
    const client = await arrive()
    await tryContact(client, { note: 'Zkusit po obědě.', at: '2026-03-02T09:02:00.000Z' })
    expect((await file(client)).attempts).toEqual([
      expect.objectContaining({
        channel: 'phone',
        outcome: 'not-reached',
        note: 'Zkusit po obědě.',
        by: 'liberec-sluzba',
        at: '2026-03-02T09:02:00.000Z',
        recordedAt: '2026-03-02T09:00:00.000Z',
      }),
    ])
  })

  it('saved again after a lost answer is saved once', async () => {
    const client = await arrive()
    const id = ulid()
    await tryContact(client, { id })
    const again = await tryContact(client, { id })
    expect(again.status).toBe(200)
    expect((await again.json()).attempts).toHaveLength(1)
  })

  it('made in time and written down late counts as made in time', async () => {
    const client = await arrive()
    world.setTime('2026-03-04T10:00:00Z')
    const saved: EvictionFile = await (
      await tryContact(client, { outcome: 'refused', at: '2026-03-04T08:55:00.000Z' })
    ).json()
    expect(saved.contact).toMatchObject({ status: 'met', metAt: '2026-03-04T08:55:00.000Z' })
    expect(saved.contact.overdueAt).toBeUndefined()
  })

  it('made late is recorded as overdue', async () => {
    const client = await arrive()
    world.setTime('2026-03-04T09:30:00Z')
    const saved: EvictionFile = await (await tryContact(client, { outcome: 'accepted' })).json()
    expect(saved.contact).toMatchObject({ status: 'met', overdueAt: '2026-03-04T09:00:00.000Z' })
  })

  it.each([
    ['in the future', '2026-03-02T09:06:00.000Z', 'attempt.at', 'in-the-future'],
    ['of another case', '2026-02-28T06:00:00.000Z', 'attempt.at', 'before-entry'],
    ['before delivery without a reason', '2026-03-02T08:59:00.000Z', 'attempt.beforeDelivery', 'missing'],
  ])('%s is refused, saying so', async (_when, at, path, code) => {
    const client = await arrive()
    const answer = await tryContact(client, { at })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'invalid', faults: [{ path, code }] })
  })

  it('before delivery is kept with its reason, meets the duty, and its reason lies nowhere in the clear', async () => {
    const client = await arrive()
    const at = '2026-03-02T08:40:00.000Z'
    const early = { outcome: 'accepted', at, beforeDelivery: 'Policie volala předem.' } as const
    const saved: EvictionFile = await (await tryContact(client, early)).json()
    expect(saved.contact).toMatchObject({ status: 'met', metAt: early.at })
    expect((await file(client)).attempts).toMatchObject([early])
    expect(JSON.stringify(await world.everything())).not.toContain('volala')
  })

  it.each([
    ['no attempt', undefined],
    ['a channel and outcome that do not go together', { channel: 'letter', outcome: 'wrong-number' }],
    ['an id that is none', { id: 'x' }],
    ['a field nobody knows', { colour: 'red' }],
  ])('with %s is refused', async (_what, changes) => {
    const client = await arrive()
    const path = `/api/clients/${client}/attempts`
    const attempt = {
      id: ulid(),
      channel: 'phone',
      outcome: 'accepted',
      at: world.now().toISOString(),
      note: '',
      ...changes,
    }
    const body = changes === undefined ? undefined : { version: 1, attempt }
    const answer = await call({ method: 'POST', path, as: people.onDuty, ...(body && { body }) })
    expect(answer.status).toBe(422)
    expect((await file(client)).attempts).toEqual([])
  })

  it('recorded by mistake is withdrawn with a reason, stays in the file and opens the clock again', async () => {
    const client = await arrive()
    const id = ulid()
    await tryContact(client, { id, outcome: 'accepted' })
    const path = `/api/clients/${client}/attempts/${id}/withdrawal`
    const withdraw = { method: 'POST', path, as: people.offDuty, body: { version: 2, reason: 'Jiný spis.' } }
    const saved: EvictionFile = await (await call(withdraw)).json()
    expect(saved.contact).toMatchObject({ status: 'open' })
    expect(saved.contact.metAt).toBeUndefined()
    expect(saved.attempts[0]?.withdrawn).toMatchObject({ by: 'liberec-volno', reason: 'Jiný spis.' })
    expect((await duties()).some((duty) => duty.client === client)).toBe(true)
  })
})

describe('two workers saving at once', () => {
  it('attempts both stand, and nobody is asked: what they come to is as if one had come after the other', async () => {
    const client = await arrive()
    await tryContact(client, { note: 'První.', outcome: 'accepted', at: '2026-03-02T09:01:00.000Z' })
    const second = await tryContact(client, { note: 'Druhá.', as: people.offDuty })
    expect(second.status).toBe(200)
    expect(await second.json()).toMatchObject({
      version: 3,
      count: { recorded: 2 },
      contact: { status: 'met', metAt: '2026-03-02T09:01:00.000Z' },
    })
    expect((await file(client)).attempts.map(({ note }) => note).sort()).toEqual(['Druhá.', 'První.'])
  })

  it('in the very same moment: all land, and none is lost from what they come to', async () => {
    const client = await arrive()
    const outcome = (index: number): Outcome => (index === 5 ? 'refused' : 'not-reached')
    const saves = Array.from({ length: 8 }, (_, index) => tryContact(client, { outcome: outcome(index) }))
    expect((await Promise.all(saves)).map(({ status }) => status)).toEqual(Array(8).fill(200))
    const { attempts, count, contact } = await file(client)
    expect([attempts.length, count.recorded, contact?.status]).toEqual([8, 8, 'met'])
    const items = await world.everything()
    const stored = items.find(({ type, id }) => type === 'client' && id === client)
    expect(stored).toMatchObject({ version: 9, tried: { recorded: 8, offeredAt: contact?.metAt } })
  })

  const save = (
    client: string,
    { from, as = people.onDuty, ...words }: { from: number; as?: object; codeWord: string },
  ) => {
    const body = { version: from, safeContact: { ...simple, ...words } }
    return call({ method: 'PUT', path: `/api/clients/${client}/safe-contact`, as: { ...as }, body })
  }
  const simple = {
    ...{ numbers: [{ id: '1', phone: '+420700000999', owner: '', windows: [] }], safeTimes: '', safeWay: '' },
    ...{ mayLeaveMessage: 'no', maySayWhoWeAre: 'no', doNotCall: false },
  }

  it.each([
    ['who telephoned', { number: '1' }, 409],
    ['who telephoned and names no number', {}, 409],
    ['who was there', { channel: 'visit' }, 200],
  ])('a card that a colleague has changed is told to one %s', async (_who, how, status) => {
    const client = await arrive()
    await save(client, { from: 1, codeWord: 'jablko' })
    const answer = await tryContact(client, { ...how, as: people.offDuty })
    expect(answer.status).toBe(status)
    const current = await answer.json()
    expect(status === 409 ? current.current : current).toMatchObject({ safeContact: { codeWord: 'jablko' } })
  })

  it('a card is asked about when another card came between, and not for an attempt', async () => {
    const client = await arrive()
    await tryContact(client)
    expect((await save(client, { from: 1, codeWord: 'jablko' })).status).toBe(200)
    expect((await save(client, { from: 2, codeWord: 'hruška' })).status).toBe(409)
    expect((await file(client)).safeContact.codeWord).toBe('jablko')
  })

  it('a card is asked about when an attempt crossed out a number of it meanwhile', async () => {
    const client = await arrive()
    await tryContact(client, { outcome: 'wrong-number' })
    expect((await save(client, { from: 1, codeWord: 'jablko' })).status).toBe(409)
  })

  it('withdrawing an attempt asks nothing of what was added meanwhile', async () => {
    const client = await arrive()
    const id = ulid()
    await tryContact(client, { id })
    await tryContact(client, { as: people.offDuty })
    const path = `/api/clients/${client}/attempts/${id}/withdrawal`
    const body = { version: 2, reason: 'omyl' }
    expect((await call({ method: 'POST', path, as: people.onDuty, body })).status).toBe(200)
    expect((await file(client)).count).toEqual({ recorded: 2, withdrawn: 1 })
  })

  describe('who has a duty', () => {
    const take = (client: string, version: number, as: Record<string, unknown>, until?: string) => {
      const body = { version, ...(until !== undefined && { until }) }
      return call({ method: 'POST', path: `/api/clients/${client}/acknowledgement`, as, body })
    }
    const UNTIL = '2026-03-02T16:00:00.000Z'

    it('is said beside what a colleague adds meanwhile, and both stand', async () => {
      const client = await arrive()
      await take(client, 1, people.offDuty)
      await tryContact(client, { as: people.offDuty })
      await save(client, { from: 1, codeWord: 'jablko' })
      expect((await take(client, 2, people.onDuty)).status).toBe(200)
      const { contact, count, safeContact } = await file(client)
      expect(contact.acknowledged).toMatchObject({ by: 'liberec-sluzba' })
      expect(count.recorded).toBe(1)
      expect(safeContact.codeWord).toBe('jablko')
    })

    it('is who tried first, and who takes it over without having seen that is told', async () => {
      const client = await arrive()
      await tryContact(client, { as: people.offDuty })
      expect((await take(client, 1, people.onDuty)).status).toBe(409)
      expect((await take(client, 2, people.onDuty)).status).toBe(200)
    })

    it('is one of two who say so at the same moment, and the other is told', async () => {
      const client = await arrive()
      const answers = await Promise.all([people.onDuty, people.offDuty].map((as) => take(client, 1, as)))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    })

    it.each([
      ['she was reached', (client: string) => tryContact(client, { outcome: 'accepted' }), undefined, 409],
      ['contact was not safe', (client: string) => tryContact(client, { outcome: 'unsafe' }), undefined, 409],
      ['the card changed', (client: string) => save(client, { from: 1, codeWord: 'jablko' }), UNTIL, 409],
      ['she was not reached', (client: string) => tryContact(client), UNTIL, 200],
    ])('is not said blindly: %s', async (_what, meanwhile, until, status) => {
      const client = await arrive()
      await take(client, 1, people.onDuty)
      await meanwhile(client)
      expect((await take(client, 2, people.offDuty, until)).status).toBe(status)
    })

    it('is given back beside what a colleague adds, and not what somebody else has taken over', async () => {
      const client = await arrive()
      const back = (version: number) => {
        const path = `/api/clients/${client}/acknowledgement/cancellation`
        return call({ method: 'POST', path, as: people.onDuty, body: { version, what: 'acknowledgement' } })
      }
      await take(client, 1, people.onDuty)
      await tryContact(client, { as: people.offDuty })
      expect((await back(2)).status).toBe(200)
      await take(client, 4, people.onDuty)
      await take(client, 5, people.offDuty)
      expect((await back(5)).status).toBe(409)
    })
  })
})

describe('the safe-contact card', () => {
  const card = {
    numbers: [{ id: '1', phone: '+420 700 111 222', owner: 'sestra', windows: [] }],
    safeTimes: 'dopoledne',
    safeWay: '',
    mayLeaveMessage: 'no',
    maySayWhoWeAre: 'no',
    codeWord: 'jahoda',
    doNotCall: true,
  }
  const save = (client: string, version: number) => {
    const path = `/api/clients/${client}/safe-contact`
    return call({ method: 'PUT', path, as: people.onDuty, body: { version, safeContact: card } })
  }

  it('is first what police said, and nothing is assumed safe', async () => {
    const client = await arrive({ safeTimes: 'Po 16. hodině.', safeWay: 'Neříkat, kdo volá.' })
    expect((await file(client)).safeContact).toMatchObject({
      safeTimes: 'Po 16. hodině.',
      safeWay: 'Neříkat, kdo volá.',
      mayLeaveMessage: 'unknown',
      maySayWhoWeAre: 'unknown',
      doNotCall: false,
    })
  })

  it('is replaced, and its stop flag shows on Today', async () => {
    const client = await arrive()
    const saved: EvictionFile = await (await save(client, 1)).json()
    expect(saved.safeContact).toEqual({ ...card, numbers: [{ ...card.numbers[0], phone: '+420700111222' }] })
    expect((await duties()).find((duty) => duty.client === client)?.doNotCall).toBe(true)
  })

  it('saved from an old version is refused with the current file', async () => {
    const client = await arrive()
    await tryContact(client, { outcome: 'unsafe', doNotCall: true })
    const answer = await save(client, 1)
    expect(answer.status).toBe(409)
    expect((await answer.json()).current.safeContact.numbers[0].phone).toBe('+420700000999')
  })
})

describe('after contact was not safe', () => {
  const everyHour = [
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00', weeks: 'every', call: 'safe' },
  ] as const
  const arriveSafe = () => arrive({ safeWindows: everyHour.map((each) => ({ ...each, weekdays: [...each.weekdays] })) })
  const decide = async (client: string, body: object) => {
    const { version, unsafe } = await file(client)
    const path = `/api/clients/${client}/attempts/${unsafe}/decision`
    return call({ method: 'POST', path, as: people.onDuty, body: { version, ...body } })
  }

  it('no hour and no number until a person says why it is safe, in words that stay', async () => {
    const client = await arriveSafe()
    expect(await file(client)).toMatchObject({ mayCall: 'yes', suggestion: { advice: 'call' } })
    await tryContact(client, { outcome: 'unsafe' })
    const found = await file(client)
    expect(found).toMatchObject({ mayCall: 'undecided', suggestion: { advice: 'undecided', why: [] } })
    expect(found.suggestion).not.toHaveProperty('at')
    expect(found).not.toHaveProperty('promise')
    expect((await decide(client, { way: 'same-way', reason: ' ' })).status).toBe(422)
    expect((await decide(client, { way: 'same-way', reason: 'Volala sama.' })).status).toBe(200)
    const decided = await file(client)
    expect(decided).toMatchObject({ mayCall: 'yes', suggestion: { advice: 'call' } })
    expect(decided.attempts[0]?.decisions).toEqual([
      { way: 'same-way', reason: 'Volala sama.', by: 'liberec-sluzba', at: '2026-03-02T09:00:00.000Z', madeIn: 3 },
    ])
    expect(JSON.stringify(await world.everything())).not.toContain('Volala')
    const audit = (await world.everything()).filter((item) => item['client'] === client && item['type'] === 'audit')
    expect(audit.map(({ did }) => did)).toContain('decision')
  })

  it('what is decided stands beside a duty that is taken meanwhile, and not beside another decision', async () => {
    const client = await arriveSafe()
    await tryContact(client, { outcome: 'unsafe' })
    const { version, unsafe } = await file(client)
    const path = `/api/clients/${client}`
    const by = (as: Record<string, unknown>) => {
      const body = { version, way: 'other-way', reason: 'Přes sestru.' }
      return call({ method: 'POST', path: `${path}/attempts/${unsafe}/decision`, as, body })
    }
    await call({ method: 'POST', path: `${path}/acknowledgement`, as: people.offDuty, body: { version } })
    expect((await by(people.onDuty)).status).toBe(200)
    expect((await by(people.offDuty)).status).toBe(409)
  })

  it('a decision about what a colleague has withdrawn meanwhile shows what there is now, and is not saved', async () => {
    const client = await arriveSafe()
    await tryContact(client, { outcome: 'unsafe' })
    const { version, unsafe } = await file(client)
    const about = `/api/clients/${client}/attempts/${unsafe}`
    await call({ method: 'POST', path: `${about}/withdrawal`, as: people.offDuty, body: { version, reason: 'omyl' } })
    const decided = async (from: number) => {
      const body = { version: from, way: 'other-way', reason: 'Přes sestru.' }
      const answer = await call({ method: 'POST', path: `${about}/decision`, as: people.onDuty, body })
      return { status: answer.status, ...(await answer.json()) }
    }
    const late = await decided(version)
    expect(late).toMatchObject({ status: 409, code: 'changed-meanwhile', current: { mayCall: 'yes' } })
    expect(await decided(late.current.version)).toMatchObject({ status: 422, faults: [{ code: 'not-unsafe' }] })
    expect((await file(client)).attempts[0]).not.toHaveProperty('decisions')
  })

  it('another way means no calls, until the card is changed', async () => {
    const client = await arriveSafe()
    await tryContact(client, { outcome: 'unsafe' })
    await decide(client, { way: 'other-way', reason: 'Přijde sama.' })
    const { safeContact, version, ...chosen } = await file(client)
    expect(chosen).toMatchObject({ mayCall: 'other-way', suggestion: { advice: 'other-way' } })
    const save = (card: object, from: number) =>
      call({
        method: 'PUT',
        path: `/api/clients/${client}/safe-contact`,
        as: people.onDuty,
        body: { version: from, safeContact: card },
      })
    await save(safeContact, version)
    expect((await file(client)).mayCall).toBe('other-way')
    await save({ ...safeContact, codeWord: 'jablko' }, version + 1)
    expect((await file(client)).mayCall).toBe('yes')
  })

  it('"do not call" in the same step stops calls, also on Today', async () => {
    const client = await arriveSafe()
    await tryContact(client, { outcome: 'unsafe', doNotCall: true })
    expect(await file(client)).toMatchObject({ mayCall: 'stop', safeContact: { doNotCall: true } })
    expect((await duties()).find((duty) => duty.client === client)?.doNotCall).toBe(true)
  })

  it('an attempt recorded by mistake does not count', async () => {
    const client = await arriveSafe()
    await tryContact(client, { outcome: 'unsafe' })
    const { version, unsafe } = await file(client)
    const path = `/api/clients/${client}/attempts/${unsafe}/withdrawal`
    await call({ method: 'POST', path, as: people.onDuty, body: { version, reason: 'omyl' } })
    expect((await file(client)).mayCall).toBe('yes')
  })
})

describe('a wrong number', () => {
  it('is crossed out and no more advised; withdrawn, it holds again', async () => {
    const client = await arrive({ otherPhones: [{ phone: '158', owner: 'sestra' }] })
    expect((await tryContact(client, { outcome: 'wrong-number' })).status).toBe(422)
    await tryContact(client, { outcome: 'wrong-number', number: '1' })
    const found = await file(client)
    expect(found.safeContact.numbers.map(({ wrong }) => wrong !== undefined)).toEqual([true, false])
    expect(found.suggestion).toMatchObject({ advice: 'call', number: '2' })
    expect(found.attempts[0]).toMatchObject({ number: '1', phone: '+420700000999' })
    const path = `/api/clients/${client}/attempts/${found.attempts[0]?.id}/withdrawal`
    await call({ method: 'POST', path, as: people.onDuty, body: { version: found.version, reason: 'omyl' } })
    expect((await file(client)).safeContact.numbers.some(({ wrong }) => wrong)).toBe(false)
  })

  it('that was the only one leaves none to call', async () => {
    const client = await arrive()
    await tryContact(client, { outcome: 'wrong-number' })
    expect(await file(client)).toMatchObject({ mayCall: 'no-number', suggestion: { advice: 'no-number', why: [] } })
  })
})

describe('a file', () => {
  it('shows what police reported, both clocks and the end of the eviction', async () => {
    const shown = await file(await arrive())
    expect(shown).toMatchObject({
      delivery: {
        startsAt: '2026-03-02T06:30:00.000Z',
        dueAt: '2026-03-03T06:30:00.000Z',
        deliveredAt: '2026-03-02T09:00:00.000Z',
      },
      protection: {
        terms: [{ by: 'eviction', from: '2026-03-02T07:00:00.000Z', until: '2026-03-16T23:00:00.000Z', why: 'rule' }],
        next: { what: 'petition', by: '2026-03-16' },
      },
      contact: { dueAt: '2026-03-04T09:00:00.000Z', status: 'open' },
      report: { othersEndangered: 0 },
    })
  })

  it('holds nothing of another endangered person of the same notice but that there is one', async () => {
    const before = new Set((await duties()).map(({ client }) => client))
    await world.deliver(
      notice({
        reference: `API-${++number}`,
        endangered: [endangered({ givenName: 'Jedna' }), endangered({ givenName: 'Druhá', phone: '+420 700 222 222' })],
      }),
    )
    const [one] = (await duties()).filter(({ client, name }) => !before.has(client) && name.startsWith('Jedna'))
    const shown = await file(one?.client ?? '')
    expect(shown.report.othersEndangered).toBe(1)
    expect(JSON.stringify(shown)).not.toMatch(/Druhá|222 222/)
  })

  it('leaves an audit entry when it is read, one for a person and ten minutes, and when it is changed', async () => {
    const client = await arrive()
    await file(client)
    await file(client)
    await file(client, people.head)
    await tryContact(client)
    const entries = (await world.everything()).filter(({ type, client: of }) => type === 'audit' && of === client)
    expect(entries.map(({ did, by }) => `${did} ${by}`).sort()).toEqual([
      'attempt liberec-sluzba',
      'read liberec-sluzba',
      'read liberec-vedouci',
    ])
  })

  it('leaves entries that say who as what did which kind of thing, in the list of the day of Prague', async () => {
    world.setTime('2026-03-03T23:30:00Z')
    const client = await arrive()
    await file(client, people.head)
    await tryContact(client)
    const list = (day: string) => listPage(world.table, byCentre.audit('liberec', day), { limit: 100 })
    const ofClient = (await list('2026-03-04')).items.filter((item) => item['client'] === client)
    const told = ofClient.map(({ kind, did, by, role, shape }) => [kind, did, by, role, shape])
    expect(told).toEqual(
      expect.arrayContaining([
        ['read', 'read', 'liberec-vedouci', 'head', 2],
        ['change', 'attempt', 'liberec-sluzba', 'worker', 2],
      ]),
    )
    expect((await list('2026-03-03')).items.filter((item) => item['client'] === client)).toEqual([])
  })

  it('acknowledged says by whom', async () => {
    const client = await arrive()
    const path = `/api/clients/${client}/acknowledgement`
    const answer = await call({ method: 'POST', path, body: { version: 1 }, as: people.offDuty })
    expect((await answer.json()).contact.acknowledged).toEqual({ by: 'liberec-volno', at: '2026-03-02T09:00:00.000Z' })
  })
})

describe('a page of a file', () => {
  it('goes on with the attempts recorded before the one that the page after it ended with', async () => {
    const client = await arrive()
    const ids = [1, 2, 3].map((later) => ulid(world.now().getTime() + later))
    for (const [before, id] of ids.entries()) await tryContact(client, { version: before + 1, id })
    const page: EvictionFile = await (
      await call({ path: `/api/clients/${client}?after=${ids[2]}`, as: people.onDuty })
    ).json()
    expect(page.attempts.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2))
    expect(page).toMatchObject({ version: 4, count: { recorded: 3, withdrawn: 0 } })
    expect(page).not.toHaveProperty('next')
  })

  it.each(['x', 'attempt', '~'])('after %s is none', async (after) => {
    const client = await arrive()
    expect((await call({ path: `/api/clients/${client}?after=${after}`, as: people.onDuty })).status).toBe(422)
  })
})

describe('the list of files', () => {
  it('gives every file once, newest first, page by page', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => world.deliver(notice({ reference: `LIST-${index}` }))))
    const seen: string[] = []
    let after = ''
    do {
      const page = await (
        await call({ path: `/api/clients?after=${encodeURIComponent(after)}`, as: people.head })
      ).json()
      seen.push(...page.clients.map(({ client }: { client: string }) => client))
      expect(page.clients.length).toBeLessThanOrEqual(50)
      after = page.next ?? ''
    } while (after !== '')
    const stored = (await world.everything()).filter(({ type }) => type === 'client')
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(stored.length)
  })

  /** All pages of a list, and what the first says of how many there are. */
  async function listed(whose: string, as: Record<string, unknown>) {
    const clients: string[] = []
    const totals: (number | undefined)[] = []
    let after = ''
    do {
      const path = `/api/clients?whose=${whose}&after=${encodeURIComponent(after)}`
      const page = await (await call({ path, as })).json()
      clients.push(...page.clients.map(({ client }: { client: string }) => client))
      totals.push(page.total)
      after = page.next ?? ''
    } while (after !== '')
    return { clients, totals }
  }

  it('is of all, of my own or of nobody’s, each with its exact total on the first page', async () => {
    const [mine, met, theirs, nobodys] = [await arrive(), await arrive(), await arrive(), await arrive()]
    const take = (client: string, as: Record<string, unknown>) =>
      call({ method: 'POST', path: `/api/clients/${client}/acknowledgement`, body: { version: 1 }, as })
    await take(mine, people.head)
    await take(theirs, people.offDuty)
    await tryContact(met, { outcome: 'accepted', as: people.head })
    const own = await listed('mine', people.head)
    expect([...own.clients].sort()).toEqual([mine, met].sort())
    expect(own.totals).toEqual([2])
    const offDutys = (await listed('mine', people.offDuty)).clients
    expect(offDutys).toContain(theirs)
    expect(offDutys.filter((client) => client === mine || client === met)).toEqual([])

    const stored = await world.everything()
    const open = stored.filter(
      ({ type, kind, acknowledged }) => type === 'deadline' && kind === 'contact' && !acknowledged,
    )
    const free = await listed('nobody', people.head)
    expect(free.clients).toContain(nobodys)
    expect(new Set(free.clients)).toEqual(new Set(open.map(({ subject }) => subject)))
    expect(free.totals).toEqual([open.length, ...free.totals.slice(1).map(() => undefined)])
    expect(free.totals.length).toBe(Math.ceil(open.length / 50))

    const all = await listed('all', people.head)
    expect(all.totals[0]).toBe(all.clients.length)
    expect(all.clients).toHaveLength(stored.filter(({ type }) => type === 'client').length)
  })

  it('names a file as the file itself does, whosever it is', async () => {
    world.setTime('2026-03-02T10:00:00Z')
    const client = await arrive({ givenName: 'Jmenovaná' })
    const [row] = (await (await call({ path: '/api/clients?whose=nobody', as: people.head })).json()).clients.filter(
      (each: { client: string }) => each.client === client,
    )
    const { person, reference, arrivedAt } = await file(client)
    expect(row).toEqual({
      client,
      reference,
      arrivedAt,
      name: `${person.givenName} ${person.familyName}`,
    })
  })

  it('of somebody else is refused by name', async () => {
    const answer = await call({ path: '/api/clients?whose=liberec-volno', as: people.head })
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'invalid', faults: [{ path: 'whose' }] }])
  })
})

describe('who is signed in', () => {
  it('is told their centre, its staff and a key for their own drafts that nobody else is given', async () => {
    const me = await (await call({ path: '/api/me', as: people.onDuty })).json()
    const colleague = await (await call({ path: '/api/me', as: people.offDuty })).json()
    const again = await (await call({ path: '/api/me', as: people.onDuty })).json()
    expect(me.centre).toMatchObject({ id: 'liberec', name: 'Intervenční centrum Liberec' })
    expect(me.centre.staff).toHaveLength(3)
    expect(Buffer.from(me.draftKey, 'base64url')).toHaveLength(32)
    expect(again.draftKey).toBe(me.draftKey)
    expect(colleague.draftKey).not.toBe(me.draftKey)
  })

  it('is given Today along with it when it is asked for, the same as by itself', async () => {
    const [alone, together, today] = await Promise.all(
      ['/api/me', '/api/me?with=today', '/api/today'].map(async (path) =>
        (await call({ path, as: people.onDuty })).json(),
      ),
    )
    expect(today.duties.length).toBeGreaterThan(0)
    expect(together).toEqual({ ...alone, today })
  })

  it('is let in even when Today cannot be read', async () => {
    const unreadable = { ...world.centre('liberec'), duties: () => Promise.reject(new Problem('busy')) }
    const ask = openApi({ ...world, centre: () => unreadable })
    const me = await (await ask({ path: '/api/me?with=today', as: people.onDuty })).json()
    expect(me.centre.staff).toHaveLength(3)
    expect(me).not.toHaveProperty('today')
    expect((await ask({ path: '/api/today', as: people.onDuty })).status).toBe(503)
  })

  it.each(['people', 'Today', ''])('is told nothing together with "%s", which there is not', async (unknown) => {
    expect((await call({ path: `/api/me?with=${unknown}`, as: people.onDuty })).status).toBe(422)
  })
})
