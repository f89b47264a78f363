import { describe, expect, it } from 'vitest'
import { byUrgency, isStuck, standsStill } from '../../../shared/watch/state.ts'

const now = '2026-03-02T09:00:00.000Z'

describe('what ought to come every minute', () => {
  it.each<[string, string | undefined, boolean]>([
    ['just came', '2026-03-02T08:59:30.000Z', false],
    ['came three minutes ago', '2026-03-02T08:57:00.000Z', false],
    ['came longer ago', '2026-03-02T08:56:59.999Z', true],
    ['is ahead, by a clock that was moved', '2026-03-02T10:00:00.000Z', false],
    ['never came', undefined, false],
  ])('%s', (_what, at, still) => expect(standsStill(at, now)).toBe(still))
})

describe('letters that wait', () => {
  it.each<[string, string | undefined, boolean]>([
    ['none', undefined, false],
    ['a quarter of an hour', '2026-03-02T08:45:00.000Z', false],
    ['longer', '2026-03-02T08:44:59.000Z', true],
  ])('%s', (_what, oldestAt, stuck) =>
    expect(isStuck({ count: 1, isMore: false, ...(oldestAt && { oldestAt }) }, now)).toBe(stuck),
  )
})

it('the duty that ends first stands first, and centres without one by their names', () => {
  const duties = [
    { centre: 'a', name: 'Zlín' },
    { centre: 'b', name: 'Čáslav' },
    { centre: 'c', name: 'Later', dueAt: '2026-03-03T09:00:00.000Z' },
    { centre: 'd', name: 'First', dueAt: '2026-03-02T09:00:00.000Z' },
    { centre: 'e', name: 'Cheb' },
  ]
  expect(
    byUrgency(duties)
      .map(({ centre }) => centre)
      .join(''),
  ).toBe('dcbea')
})
