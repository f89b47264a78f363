import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import type { ClientFile, ClientRow, FileVersion, JoinedFiles } from '../../../shared/clients/views.ts'
import { type Call, openApi, people } from '../../support/api.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

async function asked(request: Omit<Call, 'as'>, as: Call['as'] = people.onDuty) {
  const answer = await call({ ...request, as })
  return { status: answer.status, body: await answer.json() }
}

const files = async (): Promise<ClientRow[]> => (await asked({ path: '/api/clients' })).body.clients
const joinedOf = async (client: string): Promise<JoinedFiles> =>
  (await asked({ path: `/api/clients/${client}/joined` })).body
const fileOf = async (client: string): Promise<ClientFile> => (await asked({ path: `/api/clients/${client}` })).body
const versionOf = async (client: string): Promise<FileVersion> =>
  (await asked({ path: `/api/clients/${client}/version` })).body
const join = ({ client }: ClientRow, reference: string) =>
  asked({ method: 'POST', path: `/api/clients/${client}/join`, body: { reference } })
const part = ({ client }: ClientRow, other: string) =>
  asked({ method: 'POST', path: `/api/clients/${client}/part`, body: { other } })
const repeat = ({ client }: ClientRow, body: unknown) =>
  asked({ method: 'PUT', path: `/api/clients/${client}/repeat`, body })

/** The files that a notice opened. */
async function evicted(changes: Parameters<typeof notice>[0] = {}): Promise<[ClientRow, ...ClientRow[]]> {
  const before = new Set((await files()).map(({ client }) => client))
  await world.deliver(notice({ reference: `KRPL-${ulid()}/ČJ-2026`, ...changes }))
  const [first, ...others] = (await files()).filter(({ client }) => !before.has(client))
  if (first === undefined) throw new Error('no file was opened')
  return [first, ...others]
}

async function byHerself(): Promise<ClientRow> {
  const client = ulid()
  const person = { givenName: 'Zkušební' }
  const body = { id: client, person, safeContact: safeContactFrom({}) }
  const { status } = await asked({ method: 'POST', path: '/api/clients', body })
  expect(status).toBe(200)
  const found = (await files()).find((file) => file.client === client)
  if (found === undefined) throw new Error('no file was opened')
  return found
}

const ids = ({ joined }: JoinedFiles) => joined.map(({ client }) => client)
const auditOf = async (did: string) =>
  (await world.everything()).filter((item) => item['type'] === 'audit' && item['did'] === did)

describe('files of one person', () => {
  it('are joined by a number in any spelling; both show it, both audits tell it, and no clock stops', async () => {
    const [[one], two] = [await evicted(), await byHerself()]
    const before = await versionOf(one.client)
    const answer = await join(two, ` ${one.reference.toLowerCase().replace('-', ' – ')} `)
    expect(answer).toMatchObject({ status: 200, body: { client: two.client } })
    const { joined, links } = await joinedOf(two.client)
    const { dueAt } = joined[0] ?? {}
    expect(joined).toEqual([{ ...one, name: undefined, origin: 'eviction', links: [expect.anything()], dueAt }])
    expect(dueAt).toMatch(/^2026-/)
    expect(links).toEqual([{ client: one.client, by: 'liberec-sluzba', at: world.now().toISOString() }])
    expect(ids(await joinedOf(one.client))).toEqual([two.client])
    expect((await joinedOf(one.client)).joined[0]?.dueAt, 'nobody owes her a call').toBeUndefined()
    expect(await fileOf(one.client)).toMatchObject({ isJoined: true, contact: { status: 'open' } })
    const after = await versionOf(one.client)
    expect(after).toMatchObject({ version: before.version + 1, touches: before.touches + 1 })
    expect((await auditOf('join')).map(({ client }) => client).toSorted()).toEqual([one.client, two.client].toSorted())
    expect((await join(two, one.reference)).status, 'the answer was lost').toBe(200)
    expect(await auditOf('join')).toHaveLength(2)
  })

  it('show all files of the person, also those that are joined through others, and are parted at one link', async () => {
    const [a, b, c] = [await byHerself(), await byHerself(), await byHerself()]
    await join(a, b.reference)
    await join(c, b.reference)
    expect(ids(await joinedOf(a.client)).toSorted()).toEqual([b.client, c.client].toSorted())
    expect((await join(a, c.reference)).body.faults).toEqual([{ path: 'reference', code: 'joined-already' }])
    expect(ids((await part(b, a.client)).body)).toEqual([c.client])
    expect(await joinedOf(a.client)).toMatchObject({ joined: [], links: [] })
    expect((await fileOf(a.client)).isJoined).toBeUndefined()
    expect(await part(b, a.client), 'the answer was lost').toMatchObject({ status: 200 })
    expect(await auditOf('part')).toHaveLength(2)
    expect(ids((await join(a, c.reference)).body).toSorted()).toEqual([b.client, c.client].toSorted())
  })

  it('are all joined when several people say so at once', async () => {
    const [hub, ...others] = [await byHerself(), await byHerself(), await byHerself(), await byHerself()]
    const answers = await Promise.all(others.map((file) => join(file, hub?.reference ?? '')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(ids(await joinedOf(hub?.client ?? ''))).toHaveLength(3)
  })

  it('take nothing from who changes one of them meanwhile', async () => {
    const [one, two] = [await byHerself(), await byHerself()]
    const { safeContact, version } = await fileOf(one.client)
    await join(two, one.reference)
    const body = { version, safeContact: { ...safeContact, codeWord: 'Zkušební slovo' } }
    const path = `/api/clients/${one.client}/safe-contact`
    expect((await asked({ method: 'PUT', path, body })).status).toBe(200)
    expect(await fileOf(one.client)).toMatchObject({ isJoined: true, safeContact: { codeWord: 'Zkušební slovo' } })
  })

  it.each([
    ['no number', 'co já vím', 'not-a-reference'],
    ['a number nobody has', 'LIBEREC-ZZZZZZ', 'no-such-file'],
  ])('are not found by %s', async (_, reference, code) => {
    expect(await join(await byHerself(), reference)).toMatchObject({
      status: 422,
      body: { faults: [{ path: 'reference', code }] },
    })
  })

  it('are not joined with themselves, nor with a file of another centre', async () => {
    const one = await byHerself()
    expect((await join(one, one.reference)).body.faults).toEqual([{ path: 'reference', code: 'same-file' }])
    const path = `/api/clients/${one.client}`
    const theirs = await asked(
      { method: 'POST', path: `${path}/join`, body: { reference: one.reference } },
      people.stranger,
    )
    expect(theirs.status).toBe(404)
    expect((await part(one, ulid())).status).toBe(404)
  })
})

describe('files of one notice', () => {
  it('name one another by their numbers, and nothing of what one of them says', async () => {
    const [one, two] = await evicted({
      endangered: [endangered(), endangered({ givenName: 'Druhá', familyName: 'Zkušební' })],
    })
    const shown = await joinedOf(one.client)
    expect(shown).toMatchObject({ joined: [], sameNotice: [{ client: two?.client, reference: two?.reference }] })
    expect(JSON.stringify(shown)).not.toMatch(/Druhá|Zkušební/)
    expect((await joinedOf(two?.client ?? '')).sameNotice.map(({ client }) => client)).toEqual([one.client])
    expect((await joinedOf((await byHerself()).client)).sameNotice).toEqual([])
  })
})

describe('which eviction of a household it is', () => {
  it('is said once for all files of a notice, after an earlier one, and taken back', async () => {
    const [earlier] = await evicted({ evictedAt: '2026-03-01T20:30:00+01:00', enteredAt: '2026-03-01T20:00:00+01:00' })
    const [one, two] = await evicted({ endangered: [endangered(), endangered({ givenName: 'Druhá' })] })
    expect(await joinedOf(one.client)).toMatchObject({ version: 0, repeat: {} })
    await join(one, earlier.reference)
    expect((await joinedOf(one.client)).repeat?.proposed).toEqual({ reference: earlier.reference, ordinal: 2 })
    const said = await repeat(one, { version: 0, ordinal: 2, reference: earlier.reference.toLowerCase() })
    const known = {
      ordinal: 2,
      earlier: { client: earlier.client, reference: earlier.reference },
      said: { by: 'liberec-sluzba' },
    }
    expect(said).toMatchObject({ status: 200, body: { version: 1, repeat: known } })
    expect(said.body.repeat.proposed).toBeUndefined()
    expect((await joinedOf(two?.client ?? '')).repeat).toMatchObject(known)
    const item = (await world.everything()).find(({ type, ordinal }) => type === 'household' && ordinal === 2)
    const first = (await world.everything()).find(({ type, id }) => type === 'client' && id === earlier.client)
    expect(item?.['household'], 'figures read it').toBe(first?.['notice'])
    expect((await repeat(one, { version: 0, ordinal: 2, reference: earlier.reference })).status, 'sent again').toBe(200)
    const other = await repeat(one, { version: 0, ordinal: 3 })
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', current: { version: 1, repeat: { ordinal: 2 } } },
    })
    const back: JoinedFiles = (await repeat(one, { version: 1, ordinal: null })).body
    expect(back).toMatchObject({ version: 2, repeat: { said: { by: 'liberec-sluzba' } } })
    expect(back.repeat?.ordinal).toBeUndefined()
    expect(back.repeat?.earlier).toBeUndefined()
    expect(await auditOf('repeat')).toHaveLength(2)
  })

  it('is known by the first of all, whichever was named', async () => {
    const at = (day: string) => ({ evictedAt: `${day}T20:30:00+01:00`, enteredAt: `${day}T20:00:00+01:00` })
    const [[first], [second], [third]] = [
      await evicted(at('2026-02-26')),
      await evicted(at('2026-02-27')),
      await evicted(),
    ]
    await repeat(third, { version: 0, ordinal: 3, reference: second.reference })
    await repeat(second, { version: 0, ordinal: 2, reference: first.reference })
    await repeat(third, { version: 1, ordinal: 4, reference: second.reference })
    const items = await world.everything()
    const noticeOf = (file: ClientRow) =>
      items.find(({ type, id }) => type === 'client' && id === file.client)?.['notice']
    const said = items.find(({ type, notice }) => type === 'household' && notice === noticeOf(third))
    expect(said).toMatchObject({ household: noticeOf(first), ordinal: 4 })
  })

  it('is nothing of whom nobody was evicted for, and asks for one with an earlier eviction', async () => {
    const [[one], herself] = [await evicted(), await byHerself()]
    expect((await joinedOf(herself.client)).repeat).toBeUndefined()
    expect((await repeat(herself, { version: 0, ordinal: 1 })).body.faults).toEqual([
      { path: 'ordinal', code: 'no-eviction' },
    ])
    expect((await repeat(one, { version: 0, ordinal: 2, reference: herself.reference })).body.faults).toEqual([
      { path: 'reference', code: 'no-eviction' },
    ])
    expect((await repeat(one, { version: 0, ordinal: 2, reference: one.reference })).body.faults).toEqual([
      { path: 'reference', code: 'same-notice' },
    ])
    expect((await repeat(one, { version: 0, ordinal: 0 })).body.faults).toMatchObject([{ path: 'ordinal' }])
  })
})
