import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../shared/clients/attempt.ts'
import { nothingTried } from '../../../shared/clients/nothing-tried.ts'
import { triedAlso, triedIn, triedSchema } from '../../../shared/clients/tried.ts'
import { type Outcome, offerReached, outcomes } from '../../../shared/duties/outcome.ts'
import { pragueWallClock } from '../../../shared/time/prague.ts'
import { anyInstant } from '../../support/moments.ts'

const withdrawn = { by: 'zkouska', at: '2026-03-03T08:00:00.000Z', reason: 'omyl' }

function attempt(outcome: Outcome, at: string, changes: Partial<Attempt> = {}): Attempt {
  return {
    id: '01KJPZ5V7W0000000000000000',
    channel: 'phone',
    outcome,
    at,
    note: '',
    by: 'zkouska',
    recordedAt: at,
    ...changes,
  }
}

const anyAttempt: fc.Arbitrary<Attempt> = fc
  .record({ outcome: fc.constantFrom(...outcomes), at: anyInstant, isWithdrawn: fc.boolean() })
  .map(({ outcome, at, isWithdrawn }) => attempt(outcome, at, isWithdrawn ? { withdrawn } : {}))

describe('the offer reached the person', () => {
  const [first, second, third] = ['2026-03-02T10:00:00.000Z', '2026-03-02T12:00:00.000Z', '2026-03-02T14:00:00.000Z']

  it.each([
    ['never, without an attempt', [], undefined],
    ['never, when nobody answered', [attempt('not-reached', first), attempt('message-left', second)], undefined],
    ['when it was refused, which is an answer', [attempt('not-reached', first), attempt('refused', second)], second],
    ['the first time it did', [attempt('considering', second), attempt('accepted', third)], second],
    [
      'the first time it did, in whatever order it was written down',
      [attempt('accepted', third), attempt('considering', first)],
      first,
    ],
    ['not by an attempt that was withdrawn', [attempt('accepted', first, { withdrawn })], undefined],
    [
      'by the next attempt when the first was withdrawn',
      [attempt('accepted', first, { withdrawn }), attempt('refused', third)],
      third,
    ],
  ])('%s', (_when, attempts, at) => {
    expect(triedIn(attempts).offeredAt).toBe(at)
  })

  it('at the earliest attempt that counts and reached, whatever the others are', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt), (attempts) => {
        const counting = attempts.filter((one) => !one.withdrawn && offerReached[one.outcome]).map((one) => one.at)
        expect(triedIn(attempts).offeredAt).toBe(counting.toSorted()[0])
        expect(triedIn(attempts.toReversed()).offeredAt).toBe(triedIn(attempts).offeredAt)
      }),
    )
  })
})

describe('what attempts come to', () => {
  const first = '2026-03-02T10:00:00.000Z'

  it('is nothing without any', () => {
    expect(triedIn([])).toEqual({ recorded: 0, withdrawn: 0, parts: [] })
  })

  it('counts those recorded by mistake, and takes nothing else of them', () => {
    const attempts = [attempt('accepted', first, { withdrawn }), attempt('refused', first, { withdrawn })]
    expect(triedIn(attempts)).toEqual({ recorded: 2, withdrawn: 2, parts: [] })
  })

  it('is the same when one is added as when all are counted', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt), anyAttempt, (attempts, one) => {
        expect(triedAlso(triedIn(attempts), one)).toEqual(triedIn([...attempts, one]))
      }),
    )
  })

  it('is read from the table as it was kept', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt), (attempts) => {
        expect(triedSchema.parse(triedIn(attempts))).toEqual(triedIn(attempts))
      }),
    )
  })

  it('has the latest attempt that counts, of two at one time the one recorded later', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt), (attempts) => {
        const last = attempts
          .filter((one) => !one.withdrawn)
          .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
          .at(-1)
        expect(triedIn(attempts).last).toEqual(last && { at: last.at, outcome: last.outcome })
      }),
    )
    const twice = [attempt('unsafe', first), attempt('not-reached', first)]
    expect(triedIn(twice).last?.outcome).toBe('not-reached')
  })

  it('has each part of the day in Prague at which one that counts was made', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt), (attempts) => {
        const parts = attempts.filter((one) => !one.withdrawn).map(({ at }) => partAt(pragueWallClock(at).time))
        expect(triedIn(attempts).parts.toSorted()).toEqual([...new Set(parts)].toSorted())
      }),
    )
  })

  it.each([
    ['2026-03-02T04:59:59.999Z', 'night'],
    ['2026-03-02T05:00:00.000Z', 'morning'],
    ['2026-03-02T10:59:59.999Z', 'morning'],
    ['2026-03-02T11:00:00.000Z', 'afternoon'],
    ['2026-03-02T15:59:59.999Z', 'afternoon'],
    ['2026-03-02T16:00:00.000Z', 'evening'],
    ['2026-03-02T20:59:59.999Z', 'evening'],
    ['2026-03-02T21:00:00.000Z', 'night'],
  ])('at %s in winter is the %s', (at, part) => {
    expect(triedAlso(nothingTried, attempt('not-reached', at)).parts).toEqual([part])
  })
})

describe('what was learnt of a person’s safety', () => {
  const at = '2026-03-02T10:00:00.000Z'
  const unsafe = (id: string, recordedIn: number, changes: Partial<Attempt> = {}) =>
    attempt('unsafe', at, { id, recordedIn, ...changes })
  const decision = (way: 'same-way' | 'other-way', madeIn: number) => ({ way, madeIn, by: 'jana', at, reason: 'x' })

  it('is the attempt recorded last that found contact not to be safe, in whatever order they are counted', () => {
    const attempts = [unsafe('B', 5), attempt('not-reached', at, { recordedIn: 6 }), unsafe('A', 3)]
    expect(triedIn(attempts).unsafe).toEqual({ attempt: 'B', recordedIn: 5 })
    expect(triedIn(attempts.toReversed()).unsafe).toEqual({ attempt: 'B', recordedIn: 5 })
    expect(triedIn([unsafe('A', 3), unsafe('B', 5, { withdrawn })]).unsafe).toEqual({ attempt: 'A', recordedIn: 3 })
    expect(triedIn([unsafe('A', 3, { withdrawn })])).not.toHaveProperty('unsafe')
    const { recordedIn: _in, ...older } = unsafe('A', 0)
    expect(triedIn([older]).unsafe).toEqual({ attempt: 'A', recordedIn: 0 })
  })

  it('is what was decided last, even about an attempt that was withdrawn', () => {
    const decided = [
      unsafe('A', 3, { decisions: [decision('other-way', 4), decision('same-way', 8)] }),
      unsafe('B', 5, { decisions: [decision('other-way', 6)], withdrawn }),
    ]
    expect(triedIn(decided).decision).toEqual({ way: 'same-way', madeIn: 8 })
    expect(triedIn(decided.toReversed()).decision).toEqual({ way: 'same-way', madeIn: 8 })
    expect(triedIn(decided.slice(1)).decision).toEqual({ way: 'other-way', madeIn: 6 })
    expect(triedSchema.parse(triedIn(decided))).toEqual(triedIn(decided))
  })

  it('is when a number that nobody named was wrong', () => {
    expect(triedIn([attempt('wrong-number', at)]).wrongAt).toBe(at)
    expect(triedIn([attempt('wrong-number', at, { number: '1' })])).not.toHaveProperty('wrongAt')
    expect(triedIn([attempt('wrong-number', at, { withdrawn })])).not.toHaveProperty('wrongAt')
  })
})

/** The part of the day by its hours: up to 6, 12, 17 and 22 o'clock, and the night again. */
function partAt(time: string): string {
  const named = { '06': 'night', 12: 'morning', 17: 'afternoon', 22: 'evening' }
  return (
    Object.entries(named)
      .toSorted()
      .find(([until]) => time < until)?.[1] ?? 'night'
  )
}
