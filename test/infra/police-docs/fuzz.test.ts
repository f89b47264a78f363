import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signRequest } from '../../../infra/local/demo/police-signature.ts'
import { policeDescription } from '../../../infra/police-docs/description.ts'
import { type OperationId, refusals } from '../../../infra/police-docs/refusals.ts'
import { problems } from '../../../shared/problems/problem.ts'
import { fromSchema, type Instead } from '../../support/from-schema.ts'
import { notice } from '../../support/notices.ts'
import { changedAt, type Json, placesIn } from '../../support/places.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/*
 * Requests made from the description alone: what it calls good is accepted, what is spoilt in it is refused by a code that the description
 * names, and nothing is an error of ours.
 */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const { Notice, Supplement, End } = policeDescription.components.schemas

const birth = fc.constantFrom<unknown>('1988-07-30', '1988', 1988, { about: 35 }, { about: 1960 })
const window = { weekdays: [1, 2], from: '09:00', until: '14:00', call: 'safe' }
const windows = fc.constantFrom<unknown>([], [window], [{ ...window, weeks: 'odd', call: 'never' }, window])
/** What rules know beside the schema: times that fit together, years in which somebody can have been born, a centre that is there. */
const byRules: Instead = {
  enteredAt: fc.constant('2026-03-02T07:30:00+01:00'),
  evictedAt: fc.constant('2026-03-02T08:00:00+01:00'),
  endsAt: fc.constant('2026-03-12T08:00:00+01:00'),
  endedAt: fc.constant('2026-03-05T08:00:00+01:00'),
  'dwelling.district': fc.constantFrom('CZ0513', 'CZ0642'),
  'evicted.birthDate': birth,
  'endangered.birthDate': birth,
  'endangered.number': fc.constant(1),
  'endangered.safeWindows': windows,
  'endangered.otherPhones.safeWindows': windows,
}

let references = 0
/** A request for each operation, over a notice that was handed over before. */
const operations = {
  deliverNotice: { schema: Notice, path: async () => '/police/v1/notices' },
  supplementNotice: { schema: Supplement, path: async () => `/police/v1/notices/${await delivered()}/supplements` },
  endEviction: { schema: End, path: async () => `/police/v1/notices/${await delivered()}/end` },
} as const
type Operation = keyof typeof operations

async function delivered(): Promise<string> {
  return (await world.deliver(notice({ reference: `FUZZ-${++references}` }))).noticeId
}

const madeOf = (operation: Operation) =>
  fromSchema(operations[operation].schema, byRules).map((made) => {
    const body = made as Json
    if (operation === 'deliverNotice') return { ...body, reference: `MADE-${++references}` }
    // A supplement says something, and tells of each person once.
    const { endangered } = body as { endangered?: Json[] }
    const person = endangered?.slice(0, 1).map((one) => ({ ...one, givenName: 'Adéla' }))
    return operation === 'endEviction' ? body : { ...body, reason: 'Zkouška', ...(person && { endangered: person }) }
  })

async function sent(operation: Operation, body: string): Promise<Response> {
  const url = `${ORIGIN}${await operations[operation].path()}`
  const ifMatch = operation === 'deliverNotice' ? {} : { ifMatch: '"1"' }
  const request = await signRequest({ url, method: 'POST', body, key: world.policeKey, now: world.now(), ...ifMatch })
  return world.intake.request(request)
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'x\0',
    '\uD83D',
    -1,
    1.5,
    1e300,
    true,
    false,
    [],
    {},
    [[]],
    { navic: 1 },
    'a'.repeat(20_000),
  ),
  fc.constantFrom<unknown>('2026-02-30T00:00:00Z', '2099-01-01T00:00:00Z', '1900-01-01', Array(50).fill(null), {
    about: -1,
  }),
  fc.string({ unit: 'binary' }),
)

describe.each(Object.keys(operations) as Operation[])('requests made of the description of %s', (operation) => {
  it('are accepted', async () => {
    await fc.assert(
      fc.asyncProperty(madeOf(operation), async (body) => {
        const answer = await sent(operation, JSON.stringify(body))
        expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, ''])
      }),
      { numRuns: 40 },
    )
  })

  it('and spoilt at one place are accepted or refused by a code that it names', async () => {
    const spoilt = fc.tuple(madeOf(operation), fc.nat(), junk).map(([body, at, value]) => {
      const places = placesIn(body)
      return changedAt(body, places[at % places.length]?.path ?? 'reference', value)
    })
    await fc.assert(
      fc.asyncProperty(spoilt, async (body) => {
        const answer = await sent(operation, JSON.stringify(body))
        if (answer.ok) return
        const { code } = await answer.json()
        expect<readonly string[]>(refusals[operation satisfies OperationId]).toContain(code)
        expect(answer.status).toBe(problems[code as keyof typeof problems].status)
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 120 },
    )
  })
})
