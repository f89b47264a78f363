import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCode } from '../../../functions/store/police/unit-keys.ts'
import { addUnit } from '../../../functions/store/police/units.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import { signRequest } from '../../../infra/local/demo/police-signature.ts'
import { policeDescription } from '../../../infra/police-docs/description.ts'
import { type OperationId, refusals } from '../../../infra/police-docs/refusals.ts'
import { keyIdOf } from '../../../shared/police/fingerprint.ts'
import { problems } from '../../../shared/problems/problem.ts'
import { instant } from '../../../shared/time/instant.ts'
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

const { Notice, Supplement, End, Enrolment, Status, Enrolled } = policeDescription.components.schemas

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

/** The code of a refusal, which is one that the description names, and no error of ours. */
async function refusedAs(operation: OperationId, answer: Response): Promise<string> {
  const { code } = await answer.json()
  expect<readonly string[]>(refusals[operation]).toContain(code)
  expect(answer.status).toBe(problems[code as keyof typeof problems].status)
  expect(answer.status).toBeLessThan(500)
  return code
}

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
        await refusedAs(operation, answer)
      }),
      { numRuns: 120 },
    )
  })
})

describe('keys enrolled by the description of enrolKey', () => {
  const unit = { id: 'pcr-fuzz', name: 'Oddělení Zkouška', directorate: '', contact: '', isTest: false }
  const actor = () => ({ by: 'admin', at: instant(world.now()) })
  beforeAll(() => addUnit(world.table, unit, actor()))

  /** What may stand beside a key, as the description has it; the key itself is a real one, or nobody could sign by it. */
  const beside = fc.record(
    {
      alg: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
      use: fc.constant('sig'),
      kid: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
      ext: fc.boolean(),
      key_ops: fc.constantFrom([], ['verify']),
    },
    { requiredKeys: [] },
  )
  const algorithm = fc.constantFrom('ES256' as const, 'Ed25519' as const)
  const enrolment = fc.tuple(algorithm, beside)

  async function made([by, more]: readonly ['ES256' | 'Ed25519', object]) {
    const privateKey = await privateJwk(by)
    const { d: _d, ...publicKey } = privateKey
    const key = { keyId: await keyIdOf(publicKey), privateKey }
    return { key, body: { code: await makeCode(world.table, unit.id, actor()), publicKey: { ...publicKey, ...more } } }
  }

  async function enrolled({ key, body }: Awaited<ReturnType<typeof made>>): Promise<Response> {
    const url = `${ORIGIN}/police/v1/enrolments`
    const signing = { url, method: 'POST', tag: 'opora-enrolment', key, now: world.now() } as const
    return world.intake.request(await signRequest({ ...signing, body: JSON.stringify(body) }))
  }

  it('has every field that the description knows', () => {
    const known = Enrolment.properties?.['publicKey']?.oneOf?.flatMap(({ properties = {} }) => Object.keys(properties))
    expect([...new Set(known)].toSorted()).toEqual(
      ['alg', 'crv', 'ext', 'key_ops', 'kid', 'kty', 'use', 'x', 'y'].toSorted(),
    )
  })

  it('are taken, and answered as it says', async () => {
    await fc.assert(
      fc.asyncProperty(enrolment, async (of) => {
        const answer = await enrolled(await made(of))
        const said = await answer.json()
        expect([answer.status, said]).toEqual([201, expect.objectContaining({ state: 'waiting' })])
        expect(Object.keys(said)).toEqual(expect.arrayContaining(Enrolled.required))
        expect(Enrolled.properties.state.enum).toContain(said.state)
      }),
      { numRuns: 20 },
    )
  })

  it('and spoilt at one place are taken or refused by a code that it names', async () => {
    await fc.assert(
      fc.asyncProperty(enrolment, fc.nat(), junk, async (of, at, value) => {
        const good = await made(of)
        const places = placesIn(good.body)
        const body = changedAt(good.body, places[at % places.length]?.path ?? 'code', value) as typeof good.body
        const answer = await enrolled({ ...good, body })
        if (!answer.ok) await refusedAs('enrolKey', answer)
      }),
      { numRuns: 120 },
    )
  })
})

describe('questions asked by the description of readStatus', () => {
  it('of a notice are answered as it says', async () => {
    const answer = await world.intake.request(await world.signLater(await delivered(), ''))
    const said = await answer.json()
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"'])
    expect(Object.keys(said)).toEqual(expect.arrayContaining(Status.required))
    expect(Object.keys(Status.properties)).toEqual(expect.arrayContaining(Object.keys(said)))
    expect(Status.properties.state.enum).toContain(said.state)
    for (const person of said.persons)
      expect(Object.keys(Status.properties.persons.items.properties)).toEqual(
        expect.arrayContaining(Object.keys(person)),
      )
  })

  it('of any id are refused by a code that it names', async () => {
    const id = fc.oneof(
      fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
      fc.constantFrom('..', '.', '#', '*', '%00', '__proto__', 'x'.repeat(101), 'a/b', "'"),
    )
    await fc.assert(
      fc.asyncProperty(id, async (of) => {
        const request = await world.signLater(encodeURIComponent(of.toWellFormed()), '')
        // An address that is another one once it is normalised is another operation's.
        if (!/\/notices\/[^/]+$/.test(request.url)) return
        await refusedAs('readStatus', await world.intake.request(request))
      }),
      { numRuns: 120 },
    )
  })

  it('and with any header spoilt are answered or refused by a code that it names', async () => {
    const of = await delivered()
    const header = fc.constantFrom('signature', 'signature-input')
    const printable = fc.stringMatching(/^[\x20-\x7e]{0,200}$/)
    await fc.assert(
      fc.asyncProperty(header, printable, fc.nat({ max: 300 }), fc.boolean(), async (name, words, at, isWhole) => {
        const request = await world.signLater(of, '')
        const was = request.headers.get(name) ?? ''
        const cut = at % was.length
        request.headers.set(name, isWhole ? words : `${was.slice(0, cut)}${words}${was.slice(cut + words.length)}`)
        const answer = await world.intake.request(request)
        if (!answer.ok) await refusedAs('readStatus', answer)
      }),
      { numRuns: 120 },
    )
  })
})
