import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import type { EvictionFile } from '../../../../shared/clients/views.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
let number = 0
let noticeId = ''
let client = ''

const jana = { by: 'jana', role: 'worker' } as const
const at = () => ({ ...jana, now: world.now().toISOString() })

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

beforeEach(async () => {
  world.setTime('2026-03-02T09:00:00Z')
  ;({ noticeId } = await world.deliver(
    notice({ reference: `SLOVO-${++number}`, endangered: [endangered({ phone: undefined, birthDate: undefined })] }),
  ))
  const stored = await readItem(world.table, keys.notice('liberec', noticeId))
  client = String((stored?.['clients'] as string[] | undefined)?.[0])
})

async function tell(content: unknown, version = 1, what: '/supplements' | '/end' = '/supplements'): Promise<void> {
  const ifMatch = `"${version}"`
  const answer = await world.intake.request(await world.signLater(noticeId, what, { content, ifMatch }))
  if (answer.status !== 201) throw new Error(await answer.text())
}

async function file(id = client): Promise<EvictionFile> {
  const found = await world.centre('liberec').file(id, at())
  if (found.origin !== 'eviction') throw new Error('no notice opened it')
  return found
}

const own = (person: object) => ({ endangered: [{ number: 1, ...person }] })

it('a word stands among those that nobody has read until somebody has', async () => {
  await tell(own({ phone: '+420 700 000 111' }))
  const mine = async () =>
    (await world.centre('liberec').unseenWords(at().now)).words.filter((word) => word.client === client)
  expect(await mine()).toMatchObject([{ ordinal: 2, kind: 'supplement', name: 'Zkouška Testovací' }])
  const seen = await world.centre('liberec').seeWord({ client, ordinal: 2, ...at() })
  expect(seen.police?.words).toMatchObject([{ seen: { by: 'jana' } }])
  expect(await mine()).toEqual([])
  await world.centre('liberec').seeWord({ client, ordinal: 2, ...at(), by: 'tomas' })
  expect((await file()).police.words).toMatchObject([{ seen: { by: 'jana' } }])
})

it('a telephone is taken over beside those of the card, and the card says that it changed', async () => {
  await tell(own({ phone: '+420 700 000 111', phoneOwner: 'matka', birthDate: '1990-01-02' }))
  const { version, safeContact } = await file()
  const change = { client, ordinal: 2, version, ...at() }
  const after = await world.centre('liberec').takeWord(change, ['phone', 'phoneOwner', 'birthDate'])
  expect(after.safeContact.numbers).toMatchObject([...safeContact.numbers, { phone: '+420700000111', owner: 'matka' }])
  expect(after.person.birthDate).toBe('1990-01-02')
  expect(after.police?.words).toMatchObject([
    { seen: { by: 'jana' }, taken: { phone: { by: 'jana', how: 'taken' }, birthDate: { how: 'taken' } } },
  ])
  expect(after.version).toBe(version + 1)
})

it('what a colleague has changed meanwhile is told before anything is taken over', async () => {
  await tell(own({ birthDate: '1990-01-02' }))
  const { version } = await file()
  await world
    .centre('liberec')
    .savePerson({ client, version, ...at(), by: 'tomas' }, { changed: ['birthDate'], person: { birthDate: '1991' } })
  const late = world.centre('liberec').takeWord({ client, ordinal: 2, version, ...at() }, ['birthDate'])
  await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect((await file()).person.birthDate).toBe('1991')
})

it.each([
  ['a field that was not told', ['sex'], 'sex', 'not-told'],
  ['a field that nobody has', ['nothing'], 'nothing', 'not-told'],
])('%s is refused', async (_what, paths, path, code) => {
  await tell(own({ birthDate: '1990-01-02' }))
  const { version } = await file()
  const taking = world.centre('liberec').takeWord({ client, ordinal: 2, version, ...at() }, paths)
  await expect(taking).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path, code }] } })
})

it('what is left is marked, and nothing of the file changes', async () => {
  await tell(own({ givenName: 'Jiná' }))
  const { person, version } = await file()
  await world.centre('liberec').leaveWord({ client, ordinal: 2, ...at() }, ['givenName'])
  const after = await file()
  expect([after.person, after.version]).toEqual([person, version])
  expect(after.police.words).toMatchObject([{ taken: { givenName: { how: 'left' } } }])
})

it('a word that is not there is not found', async () => {
  const { version } = await file()
  const centre = world.centre('liberec')
  await expect(centre.seeWord({ client, ordinal: 7, ...at() })).rejects.toMatchObject({ code: 'not-found' })
  const taking = centre.takeWord({ client, ordinal: 7, version, ...at() }, ['phone'])
  await expect(taking).rejects.toMatchObject({ code: 'not-found' })
})

it('what is unknown can be marked as asked, and the mark taken back', async () => {
  const unknown = async () => (await file()).police.unknown
  expect(await unknown()).toEqual(
    expect.arrayContaining([
      { path: 'endangered.phone', since: '2026-03-02T09:00:00.000Z' },
      { path: 'ospod', since: '2026-03-02T09:00:00.000Z' },
    ]),
  )
  const centre = world.centre('liberec')
  await centre.askPolice({ client, version: 0, ...at() }, ['ospod', 'endangered.phone'])
  expect(await unknown()).toEqual(
    expect.arrayContaining([
      { path: 'ospod', since: '2026-03-02T09:00:00.000Z', asked: { by: 'jana', at: '2026-03-02T09:00:00.000Z' } },
    ]),
  )
  const { askedVersion } = (await file()).police
  await centre.unaskPolice({ client, version: askedVersion, ...at() }, ['ospod'])
  expect(await unknown()).toEqual(expect.arrayContaining([{ path: 'ospod', since: '2026-03-02T09:00:00.000Z' }]))
  const stale = centre.askPolice({ client, version: askedVersion, ...at() }, ['incident.saraDn'])
  await expect(stale).rejects.toMatchObject({ code: 'changed-meanwhile' })
})

it('what a supplement tells is unknown no more', async () => {
  await tell({ ...own({ phone: '+420 700 000 111' }), ospod: { informed: true, name: 'OSPOD Zkouška' } })
  const paths = (await file()).police.unknown.map(({ path }) => path)
  expect(paths).not.toContain('ospod')
  expect(paths).not.toContain('endangered.phone')
})

it('an end is there after the file is closed and opened, and for each of the people', async () => {
  await tell({ reason: 'court', endedAt: '2026-03-05T10:00:00+01:00' }, 1, '/end')
  const { police, protection } = await file()
  expect(police.words).toMatchObject([{ content: { kind: 'end', reason: 'court' } }])
  expect(protection.terms).toMatchObject([{ until: '2026-03-05T09:00:00.000Z', why: 'police-end' }])
})

it('a later word may end it at another time', async () => {
  await tell({ reason: 'court', endedAt: '2026-03-05T10:00:00+01:00' }, 1, '/end')
  await tell({ reason: 'police', endedAt: '2026-03-06T10:00:00+01:00' }, 2, '/end')
  expect((await file()).protection.terms).toMatchObject([{ until: '2026-03-06T09:00:00.000Z' }])
})

it('an end of the eviction told by a supplement moves it too', async () => {
  await tell({ endsAt: '2026-03-10T10:00:00+01:00' })
  const { protection, report } = await file()
  expect(report.endsAt).toBe('2026-03-10T09:00:00.000Z')
  expect(protection.terms).toMatchObject([{ until: '2026-03-10T09:00:00.000Z', why: 'police' }])
})
