import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keys } from '../../../../functions/store/table/keys.ts'
import { shaped } from '../../../../functions/store/table/shapes.ts'
import { monthOf } from '../../../../shared/figures/period.ts'
import { openApi, people } from '../../../support/api.ts'
import { enquiryFact, liberec2023, serviceFact } from '../../../support/facts.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  await Promise.all([...liberec2023(), ...few, ...many].map(keep))
})
afterAll(() => world.close())

/** A year in which nobody is in two rows, and one in which more are than stand on a page. */
const few = [
  enquiryFact({ id: 'refused', on: '2024-05-01', enquiryKind: 'refused', refusal: 'capacity' }),
  serviceFact({ id: 'client', on: '2024-05-01' }),
]
const many = Array.from({ length: 60 }, (_, index) => [
  enquiryFact({ id: `asked-${index}`, on: '2022-05-01', person: `met-${index}` }),
  serviceFact({ id: `met-${index}`, on: '2022-06-01' }),
]).flat()

async function keep(fact: (typeof few)[number]): Promise<void> {
  const of = fact.kind === 'enquiry' ? 'enquiry' : 'file'
  const item = {
    ...keys.facts('liberec', monthOf(fact.on), { of, id: fact.id }),
    type: 'facts' as const,
    facts: [fact],
  }
  await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: shaped(item) }))
}

const overlap = async (year: number, after?: number) => {
  const path = `/api/report/${year}/overlap${after === undefined ? '' : `?after=${after}`}`
  return (await call({ path, as: people.head })).json()
}

it('says why 17 + 5 + 91 + 113 = 226 is not 220, and who is in two rows', async () => {
  const { rows, sum, total, again, repeated, inNoRow, people: listed, next } = await overlap(2023)
  expect(rows.map(({ n }: { n: number }) => n)).toEqual([17, 5, 91, 113])
  expect({ sum, total, again, repeated, inNoRow, next }).toEqual({
    ...{ sum: 226, total: 220, again: 6, repeated: 6, inNoRow: 0, next: undefined },
  })
  expect(listed).toHaveLength(6)
  for (const { why, lines } of listed) {
    expect(why).toBe('repeated')
    expect(lines).toMatchObject([{ subject: 'enquiry' }, { row: 'clients', subject: 'file' }])
    expect(lines[1].reference).toMatch(/^LIBEREC-/)
  }
})

it('names people whom no row counts', async () => {
  expect(await overlap(2024)).toMatchObject({
    ...{ sum: 1, total: 2, again: 0, repeated: 0, inNoRow: 1 },
    people: [{ why: 'in-no-row', lines: [{ row: 'interested', subject: 'enquiry', id: 'refused' }] }],
  })
})

it('of an empty year is nothing', async () => {
  expect(await overlap(2019)).toMatchObject({ sum: 0, total: 0, people: [] })
})

it('of many people comes page by page', async () => {
  const first = await overlap(2022)
  expect([first.people.length, first.next]).toEqual([50, 50])
  const rest = await overlap(2022, first.next)
  expect([rest.people.length, rest.next, rest.repeated]).toEqual([10, undefined, 60])
})
