import { monotonicFactory, ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../../../functions/store/for-centre.ts'
import { openTable, type Table } from '../../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../../infra/local/base/environment.ts'
import { newestFirst } from '../../../../shared/clients/attempt.ts'
import type { NewEntry } from '../../../../shared/work/entry.ts'
import { ownLast } from '../../../../shared/work/own-steps.ts'
import { meter } from '../../../bench/units/meter.ts'
import { namedEnquiry, recordOf } from '../../../support/enquiries.ts'
import { consultation, noteEntry, withOspod } from '../../../support/entries.ts'
import { workIn } from '../../../support/long-file.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const deed = { role: 'worker', now: NOW } as const
const by = { ...deed, by: 'liberec-sluzba' }
const colleague = { ...deed, by: 'liberec-volno' }

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
async function newFile(): Promise<string> {
  const { noticeId } = await world.deliver(notice({ reference: `WORK-${++number}` }))
  const found = (await world.everything()).find((item) => item['type'] === 'client' && item['notice'] === noticeId)
  return String(found?.['id'])
}

const record = (client: string, entry: NewEntry, who = by) =>
  centre.recordEntry({ client, id: entry.id, ...who }, entry)
const file = (client: string, after?: string) => centre.file(client, { ...by, after })

describe('an entry', () => {
  it('stands in the file with who wrote it, sealed but for what figures need', async () => {
    const client = await newFile()
    const entry = withOspod({ words: 'Tajné sdělení.' })
    const saved = await record(client, entry)
    expect(saved).toEqual({ ...entry, version: 1, by: by.by, recordedAt: NOW })
    expect((await file(client)).work).toEqual([saved])
    const item = (await world.everything()).find(({ type, id }) => type === 'work' && id === entry.id)
    expect(item).toMatchObject({ kind: 'ospod', act: '25a.b1', minutes: 45, at: entry.at, by: by.by })
    expect(JSON.stringify(item)).not.toMatch(/Tajné|OSPOD Zkušební|Ohlašovací|phone/)
  })

  it('sent again after a lost answer stands once, and leaves one audit entry', async () => {
    const client = await newFile()
    const entry = noteEntry()
    const [first, again] = [await record(client, entry), await record(client, entry)]
    expect(again).toEqual(first)
    const audit = (await world.everything()).filter((item) => item['type'] === 'audit' && item['client'] === client)
    expect(audit.filter(({ did }) => did === 'entry')).toHaveLength(1)
  })

  it('changes no version of the file, and tells an open one that something was done', async () => {
    const client = await newFile()
    const before = await centre.fileVersion(client)
    await record(client, noteEntry())
    expect(await centre.fileVersion(client)).toEqual({ ...before, touches: before.touches + 1 })
    expect((await file(client)).version).toBe(1)
  })

  it('of twenty people in the same moment lands twenty times, beside attempts', async () => {
    const client = await newFile()
    const attempt = () =>
      ({ id: ulid(), channel: 'visit', outcome: 'not-reached', at: NOW, note: 'Nikdo neotevřel.' }) as const
    const saves = Array.from({ length: 10 }, (_, index) =>
      index % 5 === 0
        ? centre.recordAttempt({ client, version: 1, ...by }, attempt())
        : record(client, consultation({ words: `Slova ${index}.` }), index % 2 ? by : colleague),
    )
    await Promise.all(saves)
    const { work, attempts, count } = await file(client)
    expect(work.map(({ words }) => words).sort()).toEqual([1, 2, 3, 4, 6, 7, 8, 9].map((index) => `Slova ${index}.`))
    expect([attempts.length, count.recorded]).toEqual([2, 2])
  })

  it('keeps what it said before through a correction, and is withdrawn where it stands', async () => {
    const client = await newFile()
    const entry = consultation({ words: 'Poprvé.' })
    await record(client, entry)
    const change = { client, id: entry.id, version: 1, ...colleague }
    const corrected = await centre.correctEntry(change, { ...entry, words: 'Podruhé.', minutes: 60 })
    expect(corrected).toMatchObject({ version: 2, words: 'Podruhé.', corrections: [{ words: 'Poprvé.', minutes: 45 }] })
    const late = centre.correctEntry({ ...change, ...by }, { ...entry, words: 'Potřetí.' })
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile', details: { current: corrected } })
    await expect(centre.withdrawEntry(change, 'omyl')).rejects.toMatchObject({ code: 'forbidden' })
    const withdrawn = await centre.withdrawEntry({ ...change, ...by }, 'Jiný spis.')
    expect((await file(client)).work).toEqual([withdrawn])
    expect(withdrawn).toMatchObject({ version: 3, words: 'Podruhé.', withdrawn: { by: by.by, reason: 'Jiný spis.' } })
    expect(JSON.stringify(await world.everything())).not.toMatch(/Poprvé|Podruhé|Jiný spis/)
  })

  it('is found under no id of an attempt, and no attempt under its own', async () => {
    const client = await newFile()
    const entry = noteEntry()
    await record(client, entry)
    const attempt = { id: entry.id, channel: 'visit', outcome: 'not-reached', at: NOW, note: '' } as const
    const mistaken = { client, version: 1, ...by }
    await expect(centre.recordAttempt(mistaken, attempt)).rejects.toMatchObject({ code: 'not-found' })
    const tried = { ...attempt, id: ulid() }
    await centre.recordAttempt(mistaken, tried)
    await expect(record(client, noteEntry({ id: tried.id }))).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.withdrawEntry({ client, id: tried.id, ...by }, 'x')).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is taken back as long as ten more of one’s own do not stand behind it, and corrected ever after', async () => {
    const nextId = monotonicFactory()
    const client = await newFile()
    const [old, last] = [noteEntry({ id: nextId() }), noteEntry({ id: nextId() })]
    await record(client, old)
    await record(client, last)
    const others = Array.from({ length: 3 }, () => noteEntry({ id: nextId() }))
    for (const entry of others) await record(client, entry, colleague)
    const tried = () => ({ id: nextId(), channel: 'visit', outcome: 'not-reached', at: NOW, note: '' }) as const
    const steps = Array.from({ length: 9 }, (_, index) => (index % 3 ? noteEntry({ id: nextId() }) : tried()))
    for (const step of steps)
      await ('kind' in step ? record(client, step) : centre.recordAttempt({ client, version: 1, ...by }, step))
    const withdraw = (id: string, who = by) => centre.withdrawEntry({ client, id, ...who }, 'omyl')
    const tooOld = { code: 'invalid', details: { faults: [{ path: 'entry', code: 'too-old' }] } }
    await expect(withdraw(old.id)).rejects.toMatchObject(tooOld)
    const { work, attempts } = await file(client)
    expect(ownLast([...work, ...attempts], by.by)).not.toContain(old.id)
    expect(ownLast([...work, ...attempts], by.by)).toContain(last.id)
    const corrected = await centre.correctEntry({ client, id: old.id, version: 1, ...by }, { ...old, words: 'Jinak.' })
    expect(corrected).toMatchObject({ version: 2, words: 'Jinak.' })
    const taken = await withdraw(last.id)
    expect(taken).toHaveProperty('withdrawn')
    expect(await withdraw(last.id), 'sent again').toEqual(taken)
    expect(await withdraw(old.id), 'one of the last ten now').toHaveProperty('withdrawn')
    expect(await withdraw(others[0]?.id ?? '', colleague)).toHaveProperty('withdrawn')
  })

  it('of an enquiry is taken back by the same rule', async () => {
    const nextId = monotonicFactory()
    const enquiry = ulid()
    await centre.recordEnquiry(recordOf(namedEnquiry(), enquiry), by)
    const written = Array.from({ length: 11 }, () => noteEntry({ id: nextId() }))
    for (const entry of written) await centre.recordEnquiryEntry({ enquiry, id: entry.id, ...by }, entry)
    const withdraw = (index: number) =>
      centre.withdrawEnquiryEntry({ enquiry, id: written[index]?.id ?? '', ...by }, 'omyl')
    await expect(withdraw(0)).rejects.toMatchObject({ details: { faults: [{ path: 'entry', code: 'too-old' }] } })
    expect(await withdraw(1)).toHaveProperty('withdrawn')
  })

  it('of no file is not found', async () => {
    await expect(record(ulid(), noteEntry())).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the first page of a file', () => {
  const opened = async (entries: number) => {
    const client = await newFile()
    await workIn(world, { centre: 'liberec', client, entries, by: by.by })
    return { client, usage: await measure(() => file(client)) }
  }

  it('costs two queries, of the file and of what police told, and at most 8 read units, as much at 500 entries as at 25', async () => {
    const [short, long] = [await opened(25), await opened(500)]
    for (const { usage } of [short, long]) {
      expect(usage.requests.read).toBe(2)
      expect(usage.engine.read).toBeLessThanOrEqual(8)
      expect(usage.aws.read).toBeLessThanOrEqual(8)
    }
    expect(Math.abs(long.usage.aws.read - short.usage.aws.read)).toBeLessThanOrEqual(0.5)
    expect(long.usage.itemsRead).toBe(short.usage.itemsRead)
  }, 60_000)

  it('is followed by the rest, each entry once, attempts among other work', async () => {
    const client = await newFile()
    await workIn(world, { centre: 'liberec', client, entries: 100, by: by.by })
    const words: string[] = []
    const sizes: number[] = []
    let after: string | undefined
    do {
      const page = await file(client, after)
      const attempts = newestFirst(page.attempts).map(({ id, note }) => ({ id, words: note }))
      const all = [...page.work, ...attempts].toSorted((a, b) => (a.id < b.id ? 1 : -1))
      words.push(...all.map((each) => each.words))
      sizes.push(all.length)
      after = page.next
    } while (after !== undefined)
    expect(sizes).toEqual([20, 50, 30])
    expect(words).toEqual(Array.from({ length: 100 }, (_, index) => `Záznam ${100 - index}.`))
  }, 60_000)

  it('is appended to for as many reads whatever its length', async () => {
    const { client } = await opened(500)
    const { requests } = await measure(() => record(client, consultation()))
    expect(requests).toEqual({ read: 2, write: 1 })
  }, 60_000)
})
