import fc from 'fast-check'
import ICAL from 'ical.js'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPublic } from '../../../functions/public/app.ts'
import { forPublic } from '../../../functions/store/for-public.ts'
import type { EvictionFile } from '../../../shared/clients/views.ts'
import { openApi, people } from '../../support/api.ts'
import { complaint, entryOf } from '../../support/complaints.ts'
import { endangered, notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let app: ReturnType<typeof createPublic>
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  app = createPublic({ store: forPublic(world.table), signer: world.signer, origin: ORIGIN, now: world.now })
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

const get = (path: string, init: RequestInit = {}) => Promise.resolve(app.request(`${ORIGIN}${path}`, init))

async function newAddress(as: Record<string, unknown> = people.onDuty): Promise<string> {
  const { path } = await (await call({ method: 'POST', path: '/api/calendar', as })).json()
  return path
}

let number = 0
/** A notice comes; gives back the file of its one person. */
async function arrive(): Promise<EvictionFile> {
  await world.deliver(notice({ reference: `CALENDAR-${++number}`, endangered: [endangered()] }))
  const { clients } = await (await call({ path: '/api/clients', as: people.onDuty })).json()
  return (await call({ path: `/api/clients/${clients[0].client}`, as: people.onDuty })).json()
}

async function reach({ client, version }: EvictionFile): Promise<void> {
  const at = world.now().toISOString()
  const attempt = { id: ulid(world.now().getTime()), channel: 'phone', outcome: 'accepted', at, note: '' }
  const path = `/api/clients/${client}/attempts`
  const answer = await call({ method: 'POST', path, body: { version, attempt }, as: people.onDuty })
  expect(answer.status).toBe(200)
}

/** The entries at an address, by uid. */
async function entriesAt(path: string) {
  const calendar = new ICAL.Component(ICAL.parse(await (await get(path)).text()))
  const read = (event: ICAL.Component) =>
    [
      String(event.getFirstPropertyValue('uid')),
      { status: event.getFirstPropertyValue('status'), sequence: Number(event.getFirstPropertyValue('sequence')) },
    ] as const
  return new Map(calendar.getAllSubcomponents('vevent').map(read))
}

describe('a calendar', () => {
  it('shows what is due to whoever has its address, and names nobody', async () => {
    const file = await arrive()
    const answer = await get(await newAddress())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = (await answer.text()).replaceAll('\r\n ', '')
    expect(text).toContain(`SUMMARY:Nabídnout pomoc: ${file.reference}`)
    expect(text).toContain('DTEND:20260304T090000Z')
    for (const secret of ['Zkouška', 'Testovací', 'Neexistující', '700 000', 'Zkušební', 'sluzba']) {
      expect(text, secret).not.toContain(secret)
    }
  })

  it('shows the worker’s own appointments: when and where, and not with whom', async () => {
    const file = await arrive()
    const made = { wall: '2026-03-03T09:00', minutes: 60, place: 'seat', room: 'room-1', worker: 'liberec-sluzba' }
    const entry = { id: ulid(), appointment: { ...made, client: file.client, words: 'Testovací slova.' } }
    const saved = await call({ method: 'POST', path: '/api/appointments', body: entry, as: people.onDuty })
    expect(saved.status).toBe(200)
    const [mine, theirs] = [await newAddress(), await newAddress(people.offDuty)]
    const text = (await (await get(mine)).text()).replaceAll('\r\n ', '')
    const event = text.split('BEGIN:VEVENT').find((part) => part.includes(entry.id)) ?? ''
    for (const line of ['SUMMARY:Termín – Sídlo centra', 'DTSTART:20260303T080000Z', 'DTEND:20260303T090000Z'])
      expect(event).toContain(line)
    for (const secret of ['Zkouška', 'Testovací', file.client, file.reference, 'sluzba'])
      expect(event, secret).not.toContain(secret)
    expect(await (await get(theirs)).text()).not.toContain(entry.id)
    const uid = `appointment-${entry.id}@opora.example`
    const before = (await entriesAt(mine)).get(uid)
    const cancelled = { version: 1, outcome: 'cancelled', words: '' }
    await call({ method: 'POST', path: `/api/appointments/${entry.id}/outcome`, body: cancelled, as: people.onDuty })
    expect([before, (await entriesAt(mine)).get(uid)]).toEqual([
      { status: 'CONFIRMED', sequence: 1 },
      { status: 'CANCELLED', sequence: 2 },
    ])
  })

  it('shows the worker’s own reviews of plans as whole days, without a name, and says when one is over', async () => {
    const file = await arrive()
    const review = { id: ulid(), on: '2026-04-01', staff: 'liberec-sluzba' }
    const save = (version: number, part: object) => {
      const path = `/api/clients/${file.client}/plans/reviews`
      return call({ method: 'PUT', path, body: { version, review: { ...review, ...part } }, as: people.onDuty })
    }
    expect((await save(0, {})).status).toBe(200)
    const [mine, theirs] = [await newAddress(), await newAddress(people.offDuty)]
    const text = (await (await get(mine)).text()).replaceAll('\r\n ', '')
    const event = text.split('BEGIN:VEVENT').find((part) => part.includes(review.id)) ?? ''
    for (const line of ['DTSTART;VALUE=DATE:20260401', 'DTEND;VALUE=DATE:20260402', `/spis/${file.client}/plan`])
      expect(event).toContain(line)
    for (const secret of ['Zkouška', 'Testovací', file.reference, 'sluzba']) expect(event, secret).not.toContain(secret)
    expect(await (await get(theirs)).text()).not.toContain(review.id)
    const uid = `review-${review.id}@opora.example`
    expect((await entriesAt(mine)).get(uid)).toEqual({ status: 'CONFIRMED', sequence: 1 })
    await save(1, { held: { on: '2026-03-02', found: 'Testovací slova.' } })
    expect((await entriesAt(mine)).get(uid)).toEqual({ status: 'CANCELLED', sequence: 2 })
    world.setTime('2026-03-16T09:01:00Z')
    expect((await entriesAt(mine)).has(uid)).toBe(false)
  })

  it('shows ends of protection as whole days, and says when somebody has seen to one', async () => {
    const file = await arrive()
    const path = await newAddress()
    const uid = `protection-${file.client}@opora.example`
    const text = (await (await get(path)).text()).replaceAll('\r\n ', '')
    const event = text.split('BEGIN:VEVENT').find((part) => part.includes(uid)) ?? ''
    for (const line of ['DTSTART;VALUE=DATE:20260316', 'DTEND;VALUE=DATE:20260317', `/spis/${file.client}/soud`])
      expect(event).toContain(line)
    for (const secret of ['Zkouška', 'Testovací', file.reference, 'sluzba']) expect(event, secret).not.toContain(secret)
    const words = { court: '', fileNumber: '', note: 'Testovací slova.' }
    const step = { id: ulid(), kind: 'let-lapse', on: '2026-03-02', ...words }
    const asked = { method: 'POST', path: `/api/clients/${file.client}/court/steps`, body: { version: 1, step } }
    expect((await call({ ...asked, as: people.onDuty })).status).toBe(200)
    expect((await entriesAt(path)).get(uid)).toEqual({ status: 'CANCELLED', sequence: 2 })
  })

  it('says that a duty is met for two weeks, with a higher sequence, and then forgets it', async () => {
    const file = await arrive()
    const path = await newAddress()
    const uid = `${file.client}-end@opora.example`
    const before = (await entriesAt(path)).get(uid)
    await reach(file)
    const after = (await entriesAt(path)).get(uid)
    expect([before?.status, after?.status]).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
    world.setTime('2026-03-16T08:59:00Z')
    expect((await entriesAt(path)).has(uid)).toBe(true)
    world.setTime('2026-03-16T09:01:00Z')
    expect((await entriesAt(path)).has(uid)).toBe(false)
  })

  it('has nothing of another centre', async () => {
    const { client } = await arrive()
    expect([...(await entriesAt(await newAddress(people.stranger))).keys()].join()).not.toContain(client)
  })

  it('has the complaints to answer when it is the head’s, but none that is about the head', async () => {
    const enter = (about: 'service' | 'head') => {
      const body = entryOf(complaint({ about, deliveredOn: '2026-03-01' }))
      return call({ method: 'POST', path: '/api/complaints', body, as: people.onDuty })
    }
    const entered = [await enter('service'), await enter('head')]
    expect(entered.map(({ status }) => status)).toEqual([200, 200])
    const [service, head] = await Promise.all(entered.map((answer) => answer.json()))
    const uids = async (as: Record<string, unknown>) => [...(await entriesAt(await newAddress(as))).keys()].join()
    expect(await uids(people.head)).toContain(service.id)
    expect(await uids(people.head)).not.toContain(head.id)
    expect(await uids(people.onDuty)).not.toContain(service.id)
  })

  it('has the shifts of whose it is, and hand-overs move them from one to another', async () => {
    const [mine, theirs] = [await newAddress(), await newAddress(people.head)]
    const shiftsAt = async (path: string) => {
      const entries = [...(await entriesAt(path))].filter(([uid]) => uid.startsWith('shift-'))
      return new Map(entries.map(([uid, entry]) => [uid.slice(-'2026-03-02-1@opora.example'.length), entry]))
    }
    const day = (date: string) => `${date}-1@opora.example`
    const before = await shiftsAt(mine)
    expect([before.size, (await shiftsAt(theirs)).size]).toEqual([66, 0])
    expect([...before.keys()].sort().filter((_, index) => index === 0 || index === 65)).toEqual([
      day('2026-02-27'),
      day('2026-05-03'),
    ])

    const handover = { from: '2026-03-03T23:00:00Z', until: '2026-03-04T23:00:00Z', to: 'liberec-vedouci' }
    const { version } = await (await call({ path: '/api/centre', as: people.onDuty })).json()
    const handed = await call({
      method: 'POST',
      path: '/api/centre/handovers',
      body: { version, handover: { ...handover, by: 'liberec-sluzba' } },
      as: people.onDuty,
    })
    expect(handed.status).toBe(200)
    const [left, gained] = [await shiftsAt(mine), await shiftsAt(theirs)]
    expect([...gained.keys()]).toEqual([day('2026-03-04')])
    expect([left.size, left.has(day('2026-03-04'))]).toEqual([65, false])
    expect(left.get(day('2026-03-05'))?.sequence).toBeGreaterThan(before.get(day('2026-03-05'))?.sequence ?? 0)

    for (const path of [mine, theirs]) {
      const text = (await (await get(path)).text()).replaceAll('\r\n ', '')
      expect(text).toContain('SUMMARY:Služba\r\n')
      for (const secret of ['Zkouška', 'liberec-', 'sluzba@', 'vedouci', 'zrizovatel'])
        expect(text, secret).not.toContain(secret)
    }
    // What is over stays as it was, also when the next hand-over is made.
    world.setTime('2026-03-06T09:00:00Z')
    const next = {
      by: 'liberec-sluzba',
      to: 'liberec-vedouci',
      from: '2026-03-08T23:00:00Z',
      until: '2026-03-09T23:00:00Z',
    }
    const again = { version: version + 1, handover: next }
    const made = await call({ method: 'POST', path: '/api/centre/handovers', body: again, as: people.onDuty })
    expect(made.status).toBe(200)
    expect((await shiftsAt(mine)).has(day('2026-03-04'))).toBe(false)
    expect((await shiftsAt(theirs)).has(day('2026-03-04'))).toBe(true)
  })

  it('is not sent again to a program that has it', async () => {
    const path = await newAddress()
    const etag = (await get(path)).headers.get('etag') ?? ''
    world.setTime('2026-03-02T10:00:00Z')
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    await arrive()
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

describe('an address', () => {
  it('dies when its owner takes a new one, and the new one with revoking', async () => {
    const first = await newAddress()
    const second = await newAddress()
    expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200])
    expect(await (await call({ path: '/api/calendar', as: people.onDuty })).json()).toMatchObject({
      since: '2026-03-02T09:00:00.000Z',
    })
    await call({ method: 'DELETE', path: '/api/calendar', as: people.onDuty })
    expect((await get(second)).status).toBe(404)
    expect(await (await call({ path: '/api/calendar', as: people.onDuty })).json()).not.toHaveProperty('since')
    expect((await get(await newAddress())).status).toBe(200)
  })

  it('dies with the end of its owner’s access, and is not revived by another one', async () => {
    const path = await newAddress(people.offDuty)
    const post = { method: 'POST', path: '/api/centre/people/liberec-volno', as: people.head }
    expect((await call({ ...post, body: { what: 'end' } })).status).toBe(200)
    expect((await get(path)).status).toBe(404)
    await call({ ...post, body: { what: 'stay' } })
    expect((await get(path)).status).toBe(404)
  })

  it('lives as long as its owner’s access where that has an end', async () => {
    const post = { method: 'POST', path: '/api/centre/people/liberec-volno', as: people.head }
    expect((await call({ ...post, body: { what: 'end', until: '2026-03-02' } })).status).toBe(200)
    const path = await newAddress(people.offDuty)
    expect((await get(path)).status).toBe(200)
    world.setTime('2026-03-02T23:00:00Z')
    expect((await get(path)).status).toBe(404)
    world.setTime('2026-03-02T09:00:00Z')
  })

  it('is its owner’s own: revoking another’s changes nothing', async () => {
    const mine = await newAddress()
    const theirs = await newAddress(people.head)
    await call({ method: 'DELETE', path: '/api/calendar', as: people.head })
    expect([(await get(mine)).status, (await get(theirs)).status]).toEqual([200, 404])
  })

  it('is one of two when they are asked for at the same moment', async () => {
    const post = () => call({ method: 'POST', path: '/api/calendar', as: people.offDuty })
    const answers = await Promise.all([post(), post(), post(), post()])
    const saved = await Promise.all(answers.filter(({ status }) => status === 200).map((answer) => answer.json()))
    const alive = await Promise.all(saved.map(async ({ path }) => (await get(path)).status))
    expect(alive.filter((status) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
  })

  it('is stored as its digest only', async () => {
    const path = await newAddress()
    const [, secret = ''] = /\.([\w-]{43})\.ics$/.exec(path) ?? []
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(await world.everything())).not.toContain(secret)
  })
})

describe('whoever has no address', () => {
  const random = 'A'.repeat(43)
  it.each([
    ['a guess', `/calendar/liberec.${random}.ics`],
    ['a centre that does not exist', `/calendar/atlantis.${random}.ics`],
    ['the prefix of the police', `/calendar/police.${random}.ics`],
    ['another centre in a key', `/calendar/liberec%23calendar%23.${random}.ics`],
    ['a centre and a way up', `/calendar/liberec.${random}.ics%2f..%2f..`],
    ['a pattern', `/calendar/*.${'*'.repeat(43)}.ics`],
    ['a long text', `/calendar/liberec.${'A'.repeat(5000)}.ics`],
    ['no secret', '/calendar/liberec..ics'],
    ['nothing', '/calendar/'],
    ['another door', '/api/today'],
  ])('with %s is answered like one with a dead one', async (_what, path) => {
    const dead = await newAddress()
    await newAddress()
    const [answer, expected] = await Promise.all([get(path), get(dead)])
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe(await expected.text())
  })

  describe('finds nothing, however they come near to one', () => {
    /** The same addresses on every run. */
    const runs = { seed: 20_260_302, numRuns: 100 }
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

    async function findsNothing(path: string): Promise<void> {
      const answer = await get(path)
      expect(answer.status, path).toBe(404)
      expect(await answer.json()).toMatchObject({ code: 'not-found' })
    }

    it('with one letter of it changed', async () => {
      const path = await newAddress()
      const begin = '/calendar/'.length
      await fc.assert(
        fc.asyncProperty(share, fc.integer({ min: 0x21, max: 0x7e }), async (where, code) => {
          const at = begin + Math.floor(where * (path.length - begin))
          const other = String.fromCharCode(code)
          // The rest after these is the same address to whoever asks for it.
          fc.pre(path[at] !== other && !'?#'.includes(other))
          await findsNothing(`${path.slice(0, at)}${other === '%' ? '%25' : other}${path.slice(at + 1)}`)
        }),
        runs,
      )
    })

    it('with a piece of it cut out or doubled', async () => {
      const path = await newAddress()
      await fc.assert(
        fc.asyncProperty(share, share, fc.boolean(), async (one, other, isDoubled) => {
          const [from = 0, to = 0] = [one, other]
            .map((part) => Math.floor(part * path.length))
            .toSorted((a, b) => a - b)
          const piece = path.slice(from, to + 1)
          await findsNothing(path.slice(0, from) + (isDoubled ? piece + piece : '') + path.slice(to + 1))
        }),
        runs,
      )
    })

    it('with any text at all', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), (text) => {
          fc.pre(text.isWellFormed())
          return findsNothing(`/calendar/${encodeURIComponent(text)}`)
        }),
        runs,
      )
    })

    it('and nothing is stored of it', async () => {
      const before = JSON.stringify((await world.everything()).length)
      await findsNothing(`/calendar/liberec.${random}.ics`)
      expect(JSON.stringify((await world.everything()).length)).toBe(before)
    })
  })

  it('cannot take one centre’s secret to another centre', async () => {
    expect((await get((await newAddress()).replace('liberec', 'brno'))).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('can %s nothing', async (method) => {
    const answer = await get(await newAddress(), { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
