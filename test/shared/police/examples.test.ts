import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endSchema } from '../../../shared/police/end.ts'
import { exampleFor, wholeExamples } from '../../../shared/police/examples.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { slipsAt } from '../../../shared/police/slips.ts'
import { supplementSchema } from '../../../shared/police/supplement.ts'
import { type Fault, faults } from '../../../shared/problems/faults.ts'
import { changedAt, type Json } from '../../support/places.ts'
import { fieldPaths } from '../../support/schema-places.ts'

const schemas = { notice: noticeSchema, supplement: supplementSchema, end: endSchema }
type Kind = keyof typeof schemas
const kinds = Object.keys(schemas) as Kind[]
const NOW = '2026-03-02T09:00:00.000Z'

function faultsOf(kind: Kind, body: unknown): Fault[] {
  const parsed = schemas[kind].safeParse(body)
  if (!parsed.success) return faults(parsed.error)
  return kind === 'notice' ? slipsAt(noticeSchema.parse(body), NOW) : []
}

/** A message with a piece put in on the way to where something was wrong. */
function mended(whole: unknown, piece: unknown, steps: readonly string[]): unknown {
  if (Array.isArray(piece) && Array.isArray(whole) && /^\d+$/.test(steps[0] ?? '')) {
    const at = Number(steps[0])
    return whole.map((item, index) => (index === at ? mended(item, piece[0], steps.slice(1)) : item))
  }
  if (!isJson(whole) || !isJson(piece) || steps.length === 0) return piece
  const inside = (name: string) => mended(whole[name], piece[name], name === steps[0] ? steps.slice(1) : [])
  return { ...whole, ...Object.fromEntries(Object.keys(piece).map((name) => [name, inside(name)])) }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A message whose faults were mended one after another as the refusal proposes. */
function mendedWhole(kind: Kind, body: Json, found: readonly Fault[]): Json {
  return found.reduce((whole, fault) => {
    const without = ['unrecognized_keys', 'extension-name'].includes(fault.code)
      ? changedAt(whole, fault.path, undefined)
      : whole
    return mended(without, exampleFor(kind, fault), fault.path === '' ? [] : fault.path.split('.')) as Json
  }, body)
}

describe.each(kinds)('the example of a %s', (kind) => {
  it('passes, and has every field there is', () => {
    expect(faultsOf(kind, wholeExamples[kind])).toEqual([])
    const value = (path: string) =>
      path.split('.').reduce<unknown>((at, step) => (at as Json)[step], wholeExamples[kind])
    expect(fieldPaths(schemas[kind]).filter((path) => value(path) === undefined && !path.endsWith('.about'))).toEqual(
      [],
    )
  })

  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      'x',
      'x\0',
      '\uD83D',
      -1,
      1e9,
      1.5,
      true,
      [],
      {},
      [1],
      { navic: 1 },
      '2099-01-01T00:00:00Z',
    ),
    fc.constantFrom<unknown>(
      '1999-01-01T00:00:00Z',
      '2026-02-30',
      { about: -1 },
      'x'.repeat(20_000),
      Array(100).fill({}),
    ),
  )

  it('has in it what mends whatever is wrong at any place', () => {
    const path = fc.constantFrom(...fieldPaths(schemas[kind]))
    fc.assert(
      fc.property(path, junk, (at, value) => {
        const body = changedAt({ ...wholeExamples[kind] }, at, value)
        let whole = body
        // What was hidden behind one fault comes out when that is mended.
        for (let round = 0; round < 4; round++) whole = mendedWhole(kind, whole, faultsOf(kind, whole))
        expect(faultsOf(kind, whole)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a piece that would pass', () => {
  it.each<[Kind, string, string, unknown]>([
    ['notice', 'reference', 'invalid_type', { reference: 'KRPL-UKAZKA-1/ČJ-2025' }],
    ['notice', 'endangered.3.phone', 'too_big', { endangered: [{ phone: '+420 700 000 101' }] }],
    ['notice', 'dwelling.district', 'invalid_value', { dwelling: { district: 'CZ0513' } }],
    ['notice', 'oficer', 'unrecognized_keys', { officer: wholeExamples.notice.officer }],
    ['notice', 'unit.Name', 'unrecognized_keys', { unit: { name: 'Obvodní oddělení Vzorov' } }],
    ['notice', 'endangered.0.birth_date', 'unrecognized_keys', { endangered: [{ birthDate: '1988-07-30' }] }],
    ['notice', 'Číslo události', 'unrecognized_keys', { extensions: { 'x-cislo-udalosti': '…' } }],
    ['notice', 'endangered.0.???', 'unrecognized_keys', { extensions: { 'x-udaj': '…' } }],
    ['notice', '__proto__', 'unrecognized_keys', { extensions: { 'x-proto': '…' } }],
    [
      'notice',
      'endsAt',
      'not-later',
      {
        enteredAt: '2025-11-20T21:40:00+01:00',
        evictedAt: '2025-11-20T22:35:00+01:00',
        endsAt: '2025-12-04T22:35:00+01:00',
      },
    ],
    ['end', 'reason', 'invalid_value', { reason: 'objection-upheld' }],
    ['supplement', 'endangered.0.number', 'unknown-number', { endangered: [{ number: 1 }] }],
  ])('of a %s at %s when it is %s', (kind, path, code, piece) => {
    expect(exampleFor(kind, { path, code })).toEqual(piece)
  })

  it('is the whole message when all of it is wrong', () => {
    expect(exampleFor('end', { path: '', code: 'invalid_type' })).toEqual(wholeExamples.end)
  })
})
