import { describe, expect, it } from 'vitest'
import { noticeFaults } from '../../../shared/police/notice-faults.ts'
import { notice } from '../../support/notices.ts'

const NOW = '2026-11-27T16:00:00.000Z'
const whole = notice({ reference: 'F-1', enteredAt: '2026-11-27T12:00:00Z', evictedAt: '2026-11-27T13:00:00Z' })
const told = (sent: unknown) => Object.fromEntries(noticeFaults(sent, NOW).map(({ path, code }) => [path, code]))

describe('all that is wrong with a notice', () => {
  it('is nothing with one that would be taken in', () => {
    expect(told(whole)).toEqual({})
  })

  it('of nothing is each thing that must be said', () => {
    expect(told({ endangered: [{}] })).toEqual({
      reference: 'missing',
      enteredAt: 'missing',
      evictedAt: 'missing',
      'dwelling.district': 'missing',
      'unit.name': 'missing',
      'officer.name': 'missing',
      'endangered.0.familyName': 'name-missing',
    })
  })

  it.each<[string, object, Record<string, string>]>([
    ['a time that is none', { enteredAt: 'zítra' }, { enteredAt: 'invalid_format' }],
    [
      'nobody, and a time that is none',
      { enteredAt: 'zítra', endangered: [{}] },
      { enteredAt: 'invalid_format', 'endangered.0.familyName': 'name-missing' },
    ],
    ['no unit, and no reference', { unit: {}, reference: ' ' }, { reference: 'missing', 'unit.name': 'missing' }],
    ['a time to come', { evictedAt: '2026-12-01T13:00:00Z' }, { evictedAt: 'in-the-future' }],
  ])('with %s is told at once', (_what, changes, expected) => {
    expect(told({ ...whole, ...changes })).toEqual(expected)
  })

  it.each([
    null,
    undefined,
    7,
    'x',
    [],
    {},
    { unit: 7 },
    { officer: [] },
    { endangered: 'nikdo' },
    { endangered: [null, 7] },
    { endangered: [{ nameUnknown: 'ano' }] },
  ])('is told of %j, whatever it is', (sent) => {
    expect(noticeFaults(sent, NOW).length).toBeGreaterThan(0)
  })
})
