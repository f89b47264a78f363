import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byCentre, keys } from '../../../functions/store/table/keys.ts'
import { type ItemType, itemTypes } from '../../../functions/store/table/shapes.ts'
import { create, transact } from '../../../functions/store/table/transact.ts'
import { type ComingName, comingNames } from '../../../shared/duties/coming.ts'
import type { Coming, Today } from '../../../shared/duties/views.ts'
import { plusHours } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client: string
const NOW = '2026-03-02T09:00:00.000Z'

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  await world.deliver(notice({ endangered: [endangered({ givenName: 'Zkouška', familyName: 'Vymyšlená' })] }))
  const today: Today = await (await call({ path: '/api/today', as: people.onDuty })).json()
  client = today.duties[0]?.client ?? ''
})
afterAll(() => world.close())

/** Items of the list as whatever keeps something due writes them, in one transaction; answers their places. */
async function putAll(type: ComingName & ItemType, times: readonly string[], whose: object): Promise<string[]> {
  const items = times.map((comingAt) => {
    const id = ulid()
    const place = byCentre.coming('liberec', comingAt, { type, id })
    return { ...keys.record('liberec', client, { type, id }), type, version: 1, comingAt, ...whose, ...place }
  })
  await transact<string>(world.table, Object.fromEntries(items.map((item) => [item.sk, create(item)])))
  return items.map(({ centreSk }) => centreSk)
}
const put = async (type: ComingName & ItemType, comingAt: string, whose: object = { client }) =>
  (await putAll(type, [comingAt], whose))[0] ?? ''
const coming = async (after?: string, as: object = people.onDuty): Promise<Coming> => {
  const path = `/api/coming${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`
  return (await call({ path, as: as as Record<string, unknown> })).json()
}

describe('what is due besides the 48 hours', () => {
  it('is nothing in an empty list', async () => {
    expect(await coming()).toEqual({ now: NOW, coming: [], total: 0, asleep: { first: [], areMore: false } })
  })

  it('is shown as soon as its kind says, with the person whose file it is, and stays until it is dealt with', async () => {
    const places = {
      overdue: await put('plan-review', plusHours(NOW, -200)),
      reviewTomorrow: await put('plan-review', plusHours(NOW, 24)),
      reviewLater: await put('plan-review', plusHours(NOW, 48)),
      appointmentToday: await put('appointment', plusHours(NOW, 5)),
      appointmentTomorrow: await put('appointment', plusHours(NOW, 24)),
      callBack: await put('call-back', plusHours(NOW, 1), { enquiry: ulid() }),
    }
    const { coming: shown, total } = await coming()
    const { overdue, callBack, appointmentToday, reviewTomorrow } = places
    expect(shown.map(({ place }) => place)).toEqual([overdue, callBack, appointmentToday, reviewTomorrow])
    expect(total).toBe(4)
    expect(shown[0]).toMatchObject({ kind: 'plan-review', client, name: 'Zkouška Vymyšlená' })
    expect(shown[0]?.reference).toMatch(/^LIBEREC-/)
    expect(shown[1]).toMatchObject({ kind: 'call-back', enquiry: expect.any(String) })
    expect(shown[1]).not.toHaveProperty('name')
  })

  it('is nobody else’s', async () => {
    expect(await coming(undefined, people.stranger)).toMatchObject({ coming: [], total: 0 })
  })

  it('is read a page at a time', async () => {
    const before = (await coming()).total
    for (let nth = 0; nth < 51 - before; nth++) await put('appointment', plusHours(NOW, -nth))
    const first = await coming()
    expect([first.coming.length, first.total]).toEqual([50, 51])
    const second = await coming(first.next)
    expect([second.coming.length, second.total, second.next, second.asleep]).toEqual([1, 51, undefined, undefined])
    const all = [...first.coming, ...second.coming].map(({ at }) => at)
    expect(all).toEqual(all.toSorted())
  })

  it('tells of files that sleep for thirty days', async () => {
    const attempt = { id: ulid(), channel: 'phone', outcome: 'not-reached', at: NOW, note: '' }
    const path = `/api/clients/${client}/attempts`
    await call({ method: 'POST', path, body: { version: 1, attempt }, as: people.onDuty })
    world.setTime(plusHours(NOW, 29 * 24))
    expect((await coming()).asleep).toEqual({ first: [], areMore: false })
    world.setTime(plusHours(NOW, 31 * 24))
    const { asleep } = await coming()
    expect(asleep?.first).toMatchObject([
      { client, name: 'Zkouška Vymyšlená', since: expect.stringMatching(/^2026-03-02/) },
    ])
    world.setTime(NOW)
  })

  it.each(itemTypes.filter((type) => comingNames.some((name) => name === type)) as (ComingName & ItemType)[])(
    'reads items of the kind %s',
    async (kind) => {
      const place = await put(kind, plusHours(NOW, -1000))
      expect((await coming()).coming.map((row) => row.place)).toContain(place)
    },
  )

  it('has no silent end: of two thousand the total is told, and the last are reached', async () => {
    const before = (await coming()).total
    const places: string[] = []
    for (let nth = 0; nth < 20; nth++) {
      const hundred = Array.from({ length: 100 }, (_, of) => plusHours(NOW, -4000 + 100 * nth + of))
      places.push(...(await putAll('plan-review', hundred, { client })))
    }
    const first = await coming()
    expect([first.total, first.next]).toEqual([before + 2000, places[49]])
    const last = await coming(places[1980])
    expect(last.coming.map(({ place }) => place)).toEqual(expect.arrayContaining(places.slice(1981)))
    expect(last.total).toBe(before + 2000)
  }, 60_000)

  it('refuses a mark without end', async () => {
    expect((await call({ path: `/api/coming?after=${'9'.repeat(200)}`, as: people.onDuty })).status).toBe(422)
  })
})
