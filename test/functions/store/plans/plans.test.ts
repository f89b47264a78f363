import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { byCentre } from '../../../../functions/store/table/keys.ts'
import { allItems, list } from '../../../../functions/store/table/query.ts'
import { MOST_GOALS, type NewGoal } from '../../../../shared/plans/goal.ts'
import { MOST_REVIEWS, type NewReview } from '../../../../shared/plans/review.ts'
import { notice } from '../../../support/notices.ts'
import { goal, review, safetyPlan } from '../../../support/plans.ts'
import { openWorld, type World } from '../../../support/world.ts'

const NOW = '2026-03-02T09:00:00.000Z'

let world: World
let centre: CentreStore
let client: string

beforeAll(async () => {
  world = await openWorld()
  await world.deliver(notice())
  centre = world.centre('liberec')
  client = (await centre.clients({ whose: 'all', me: '' })).clients[0]?.client ?? ''
})
afterAll(() => world.close())

const who = () => ({ client, by: 'liberec-sluzba', role: 'worker', now: NOW }) as const
const from = (version: number) => ({ ...who(), version })
/** Reviews in the list of what is coming; the end of the eviction stands there too. */
const coming = async () =>
  (await allItems(world.table, list(byCentre.allComing('liberec')))).filter(({ type }) => type === 'plan-review')

describe('the individual plan of a file', () => {
  it('keeps goals, once however often they are sent, and refuses who saves second', async () => {
    const met = { is: 'met', on: '2026-03-02', words: '' } as const
    expect((await centre.saveGoal(from(0), goal())).version).toBe(1)
    expect((await centre.saveGoal(from(0), goal())).version).toBe(1)
    expect((await centre.saveGoal(from(1), goal({ result: met }))).version).toBe(2)
    await expect(centre.saveGoal(from(1), goal({ words: 'Chci klid.' }))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: 2, result: met } },
    })
    const { goals } = await centre.plans(who())
    expect(goals).toMatchObject([{ words: goal().words, version: 2, result: met }])
  })

  it('lets two people set a goal each at once', async () => {
    const [one, two] = [goal({ id: ulid(), words: 'Jeden.' }), goal({ id: ulid(), words: 'Druhý.' })]
    await Promise.all([centre.saveGoal(from(0), one), centre.saveGoal({ ...from(0), by: 'liberec-volno' }, two)])
    const { goals } = await centre.plans(who())
    expect(goals.map(({ words }) => words)).toEqual(expect.arrayContaining(['Jeden.', 'Druhý.']))
  })

  it('reminds of a review until it is held, and then of the next one', async () => {
    expect(await coming()).toEqual([])
    const planned = review({ id: ulid() })
    await centre.saveReview(from(0), { review: planned })
    expect(await coming()).toMatchObject([
      { type: 'plan-review', client, staff: planned.staff, comingAt: '2026-03-31T22:00:00.000Z' },
    ])
    const held: NewReview = { ...planned, held: { on: '2026-03-02', found: 'Plán trvá.' } }
    const next = { id: ulid(), on: '2026-05-04', staff: 'liberec-volno' }
    await centre.saveReview(from(1), { review: held, next })
    await centre.saveReview(from(1), { review: held, next })
    expect(await coming()).toMatchObject([
      { id: next.id, staff: 'liberec-volno', comingAt: '2026-05-03T22:00:00.000Z' },
    ])
    await centre.saveReview(from(1), { review: { ...next, calledOff: 'Odstěhovala se.' } })
    expect(await coming()).toEqual([])
    expect((await centre.plans(who())).reviews).toMatchObject([{ held: held.held }, { calledOff: 'Odstěhovala se.' }])
  })

  it('plans nothing next when it must refuse', async () => {
    const next = { id: ulid(), on: '2026-03-01', staff: 'liberec-sluzba' }
    const held = { on: '2026-03-02', found: 'Plán trvá.' }
    await expect(centre.saveReview(from(0), { review: review({ id: ulid(), held }), next })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await coming()).toEqual([])
  })

  it('is of a file that is there', async () => {
    const nobody = { ...from(0), client: ulid() }
    await expect(centre.plans(nobody)).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.saveGoal(nobody, goal())).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.saveSafetyPlan(nobody, safetyPlan())).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the safety plan of a file', () => {
  const said = (text: string) => safetyPlan({ save: ulid(), words: { signs: text } })

  it('has versions that stay readable, and is saved over by nobody unseen', async () => {
    const [first, second] = [said('První.'), said('Druhá.')]
    expect(await centre.saveSafetyPlan(from(0), first)).toMatchObject({ number: 1, version: 1 })
    expect(await centre.saveSafetyPlan(from(0), first)).toMatchObject({ number: 1 })
    expect(await centre.saveSafetyPlan(from(1), second)).toMatchObject({ number: 2, version: 2 })
    await expect(centre.saveSafetyPlan(from(1), said('Třetí.'))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { number: 2, version: 2, words: { signs: 'Druhá.' } } },
    })
    expect((await centre.plans(who())).safetyPlan).toMatchObject({ number: 2, words: { signs: 'Druhá.' } })
    expect(await centre.safetyPlan(who(), 1)).toMatchObject({ number: 1, words: { signs: 'První.' } })
    await expect(centre.safetyPlan(who(), 3)).rejects.toMatchObject({ code: 'not-found' })
    await expect(centre.saveSafetyPlan(from(9), said('Desátá.'))).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('that two save at once has one next version, and the other is told', async () => {
    const tries = await Promise.allSettled(['A', 'B', 'C'].map((text) => centre.saveSafetyPlan(from(2), said(text))))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = tries.flatMap((tried) => (tried.status === 'rejected' ? [tried.reason] : []))
    for (const reason of refused)
      expect(reason).toMatchObject({ code: 'changed-meanwhile', details: { current: { number: 3 } } })
  })

  it('reads one version for the newest, however many there are', async () => {
    for (let version = 3; version < 12; version++) await centre.saveSafetyPlan(from(version), said(`Verze ${version}.`))
    expect((await centre.plans(who())).safetyPlan).toMatchObject({ number: 12, words: { signs: 'Verze 11.' } })
  })
})

describe('a file that is full', () => {
  const each = (count: number, save: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, save))
  const full = async () => {
    await world.deliver(notice({ reference: `KRPL-${ulid()}` }))
    const { clients } = await centre.clients({ whose: 'all', me: '' })
    const opened = await Promise.all(clients.map(async (row) => [row.client, await plansOf(row.client)] as const))
    return opened.find(([, { goals, reviews }]) => goals.length + reviews.length === 0)?.[0] ?? ''
  }
  const plansOf = (id: string) => centre.plans({ ...who(), client: id })

  it('takes no goal more, says so at its words, and lets those that are there be changed and sent again', async () => {
    const target = { ...from(0), client: await full() }
    const save = (part: Partial<NewGoal> = {}) => centre.saveGoal(target, goal({ id: ulid(), ...part }))
    await each(MOST_GOALS - 1, () => save())
    const id = ulid()
    await save({ id })
    await expect(save()).rejects.toMatchObject({
      code: 'invalid',
      details: { faults: [{ path: 'goal.words', code: 'too-many-goals' }] },
    })
    expect((await save({ id })).version).toBe(1)
    expect((await centre.saveGoal({ ...target, version: 1 }, goal({ id, words: 'Chci klid.' }))).version).toBe(2)
    expect((await plansOf(target.client)).goals).toHaveLength(MOST_GOALS)
  })

  it('takes no review more, nor the one after it, and what was held can still be saved', async () => {
    const target = { ...from(0), client: await full() }
    const save = (part: Partial<NewReview> = {}) =>
      centre.saveReview(target, { review: review({ id: ulid(), ...part }) })
    const held = { on: '2026-03-02', found: 'Plán trvá.' }
    const next = () => ({ id: ulid(), on: '2026-05-01', staff: 'liberec-sluzba' })
    await each(MOST_REVIEWS - 1, () => save())
    const both = centre.saveReview(target, { review: review({ id: ulid(), held }), next: next() })
    await expect(both).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ code: 'too-many-reviews' }] } })
    const id = ulid()
    await save({ id })
    const at = (part: Partial<NewReview>) => save(part).catch(({ details }) => details.faults[0].path)
    expect(await at({})).toBe('review.on')
    expect(await at({ held })).toBe('review.held.on')
    await expect(
      centre.saveReview({ ...target, version: 1 }, { review: review({ id, held }), next: next() }),
    ).rejects.toMatchObject({ details: { faults: [{ path: 'next.on', code: 'too-many-reviews' }] } })
    await centre.saveReview({ ...target, version: 1 }, { review: review({ id, held }) })
    expect((await plansOf(target.client)).reviews).toHaveLength(MOST_REVIEWS)
  })
})

it('no word of a plan lies open in the table', async () => {
  const items = (await world.everything()).filter(({ type }) =>
    ['goal', 'plan-review', 'safety-plan'].includes(String(type)),
  )
  expect(items.length).toBeGreaterThan(5)
  const text = JSON.stringify(items)
  for (const word of [goal().words, 'Plán trvá', 'Odstěhovala', 'Druhá', 'čaj', 'stays', 'šuplík'])
    expect(text).not.toContain(word)
})
