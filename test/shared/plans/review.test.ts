import { describe, expect, it } from 'vitest'
import {
  checkNext,
  MOST_CHANGES,
  type NewReview,
  type PlanReview,
  reviewComesAt,
  savedReview,
} from '../../../shared/plans/review.ts'
import { review } from '../../support/plans.ts'
import { faultsOf } from '../../support/refused.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const deed = { by: 'nekdo', now: NOW }
const held = { on: '2026-03-02', found: 'Plán trvá.' }

function stored(part: Partial<PlanReview> = {}): PlanReview {
  return { ...review(), by: 'nekdo', at: NOW, changedAt: NOW, earlier: [], ...part }
}

describe('a review of the plan', () => {
  it.each<[string, Partial<NewReview>, string[]]>([
    ['planned for today', { on: '2026-03-02' }, []],
    ['planned for yesterday', { on: '2026-03-01' }, ['review.on in-the-past']],
    ['held yesterday without a plan', { on: '2026-03-01', held: { ...held, on: '2026-03-01' } }, []],
    ['planned two years ahead', { on: '2028-03-01' }, []],
    ['planned for what must be the wrong year', { on: '2036-03-02' }, ['review.on too-far']],
    ['held today, earlier than planned', { held }, []],
    ['held tomorrow', { held: { ...held, on: '2026-03-03' } }, ['review.held.on in-the-future']],
    ['called off', { calledOff: 'Odstěhovala se.' }, []],
    ['held and called off', { held, calledOff: 'Odstěhovala se.' }, ['review.calledOff held-too']],
  ])('%s', (_what, part, faults) => {
    expect(faultsOf(() => savedReview(review(part), deed)(undefined))).toEqual(faults)
  })

  it('whose day has passed can be kept, handed on and held, and moved only to a day ahead', () => {
    const late = { ...deed, now: '2026-05-02T09:00:00.000Z' }
    const change = (part: Partial<NewReview>) => faultsOf(() => savedReview(review(part), late)(stored()))
    expect(change({ staff: 'jiny' })).toEqual([])
    expect(change({ held: { ...held, on: '2026-05-01' } })).toEqual([])
    expect(change({ on: '2026-05-01' })).toEqual(['review.on in-the-past'])
    expect(change({ on: '2026-05-02' })).toEqual([])
  })

  it('that is sent again changes nothing; a change keeps what it said', () => {
    expect(savedReview(review(), deed)(stored())).toBeUndefined()
    const moved = savedReview(review({ on: '2026-05-01' }), { by: 'jiny', now: NOW })(stored())
    expect(moved).toMatchObject({ on: '2026-05-01', by: 'nekdo', earlier: [{ on: '2026-04-01', by: 'jiny', at: NOW }] })
    const mended = savedReview(review({ held: { ...held, found: 'Jinak.' } }), deed)(stored({ held }))
    expect(mended?.earlier).toEqual([{ on: '2026-04-01', held, by: 'nekdo', at: NOW }])
  })

  it('is changed so often and no more', () => {
    const earlier = Array.from({ length: MOST_CHANGES }, () => ({ on: '2026-04-01', by: 'nekdo', at: NOW }))
    expect(faultsOf(() => savedReview(review({ held }), deed)(stored({ earlier })))).toEqual(['review.on too-often'])
  })

  it('comes up with its day in Prague, and no more once it was held or called off', () => {
    expect(reviewComesAt(review({ on: '2026-04-01' }))).toBe('2026-03-31T22:00:00.000Z')
    expect(reviewComesAt(review({ on: '2026-12-01' }))).toBe('2026-11-30T23:00:00.000Z')
    expect(reviewComesAt(review({ held }))).toBeUndefined()
    expect(reviewComesAt(review({ calledOff: 'Odstěhovala se.' }))).toBeUndefined()
  })
})

describe('the next review', () => {
  const next = (on: string, id = '01JX0000000000000000000009') => ({ id, on, staff: 'nekdo' })
  it.each([
    ['on a later day', next('2026-04-01'), review({ held }), []],
    ['on the day of the one before', next('2026-03-02'), review({ held }), ['next.on not-after']],
    ['in the past', next('2026-03-01'), review({ held: { ...held, on: '2026-02-01' } }), ['next.on in-the-past']],
    ['ten years ahead', next('2036-03-01'), review({ held }), ['next.on too-far']],
    ['of one that is only planned', next('2026-05-01'), review(), ['next.on not-after-a-review']],
    ['that is the same one', next('2026-05-01', review().id), review({ held }), ['next.on not-after-a-review']],
  ])('%s', (_what, following, before, faults) => {
    expect(faultsOf(() => checkNext(following, before, NOW))).toEqual(faults)
  })
})
