import { describe, expect, it } from 'vitest'
import { endFault, endSchema } from '../../../shared/police/end.ts'
import { enrolmentSchema } from '../../../shared/police/enrolment.ts'
import { exampleFor, type MessageKind, wholeExamples } from '../../../shared/police/examples.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { slipsAt } from '../../../shared/police/slips.ts'
import { supplementFaults, supplementSchema } from '../../../shared/police/supplement.ts'
import { type Fault, faults } from '../../../shared/problems/faults.ts'
import type { ProblemCode } from '../../../shared/problems/problem.ts'
import { faultWords } from '../../../shared/problems/texts.ts'
import { instant } from '../../../shared/time/instant.ts'
import { changedAt, type Json, placesIn } from '../../support/places.ts'

/*
 * Whatever can be wrong with what police send is said in words of both languages, with an example that would pass; and no words are of a
 * fault that nothing has. The faults are found by spoiling each place of a whole message in every way there is.
 */

const EVICTED = instant(wholeExamples.notice.evictedAt)
const NOW = '2025-11-21T00:00:00.000Z'

const found: Readonly<Record<MessageKind, (body: unknown) => Fault[]>> = {
  notice: (body) => {
    const { data, error } = noticeSchema.safeParse(body)
    return error ? faults(error) : slipsAt(data, NOW)
  },
  supplement: (body) => {
    const { data, error } = supplementSchema.safeParse(body)
    const about = { enteredAt: instant(wholeExamples.notice.enteredAt), evictedAt: EVICTED, persons: 1 }
    return error ? faults(error) : supplementFaults(data, about, '2026-03-02T00:00:00.000Z')
  },
  end: (body) => {
    const { data, error } = endSchema.safeParse(body)
    return error ? faults(error) : endFault(data.endedAt, EVICTED, 'endedAt')
  },
  enrolment: (body) => {
    const { error } = enrolmentSchema.safeParse(body)
    return error ? faults(error) : []
  },
}

const window = { from: '09:00', until: '14:00', call: 'safe' }
const wrong: readonly unknown[] = [
  ...[undefined, null, '', 'x', 'x\0', '\uD83D', '\u200b', 0, -1, 1.5, 1e9, 1e300, true, [], {}, [[]], { navic: 1 }],
  ...['2099-01-01T00:00:00Z', '2025-11-30T00:00:00Z', '1999-01-01T00:00:00Z', '2025-11-20T00:00:00Z', '2026-02-30'],
  ...['1800-01-01', '1850', { about: 900 }, '2025-12-24', 'č'.repeat(20_000), Array(100).fill(1)],
  ...[[{ weekdays: [1, 1], ...window }], [{ weekdays: [1], ...window, until: '09:00' }]],
  ...[{ X: 1 }, { 'x-a': { b: { c: { d: { e: { f: 1 } } } } } }, { 'x-a': Number.MAX_SAFE_INTEGER + 1 }],
  { kty: 'RSA', n: 'x', e: 'AQAB' },
  { ...wholeExamples.enrolment.publicKey, d: 'x' },
]

/** Messages that are spoilt at several places at once. */
const together: readonly (readonly [MessageKind, unknown])[] = [
  ['supplement', {}],
  ['supplement', { reason: 'Nic.' }],
  [
    'supplement',
    {
      endangered: [
        { number: 1, phone: '700000001' },
        { number: 1, phone: '700000002' },
      ],
    },
  ],
  ['supplement', { endangered: [{ number: 7, phone: '700000001' }] }],
  ['notice', { ...wholeExamples.notice, endangered: [{ phone: '700000001' }], unit: {}, officer: {} }],
  ...(['notice', 'supplement', 'end', 'enrolment'] as const).map(
    (kind) => [kind, { ...wholeExamples[kind], navic: 1 }] as const,
  ),
]

const kinds = Object.keys(wholeExamples) as MessageKind[]
const spoilt = (kind: MessageKind): unknown[] => [
  ...placesIn(wholeExamples[kind] as Json).flatMap(({ path }) =>
    wrong.map((value) => changedAt(wholeExamples[kind] as Json, path, value)),
  ),
  ...together.flatMap(([of, body]) => (of === kind ? [body] : [])),
]

/** Each fault that there is of a kind of message, once for a place. */
const all = Map.groupBy(
  kinds.flatMap((kind) => spoilt(kind).flatMap((body) => found[kind](body).map((fault) => ({ kind, fault })))),
  ({ kind, fault }) => `${kind} ${fault.code}`,
)

describe.each(['cs', 'en'] as const)('in %s', (language) => {
  it.each([...all])('%s is said in words, with an example', (_name, faulty) => {
    for (const { kind, fault } of faulty) {
      expect(faultWords(`invalid-${kind}` satisfies ProblemCode, language)[fault.code]).toMatch(/\p{L}+.*\.$/u)
      expect(exampleFor(kind, fault)).toBeTypeOf('object')
    }
  })

  it('there are no words of a fault that nothing has', () => {
    const codes = (of: readonly MessageKind[]) =>
      [
        ...new Set([...all.values()].flatMap(([one]) => (one && of.includes(one.kind) ? [one.fault.code] : []))),
      ].toSorted()
    expect(Object.keys(faultWords('invalid-notice', language)).toSorted()).toEqual(
      codes(['notice', 'supplement', 'end']),
    )
    // The last two are found where a key is made of its coordinates.
    expect(Object.keys(faultWords('invalid-enrolment', language)).toSorted()).toEqual(
      [...codes(['enrolment']), 'not-a-key', 'weak-key'].toSorted(),
    )
  })
})

it('the example of an enrolment passes wherever it is put in', () => {
  for (const body of spoilt('enrolment'))
    for (const fault of found.enrolment(body)) {
      const piece = exampleFor('enrolment', fault) as Json
      expect(found.enrolment({ ...wholeExamples.enrolment, ...piece })).toEqual([])
    }
})
