import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import { carry } from '../../../functions/store/hand-over/carrying.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { callDoor } from '../../../infra/local/http/gateway-event.ts'
import { instant } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { endangered, notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/*
 * Police tell or ask something at the very instant at which a notice goes to another centre: before, between and after each of the calls by
 * which the door reads and writes, and with the hand-over broken off after each of its own.
 */

let world: World
let call: ReturnType<typeof openApi>

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

const staff = { liberec: people.onDuty, brno: people.stranger } as const
type Centre = keyof typeof staff

const two = [endangered(), endangered({ givenName: 'Druhá' })]

/** A notice at the first centre. */
async function arrive(people = two): Promise<{ id: string; clients: string[] }> {
  const { noticeId: id } = await world.deliver(notice({ reference: ulid(), endangered: people }))
  const item = await readItem(world.table, keys.notice('liberec', id))
  return { id, clients: item?.['clients'] as string[] }
}

/** Somebody hands it over; it is not carried yet. Answers which hand-over that is. */
async function sent(client: string, from: Centre = 'liberec', to: Centre = 'brno'): Promise<string> {
  const body = { id: ulid(), to, reason: 'other-district', words: '' }
  const path = `/api/clients/${client}/hand-over`
  const { status } = await call({ method: 'POST', path, body, as: staff[from] })
  expect(status).toBe(200)
  return body.id
}

const carried = (id: string, from: Centre = 'liberec', table = world.table) =>
  carry(table, { from, id }, instant(world.now()))

/** A table that does something before each of its calls; `isWrite` when the call writes. */
function watched(act: (nth: number, isWrite: boolean) => Promise<unknown>) {
  let calls = 0
  const doc = new Proxy(world.table.doc, {
    get: (target, name) => {
      const value = Reflect.get(target, name)
      if (name !== 'send') return typeof value === 'function' ? value.bind(target) : value
      return async (command: never) => {
        await act(calls++, /Put|Delete|Update|Write/.test((command as object).constructor.name))
        return target.send(command)
      }
    },
  })
  return { ...world.table, doc, calls: () => calls }
}

/** One that fails from a write on. */
function cutAfter(writes: number): World['table'] {
  let written = 0
  return watched(async (_call, isWrite) => {
    if (written >= writes) throw new Error('the power is cut')
    if (isWrite) written++
  })
}

const said = {
  status: {},
  '/supplements': {
    content: {
      endangered: [
        { number: 1, phone: '+420 700 000 444' },
        { number: 2, phone: '+420 700 000 555' },
      ],
    },
  },
  '/end': { content: { reason: 'objection-upheld', endedAt: '2026-03-02T09:30:00+01:00' } },
} as const
type What = keyof typeof said

/** What police say or ask of a notice. */
async function tell(id: string, what: What, table = world.table) {
  const { now, signer } = world
  const door = createIntake({ table, signer, publicOrigin: ORIGIN, now, requestsAMinute: 1_000_000 })
  const more = what === 'status' ? {} : { ...said[what], ifMatch: '"1"' }
  const answer = await callDoor(door, await world.signLater(id, what === 'status' ? '' : what, more))
  return { status: answer.status, body: await answer.json() }
}

/** Where a notice lies; at which centres somebody has the duty to each of its people, and what police told later of them. */
async function lies(id: string, clients: readonly string[]) {
  const place = await readItem(world.table, keys.noticePlace(id))
  const found = { place: place?.['centre'], duty: [] as string[], words: [] as string[] }
  for (const centre of ['liberec', 'brno'])
    for (const client of clients) {
      const items = [
        await readItem(world.table, keys.deadline(centre, client)),
        await readItem(world.table, keys.policeWord(centre, client, 2)),
      ]
      const types = items.map((item) => item?.['type'])
      if (types.includes('deadline')) found.duty.push(centre)
      found.words.push(...types.filter((type) => type === 'police-word').map(() => centre))
    }
  return found
}

const ways = [
  { name: 'goes over', isBack: false },
  { name: 'goes over and comes back', isBack: true },
]

/** A table during whose nth call a hand-over is carried; and carried back two calls later, where it says so. */
function going(nth: number, { isBack, handOver, client }: { isBack: boolean; handOver: string; client: string }) {
  const back = async () => {
    const item = await readItem(world.table, keys.handOver('liberec', handOver))
    if (item?.['status'] === 'arrived') await carried(await sent(client, 'brno', 'liberec'), 'brno')
  }
  let gone: Promise<unknown> = Promise.resolve()
  return watched((call) => {
    if (call === nth) gone = gone.then(() => carried(handOver))
    if (call === nth + 2 && isBack) gone = gone.then(back)
    return gone
  })
}

describe.each(ways)('a notice that $name in the middle of', ({ isBack }) => {
  it('a question is one that waits, of everybody', async () => {
    for (let nth = 0, calls = 1; nth <= calls; nth++) {
      const { id, clients } = await arrive()
      const [client = ''] = clients
      const table = going(nth, { isBack, client, handOver: await sent(client) })
      const { status, body } = await tell(id, 'status', table)
      calls = table.calls()
      expect([nth, status, body.state, body.persons]).toEqual([
        nth,
        200,
        'waiting',
        [1, 2].map((number) => ({ number, state: 'waiting' })),
      ])
    }
  })

  it('a supplement is one that lies where the notice is, with everybody', async () => {
    for (let nth = 0, calls = 1; nth <= calls; nth++) {
      const { id, clients } = await arrive()
      const [client = ''] = clients
      const table = going(nth, { isBack, client, handOver: await sent(client) })
      const { status, body } = await tell(id, '/supplements', table)
      calls = table.calls()
      const { place, duty, words } = await lies(id, clients)
      expect([nth, status, body.version, duty, words]).toEqual([nth, 201, 2, [place, place], [place, place]])
    }
  })
})

describe('a hand-over that broke off', () => {
  it('after any of its writes keeps no question waiting and loses nothing that is told', async () => {
    let broke = 0
    for (; broke < 100; broke++) {
      const { id, clients } = await arrive([endangered()])
      const handOver = await sent(clients[0] ?? '')
      const state = await carried(handOver, 'liberec', cutAfter(broke)).catch(() => 'broke')
      expect([broke, await tell(id, 'status')]).toMatchObject([broke, { status: 200, body: { state: 'waiting' } }])
      expect([broke, await tell(id, '/end')]).toMatchObject([broke, { status: 201, body: { version: 2 } }])
      await carried(handOver)
      const { place, duty, words } = await lies(id, clients)
      expect([broke, duty, words]).toEqual([broke, [place], [place]])
      if (state !== 'broke') break
    }
    expect(broke).toBeGreaterThan(10)
  })
})

describe('a notice that an older version of Opora stored, and that goes over in the middle of', () => {
  it.each(['status', '/end'] as const)('%s, is found where it is', async (what) => {
    for (let nth = 0, calls = 1; nth <= calls; nth++) {
      const { id, clients } = await arrive()
      await forget(id)
      const [client = ''] = clients
      const table = going(nth, { isBack: false, client, handOver: await sent(client) })
      const { status } = await tell(id, what, table)
      calls = table.calls()
      expect([nth, status]).toEqual([nth, what === 'status' ? 200 : 201])
    }
  })
})

/** What the first places did not keep. */
async function forget(id: string): Promise<void> {
  const names = ['persons', 'version', 'missing', 'district', 'deliveredAt', 'enteredAt', 'evictedAt', 'endsAt']
  await world.table.doc.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: keys.noticePlace(id),
      UpdateExpression: `REMOVE ${names.map((name) => `#${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    }),
  )
}
