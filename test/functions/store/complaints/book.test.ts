import { setTimeout as wait } from 'node:timers/promises'
import { BatchWriteCommand, DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { complaintItem } from '../../../../functions/store/complaints/items.ts'
import { forCentre } from '../../../../functions/store/for-centre.ts'
import { lookUp } from '../../../../functions/store/police/senders.ts'
import { openTable, type Table } from '../../../../functions/store/table/connection.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { newDataKey, wrapDataKey } from '../../../../functions/store/table/seal.ts'
import { shaped } from '../../../../functions/store/table/shapes.ts'
import { engineClient, TABLE } from '../../../../infra/local/base/environment.ts'
import { entered } from '../../../../shared/complaints/complaint.ts'
import { placeAfter } from '../../../../shared/complaints/place.ts'
import { lineOf } from '../../../../shared/complaints/seen.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { complaint } from '../../../support/complaints.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Each test has a year of its own, so a book of its own. */
let year = 2029
beforeEach(() => world.setTime(`${++year}-06-01T09:00:00Z`))

const viewer = () => ({ by: 'liberec-sluzba', role: 'worker', now: instant(world.now()) }) as const
const today = () => `${year}-06-01`

function enter(centre = world.centre('liberec'), id = ulid(), text = 'Slova.') {
  return centre.enterComplaint({ id, complaint: complaint({ deliveredOn: today(), text }), viewer: viewer() })
}

async function numbers(centre = 'liberec'): Promise<number[]> {
  const { complaints } = await world.centre(centre).book(year, viewer())
  return complaints.map(({ number }) => number)
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('numbers of the book', () => {
  it('run from one, for each centre and each year anew', async () => {
    await enter()
    await enter()
    await enter(world.centre('brno'))
    expect(await numbers()).toEqual([1, 2])
    expect(await numbers('brno')).toEqual([1])
    world.setTime(`${++year}-01-01T00:30:00+01:00`)
    await world.centre('liberec').enterComplaint({
      id: ulid(),
      viewer: viewer(),
      complaint: complaint({ deliveredOn: `${year - 1}-12-30` }),
    })
    expect(await numbers()).toEqual([1])
  })

  it('of a year begin at midnight in Prague, not in London', async () => {
    world.setTime(`${year}-12-31T22:59:59Z`)
    expect((await enter()).year).toBe(year)
    world.setTime(`${year}-12-31T23:00:00Z`)
    expect((await enter()).year).toBe(++year)
  })

  it('have no gap and no double when fifty people enter at once', async () => {
    const given = await Promise.all(upTo(50).map((n) => insist(world.table, ulid(), `Slova ${n}.`)))
    expect(given.sort((a, b) => a - b)).toEqual(upTo(50))
    const { complaints } = await world.centre('liberec').book(year, viewer())
    expect(complaints.map(({ number }) => number)).toEqual(upTo(50))
    expect(new Set(complaints.map(({ state }) => state?.complaint.text)).size).toBe(50)
  })

  it('are given once when the same entry is sent again, even at once', async () => {
    const id = ulid()
    const files = await Promise.all(upTo(5).map(() => enter(world.centre('liberec'), id)))
    expect(new Set(files.map(({ number }) => number))).toEqual(new Set([1]))
    expect((await enter()).number).toBe(2)
  })

  it('are given once whatever the order in which the entry tells its parts', async () => {
    const { text, ...others } = complaint({ deliveredOn: today() })
    const entry = { id: ulid(), viewer: viewer() }
    const first = await world.centre('liberec').enterComplaint({ ...entry, complaint: { ...others, text } })
    const again = await world.centre('liberec').enterComplaint({ ...entry, complaint: { text, ...others } })
    expect([first.number, again.number]).toEqual([1, 1])
  })

  it('an entry sent again with other words shows what stands in the book', async () => {
    const id = ulid()
    await enter(world.centre('liberec'), id)
    const again = enter(world.centre('liberec'), id, 'Jiná slova.')
    await expect(again).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { number: 1, state: { complaint: { text: 'Slova.' } } } },
    })
    expect(await numbers()).toEqual([1])
  })

  it('a refused entry takes no number', async () => {
    const tooOld = complaint({ deliveredOn: `${year - 2}-06-01` })
    const refused = world.centre('liberec').enterComplaint({ id: ulid(), complaint: tooOld, viewer: viewer() })
    await expect(refused).rejects.toMatchObject({ code: 'invalid' })
    expect((await enter()).number).toBe(1)
  })

  it('a number in the book that the counter does not know is never given again', async () => {
    await enter()
    const counter = (await world.everything()).find(
      ({ type, pk }) => type === 'counter' && pk === `liberec#book#${year}`,
    )
    await enter()
    await world.table.doc.send(
      new DeleteCommand({ TableName: TABLE, Key: { pk: counter?.['pk'], sk: counter?.['sk'] } }),
    )
    await world.table.doc.send(new PutCommand({ TableName: TABLE, Item: counter }))
    await expect(enter()).rejects.toThrow()
    expect(await numbers()).toEqual([1, 2])
  })
})

describe('a long book', () => {
  it('is read page by page from the newest, each entry once and in order', async () => {
    await fill(395)
    for (let number = 396; number <= 400; number++) expect((await enter()).number).toBe(number)
    const pages: number[][] = []
    let after: string | undefined
    do {
      const { complaints, next } = await world.centre('liberec').book(year, viewer(), after)
      pages.push(complaints.map(({ number }) => number))
      after = next
    } while (after !== undefined)
    expect(pages[0]).toEqual(upTo(400).slice(300))
    expect(Math.max(...pages.map((page) => page.length))).toBe(100)
    expect(pages.toReversed().flat()).toEqual(upTo(400))
  })
})

/** Entries up to a number as the drawer makes them, each sealed under its own key, put down without waiting for one another. */
async function fill(last: number): Promise<void> {
  const publicKey = (await lookUp(world.table, 'nobody')).centreKeys.get('liberec')
  if (publicKey === undefined) throw new Error('the centre has no key')
  const state = entered(complaint({ deliveredOn: today() }), 30)
  const items = upTo(last).map((number) => {
    const dataKey = newDataKey()
    const line = lineOf({ ...placeAfter(year, number - 1), enteredAt: viewer().now, corrected: false }, state)
    const key = wrapDataKey(dataKey, publicKey)
    return shaped(complaintItem('liberec', { line, state, enteredBy: viewer().by, key }, dataKey))
  })
  const counter = shaped({ ...keys.counter('liberec', year), type: 'counter' as const, last, version: last })
  const batches = Array.from({ length: Math.ceil(items.length / MOST_IN_BATCH) }, (_, index) =>
    [...items.slice(index * MOST_IN_BATCH, (index + 1) * MOST_IN_BATCH)].map((Item) => ({ PutRequest: { Item } })),
  )
  for (const batch of [...batches, [{ PutRequest: { Item: counter } }]])
    await world.table.doc.send(new BatchWriteCommand({ RequestItems: { [TABLE]: batch } }))
}

const MOST_IN_BATCH = 25

/** What a broken wire or a killed Lambda looks like to whoever asked: nothing was written, or it was and nobody heard. */
class Crash extends Error {}

function crashing(fate: () => 'before' | 'after' | 'no'): Table {
  const table = openTable(TABLE, engineClient(world.endpoint))
  table.doc.middlewareStack.add(
    (next) => async (args) => {
      const happens = 'TransactItems' in args.input ? fate() : 'no'
      if (happens === 'before') throw new Crash()
      const answer = await next(args)
      if (happens === 'after') throw new Crash()
      return answer
    },
    { step: 'initialize' },
  )
  return table
}

/** Sends an entry again and again, as the page does, until it is told that it is entered. */
async function insist(table: Table, id: string, text?: string): Promise<number> {
  for (;;) {
    try {
      return (await enter(forCentre({ table, vault: world.vault, now: world.now }, 'liberec'), id, text)).number
    } catch (thrown) {
      if (!(thrown instanceof Crash || isBusy(thrown))) throw thrown
      await wait(1)
    }
  }
}

/** On a machine with much else to do somebody may be told to try again; nothing is entered then. */
function isBusy(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === 'busy'
}

describe('when entering is cut off', () => {
  it.each(['before', 'after'] as const)('%s the transaction, entering again enters once', async (when) => {
    let crashes = 1
    const table = crashing(() => (crashes-- > 0 ? when : 'no'))
    expect(await insist(table, ulid())).toBe(1)
    expect((await enter()).number).toBe(2)
    expect(await numbers()).toEqual([1, 2])
  })

  it('before the transaction and for good, no number is lost', async () => {
    const table = crashing(() => 'before')
    await expect(enter(forCentre({ table, vault: world.vault, now: world.now }, 'liberec'))).rejects.toThrow(Crash)
    expect((await enter()).number).toBe(1)
  })

  it('at random, with several entering at once, numbers have no gap and every entry is there once', async () => {
    const fates = fc.array(fc.constantFrom('before', 'after', 'no', 'no'), { minLength: 5, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fates, async (fate) => {
        world.setTime(`${++year}-06-01T09:00:00Z`)
        const left = [...fate]
        const table = crashing(() => left.pop() ?? 'no')
        const given = await Promise.all(upTo(8).map(() => insist(table, ulid())))
        expect(given.sort((a, b) => a - b)).toEqual(upTo(8))
        expect(await numbers()).toEqual(upTo(8))
      }),
      { numRuns: 5 },
    )
  })
})

describe('what is stored', () => {
  it('holds no word and no name in the clear, in no item and no key', async () => {
    await enter(world.centre('liberec'), ulid(), 'Tajná slova stížnosti.')
    const stored = JSON.stringify(await world.everything())
    for (const secret of ['Tajná', 'Stěžovatelka', 'Zkušební 2']) expect(stored).not.toContain(secret)
  })

  it('lies in partitions that begin with the centre', async () => {
    await enter()
    const mine = (await world.everything()).filter(({ type }) =>
      ['counter', 'entry', 'complaint', 'revision'].includes(String(type)),
    )
    expect(mine.length).toBeGreaterThan(3)
    for (const { pk, centrePk } of mine) {
      expect(String(pk)).toMatch(/^(liberec|brno)#/)
      if (centrePk !== undefined) expect(String(centrePk)).toMatch(/^(liberec|brno)#book#/)
    }
  })
})
