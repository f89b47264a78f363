import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actActions } from '../../../functions/store/platform/acts.ts'
import { transact } from '../../../functions/store/table/transact.ts'
import type { AuditLine, FileAudit, PersonAudit } from '../../../shared/audit/views.ts'
import type { ActKind, Acts } from '../../../shared/platform/acts.ts'
import { instant } from '../../../shared/time/instant.ts'
import { claims, openApi, people } from '../../support/api.ts'
import { entryOf } from '../../support/complaints.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client: string

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

let days = 0
/** Each test has a month and a file of its own. */
beforeEach(async () => {
  days += 31
  world.setTime(new Date(Date.parse('2026-03-02T09:00:00Z') + days * 86_400_000))
  await world.deliver(notice({ reference: ulid() }))
  const { clients } = await (await call({ path: '/api/clients', as: people.head })).json()
  client = clients[0].client
})

const later = (hours: number) => world.setTime(new Date(world.now().getTime() + hours * 3_600_000))
const open = (as: Record<string, unknown>, query = '') => call({ path: `/api/clients/${client}${query}`, as })
const month = () => world.now().toISOString().slice(0, 7)

async function ofFile(after?: string): Promise<FileAudit> {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`
  return (await call({ path: `/api/audit/files/${client}${query}`, as: people.head })).json()
}

async function ofPerson(person: string, query = ''): Promise<PersonAudit> {
  return (await call({ path: `/api/audit/people/${person}?month=${month()}${query}`, as: people.head })).json()
}

const said = ({ by, did, ground, found }: AuditLine) => [by, did, ground ?? found ?? ''].join(' ').trim()

describe('who did what with a file', () => {
  it('is shown newest first: who, in which role, when and what', async () => {
    await open(people.onDuty)
    later(1)
    await call({
      method: 'POST',
      path: `/api/clients/${client}/acknowledgement`,
      body: { version: 1 },
      as: people.offDuty,
    })
    const { lines, reference, next } = await ofFile()
    expect(lines).toEqual([
      expect.objectContaining({ by: 'liberec-volno', role: 'worker', kind: 'change', did: 'acknowledgement' }),
      expect.objectContaining({ by: 'liberec-sluzba', role: 'worker', kind: 'read', did: 'read', ground: 'open-duty' }),
    ])
    expect([reference.slice(0, 8), next]).toEqual(['LIBEREC-', undefined])
  })

  it('says of each look what whoever looked had to do with it, and lets stand out what nothing is known of', async () => {
    const attempt = { id: ulid(), channel: 'phone', outcome: 'considering', at: world.now().toISOString(), note: '' }
    const saved = await call({
      method: 'POST',
      path: `/api/clients/${client}/attempts`,
      body: { version: 1, attempt },
      as: people.offDuty,
    })
    expect(saved.status).toBe(200)
    later(24)
    for (const who of [people.onDuty, people.offDuty, people.head]) await open(who)
    const looks = (await ofFile()).lines.filter(({ did }) => did === 'read').map(said)
    expect(looks.toSorted()).toEqual([
      'liberec-sluzba read on-duty',
      'liberec-vedouci read none',
      'liberec-volno read own-work',
    ])
    later(24 * 31)
    await open(people.offDuty)
    expect(said((await ofFile()).lines[0] as AuditLine)).toBe('liberec-volno read none')
  })

  it.each(['search', 'list'])('keeps that it was found by a %s', async (found) => {
    await open(people.offDuty, `?found=${found}`)
    await open(people.offDuty)
    const { lines } = await ofFile()
    expect(lines.map((line) => line.found).toSorted()).toEqual([found, undefined])
    expect((await open(people.offDuty, '?found=chance')).status).toBe(422)
  })

  it('is read on page by page, each line once, to the first', async () => {
    for (let count = 0; count < 120; count++) {
      later(0.2)
      await open(count % 2 === 0 ? people.onDuty : people.offDuty)
    }
    const one = await ofFile()
    const second = await ofFile(one.next)
    const third = await ofFile(second.next)
    const ids = [one, second, third].flatMap(({ lines }) => lines.map(({ id }) => id))
    // The head's own look at the audit is newer than what the first page begins with.
    expect([new Set(ids).size, third.next]).toEqual([120, undefined])
    expect(ids).toEqual(ids.toSorted().toReversed())
  })

  it('is itself noted', async () => {
    await ofFile()
    expect((await ofFile()).lines.map(said)).toEqual(['liberec-vedouci read-audit'])
  })

  it('is not found for a file of another centre, nor for one that never was', async () => {
    const head = claims('brno-vedouci', 'brno.head')
    for (const [path, as] of [
      [`/api/audit/files/${client}`, head],
      [`/api/audit/files/${ulid()}`, people.head],
    ] as const)
      expect((await call({ path, as })).status).toBe(404)
  })
})

describe('what somebody did', () => {
  it('is shown for a month, newest first, with the files by number and name', async () => {
    await open(people.onDuty)
    later(1)
    await call({ method: 'POST', path: '/api/complaints', body: entryOf(), as: people.onDuty })
    const { lines, files, next } = await ofPerson('liberec-sluzba')
    const about = lines.map(({ did, client: file, complaint }) => [did, file ?? complaint])
    expect(about).toEqual([
      ['enter', '2026-1'],
      ['read', '2026-1'],
      ['read', client],
    ])
    expect(files).toEqual({ [client]: { reference: expect.stringMatching(/^LIBEREC-/), name: 'Zkouška Testovací' } })
    expect(next).toBeUndefined()
    expect((await ofPerson('liberec-vedouci')).lines.map(said)).toContain('liberec-vedouci read-audit')
  })

  it('goes on over days and pages without losing or doubling a line', async () => {
    for (let count = 0; count < 110; count++) {
      later(2)
      await open(people.offDuty)
    }
    const lines: AuditLine[] = []
    let query = ''
    const last = month()
    for (let page = 0; page < 10; page++) {
      const found = await ofPerson('liberec-volno', query)
      lines.push(...found.lines)
      if (found.next === undefined) break
      query = `&after=${encodeURIComponent(found.next)}`
    }
    const inMonth = (await world.everything()).filter(
      (item) => item['by'] === 'liberec-volno' && item['type'] === 'audit' && String(item['centrePk']).includes(last),
    )
    expect(lines.length).toBe(inMonth.length)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    expect(lines.map(({ at }) => at)).toEqual(
      lines
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
  })

  it.each(['', '?month=2026', '?month=2026-13', '?month=2026-00', '?month=leden', '?month=2026-11-01'])(
    'is asked for by a month, not by %j',
    async (query) => {
      expect((await call({ path: `/api/audit/people/liberec-sluzba${query}`, as: people.head })).status).toBe(422)
    },
  )

  it('is nothing for somebody of another centre, and for nobody', async () => {
    await call({ path: '/api/today', as: people.stranger })
    for (const person of ['brno-sluzba', 'kdosi', '*']) expect((await ofPerson(person)).lines).toEqual([])
  })
})

it.each([people.onDuty, people.offDuty, people.analyst, people.admin])(
  'the audit is for heads, not for %j',
  async (as) => {
    for (const path of [
      `/api/audit/files/${client}`,
      `/api/audit/people/liberec-sluzba?month=2026-03`,
      '/api/audit/platform',
    ])
      expect((await call({ path, as })).status).toBe(403)
  },
)

describe('what the platform’s admin did', () => {
  const acts = async (as: Record<string, unknown>, query = ''): Promise<Acts> =>
    (await call({ path: `/api/audit/platform${query}`, as })).json()

  it('is shown to the heads of the centres that it concerns, newest first, page by page, and to no other', async () => {
    expect((await acts(people.head)).acts).toEqual([])
    const did = (kind: ActKind, centres: readonly string[]) => {
      later(1)
      const actor = { by: 'admin-nova', at: instant(world.now()) }
      return transact(world.table, actActions({ kind, about: 'CZ0513', centres }, actor))
    }
    await did('coverage-changed', ['liberec', 'brno'])
    await did('unit-added', [])
    await did('centre-changed', ['liberec'])
    const own = await acts(people.head)
    const head = await acts(claims('brno-vedouci', 'brno.head'))
    expect(own.acts.map(({ kind, by, about }) => [kind, by, about])).toEqual([
      ['centre-changed', 'admin-nova', 'CZ0513'],
      ['coverage-changed', 'admin-nova', 'CZ0513'],
    ])
    expect([own.next, head.acts.map(({ kind }) => kind)]).toEqual([undefined, ['coverage-changed']])
    for (let count = 0; count < 50; count++) await did('centre-changed', ['liberec'])
    const { next, acts: first } = await acts(people.head)
    const rest = await acts(people.head, `?after=${next}`)
    expect([first.length, rest.acts.length, rest.next]).toEqual([50, 2, undefined])
  })
})

describe('what is given out', () => {
  const give = (body: unknown) => call({ method: 'POST', path: '/api/audit/exports', body, as: people.offDuty })

  it.each(['print-file', 'print-safety-plan', 'agreement-document', 'petition-document'])(
    'of a file leaves an entry each time: %s',
    async (did) => {
      for (const _ of [1, 2]) expect((await give({ did, client })).status).toBe(200)
      const { lines } = await ofFile()
      expect(lines.map(({ did, kind, by }) => [did, kind, by])).toEqual(
        [1, 2].map(() => [did, 'export', 'liberec-volno']),
      )
    },
  )

  it('of the book and of a complaint leaves one', async () => {
    await call({ method: 'POST', path: '/api/complaints', body: entryOf(), as: people.onDuty })
    for (const body of [
      { did: 'book-workbook', year: 2026 },
      { did: 'print-book', year: 2026 },
      { did: 'answer-document', complaint: '2026-1' },
      { did: 'extension-document', complaint: '2026-1' },
    ])
      expect((await give(body)).status).toBe(200)
    const { lines } = await ofPerson('liberec-volno')
    expect(lines.map(({ did, complaint }) => `${did} ${complaint}`).toSorted()).toEqual([
      'answer-document 2026-1',
      'book-workbook book-2026',
      'extension-document 2026-1',
      'print-book book-2026',
    ])
  })

  it('of the records behind a figure leaves one', async () => {
    for (const figures of ['2026/clients', '2026-11/time-to-offer'])
      expect((await give({ did: 'figure-table', figures })).status).toBe(200)
    const { lines } = await ofPerson('liberec-volno')
    expect(lines.map(({ did, figures }) => `${did} ${figures}`).toSorted()).toEqual([
      'figure-table 2026-11/time-to-offer',
      'figure-table 2026/clients',
    ])
  })

  it('of the yearly return leaves one', async () => {
    expect((await give({ did: 'return-table', figures: '2025' })).status).toBe(200)
    const { lines } = await ofPerson('liberec-volno')
    expect(lines.map(({ did, figures }) => `${did} ${figures}`)).toContain('return-table 2025')
  })

  it.each(['2026-03', '26', '', '2026/clients', 2026])('of the return of %s is refused', async (figures) =>
    expect((await give({ did: 'return-table', figures })).status).toBe(422),
  )

  it.each(['2026', '26/clients', '2026-13/clients', '2026/a#b', '2026/', `2026/${'a'.repeat(60)}`])(
    'as behind %s is refused',
    async (figures) => expect((await give({ did: 'figure-table', figures })).status).toBe(422),
  )

  it.each([
    [{ did: 'print-file' }, 422],
    [{ did: 'read', client: '01KJQ000000000000000000000' }, 422],
    [{ did: 'closing', client: '01KJQ000000000000000000000' }, 422],
    [{ did: 'print-file', client: '01KJQ000000000000000000000' }, 404],
    [{ did: 'print-file', client: 'a#b' }, 422],
    [{ did: 'book-workbook', year: 26 }, 422],
    [{ did: 'answer-document', complaint: '2026-999' }, 404],
    [{ did: 'answer-document', complaint: 'book-2026' }, 422],
    [{ did: 'disposal-protocol' }, 422],
    [{ did: 'disposal-protocol', disposal: '01KJQ000000000000000000000' }, 404],
    [{ did: 'disposal-protocol', client: '01KJQ000000000000000000000' }, 422],
    [{ did: 'print-file', client: '01KJQ000000000000000000000', note: 'x' }, 422],
  ])('that is none is refused: %j', async (body, status) => {
    expect((await give(body)).status).toBe(status)
  })
})
