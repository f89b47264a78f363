import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import { firstChoice, type ListChoice, type ListName } from '../../../../shared/register/lists.ts'
import { agreementFields, closing } from '../../../support/agreements.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const doer = { by: 'liberec-sluzba', role: 'worker', now: NOW } as const

let world: World
let centre: CentreStore

beforeAll(async () => {
  world = await openWorld()
  centre = world.centre('liberec')
})
afterAll(() => world.close())

const came = async (familyName: string) => {
  const person = { givenName: 'Zkouška', familyName, birthDate: '1990-01-02' }
  return centre.createClient({ id: ulid(), person, safeContact: safeContactFrom(endangered()) }, doer)
}

const listed = async (list: ListName, choice: Partial<ListChoice> = {}, now = NOW) =>
  centre.listFiles({
    by: doer.by,
    now,
    choice: { list, sort: 'name', isDescending: false, ...choice },
    from: 0,
    limit: 50,
  })
const names = async (list: ListName, now = NOW) => (await listed(list, {}, now)).rows.map(({ name }) => name.slice(8))

describe('lists of files', () => {
  it('have those of whom they say that they have them, and how many', async () => {
    await world.deliver(notice({ endangered: [endangered({ familyName: 'Vykázaná' })] }))
    const agreed = await came('Dohodnutá')
    const ended = await came('Uzavřená')
    const turning = { client: agreed.client, version: 0, ...doer }
    const until = '2026-03-10'
    await centre.addAgreement(turning, { id: ulid(), agreement: { ...agreementFields(), from: '2026-03-02', until } })
    await centre.closeFile(
      { client: ended.client, version: 0, ...doer },
      closing({
        on: '2026-03-02',
        period: (await centre.service({ client: ended.client, ...doer })).periods[0]?.id ?? '',
      }),
    )
    expect(await names('all')).toEqual(['Dohodnutá', 'Uzavřená', 'Vykázaná'])
    expect(await names('open')).toEqual(['Dohodnutá', 'Vykázaná'])
    expect(await names('closed')).toEqual(['Uzavřená'])
    expect(await names('nobody')).toEqual(['Vykázaná'])
    expect(await names('no-agreement')).toEqual(['Vykázaná'])
    expect(await names('closing')).toEqual(['Dohodnutá'])
    expect(await names('new')).toEqual(['Dohodnutá', 'Uzavřená', 'Vykázaná'])
    expect(await names('asleep')).toEqual([])
    expect(await names('asleep', '2026-04-20T09:00:00.000Z')).toEqual(['Dohodnutá', 'Vykázaná'])
    expect(await names('protection', '2026-03-12T09:00:00.000Z')).toEqual(['Vykázaná'])
    const { counts, total, rows } = await listed('open')
    expect(counts).toMatchObject({ all: 3, open: 2, closed: 1, closing: 1, 'no-agreement': 1, nobody: 1 })
    expect(counts).not.toHaveProperty('mine')
    expect(total).toBe(2)
    expect(rows[0]).toMatchObject({ agreedUntil: until, activeAt: NOW })
    expect((await listed('closed')).rows[0]?.closedOn).toBeDefined()
  })

  it('end somewhere and say where to go on, whichever way they are sorted', async () => {
    for (let nth = 0; nth < 60; nth++) await came(`Stránka${String(nth).padStart(2, '0')}`)
    const page = (from: number) =>
      centre.listFiles({ by: doer.by, now: NOW, choice: { sort: 'name', isDescending: true }, from, limit: 50 })
    const [first, second] = [await page(0), await page(50)]
    expect([first.rows.length, first.next, second.rows.length, second.next]).toEqual([50, 50, 13, undefined])
    const all = [...first.rows, ...second.rows].map(({ name }) => name)
    expect(all).toEqual(all.toSorted((a, b) => b.localeCompare(a, 'cs')))
    expect(new Set(all).size).toBe(first.total)
  })

  it('are as somebody chose last, and of each as they chose', async () => {
    const choice = { list: 'open', sort: 'name', isDescending: true, columns: ['born', 'active'] } as const
    await centre.saveListChoice(doer.by, { ...choice, columns: [...choice.columns] })
    const of = (by: string) => centre.listFiles({ by, now: NOW, choice: {}, from: 0, limit: 50 })
    expect((await of(doer.by)).choice).toEqual(choice)
    expect((await of('liberec-volno')).choice).toEqual(firstChoice)
    expect(
      (await world.centre('brno').listFiles({ by: doer.by, now: NOW, choice: {}, from: 0, limit: 50 })).total,
    ).toBe(0)
  })

  it('leave an entry when they are given out', async () => {
    const listing = { by: doer.by, now: NOW, choice: { ...firstChoice, list: 'open' as const }, from: 0, limit: 1000 }
    const given = await centre.giveOutFiles(listing, doer)
    expect(given.rows).toHaveLength(given.total)
    const entries = (await world.everything()).filter(({ type, did }) => type === 'audit' && did === 'files-table')
    expect(entries).toMatchObject([{ by: doer.by, role: 'worker', list: 'open', kind: 'export', at: NOW }])
  })
})
