import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../../../functions/store/for-centre.ts'
import { openTable, type Table } from '../../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../../infra/local/base/environment.ts'
import type { Attempt, NewAttempt } from '../../../../shared/clients/attempt.ts'
import { triedIn } from '../../../../shared/clients/tried.ts'
import type { ClientFile } from '../../../../shared/clients/views.ts'
import { plusMinutes } from '../../../../shared/time/instant.ts'
import { meter } from '../../../bench/units/meter.ts'
import { lengthen } from '../../../support/long-file.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const BY = 'liberec-sluzba'
const NOW = '2026-03-02T09:00:00.000Z'
const LONG = 110
const FIRST = 20
const PAGE = 50

let world: World
let table: Table
let centre: ReturnType<World['centre']>
let measure: ReturnType<typeof meter>
beforeAll(async () => {
  world = await openWorld()
  table = openTable(TABLE, engineClient(world.endpoint))
  centre = forCentre({ ...world, table }, 'liberec')
  measure = meter(table, world.endpoint)
}, 30_000)
afterAll(() => {
  table.doc.destroy()
  return world.close()
})

let number = 0

/** A new file with so many attempts, as an earlier version left it. */
async function fileWith(attempts: number): Promise<string> {
  const { noticeId } = await world.deliver(notice({ reference: `LONG-${++number}` }))
  const found = (await world.everything()).find((item) => item['type'] === 'client' && item['notice'] === noticeId)
  const client = String(found?.['id'])
  await lengthen(world, { centre: 'liberec', client, attempts, by: BY })
  return client
}

async function pages(client: string): Promise<ClientFile[]> {
  const read: ClientFile[] = []
  let after: string | undefined
  do {
    const page = await centre.file(client, { by: BY, role: 'worker', now: NOW, after })
    read.push(page)
    after = page.next
  } while (after !== undefined)
  return read
}

async function attemptsOf(client: string): Promise<Attempt[]> {
  return (await pages(client)).flatMap(({ attempts }) => attempts)
}

function attempt(changes: Partial<NewAttempt> = {}): NewAttempt {
  return {
    id: ulid(Date.parse(NOW)),
    channel: 'phone',
    outcome: 'not-reached',
    at: NOW,
    note: 'Ještě jeden.',
    ...changes,
  }
}

function change(client: string, version: number) {
  return { client, version, by: BY, role: 'worker' as const, now: NOW }
}

/** The deadline and what the file says its attempts come to, as stored. */
async function stored(client: string) {
  const items = await world.everything()
  const file = items.find(({ type, id }) => type === 'client' && id === client)
  return {
    tried: file?.['tried'],
    deadline: items.find(({ type, subject }) => type === 'deadline' && subject === client),
  }
}

describe('a long file', () => {
  it('is read page by page from what was recorded last, each attempt once', async () => {
    const client = await fileWith(LONG)
    const read = await pages(client)
    expect(read.map(({ attempts }) => attempts.length)).toEqual([FIRST, PAGE, LONG - FIRST - PAGE])
    expect(read.flatMap(({ attempts }) => attempts.map(({ note }) => note))).toEqual(
      Array.from({ length: LONG }, (_, index) => `Pokus ${LONG - index}.`),
    )
    expect(new Set(read.map(({ count }) => count.recorded))).toEqual(new Set([LONG]))
  }, 60_000)

  it('ends with its page when that is full', async () => {
    const client = await fileWith(FIRST)
    expect((await pages(client)).map(({ attempts }) => attempts.length)).toEqual([FIRST])
  }, 60_000)

  it('takes an attempt for as many reads as a short one, whatever its length', async () => {
    const long = await fileWith(LONG)
    await centre.recordAttempt(change(long, 1), attempt())
    const { requests, itemsRead } = await measure(() => centre.recordAttempt(change(long, 2), attempt()))
    expect(requests).toEqual({ read: 3, write: 1 })
    // One more than a page tells that there are older ones; a file has four other items.
    expect(itemsRead).toBeLessThanOrEqual(FIRST + 1 + 4)
    const opened = await measure(() => centre.file(long, { by: BY, role: 'worker', now: NOW }))
    // The file, and what police told later of its notice.
    expect(opened.requests.read).toBe(2)
    expect(opened.itemsRead).toBeLessThanOrEqual(FIRST + 1 + 4)
  }, 60_000)

  it('answers a save with its newest page and how many attempts there are', async () => {
    const client = await fileWith(LONG)
    const saved = await centre.recordAttempt(change(client, 1), attempt())
    expect(saved).toMatchObject({ version: 2, count: { recorded: LONG + 1, withdrawn: 0 } })
    expect(saved.attempts.map(({ note }) => note).slice(0, 2)).toEqual(['Ještě jeden.', `Pokus ${LONG}.`])
    const { next } = saved
    const older = await centre.file(client, { by: BY, role: 'worker', now: NOW, after: next })
    expect(older.attempts[0]?.note, 'the page before begins where the answer ends').toBe(`Pokus ${LONG - FIRST}.`)
  }, 60_000)
})

describe('what the attempts of a long file come to', () => {
  it('is counted once for a file that an earlier version stored, and kept from then on', async () => {
    const client = await fileWith(LONG)
    const before = await attemptsOf(client)
    expect((await stored(client)).tried).toBeUndefined()
    const card = (await centre.file(client, { by: BY, role: 'worker', now: NOW })).safeContact
    await centre.saveSafeContact(change(client, 1), card)
    expect((await stored(client)).tried).toEqual(triedIn(before.toReversed()))
    const { requests } = await measure(() => centre.saveSafeContact(change(client, 2), card))
    expect(requests.read).toBe(2)
  }, 60_000)

  it('is exact after attempts of long ago, met duties and mistakes, as if all were read', async () => {
    const client = await fileWith(LONG)
    const oldest = plusMinutes(NOW, -LONG)
    const met = attempt({ outcome: 'refused', at: oldest, beforeDelivery: 'Policie volala předem.' })
    const later = attempt({ outcome: 'accepted' })
    const earlier = (await attemptsOf(client)).at(-1)?.id ?? ''
    await centre.recordAttempt(change(client, 1), met)
    const saved = await centre.recordAttempt(change(client, 2), later)
    expect(saved.contact).toMatchObject({ status: 'met', metAt: oldest, lastAttempt: { at: NOW, outcome: 'accepted' } })
    await centre.withdrawAttempt(change(client, 3), { attempt: earlier, reason: 'omyl' })
    const again = await centre.withdrawAttempt(change(client, 4), { attempt: met.id, reason: 'omyl' })
    expect(again.contact).toMatchObject({ status: 'met', metAt: NOW })
    const open = await centre.withdrawAttempt(change(client, 5), { attempt: later.id, reason: 'omyl' })
    expect(open.contact).toMatchObject({ status: 'open', lastAttempt: { outcome: 'not-reached' } })
    expect(open.count).toEqual({ recorded: LONG + 2, withdrawn: 3 })
    const all = (await attemptsOf(client)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const { tried, deadline } = await stored(client)
    expect(tried).toEqual({ ...triedIn(all), parts: expect.arrayContaining([...triedIn(all).parts]) })
    expect(deadline).toMatchObject({ status: 'open', lastAttempt: triedIn(all).last })
  }, 60_000)
})

describe('an attempt on an older page', () => {
  it('is withdrawn, and the answer has it', async () => {
    const client = await fileWith(LONG)
    const oldest = (await attemptsOf(client)).at(-1)
    const saved = await centre.withdrawAttempt(change(client, 1), { attempt: oldest?.id ?? '', reason: 'Jiný spis.' })
    expect(saved.attempts).toHaveLength(FIRST + 1)
    expect(saved.attempts.at(-1)).toMatchObject({ note: 'Pokus 1.', withdrawn: { by: BY, reason: 'Jiný spis.' } })
    expect((await attemptsOf(client)).filter(({ withdrawn }) => withdrawn)).toHaveLength(1)
  }, 60_000)

  it('saved again after a lost answer is saved once, and the answer has it', async () => {
    const client = await fileWith(LONG)
    const old = attempt({ id: ulid(0) })
    await centre.recordAttempt(change(client, 1), old)
    const again = await centre.recordAttempt(change(client, 1), old)
    expect(again.count.recorded).toBe(LONG + 1)
    expect(again.attempts).toContainEqual(expect.objectContaining({ id: old.id, note: old.note }))
  }, 60_000)

  it('that nobody recorded cannot be withdrawn', async () => {
    const client = await fileWith(FIRST + 1)
    const mistake = { attempt: ulid(), reason: 'omyl' }
    await expect(centre.withdrawAttempt(change(client, 1), mistake)).rejects.toMatchObject({ code: 'not-found' })
  }, 60_000)
})
