import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { ulid } from 'ulid'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBounces } from '../../functions/bounces/app.ts'
import { createIntake } from '../../functions/intake/app.ts'
import { createPublic } from '../../functions/public/app.ts'
import { forCentre } from '../../functions/store/for-centre.ts'
import { forPublic } from '../../functions/store/for-public.ts'
import { forSweep } from '../../functions/store/for-sweep.ts'
import { forBounces } from '../../functions/store/on-duty/bounces.ts'
import { openTable, type Table } from '../../functions/store/table/connection.ts'
import { createSweep } from '../../functions/sweep/app.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { callDoor } from '../../infra/local/http/gateway-event.ts'
import { notificationOf } from '../../infra/local/mail/ses-event.ts'
import { openApi, people } from '../support/api.ts'
import { complaint } from '../support/complaints.ts'
import { notice } from '../support/notices.ts'
import { openPost } from '../support/post.ts'
import { ORIGIN, openWorld, type World } from '../support/world.ts'

/*
 * An engine can refuse in ways that nobody thought of. Whatever it says may hold a person's data: an answer says only that it is our
 * fault, one line of the log where, and what a door rejects with, which Lambda logs with all its fields, nothing at all.
 */

const SECRET = 'Zkouška Testovací'

/** What an engine may throw, each with something that must not get out. */
const faults: readonly (readonly [string, () => Error])[] = [
  ['an item that is too large', () => engineError('ValidationException', `Item size has exceeded: ${SECRET}`)],
  ['a transaction with an item that is too large', tooLargeInTransaction],
  ['too much at once', () => engineError('ProvisionedThroughputExceededException', SECRET)],
  ['a fault of its own', () => engineError('InternalServerError', SECRET)],
  ['a table that is not there', () => engineError('ResourceNotFoundException', SECRET)],
  ['a right that is missing', () => engineError('AccessDeniedException', SECRET)],
  ['a line that was cut', () => Object.assign(new Error(`socket hang up ${SECRET}`), { code: 'ECONNRESET' })],
  ['what is no answer', () => new SyntaxError(`Unexpected token in "${SECRET}"`)],
]

function engineError(name: string, text: string): Error {
  return Object.assign(new Error(text), { name, Item: { name: { S: SECRET } } })
}

function tooLargeInTransaction(): Error {
  const CancellationReasons = [{ Code: 'ValidationError', Message: SECRET, Item: { name: { S: SECRET } } }]
  return new TransactionCanceledException({ message: SECRET, $metadata: {}, CancellationReasons })
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => vi.restoreAllMocks())

/** The world's table over an engine that answers nothing but an error. */
function broken(fault: () => Error): Table {
  const table = openTable(world.table.name, engineClient(world.endpoint))
  const fails = () => async () => {
    throw fault()
  }
  table.doc.middlewareStack.add(fails, { step: 'initialize', name: 'fault', priority: 'high' })
  return table
}

/** What was logged meanwhile: what a door failed with, and nothing of anybody. */
async function logged(work: () => Promise<void>): Promise<string[]> {
  const lines: string[] = []
  for (const to of ['error', 'log', 'warn', 'info'] as const) {
    vi.spyOn(console, to).mockImplementation((...said) => void lines.push(said.map(String).join(' ')))
  }
  await work()
  for (const line of lines) expect(line).not.toContain(SECRET)
  return lines
}

/** What asks a door over a broken table, one of each kind of request. */
const requests: readonly (readonly [string, (table: Table) => Promise<Response>])[] = [
  ['police', async (table) => callDoor(createIntake({ ...intake(), table }), await world.sign(notice()))],
  ['a calendar', async (table) => openPublicDoor(table).request(`/calendar/liberec.${'a'.repeat(43)}.ics`)],
  ['Today', (table) => staff(table)({ path: '/api/today', as: people.head })],
  ['Klienti', (table) => staff(table)({ path: '/api/clients', as: people.head })],
  ['a file', (table) => staff(table)({ path: `/api/clients/${ulid()}`, as: people.head })],
  ['the settings', (table) => staff(table)({ path: '/api/centre', as: people.head })],
  ['a book', (table) => staff(table)({ path: '/api/complaints', as: people.head })],
  ['an entry', (table) => staff(table)({ method: 'POST', path: '/api/complaints', body: entry(), as: people.head })],
  ['the addresses', (table) => staff(table)({ path: '/api/addresses', as: people.head })],
  ['a new calendar', (table) => staff(table)({ method: 'POST', path: '/api/calendar', body: {}, as: people.head })],
]

const intake = () => ({ signer: world.signer, publicOrigin: ORIGIN, now: world.now })
const entry = () => ({ id: ulid(), complaint: complaint() })
const openPublicDoor = (table: Table) =>
  createPublic({ store: forPublic(table), signer: world.signer, origin: ORIGIN, now: world.now })
const staff = (table: Table) =>
  openApi({ ...world, centre: (id) => forCentre({ table, vault: world.vault, now: world.now }, id) })

describe.each(faults)('%s', (_, fault) => {
  it.each(requests)('that is met by %s is our fault, without a word of it, and logged once', async (_, request) => {
    const lines = await logged(async () => {
      const answer = await request(broken(fault))
      const text = await answer.text()
      expect(text).not.toContain(SECRET)
      expect([answer.status, JSON.parse(text)]).toEqual([
        500,
        expect.objectContaining({ code: 'internal', retry: true }),
      ])
    })
    expect(lines).toHaveLength(1)
  })

  it('that is met by mail gives the letter back to the stream, and is logged once', async () => {
    const { mailOver } = openPost(world)
    const image = marshall({ type: 'letter', shape: 2, offers: 1, ...letter })
    const Records = [{ dynamodb: { SequenceNumber: '7', NewImage: image } }] as DynamoDBRecord[]
    const lines = await logged(async () => {
      expect(await mailOver(broken(fault))({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] })
    })
    expect(lines).toHaveLength(1)
  })

  it.each<[string, (table: Table) => Promise<unknown>]>([
    ['the sweep', (table) => sweep(table)({ kind: 'contact' }, { getRemainingTimeInMillis: () => 50_000 })],
    ['what comes back', (table) => bounces(table)(cameBack())],
  ])('that is met by %s is thrown without a word of it, and is logged', async (_, call) => {
    const lines = await logged(async () => {
      const thrown: unknown = await call(broken(fault)).catch((reason) => reason)
      expect(thrown).toBeInstanceOf(Error)
      const told = JSON.stringify([String(thrown), { ...(thrown as Error) }, (thrown as Error).stack])
      expect(told).not.toContain(SECRET)
      expect((thrown as Error).cause).toBeUndefined()
    })
    expect(lines.length).toBeGreaterThan(0)
  })
})

const letter = {
  id: 'L-1',
  centre: 'liberec',
  kind: 'address',
  to: ['head'],
  createdAt: '2026-03-02T09:00:00.000Z',
  status: 'queued',
  delivery: {},
}
const sweep = (table: Table) => createSweep({ store: forSweep(table), now: world.now })
const bounces = (table: Table) => createBounces({ store: forBounces(table), now: world.now })
const cameBack = () =>
  notificationOf({
    kind: 'bounce',
    letter: {
      id: 'message-1',
      at: world.now().toISOString(),
      from: 'opora@opora.example',
      text: '',
      to: ['a@liberec.example'],
      subject: '',
      tags: { centre: 'liberec', letter: 'L-1' },
    },
    addresses: ['a@liberec.example'],
    at: world.now(),
  })
