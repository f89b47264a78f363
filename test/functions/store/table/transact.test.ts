import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import {
  create,
  putUnlessThere,
  replace,
  somebodyWasFirst,
  transact,
} from '../../../../functions/store/table/transact.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const counter = (year: number, last: number) => ({
  ...keys.counter('liberec', year),
  type: 'counter' as const,
  last,
  version: 1,
})
const stored = (year: number) => readItem(world.table, keys.counter('liberec', year))

describe('a write', () => {
  it('that nobody came before is done, and nobody was first', async () => {
    const first = await somebodyWasFirst(transact(world.table, { counter: create(counter(2031, 1)) }))
    expect(first).toBeUndefined()
    expect(await stored(2031)).toMatchObject({ last: 1, version: 1 })
  })

  it('of several that somebody came before is not done, and says which were refused and what lies there', async () => {
    await transact(world.table, { counter: create(counter(2032, 1)) })
    const first = await somebodyWasFirst(
      transact(world.table, { other: create(counter(2033, 2)), counter: create(counter(2032, 2)) }),
    )
    expect(first?.failed).toEqual(new Map([['counter', expect.objectContaining({ last: 1, version: 1 })]]))
    expect(await stored(2032)).toMatchObject({ last: 1 })
    expect(await stored(2033)).toBeUndefined()
  })

  it('made from an older version is not done', async () => {
    await transact(world.table, { counter: create(counter(2034, 1)) })
    await transact(world.table, { counter: replace(counter(2034, 2), 1) })
    const first = await somebodyWasFirst(transact(world.table, { counter: replace(counter(2034, 3), 1) }))
    expect(first?.failed.has('counter')).toBe(true)
    expect(await stored(2034)).toMatchObject({ last: 2, version: 2 })
  })

  it('alone that asks for what is no longer so is told likewise', async () => {
    const take = () =>
      world.table.doc.send(
        new PutCommand({
          TableName: world.table.name,
          Item: counter(2035, 1),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
    expect(await somebodyWasFirst(take())).toBeUndefined()
    expect(await somebodyWasFirst(take())).toBeDefined()
  })

  it('of what may be there already leaves it as it is', async () => {
    await putUnlessThere(world.table, counter(2038, 1))
    await putUnlessThere(world.table, counter(2038, 2))
    expect(await stored(2038)).toMatchObject({ last: 1, version: 1 })
  })

  it('that breaks otherwise stays broken', async () => {
    const elsewhere = { ...world.table, name: 'no-such-table' }
    await expect(somebodyWasFirst(transact(elsewhere, { counter: create(counter(2036, 1)) }))).rejects.toThrow()
  })

  it('whose maker does not ask whether somebody was first is thrown', async () => {
    await transact(world.table, { counter: create(counter(2037, 1)) })
    await expect(transact(world.table, { counter: create(counter(2037, 2)) })).rejects.toThrow('refused')
  })
})
