import { array, assert, boolean, constantFrom, integer, option, property, record, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/figures/facts.ts'
import { type Indicator, indicatorIds, indicators } from '../../../shared/figures/indicators.ts'
import { monthsOf } from '../../../shared/figures/period.ts'
import { type Parameters, usualParameters } from '../../../shared/figures/settings.ts'
import { linesBehind, type StoredSlice, sliceOf } from '../../../shared/figures/slice.ts'
import { enquiryFact, serviceFact } from '../../support/facts.ts'

/*
 * What holds of every slice, whatever came to pass. Facts are drawn from few people, days and codes, so that the same ones meet often.
 */

const YEAR = '2025'
const context = { period: YEAR, parameters: usualParameters }

const ids = constantFrom('a', 'b', 'c', 'd', 'e')
const days = record({ month: integer({ min: 1, max: 12 }), day: constantFrom('01', '15', '28') }).map(
  ({ month, day }) => `${YEAR}-${String(month).padStart(2, '0')}-${day}`,
)
const sex = constantFrom('female' as const, 'male' as const, 'unknown' as const)
const count = constantFrom<number | 'unknown'>(0, 1, 2, 'unknown')

const services = record({
  id: ids,
  on: days,
  person: ids,
  family: ids,
  sex,
  childrenLiving: count,
  isAgreed: boolean(),
}).map((part) => serviceFact({ ...part, since: `${YEAR}-01-01` }))
const enquiries = record({
  ...{ id: ids, on: days, person: ids, sex, anonymous: boolean() },
  enquiryKind: constantFrom('one-off' as const, 'rescuer' as const, 'refused' as const),
}).map((part) => enquiryFact({ ...part, id: `enquiry-${part.id}` }))
const work = record({ id: ids, on: days, entry: ids, minutes: integer({ min: 1, max: 130 }), isAgreed: boolean() }).map(
  (part): Fact => ({ ...part, kind: 'work', of: 'file', workKind: 'consultation', act: '25a.a', by: 'worker-1' }),
)
const duties = record({
  id: ids,
  on: days,
  inTime: option(constantFrom('yes' as const, 'no' as const), { nil: undefined }),
}).map(
  ({ inTime, ...part }): Fact => ({
    ...part,
    kind: 'duty',
    status: 'met',
    ...(inTime && { inTime, minutesToOffer: 90 }),
  }),
)
const evictions = record({ id: ids, on: days, ordinal: constantFrom(1, 2, 3), childrenLiving: count }).map(
  (part): Fact => ({
    ...{ ...part, kind: 'eviction', district: 'CZ0513', evictedSex: 'male', evictedAgeBand: '27-64' },
    ...{ evictedNationality: 'CZ', evictedPresent: 'yes', objection: 'no' },
    ...{ childrenPresent: 'unknown', childrenEndangered: 0 },
  }),
)

/** Facts of a year: of one record and day there is one. */
const ofYear = array(
  constantFrom(services, enquiries, work, duties, evictions).chain((each) => each),
  { maxLength: 40 },
).map((facts: readonly Fact[]) => [...new Map(facts.map((fact) => [nameOf(fact), fact])).values()])

function nameOf(fact: Fact): string {
  const entry = 'entry' in fact ? fact.entry : 'period' in fact ? fact.period : ''
  return [fact.kind, fact.id, fact.on, entry].join()
}

const slice = (facts: readonly Fact[], parameters: Parameters = usualParameters): StoredSlice =>
  sliceOf(facts, { period: YEAR, parameters })
const numberIn = (of: StoredSlice, id: string) => {
  const value = of[id]
  return value !== undefined && 'n' in value ? value.n : 0
}
const idsOf = (kind: Indicator['value']) => indicatorIds.filter((id) => indicators[id].value === kind)
const holds = (rule: (facts: Fact[]) => void) => assert(property(ofYear, rule), { numRuns: 200 })

describe('a slice', () => {
  it('is the same in whatever order facts are told', () => {
    assert(
      property(
        ofYear.chain((facts) =>
          shuffledSubarray(facts, { minLength: facts.length }).map((other) => [facts, other] as const),
        ),
        ([facts, other]) => {
          expect(slice(other)).toEqual(slice(facts))
        },
      ),
    )
  })

  it('is the same when facts are told again', () => {
    holds((facts) => {
      expect(slice([...facts, ...facts.toReversed()])).toEqual(slice(facts))
    })
  })

  it('of a year has the sum of the months of all that adds up', () => {
    holds((facts) => {
      const months = monthsOf(YEAR).map((month) =>
        sliceOf(
          facts.filter(({ on }) => on.startsWith(month)),
          { ...context, period: month },
        ),
      )
      for (const id of idsOf('additive'))
        expect(
          months.reduce((n, month) => n + numberIn(month, id), 0),
          id,
        ).toBe(numberIn(slice(facts), id))
    })
  })

  it('of a year has no more people than its months together, and no fewer than any', () => {
    holds((facts) => {
      const months = monthsOf(YEAR).map((month) => slice(facts.filter(({ on }) => on.startsWith(month))))
      for (const id of ['interested', 'clients', 'people-in-service', 'families-with-minors']) {
        const numbers = months.map((month) => numberIn(month, id))
        expect(numberIn(slice(facts), id), id).toBeLessThanOrEqual(numbers.reduce((one, other) => one + other, 0))
        expect(numberIn(slice(facts), id), id).toBeGreaterThanOrEqual(Math.max(...numbers))
      }
    })
  })

  it('has parts that come to the whole, each of them', () => {
    holds((facts) => {
      for (const value of Object.values(slice(facts)))
        if ('by' in value)
          for (const codes of Object.values(value.by))
            expect(Object.values(codes).reduce((one, other) => one + other, 0)).toBe(value.n)
    })
  })

  it('has as many lines behind a number as it says, or lines whose amounts come to it', () => {
    holds((facts) => {
      const all = slice(facts)
      for (const id of indicatorIds) {
        const lines = linesBehind(facts, id, context)
        const value = all[id]
        if (value?.kind === 'share')
          expect([value.part, value.whole]).toEqual([lines.filter((line) => line.isPart).length, lines.length])
        else if (value?.kind === 'median') expect(value.of).toBe(lines.length)
        else
          expect(
            lines.reduce((n, { amount = 1 }) => n + amount, 0),
            id,
          ).toBe(value?.n)
      }
    })
  })

  it('has lines behind a part as it says', () => {
    holds((facts) => {
      for (const [id, value] of Object.entries(slice(facts)))
        if ('by' in value)
          for (const [dimension, codes] of Object.entries(value.by))
            for (const [code, n] of Object.entries(codes)) {
              const lines = linesBehind(facts, id as (typeof indicatorIds)[number], {
                ...context,
                part: { dimension, code },
              })
              expect(
                lines.reduce((sum, { amount = 1 }) => sum + amount, 0),
                `${id} ${dimension} ${code}`,
              ).toBe(n)
            }
    })
  })

  it('does not hang on how people are called', () => {
    const called = (name: string) => `person-${name.toUpperCase()}`
    holds((facts) => {
      const renamed = facts.map((fact): Fact => ('person' in fact ? { ...fact, person: called(fact.person) } : fact))
      expect(slice(renamed)).toEqual(slice(facts))
    })
  })

  it('has at most one person less when two are found to be one', () => {
    holds((facts) => {
      const joined = facts.map(
        (fact): Fact => ('person' in fact && fact.person === 'b' ? { ...fact, person: 'a' } : fact),
      )
      for (const id of ['interested', 'clients', 'people-in-service'])
        expect([0, 1], id).toContain(numberIn(slice(facts), id) - numberIn(slice(joined), id))
    })
  })

  it('changes by no fact that no figure of it is made of', () => {
    holds((facts) => {
      const others = facts.filter(({ kind }) => kind !== 'work')
      const [all, without] = [slice(facts), slice(others)]
      for (const id of indicatorIds) if (!indicators[id].from.includes('work')) expect(without[id], id).toEqual(all[id])
    })
  })

  it('has shares of no more than their whole, and new people among all', () => {
    holds((facts) => {
      const all = sliceOf(facts, context)
      expect(all['offered-in-time'].part).toBeLessThanOrEqual(all['offered-in-time'].whole)
      expect(all['new-clients'].n).toBeLessThanOrEqual(all.clients.n)
      expect(all.clients.n).toBeLessThanOrEqual(all['people-in-service'].n)
      expect(all['repeated-evictions'].n).toBeLessThanOrEqual(all.evictions.n)
    })
  })

  it('counts work by the rule of the centre', () => {
    holds((facts) => {
      const [halves, entries] = [slice(facts), slice(facts, { ...usualParameters, interventions: 'entries' })]
      expect(numberIn(entries, 'interventions')).toBeLessThanOrEqual(numberIn(halves, 'interventions'))
      expect(entries['contacts']).toEqual(halves['contacts'])
    })
  })
})

describe('the middle', () => {
  const offered = (...minutes: number[]) =>
    sliceOf(
      minutes.map(
        (minutesToOffer, index): Fact => ({
          kind: 'duty',
          on: '2025-03-01',
          id: `${index}`,
          status: 'met',
          minutesToOffer,
        }),
      ),
      context,
    )['time-to-offer']

  it.each([
    [[], null],
    [[10], 10],
    [[10, 20], 15],
    [[900, 10, 20], 20],
    [[1, 2, 3, 4], 2.5],
  ])('of %j is %j', (minutes, middle) => {
    expect(offered(...minutes)).toEqual({ kind: 'median', middle, of: minutes.length })
  })
})
