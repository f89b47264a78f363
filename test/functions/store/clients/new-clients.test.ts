import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newClientActions } from '../../../../functions/store/clients/new-clients.ts'
import { openedCentre } from '../../../../functions/store/for-centre.ts'
import { transact } from '../../../../functions/store/table/transact.ts'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { settingsOf } from '../../../support/centre-settings.ts'
import { attempt } from '../../../support/files.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T10:00:00.000Z'
const LATER = '2026-03-02T11:00:00.000Z'
const deed = { by: 'liberec-jana', role: 'worker' as const, now: NOW }
const safeContact = safeContactFrom({ phone: '+420777123456' })

let world: World
let centre: ReturnType<World['centre']>

beforeAll(async () => {
  world = await openWorld()
  centre = world.centre('liberec')
})
afterAll(() => world.close())

const person = { givenName: 'Zkouška', sex: 'female', birthDate: '1990-01-02', whereNow: 'tajné místo' } as const
const items = async (client: string) =>
  (await world.everything()).filter(({ pk, client: of }) => String(pk).includes(client) || of === client)

describe('a file of somebody who came by herself', () => {
  it('opens with what she says, without a notice, a duty or a clock', async () => {
    const id = ulid()
    const file = await centre.createClient({ id, person, safeContact }, deed)
    const { whereNow, ...known } = person
    expect(file).toMatchObject({
      client: id,
      origin: 'self-referral',
      version: 1,
      person: known,
      whereNow,
      safeContact,
    })
    expect(file).not.toHaveProperty('contact')
    expect(await centre.duties()).toEqual([])
    const kinds = (await items(id)).map(({ type }) => type)
    expect(kinds.sort()).toEqual(['activity', 'audit', 'client', 'version'])
  })

  it('opens once, however often it is sent, and by no other centre’s key', async () => {
    const id = ulid()
    const [one, two] = await Promise.all([1, 2].map(() => centre.createClient({ id, person, safeContact }, deed)))
    expect(one).toEqual(two)
    const named = await centre.createClient({ id, person: { givenName: 'Jiná' }, safeContact }, deed)
    expect(named.person.givenName).toBe('Zkouška')
    const audit = (await items(id)).filter(({ type }) => type === 'audit').map(({ did }) => did)
    expect(audit.filter((did) => did === 'new-client')).toHaveLength(1)
    await expect(world.centre('brno').file(id, deed)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps numbers by E.164, of her own and of those whom we may call', async () => {
    const contacts = [{ who: 'sestra', phone: '777 123 457', maySay: '' }]
    const written = safeContactFrom({ phone: '777 123 456' })
    const told = { id: ulid(), person: { ...person, contacts }, safeContact: written }
    const file = await centre.createClient(told, deed)
    expect(file.safeContact.numbers[0]?.phone).toBe('+420777123456')
    expect(file.person.contacts?.[0]?.phone).toBe('+420777123457')
  })

  it('keeps plain what figures need, and nothing that anybody wrote', async () => {
    const id = ulid()
    await centre.createClient({ id, person, safeContact }, deed)
    const plain = JSON.stringify(await items(id))
    for (const word of ['Zkouška', '777 123', '+420777', 'tajné', '1990-01-02']) expect(plain).not.toContain(word)
    const [client] = (await items(id)).filter(({ type }) => type === 'client')
    expect(client).toMatchObject({ sex: 'female', birthYear: 1990, ageBand: '27-64', districtBefore: 'unknown' })
  })

  it('stands in the list, and takes attempts, a card and a withdrawal as any other', async () => {
    const id = ulid(Date.parse(LATER))
    const opened = await centre.createClient({ id, person, safeContact }, { ...deed, now: LATER })
    const [first] = (await centre.clients({ whose: 'all', me: deed.by })).clients
    expect(first).toMatchObject({ client: id, name: 'Zkouška', arrivedAt: LATER })
    const change = { client: id, ...deed, now: LATER }
    const { id: tried, channel, outcome, note } = attempt(ulid(), { outcome: 'accepted' })
    const made = { id: tried, channel, outcome, note, at: NOW }
    const recorded = await centre.recordAttempt({ ...change, version: opened.version }, made)
    expect(recorded.attempts).toHaveLength(1)
    const carded = await centre.saveSafeContact({ ...change, version: 2 }, { ...safeContact, doNotCall: true })
    expect(carded.mayCall).toBe('stop')
    const withdrawn = await centre.withdrawAttempt({ ...change, version: 3 }, { attempt: tried, reason: 'omyl' })
    expect(withdrawn.count).toEqual({ recorded: 1, withdrawn: 1 })
    expect(await centre.fileVersion(id)).toMatchObject({ version: 4 })
    await expect(centre.acknowledge({ ...change, version: 4 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.timeline(id, LATER)).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['nobody', {}, ['person.givenName', 'missing']],
    ['a child without a reason', { givenName: 'Zkouška', birthDate: '2015' }, ['person.ageReason', 'below-minimum']],
    ['somebody not yet born', { familyName: 'Zkouška', birthDate: '2027' }, ['person.birthDate', 'in-the-future']],
  ])('is refused for %s, and nothing is stored', async (_what, who, [path, code]) => {
    const id = ulid()
    const refused: Problem = await centre.createClient({ id, person: who, safeContact }, deed).catch((thrown) => thrown)
    expect(refused.details.faults).toEqual([{ path, code }])
    expect(await items(id)).toEqual([])
  })

  it('opens in one transaction with whatever leads to it, and keeps that link', async () => {
    const [id, enquiry] = [ulid(), ulid()]
    const { centre: drawers } = openedCentre(world, 'liberec')
    await transact(world.table, await newClientActions(drawers, { id, person, safeContact }, { ...deed, enquiry }))
    expect((await items(id)).find(({ type }) => type === 'client')).toMatchObject({ enquiry, origin: 'self-referral' })
    const { version } = await centre.file(id, deed)
    await centre.saveSafeContact({ client: id, version, ...deed }, { ...safeContact, codeWord: 'jablko' })
    expect((await items(id)).find(({ type }) => type === 'client')).toMatchObject({ enquiry, sex: 'female' })
  })

  it('goes by the minimum age that the centre decided', async () => {
    const settings = { ...settingsOf('liberec'), minimumAge: 15 }
    await centre.saveSettings({ version: 1, by: 'liberec-milena', now: NOW }, settings)
    const young = { givenName: 'Zkouška', birthDate: '2010-12-31' }
    const file = await centre.createClient({ id: ulid(), person: young, safeContact }, deed)
    expect(file.person).toEqual(young)
  })
})

describe('what is known of a person', () => {
  it('changes field by field: two people meet only in the same one', async () => {
    const id = ulid()
    await centre.createClient({ id, person, safeContact }, deed)
    const change = { client: id, version: 1, ...deed }
    const one = await centre.savePerson(change, { changed: ['language'], person: { language: 'polština' } })
    expect(one.version).toBe(2)
    const two = await centre.savePerson(change, { changed: ['forms'], person: { forms: ['physical'] } })
    expect(two.person).toMatchObject({ language: 'polština', forms: ['physical'] })
    const third = centre.savePerson(change, { changed: ['language'], person: { language: 'čeština' } })
    await expect(third).rejects.toMatchObject({ code: 'changed-meanwhile', details: { current: { version: 3 } } })
    const again = await centre.savePerson(change, { changed: ['language'], person: { language: 'polština' } })
    expect(again.version).toBe(3)
  })

  it('is changed in the list and in figures too', async () => {
    const id = ulid()
    await centre.createClient({ id, person, safeContact }, deed)
    const changed = { familyName: 'Testovací', district: 'CZ0511', whereNow: 'jinde' } as const
    const change = { client: id, version: 1, ...deed }
    await centre.savePerson(change, { changed: ['familyName', 'district', 'whereNow'], person: changed })
    const { clients } = await centre.clients({ whose: 'all', me: deed.by })
    expect(clients.find(({ client }) => client === id)?.name).toBe('Zkouška Testovací')
    expect((await items(id)).find(({ type }) => type === 'client')).toMatchObject({ districtBefore: 'CZ0511' })
    expect(await centre.file(id, deed)).toMatchObject({ whereNow: 'jinde' })
    const kept = JSON.stringify(await centre.clients({ whose: 'all', me: deed.by }))
    expect(kept).not.toContain('jinde')
  })
})
