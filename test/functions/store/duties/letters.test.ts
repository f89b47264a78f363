import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveOn, readLetter } from '../../../../functions/store/duties/letters.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import { create, replace, transact } from '../../../../functions/store/table/transact.ts'
import type { NewLetter } from '../../../../shared/duties/letter.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Each test moves a counter of its own, as good as any item with a version. */
let year = 2030
beforeEach(() => transact(world.table, { counter: create(counter(++year, 0)) }))

const counter = (of: number, last: number) => ({
  ...keys.counter('liberec', of),
  type: 'counter' as const,
  last,
  version: 1,
})
const moved = (last: number, was: number) => replace(counter(year, last), was)
const stored = () => readItem(world.table, keys.counter('liberec', year))
const letter = (id: string, createdAt = '2026-03-02T09:00:00.000Z'): NewLetter => ({
  kind: 'address',
  id: `${year} ${id}`,
  centre: 'liberec',
  to: ['head'],
  createdAt,
})
const queued = (id: string) => readLetter(world.table, 'liberec', `${year} ${id}`)

describe('what is moved on with its letters', () => {
  it('is stored with those that there are, and says how many', async () => {
    expect(await moveOn(world.table, moved(1, 1), [letter('a'), undefined, letter('b')])).toBe(2)
    expect(await stored()).toMatchObject({ last: 1, version: 2 })
    expect(await queued('a')).toMatchObject({ status: 'queued' })
    expect(await queued('b')).toMatchObject({ status: 'queued' })
    expect(await moveOn(world.table, moved(2, 2), [undefined])).toBe(0)
    expect(await stored()).toMatchObject({ last: 2, version: 3 })
  })

  it('after somebody moved it is left to them, without a letter', async () => {
    await moveOn(world.table, moved(1, 1), [letter('a')])
    expect(await moveOn(world.table, moved(2, 1), [letter('b')])).toBe(0)
    expect(await stored()).toMatchObject({ last: 1, version: 2 })
    expect(await queued('b')).toBeUndefined()
  })

  it('goes on without a letter that was written before, which stays as it was', async () => {
    await moveOn(world.table, moved(1, 1), [letter('a')])
    expect(await moveOn(world.table, moved(2, 2), [letter('a', '2026-03-03T09:00:00.000Z')])).toBe(0)
    expect(await stored()).toMatchObject({ last: 2, version: 3 })
    expect(await queued('a')).toMatchObject({ createdAt: '2026-03-02T09:00:00.000Z' })
  })

  it('after somebody moved it and wrote that letter is left to them', async () => {
    await moveOn(world.table, moved(1, 1), [letter('a')])
    expect(await moveOn(world.table, moved(2, 1), [letter('a')])).toBe(0)
    expect(await stored()).toMatchObject({ last: 1, version: 2 })
  })
})
