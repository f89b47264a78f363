import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asleepSince } from '../../../../functions/store/clients/activity.ts'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import type { ImportRow } from '../../../../shared/import/row.ts'
import { ROWS_AT_ONCE } from '../../../../shared/import/steps.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import { noteEntry } from '../../../support/entries.ts'
import { importRow } from '../../../support/imports.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const now = '2026-03-02T09:00:00.000Z'
const doer = { by: 'liberec-vedouci', role: 'head', now } as const
const FILE = 'A'.repeat(43)
let files = 0
/** A file that nobody has taken in yet. */
const file = () => String(files++).padStart(43, 'x')

const centre = () => world.centre('liberec')
const refusal = async (call: Promise<unknown>): Promise<Problem> => {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof Problem)) throw new Error('not refused')
  return thrown
}

/** Opens a file of somebody who came by herself. */
async function herself(): Promise<string> {
  const safeContact = safeContactFrom({ phone: '+420777123456' })
  const own = { id: ulid(), person: { givenName: 'Příchozí' }, safeContact }
  return (await centre().createClient(own, doer)).client
}

async function join(client: string, other: string) {
  const { reference } = await centre().file(other, doer)
  return centre().joinFiles({ client, ...doer }, reference)
}

async function takeIn(rows: readonly ImportRow[], most = rows.length) {
  const imports = await centre().imports()
  const { import: begun } = await imports.start({ id: ulid(), rows: most, file: file() }, doer)
  await imports.take(begun.id, { after: 0, until: most, rows: [...rows] }, doer)
  const { import: is } = await imports.show(begun.id, 0)
  const all = await world.everything()
  const clients = all.filter((item) => item['import'] === begun.id && item['type'] === 'client')
  return { imports, id: begun.id, is, clients: clients.map((item) => String(item['id'])) }
}

describe('a row that is taken over', () => {
  it('is a file that came and ended when the register says, with what it says of the person', async () => {
    const { clients } = await takeIn([
      importRow(1, {
        origin: 'eviction',
        closed: { on: '2019-08-01', reason: 'unrecorded', words: 'viz spis' },
        note: 'Poznámka z evidence.',
      }),
    ])
    const [client = ''] = clients
    const found = await centre().file(client, doer)
    expect(found).toMatchObject({
      arrivedAt: '2019-05-05T22:00:00.000Z',
      closedOn: '2019-08-01',
      person: { familyName: 'Převzatá 1', birthDate: '1980-02-01' },
      safeContact: { numbers: [{ phone: '+420777000001' }], mayLeaveMessage: 'unknown' },
      work: [{ kind: 'note', words: 'Poznámka z evidence.', at: '2019-05-05T22:00:00.000Z' }],
    })
    const { periods } = await centre().service({ client, ...doer })
    expect(periods).toMatchObject([
      {
        from: '2019-05-06',
        origin: 'eviction',
        end: { on: '2019-08-01', reason: 'unrecorded', reasonWords: 'viz spis' },
      },
    ])
  })

  it('says by whom and when it was taken over, and keeps to itself what opened it: no notice', async () => {
    const { clients } = await takeIn([importRow(1, { origin: 'eviction' })])
    const found = await centre().file(clients[0] ?? '', doer)
    expect(found).toMatchObject({ origin: 'self-referral', takenOver: { by: doer.by, at: now } })
    expect(await centre().file(await herself(), doer)).not.toHaveProperty('takenOver')
  })

  it.each(['eviction', 'self-referral'] as const)(
    'is named by other files as the register says: %s',
    async (origin) => {
      const { clients } = await takeIn([importRow(1, { origin })])
      const [taken = ''] = clients
      const own = await herself()
      const { joined } = await join(own, taken)
      expect(joined).toMatchObject([{ client: taken, origin }])
      const [back] = (await centre().joinedFiles({ client: taken, ...doer })).joined
      expect(back).toMatchObject({ client: own, origin: 'self-referral' })
    },
  )

  it('is named as somebody corrected its period since', async () => {
    const { clients } = await takeIn([importRow(1, { origin: 'self-referral' })])
    const [taken = ''] = clients
    const turning = { client: taken, ...doer }
    const { periods, version } = await centre().service(turning)
    const [period] = periods
    const correction = { from: '2019-05-06', origin: 'eviction', targetGroup: 'domestic-violence' } as const
    await centre().correctPeriod({ ...turning, version }, { id: period?.id ?? '', period: correction })
    const { joined } = await join(await herself(), taken)
    expect(joined).toMatchObject([{ client: taken, origin: 'eviction' }])
  })

  it('owes nothing: no duty, no letter, and it is not asleep because it is old', async () => {
    const letters = async () =>
      (await world.everything()).filter(({ type }) => type === 'letter' || type === 'deadline')
    const before = (await letters()).length
    const { clients } = await takeIn([
      importRow(1),
      importRow(2, { closed: { on: '2020-01-01', reason: 'died', words: '' } }),
    ])
    expect((await letters()).length).toBe(before)
    const asleep = await asleepSince({ table: world.table, id: 'liberec' }, '2026-03-02T08:59:00.000Z')
    expect(JSON.stringify(asleep)).not.toContain(clients[0])
    expect(JSON.stringify(asleep)).not.toContain(clients[1])
  })

  it('is found by its name, and says plainly by which import it came', async () => {
    const { clients, id } = await takeIn([
      importRow(1, { person: { givenName: 'Květoslava', familyName: 'Nalezitelná' } }),
    ])
    const found = await centre().search({ typed: 'nalezitelna kvetoslava', from: 0, now })
    expect(JSON.stringify(found)).toContain(clients[0])
    const stored = (await world.everything()).find((item) => item['type'] === 'client' && item['import'] === id)
    expect(JSON.stringify(stored)).not.toMatch(/Nalezitelná|Květoslava/)
  })
})

describe('an import', () => {
  it('takes each row once, whatever is sent again, and goes on where it stopped', async () => {
    const imports = await centre().imports()
    const rows = Array.from({ length: 30 }, (_, at) => importRow(at + 1))
    const { import: begun } = await imports.start({ id: ulid(), rows: 30, file: file() }, doer)
    const first = { after: 0, until: 12, rows: rows.slice(0, 12) }
    await Promise.all([imports.take(begun.id, first, doer), imports.take(begun.id, first, doer)])
    expect((await imports.take(begun.id, first, doer)).import).toMatchObject({ done: 12, count: 12 })
    const early = await refusal(imports.take(begun.id, { after: 24, until: 30, rows: rows.slice(24) }, doer))
    expect(early).toMatchObject({ code: 'changed-meanwhile', details: { current: { import: { done: 12 } } } })
    await imports.take(begun.id, { after: 12, until: 24, rows: rows.slice(12, 20) }, doer)
    const last = await imports.take(begun.id, { after: 24, until: 30, rows: rows.slice(24) }, doer)
    expect(last.import).toMatchObject({ rows: 30, done: 30, count: 26 })
    const files = (await world.everything()).filter((item) => item['import'] === begun.id && item['type'] === 'client')
    expect(files).toHaveLength(26)
    expect(new Set(files.map(({ id }) => id)).size).toBe(26)
  })

  it('of a file that is in already, or half in, is that import', async () => {
    const imports = await centre().imports()
    const { import: first } = await imports.start({ id: ulid(), rows: 3, file: FILE }, doer)
    await imports.take(first.id, { after: 0, until: 2, rows: [importRow(1), importRow(2)] }, doer)
    const again = await imports.start({ id: ulid(), rows: 3, file: FILE }, { ...doer, by: 'liberec-zastup' })
    expect(again.import).toMatchObject({ id: first.id, done: 2 })
    await imports.undo(first.id, doer)
    const anew = await imports.start({ id: ulid(), rows: 3, file: FILE }, doer)
    expect(anew.import.id).not.toBe(first.id)
  })

  it.each<[string, { after: number; until: number; rows: ImportRow[] }, string]>([
    ['in no order', { after: 0, until: 3, rows: [importRow(2), importRow(1)] }, 'rows'],
    ['one twice', { after: 0, until: 3, rows: [importRow(1), importRow(1)] }, 'rows'],
    ['behind the end of the step', { after: 0, until: 1, rows: [importRow(2)] }, 'rows'],
    ['behind the end of the file', { after: 0, until: 5, rows: [] }, 'until'],
    ['of somebody nameless', { after: 0, until: 3, rows: [importRow(1, { person: {} })] }, 'rows.0.person.givenName'],
    [
      'to come',
      { after: 0, until: 3, rows: [importRow(1), importRow(2, { arrivedOn: '2026-03-03' })] },
      'rows.1.arrivedOn',
    ],
    [
      'ended before it began',
      { after: 0, until: 3, rows: [importRow(1, { closed: { on: '2019-05-05', reason: 'died', words: '' } })] },
      'rows.0.closed.on',
    ],
  ])('refuses rows %s, and keeps none of them', async (_how, rows, path) => {
    const imports = await centre().imports()
    const { import: begun } = await imports.start({ id: ulid(), rows: 3, file: file() }, doer)
    const refused = await refusal(imports.take(begun.id, rows, doer))
    expect(refused.details.faults?.map((fault) => fault.path)).toContain(path)
    expect((await imports.show(begun.id, 0)).import).toMatchObject({ done: 0, count: 0 })
  })

  it('is known to its own centre only', async () => {
    const { id } = await takeIn([importRow(1)])
    const strangers = await world.centre('brno').imports()
    expect((await refusal(strangers.show(id, 0))).code).toBe('not-found')
    expect((await refusal(strangers.undo(id, doer))).code).toBe('not-found')
    expect((await strangers.list(undefined)).imports).toEqual([])
  })

  it('is in the audit, by who did it, and so is each of its files; the record knows no name', async () => {
    const { id, clients } = await takeIn([importRow(1)])
    const all = await world.everything()
    const entries = all.filter(({ type }) => type === 'audit')
    expect(entries).toContainEqual(expect.objectContaining({ import: id, did: 'import-start', by: doer.by }))
    expect(entries).toContainEqual(expect.objectContaining({ client: clients[0], did: 'import', role: 'head' }))
    const record = all.find((item) => item['type'] === 'import' && item['id'] === id)
    expect(Object.keys(record ?? {}).sort()).toEqual([
      'at',
      'by',
      'centrePk',
      'centreSk',
      'count',
      'digest',
      'done',
      'id',
      'pk',
      'rows',
      'shape',
      'sk',
      'type',
      'version',
    ])
  })
})

describe('an import that is undone', () => {
  it('takes away what nobody has changed, and leaves and lists the rest', async () => {
    const rows = Array.from({ length: ROWS_AT_ONCE }, (_, at) => importRow(at + 1, { note: 'Z evidence.' }))
    const { imports, id, clients } = await takeIn(rows)
    const [person = '', worked = '', joined = '', closed = '', ...others] = await inRowOrder(clients)
    await centre().savePerson(
      { client: person, version: 1, ...doer },
      { changed: ['language'], person: { language: 'romsky' } },
    )
    await centre().recordEntry({ client: worked, id: ulid(), ...doer }, noteEntry())
    const { reference } = await centre().file(others[0] ?? '', doer)
    await centre().joinFiles({ client: joined, ...doer }, reference)
    const service = await centre().service({ client: closed, ...doer })
    await centre().closeFile(
      { client: closed, version: service.version, ...doer },
      {
        ...{ period: closed, on: '2026-03-01', reason: 'no-contact', reasonWords: '', achieved: '' },
        ...{ documents: 'none', documentsNote: '' },
      },
    )
    const { import: is } = await imports.undo(id, doer)
    expect(is.undoing).toMatchObject({ by: doer.by, done: ROWS_AT_ONCE, count: ROWS_AT_ONCE - 5, kept: 5 })
    const { kept } = await imports.show(id, 0)
    expect(kept.map(({ client }) => client).sort()).toEqual([person, worked, joined, closed, others[0]].sort())
    for (const { client } of kept) await expect(centre().file(client, doer)).resolves.toMatchObject({ client })
    for (const gone of others.slice(1)) {
      expect((await refusal(centre().file(gone, doer))).code).toBe('not-found')
      expect((await refusal(centre().fileVersion(gone))).code).toBe('not-found')
    }
    const left = (await world.everything()).filter(({ pk }) =>
      others.slice(1).some((gone) => String(pk).includes(gone)),
    )
    expect([...new Set(left.map(({ type }) => type))].sort()).toEqual(['activity', 'audit'])
  })

  it('is gone from every list and from what is found', async () => {
    const { imports, id, clients } = await takeIn([
      importRow(1, {
        person: { familyName: 'Zapomenutelná' },
        closed: { on: '2020-01-01', reason: 'died', words: '' },
      }),
      importRow(2, { person: { familyName: 'Zapomenutelná' } }),
    ])
    await imports.undo(id, doer)
    const lists = JSON.stringify([
      await centre().clients({ whose: 'all', me: '' }),
      await centre().search({ typed: 'zapomenutelna', from: 0, now }),
      await asleepSince({ table: world.table, id: 'liberec' }, '2099-01-01T00:00:00.000Z'),
    ])
    for (const client of clients) expect(lists).not.toContain(client)
  })

  it('goes on where it stopped, takes no more rows, and stands in the audit', async () => {
    const imports = await centre().imports()
    const { import: begun } = await imports.start({ id: ulid(), rows: 40, file: file() }, doer)
    for (const after of [0, 12])
      await imports.take(
        begun.id,
        { after, until: after + 12, rows: Array.from({ length: 12 }, (_, at) => importRow(after + at + 1)) },
        doer,
      )
    expect((await imports.undo(begun.id, doer)).import.undoing).toMatchObject({ done: 12, count: 12 })
    const more = imports.take(begun.id, { after: 24, until: 30, rows: [importRow(25)] }, doer)
    expect((await refusal(more)).code).toBe('changed-meanwhile')
    await Promise.all([imports.undo(begun.id, doer), imports.undo(begun.id, doer)])
    expect((await imports.undo(begun.id, doer)).import.undoing).toMatchObject({ done: 24, count: 24, kept: 0 })
    const entries = (await world.everything()).filter(({ type, did }) => type === 'audit' && did === 'import-undo')
    expect(entries.filter((entry) => entry['import'] === begun.id)).toHaveLength(1)
  })

  it('writes nothing into a file that is just being taken away', async () => {
    const { imports, id, clients } = await takeIn([importRow(1)])
    const [client = ''] = clients
    const entry = noteEntry()
    const [, written] = await Promise.allSettled([
      imports.undo(id, doer),
      centre().recordEntry({ client, id: entry.id, ...doer }, entry),
    ])
    const { import: is } = await imports.show(id, 0)
    const stays = await centre()
      .file(client, doer)
      .then(
        ({ work }) => work.map((each) => each.id),
        () => undefined,
      )
    if (written.status === 'fulfilled') expect(stays).toContain(entry.id)
    else expect(is.undoing?.count).toBe(1)
  })
})

describe('what columns mean', () => {
  it('is kept for the centre, sealed, by versions', async () => {
    const imports = await centre().imports()
    expect((await imports.list(undefined)).template).toEqual({ version: 0, template: {} })
    const kept = await imports.saveTemplate({ version: 0, template: { 'jmeno klientky': 'givenFirst' } })
    expect(kept.version).toBe(1)
    const second = await refusal(imports.saveTemplate({ version: 0, template: {} }))
    expect(second).toMatchObject({ code: 'changed-meanwhile', details: { current: kept } })
    expect((await imports.list(undefined)).template).toEqual(kept)
    const stored = (await world.everything()).find(({ type }) => type === 'import-template')
    expect(JSON.stringify(stored)).not.toContain('klientky')
  })
})

/** Files in the order of their rows: their names end with the number. */
async function inRowOrder(clients: readonly string[]): Promise<string[]> {
  const named = await Promise.all(
    clients.map(async (client) => {
      const { person } = await centre().file(client, doer)
      return { client, row: Number(person.familyName?.split(' ').at(-1)) }
    }),
  )
  return named.sort((one, other) => one.row - other.row).map(({ client }) => client)
}
