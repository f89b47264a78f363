import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { forgetCard } from '../../../../functions/store/register/cards.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { put, transact } from '../../../../functions/store/table/transact.ts'
import type { NewClient } from '../../../../shared/clients/new-client.ts'
import type { FoundRow } from '../../../../shared/register/views.ts'
import { anonymousEnquiry, namedEnquiry, returnCode } from '../../../support/enquiries.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const doer = { by: 'liberec-sluzba', role: 'worker', now: NOW } as const

let world: World
let centre: CentreStore
let notices = 0

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A door that was just opened, and keeps nothing. */
beforeEach(() => {
  centre = world.centre('liberec')
})

async function found(typed: string, from = 0): Promise<readonly FoundRow[]> {
  return (await centre.search({ typed, from, now: NOW })).rows
}

async function names(typed: string): Promise<string[]> {
  return (await found(typed)).map(({ name }) => name)
}

function came(givenName: string, familyName: string): NewClient {
  return {
    id: ulid(),
    person: { givenName, familyName, birthDate: '1979-08-09', municipality: { name: 'Frýdlant' } },
    safeContact: {
      numbers: [{ id: '1', phone: '+420 606 111 777', owner: '', windows: [] }],
      safeTimes: '',
      safeWay: '',
      mayLeaveMessage: 'unknown',
      maySayWhoWeAre: 'unknown',
      codeWord: '',
      doNotCall: false,
    },
  } as NewClient
}

async function arrived(givenName: string, familyName: string): Promise<void> {
  const people = [endangered({ givenName, familyName })]
  await world.deliver(notice({ reference: `HLEDÁNÍ-${++notices}`, endangered: people }))
}

describe('a file is found', () => {
  it('as soon as police have handed its notice over, by everything its card holds', async () => {
    await arrived('Alžběta', 'Prvotní')
    for (const typed of ['alzbeta prvotni', 'prvotni 0999', '700000999', 'zkusebni 1', 'neexistujici', '5. 5. 1985'])
      expect(await names(typed), typed).toContain('Alžběta Prvotní')
  })

  it('as soon as it is opened for somebody who came by herself, and by its number', async () => {
    const { reference } = await centre.createClient(came('Berta', 'Příchozí'), doer)
    for (const typed of ['prichozi', '606111777', '9.8.1979', 'frydlant', reference, reference.slice(-6).toLowerCase()])
      expect(await names(typed), typed).toEqual(['Berta Příchozí'])
  })

  it('by what it says now, and not by what it said', async () => {
    const { client, version, person } = await centre.createClient(came('Cecílie', 'Dřívější'), doer)
    await found('cecilie')
    const { givenName, birthDate, municipality } = person
    const changed = { givenName, familyName: 'Pozdější', birthDate, municipality: municipality && { name: 'Semily' } }
    const change = { client, version, ...doer }
    await centre.savePerson(change, { person: changed, changed: ['familyName', 'municipality'] } as never)
    expect(await names('drivejsi')).toEqual([])
    expect(await names('cecilie pozdejsi semily')).toEqual(['Cecílie Pozdější'])
  })

  it('by another worker at once, who searched before', async () => {
    const other = world.centre('liberec')
    await other.search({ typed: 'dorota', from: 0, now: NOW })
    await centre.createClient(came('Dorota', 'Čerstvá'), doer)
    const { rows } = await other.search({ typed: 'dorota', from: 0, now: NOW })
    expect(rows.map(({ name }) => name)).toEqual(['Dorota Čerstvá'])
  })

  it('in one centre and in no other', async () => {
    await centre.createClient(came('Eliška', 'Zdejší'), doer)
    const { rows } = await world.centre('brno').search({ typed: 'eliska', from: 0, now: NOW })
    expect(rows).toEqual([])
  })
})

describe('a file is found by a telephone', () => {
  it('of somebody whom we may call about her', async () => {
    const contacts = [{ who: 'sestra', phone: '+420 605 000 321', maySay: '' }]
    const told = came('Gizela', 'Sesterská')
    await centre.createClient({ ...told, person: { ...told.person, contacts } }, doer)
    expect(await names('605000321')).toEqual(['Gizela Sesterská'])
    expect(await names('0321')).toEqual(['Gizela Sesterská'])
  })
})

describe('an enquiry is found', () => {
  it('by the name that she left', async () => {
    const id = ulid()
    await centre.recordEnquiry({ id, enquiry: namedEnquiry({ name: 'Františka' }) }, doer)
    expect(await found('frantiska')).toMatchObject([{ of: 'enquiry', id, name: 'Františka' }])
  })

  it('by her code only, when she stays anonymous', async () => {
    const id = ulid()
    const code = returnCode
    await centre.recordEnquiry({ id, enquiry: anonymousEnquiry(), code }, doer)
    expect(await found(code.toLowerCase())).toMatchObject([{ of: 'enquiry', id, name: '' }])
    expect(await found(code.slice(0, 7))).toEqual([])
  })
})

describe('the register', () => {
  it('takes up what lies beside its pages, loses nothing by it, and shows each once', async () => {
    for (let nth = 1; nth <= 70; nth++) await centre.createClient(came(`Hedvika${nth}`, 'Početná'), doer)
    const { total } = await centre.search({ typed: 'pocetna', from: 0, now: NOW })
    expect(total).toBe(70)
    const beside = (await world.everything()).filter(({ pk, type }) => pk === 'liberec#cards' && type === 'card')
    expect(beside.length).toBeLessThan(32)
    const again = await Promise.all(
      [0, 20, 40, 60].map((from) => world.centre('liberec').search({ typed: 'pocetna', from, now: NOW })),
    )
    expect(again.map(({ rows, next }) => [rows.length, next])).toEqual([
      [20, 20],
      [20, 40],
      [20, 60],
      [10, undefined],
    ])
    expect(new Set(again.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(70)
  })

  it('is right when many doors take up at the same moment', async () => {
    for (let nth = 1; nth <= 40; nth++) await centre.createClient(came(`Ida${nth}`, 'Souběžná'), doer)
    const doors = Array.from({ length: 6 }, () => world.centre('liberec'))
    const all = await Promise.all(doors.map((door) => door.search({ typed: 'soubezna', from: 0, now: NOW })))
    expect(all.map(({ total }) => total)).toEqual(all.map(() => 40))
    expect((await world.centre('liberec').search({ typed: 'soubezna', from: 0, now: NOW })).total).toBe(40)
  })

  it('makes all its cards anew when they were made of something else', async () => {
    await centre.createClient(came('Jindřiška', 'Přepsaná'), doer)
    await names('jindriska')
    const head = async () =>
      (await world.everything()).find(({ pk, type }) => pk === 'liberec#cards' && type === 'register')
    const { form, filesUntil: _, ...before } = (await head()) ?? {}
    expect(form).toBeDefined()
    await transact(world.table, { head: put({ ...keys.register('liberec'), ...before, type: 'register' }) })
    expect((await world.centre('liberec').search({ typed: 'jindriska', from: 0, now: NOW })).total).toBe(1)
    expect(await head()).toMatchObject({ form, isWhole: true, filesUntil: expect.anything() })
    expect(await names('jindriska')).toEqual(['Jindřiška Přepsaná'])
  })

  it('forgets at once, in its pages too', async () => {
    const { client } = await centre.createClient(came('Jolana', 'Zapomenutá'), doer)
    expect(await names('jolana')).toHaveLength(1)
    await transact(world.table, { card: forgetCard('liberec', { of: 'client', id: client }) })
    expect(await names('jolana')).toEqual([])
    const items = (await world.everything()).filter(({ pk }) => String(pk).startsWith('liberec#card'))
    expect(items.filter(({ sk }) => String(sk).includes(client))).toEqual([])
    expect((await world.centre('liberec').search({ typed: 'jolana', from: 0, now: NOW })).rows).toEqual([])
  })

  it('holds no name that can be read in the table', async () => {
    await centre.createClient(came('Kunhuta', 'Nečitelná'), doer)
    await found('kunhuta')
    expect(JSON.stringify(await world.everything())).not.toMatch(/Kunhuta|Nečitelná/)
  })
})
