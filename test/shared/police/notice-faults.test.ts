import { describe, expect, it } from 'vitest'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { noticeFaults, refusedFaults } from '../../../shared/police/notice-faults.ts'
import { MAX_FAULTS } from '../../../shared/problems/faults.ts'
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
    [
      'an eviction before the entry, and no reference',
      { reference: '', evictedAt: '2026-11-27T11:00:00Z' },
      { reference: 'missing', evictedAt: 'before-entry' },
    ],
    [
      'an eviction before the entry, and an entry to come',
      { enteredAt: '2026-12-01T13:00:00Z' },
      { enteredAt: 'in-the-future', evictedAt: 'before-entry' },
    ],
    [
      'an end before the eviction, and nobody named',
      { endsAt: '2026-11-27T13:00:00Z', endangered: [{}] },
      { endsAt: 'not-later', 'endangered.0.familyName': 'name-missing' },
    ],
    [
      'an end too far, and no officer',
      { endsAt: '2027-05-27T13:00:00Z', officer: {} },
      { endsAt: 'too-far', 'officer.name': 'missing' },
    ],
    ['an end that is none', { endsAt: 'nikdy', unit: {} }, { endsAt: 'invalid_format', 'unit.name': 'missing' }],
    [
      'a birth after the entry, and no district',
      { evicted: { birthDate: '2030-01-01' }, dwelling: {} },
      { 'evicted.birthDate': 'after-entry', 'dwelling.district': 'missing' },
    ],
    [
      'a birth to come, and no entry',
      { evicted: { birthDate: '2030-01-01' }, enteredAt: '' },
      { 'evicted.birthDate': 'after-entry', enteredAt: 'missing' },
    ],
    [
      'a birth long ago of somebody without a name',
      { endangered: [{ birthDate: '1800-01-01' }] },
      { 'endangered.0.birthDate': 'before-1900', 'endangered.0.familyName': 'name-missing' },
    ],
    [
      'a copy sent before the entry, and one to come, and no reference',
      {
        reference: '',
        distribution: [
          { to: 'court', at: '2026-11-26T11:00:00Z' },
          { to: 'ospod', at: '2026-12-26T11:00:00Z' },
        ],
      },
      { reference: 'missing', 'distribution.0.at': 'before-entry', 'distribution.1.at': 'in-the-future' },
    ],
    [
      'no entry, and an eviction to come',
      { enteredAt: null, evictedAt: '2026-12-01T13:00:00Z' },
      {
        enteredAt: 'missing',
        evictedAt: 'in-the-future',
      },
    ],
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
    { evicted: 7, distribution: 'nikam' },
    { evicted: { birthDate: {} }, distribution: [null, 7, { at: {} }] },
    { enteredAt: 7, evictedAt: [], endsAt: {} },
  ])('is told of %j, whatever it is', (sent) => {
    expect(noticeFaults(sent, NOW).length).toBeGreaterThan(0)
  })
})

describe('what a system is told of a notice that was refused', () => {
  const refused = (sent: unknown) => {
    const { error } = noticeSchema.safeParse(sent)
    return error === undefined ? [] : refusedFaults(error, sent, NOW)
  }
  const toldSystem = (sent: unknown) => Object.fromEntries(refused(sent).map(({ path, code }) => [path, code]))

  it.each<[string, unknown, Record<string, string>]>([
    ['that is none', null, { '': 'invalid_type' }],
    ['that is a list', [], { '': 'invalid_type' }],
    [
      'whose officer has a number that is no text',
      { ...whole, officer: { serviceNumber: 101 } },
      { 'officer.serviceNumber': 'invalid_type' },
    ],
    [
      'of somebody of whom it is said in a text that nobody knows the name',
      { ...whole, endangered: [{ nameUnknown: 'true' }] },
      { 'endangered.0.nameUnknown': 'invalid_type' },
    ],
    ['of a unit that is a text', { ...whole, unit: 'OOP' }, { unit: 'invalid_type' }],
    [
      'with a field that nobody knows, and no officer',
      { ...whole, officer: {}, oficer: {} },
      { oficer: 'unrecognized_keys', 'officer.name': 'missing' },
    ],
    ['of more people than it may have', { ...whole, endangered: Array(11).fill({}) }, { endangered: 'too_big' }],
  ])('%s is all of it, and nothing that nobody knows', (_what, sent, found) => {
    expect(toldSystem(sent)).toEqual(found)
  })

  it('is never more than would help anybody', () => {
    const endangered = Array.from({ length: 10 }, () => ({ birthDate: '2030-01-01', ...Object.fromEntries(many) }))
    expect(refused({ ...whole, unit: {}, officer: {}, endangered })).toHaveLength(MAX_FAULTS)
  })
  const many = Array.from({ length: 20 }, (_, at) => [`neznámé${at}`, 1])
})
