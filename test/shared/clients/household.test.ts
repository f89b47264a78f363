import { expect, it } from 'vitest'
import { confirmedRepeat, type Eviction, MOST_REPEATS, repeatSchema } from '../../../shared/clients/household.ts'

const second: Eviction = { notice: 'second', household: 'second', evictedAt: '2026-03-02T10:00:00.000Z' }
const first: Eviction = { notice: 'first', household: 'first', evictedAt: '2025-06-02T10:00:00.000Z' }
const fault = (path: string, code: string) =>
  expect.objectContaining({ code: 'invalid', details: { faults: [{ path, code }] } })

it.each<[string, number, Eviction | undefined, object]>([
  ['the first of its household', 1, undefined, { household: 'second', ordinal: 1 }],
  ['a third of which the centre knows no other', 3, undefined, { household: 'second', ordinal: 3 }],
  ['the second, after the first known one', 2, first, { household: 'first', ordinal: 2 }],
  ['the fourth: between them was one that nobody knows', 4, first, { household: 'first', ordinal: 4 }],
  ['the third, after a second', 3, { ...first, ordinal: 2 }, { household: 'first', ordinal: 3 }],
  [
    'after one of a household that is known by an earlier one',
    3,
    { ...first, household: 'zero', ordinal: 2 },
    { household: 'zero', ordinal: 3 },
  ],
])('an eviction is %s', (_, ordinal, earlier, repeat) => {
  expect(confirmedRepeat(second, ordinal, earlier)).toEqual(repeat)
})

it.each<[string, number, Eviction, string, string]>([
  ['the same notice', 2, { ...second }, 'reference', 'same-notice'],
  ['a later eviction', 2, { ...first, evictedAt: '2026-03-02T10:00:00.001Z' }, 'reference', 'not-earlier'],
  ['one of the same instant', 2, { ...first, evictedAt: second.evictedAt }, 'reference', 'not-earlier'],
  ['a first one after another', 1, first, 'ordinal', 'not-after-earlier'],
  ['a second one after a second', 2, { ...first, ordinal: 2 }, 'ordinal', 'not-after-earlier'],
])('%s is refused by its field', (_, ordinal, earlier, path, code) => {
  expect(() => confirmedRepeat(second, ordinal, earlier)).toThrow(fault(path, code))
})

it.each([0, -1, 1.5, MOST_REPEATS + 1, '2'])('%s is no number of an eviction', (ordinal) => {
  expect(repeatSchema.safeParse({ ordinal }).success).toBe(false)
})
