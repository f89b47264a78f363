import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import type { Endangered, Notice } from '../../../../shared/police/notice.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const doer = { by: 'liberec-sluzba', role: 'worker', now: NOW } as const

let world: World
let centre: CentreStore
let notices = 0

beforeAll(async () => {
  world = await openWorld()
  centre = world.centre('liberec')
})
afterAll(() => world.close())

/** Files of the people of a notice in a dwelling of their own, newest of all. */
async function delivered(people: Partial<Endangered>[], changes: Partial<Notice> = {}): Promise<string[]> {
  const nth = ++notices
  const dwelling = { street: `Dům ${nth}`, municipality: 'Liberec', district: 'CZ0513' }
  const evicted = { givenName: `Vymyšlený${nth}`, familyName: 'Nikdo' }
  const told = people.map((person) => endangered({ phone: `+420 700 00${nth} 000`, ...person }))
  await world.deliver(notice({ reference: `STEJNÁ-${nth}`, dwelling, evicted, endangered: told, ...changes }))
  const all = (await world.everything()).filter(({ type }) => type === 'notice')
  const arrived = all.find(({ pk }) => !known.has(pk))
  known.add(arrived?.['pk'])
  return z.parse(z.array(z.string()), arrived?.['clients'])
}

const known = new Set<unknown>()

const proposed = async (client: string) => (await centre.alikeFiles(client)).alike.map(({ id }) => id)

describe('a file of somebody who is here already', () => {
  it('says so with the reason in both, until somebody joins them', async () => {
    const [before = ''] = await delivered([{ givenName: 'Anna', familyName: 'Opakovaná', birthDate: '1980-01-01' }])
    const [after = ''] = await delivered([{ givenName: 'ANNA', familyName: 'Opakovana', birthDate: '1980-01-01' }])
    expect((await centre.alikeFiles(after)).alike).toMatchObject([
      { id: before, name: 'Anna Opakovaná', reasons: ['name-and-birth'], differs: [] },
    ])
    expect(await proposed(before)).toEqual([after])
    const reference = (await centre.file(before, doer)).reference
    await centre.joinFiles({ client: after, ...doer }, reference)
    expect(await proposed(after)).toEqual([])
    expect(await proposed(before)).toEqual([])
  })

  it('is not proposed again once somebody has said that it is somebody else, and is when that is taken back', async () => {
    const [one = ''] = await delivered([{ givenName: 'Běta', familyName: 'Dvojí', birthDate: '1970-01-01' }])
    const [two = ''] = await delivered([{ givenName: 'Běta', familyName: 'Dvojí', birthDate: '1971-01-01' }])
    const turning = { client: one, ...doer }
    const { alike, apart } = await centre.setApart(turning, { other: two, of: 'person', isApart: true })
    expect(alike).toEqual([])
    expect(apart).toMatchObject([{ other: two, of: 'person', by: doer.by, at: NOW }])
    expect(await proposed(two)).toEqual([])
    await centre.setApart({ ...turning, client: two }, { other: one, of: 'person', isApart: false })
    expect(await proposed(one)).toEqual([two])
    const audit = (await world.everything()).filter(({ client, type }) => client === one && type === 'audit')
    expect(audit.map(({ did }) => did)).toEqual(expect.arrayContaining(['apart', 'apart-undone']))
  })

  it('proposes nobody of the same notice, and no file of another centre', async () => {
    const people = ['Cyrila', 'Ctirad'].map((givenName) => ({ givenName, familyName: 'Společná' }))
    const [one = ''] = await delivered(people, { reference: 'SPOLEČNÁ' })
    expect(await proposed(one)).toEqual([])
    await expect(world.centre('brno').alikeFiles(one)).rejects.toMatchObject({ code: 'not-found' })
    const turning = { client: one, ...doer }
    const stranger = { other: ulid(), of: 'person', isApart: true } as const
    await expect(centre.setApart(turning, stranger)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is found while somebody enters her', async () => {
    const [before = ''] = await delivered([{ givenName: 'Dana', familyName: 'Zapisovaná', phone: '+420 605 123 123' }])
    const typed = { givenName: '', familyName: '', phones: ['605123123'] }
    expect(await centre.alikeTo(typed)).toMatchObject({ alike: [{ id: before, reasons: ['phone'] }], more: 0 })
  })
})

describe('an eviction of a household that was evicted before', () => {
  const dwelling = { street: 'Opakovaná 7', municipality: 'Liberec', district: 'CZ0513' }
  const evicted = { givenName: 'Vít', familyName: 'Navracející', birthDate: '1975-05-05' }

  it('is proposed as the next one, confirmed, and counted on', async () => {
    const at = (day: string) => ({
      enteredAt: `${day}T07:30:00+01:00`,
      evictedAt: `${day}T08:00:00+01:00`,
      dwelling,
      evicted,
    })
    const [first = ''] = await delivered([{ givenName: 'Eva', familyName: 'Prvá' }], at('2026-01-02'))
    const [second = ''] = await delivered([{ givenName: 'Ema', familyName: 'Druhá' }], at('2026-02-02'))
    const [third = ''] = await delivered([{ givenName: 'Ela', familyName: 'Třetí' }], at('2026-02-20'))
    expect((await centre.alikeFiles(first)).household).toBeUndefined()
    expect((await centre.alikeFiles(second)).household).toMatchObject({
      client: first,
      ordinal: 2,
      reasons: ['municipality-name', 'street', 'number', 'violent'],
    })
    const reference = (await centre.file(first, doer)).reference
    await centre.confirmRepeat({ client: second, ...doer }, { version: 0, ordinal: 2, reference })
    expect((await centre.alikeFiles(second)).household).toBeUndefined()
    expect((await centre.alikeFiles(third)).household).toMatchObject({ client: second, ordinal: 3 })
    await centre.setApart({ client: third, ...doer }, { other: second, of: 'household', isApart: true })
    expect((await centre.alikeFiles(third)).household).toMatchObject({ client: first, ordinal: 2 })
    await centre.setApart({ client: third, ...doer }, { other: first, of: 'household', isApart: true })
    expect((await centre.alikeFiles(third)).household).toBeUndefined()
  })

  it('is proposed by the code of its municipality, whose name repeats, and nothing of where it is lies in the open', async () => {
    const village = { houseNumber: 'č. p. 4711', municipality: 'Vzorová Lhota', municipalityPart: 'Horní Vzorov' }
    const vit = { givenName: 'Vilém', familyName: 'Vesnický' }
    const inVillage = (municipalityCode: string, houseNumber: string) => ({
      dwelling: { ...village, municipalityCode, houseNumber, district: 'CZ0513' },
      evicted: vit,
    })
    const [first = ''] = await delivered([{ givenName: 'Gita', familyName: 'Vesnická' }], {
      ...inVillage('563960', 'č. p. 4711'),
      enteredAt: '2026-01-02T07:30:00+01:00',
      evictedAt: '2026-01-02T08:00:00+01:00',
    })
    const household = async (code: string, number: string) => {
      const [file = ''] = await delivered([{ givenName: 'Hana', familyName: `Vesnická` }], inVillage(code, number))
      return (await centre.alikeFiles(file)).household
    }
    expect(await household('563960', 'čp. 4711')).toMatchObject({
      client: first,
      reasons: ['municipality-code', 'part', 'number', 'violent'],
    })
    expect(await household('563927', 'č. p. 4711')).toBeUndefined()
    expect(await household('563960', 'č. ev. 4711')).toBeUndefined()
    const stored = JSON.stringify(await world.everything())
    for (const said of ['Vzorová Lhota', 'Horní Vzorov', '563960']) expect(stored).not.toContain(said)
  })

  it('is none in the same house when somebody else was violent', async () => {
    const other = { givenName: 'Cizí', familyName: 'Soused' }
    const [file = ''] = await delivered([{ givenName: 'Fany', familyName: 'Sousedka' }], { dwelling, evicted: other })
    expect((await centre.alikeFiles(file)).household).toBeUndefined()
  })
})
