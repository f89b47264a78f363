import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../../shared/figures/period.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import type { StoredSlice } from '../../../shared/figures/slice.ts'
import type { Value } from '../../../shared/figures/value.ts'
import { differencesBetween } from '../../../shared/releases/difference.ts'
import type { Frozen } from '../../../shared/releases/frozen.ts'
import type { Release } from '../../../shared/releases/release.ts'
import { digestedText, readinessOf, released, type Standing } from '../../../shared/releases/releasing.ts'

const NOW = '2026-02-10T09:00:00.000Z'
const months = monthsOf('2025')

const count = (n: number, by: Record<string, Record<string, number>> = {}): Value => ({ kind: 'additive', n, by })
const share = (part: number, whole: number): Value => ({ kind: 'share', part, whole })
const median = (middle: number | null, of: number): Value => ({ kind: 'median', middle, of })

function frozen(period: string, figures: StoredSlice = { clients: count(7) }): Frozen {
  return { period, parameters: usualParameters, figures }
}

function release(period: string, version = 1, figures?: StoredSlice): Release {
  return { ...frozen(period, figures), version, releasedAt: NOW, by: 'milena', differences: [], digest: 'd' }
}

/** A year of which all can be computed, and what is released of it. */
function standing(releases: readonly Release[] = [], changed: readonly Frozen[] = []): Standing {
  const all = ['2025', ...months, '2026-01', '2026-02', '2026'].map((period) => frozen(period))
  return {
    now: NOW,
    figures: new Map([...all, ...changed].map((each) => [each.period, each])),
    released: new Map(releases.map((each) => [each.period, each])),
  }
}

function without(period: string, releases: readonly Release[] = []): Standing {
  const { figures, ...rest } = standing(releases)
  return { ...rest, figures: new Map([...figures].filter(([each]) => each !== period)) }
}

const planned = (...asked: Parameters<typeof released>) =>
  released(...asked).map(({ period, version }) => `${period} ${version}`)

describe('releasing', () => {
  it('a month releases that month', () => {
    expect(planned({ period: '2025-03', version: 0 }, standing(), 'milena')).toEqual(['2025-03 1'])
  })

  it('a year releases with it each of its months that is not as it was released', () => {
    const before = standing([release('2025-01'), release('2025-02', 3)], [frozen('2025-02', { clients: count(8) })])
    expect(planned({ period: '2025', version: 0 }, before, 'milena')).toEqual([
      '2025 1',
      '2025-02 4',
      ...months.slice(2).map((month) => `${month} 1`),
    ])
  })

  it('a month of a released year corrects the year too', () => {
    const changed = [frozen('2025-05', { clients: count(9) }), frozen('2025', { clients: count(80) })]
    const before = standing([release('2025'), ...months.map((month) => release(month))], changed)
    expect(planned({ period: '2025-05', version: 1 }, before, 'milena')).toEqual(['2025 2', '2025-05 2'])
  })

  it('what is as it was released is not released again', () => {
    expect(released({ period: '2025-03', version: 1 }, standing([release('2025-03')]), 'milena')).toEqual([])
  })

  it.each([
    ['a month that runs', '2026-02', standing(), 'not-over'],
    ['a year that runs', '2026', standing(), 'not-over'],
    ['a month to come', '2027-01', standing(), 'not-over'],
    ['a month that cannot be computed', '2025-03', without('2025-03'), 'missing'],
    ['a year with such a month', '2025', without('2025-03'), 'missing'],
    ['a year that cannot be computed itself', '2025', without('2025'), 'missing'],
    ['a month whose released year cannot be corrected', '2025-04', without('2025-03', [release('2025')]), 'missing'],
  ])('%s is refused', (_what, period, before, code) => {
    expect(() => released({ period, version: 0 }, before, 'milena')).toThrow(
      expect.objectContaining({ code: 'invalid', details: { faults: [{ path: 'period', code }] } }),
    )
  })

  it.each([
    ['newer', 1, 2],
    ['older', 2, 1],
    ['none', 1, 0],
  ])('from a version when there is a %s one is refused', (_what, seen, there) => {
    const before = standing(there === 0 ? [] : [release('2025-03', there)])
    expect(() => released({ period: '2025-03', version: seen }, before, 'milena')).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    )
  })

  // 31 January 23:30 in Prague is 22:30 of the universal time; half an hour later January is over.
  it.each([
    ['2026-01-31T22:30:00.000Z', 'not-over'],
    ['2026-01-31T23:00:00.000Z', 'ready'],
  ])('at %s January is %s', (now, readiness) => {
    expect(readinessOf('2026-01', { ...standing(), now })).toBe(readiness)
  })

  it('a version tells what became different, and who released it when', () => {
    const before = standing([release('2025-03')], [frozen('2025-03', { clients: count(9) })])
    expect(released({ period: '2025-03', version: 1 }, before, 'jan')).toEqual([
      {
        ...frozen('2025-03', { clients: count(9) }),
        ...{ version: 2, releasedAt: NOW, by: 'jan' },
        differences: [{ indicator: 'clients', from: '7', to: '9', by: 'more' }],
      },
    ])
  })
})

describe('the difference of two states', () => {
  const at = (figures: StoredSlice, parameters = usualParameters): Frozen => ({
    period: '2025-03',
    parameters,
    figures,
  })
  it.each<[string, Value | undefined, Value | undefined, unknown]>([
    ['more records', count(7), count(9), { from: '7', to: '9', by: 'more' }],
    ['fewer records', count(7), count(0), { from: '7', to: '0', by: 'fewer' }],
    [
      'other parts',
      count(7, { sex: { female: 7 } }),
      count(7, { sex: { male: 7 } }),
      { from: '7', to: '7', by: 'parts' },
    ],
    ['a share of more', share(4, 7), share(5, 8), { from: '4/7', to: '5/8', by: 'more' }],
    ['a share corrected', share(4, 7), share(5, 7), { from: '4/7', to: '5/7', by: 'corrected' }],
    ['a median corrected', median(90, 7), median(60.5, 7), { from: '90', to: '60.5', by: 'corrected' }],
    ['a median of nothing', median(90, 1), median(null, 0), { from: '90', to: '', by: 'fewer' }],
    ['a figure that is new', undefined, count(3), { from: '', to: '3', by: 'new-figure' }],
    ['a figure that is gone', count(3), undefined, { from: '3', to: '', by: 'gone-figure' }],
  ])('%s', (_what, one, other, difference) => {
    const [before, after] = [one, other].map((value) => at(value === undefined ? {} : { clients: value }))
    expect(differencesBetween(before ?? at({}), after ?? at({}))).toEqual([
      { indicator: 'clients', ...(difference as object) },
    ])
  })

  it('says that the centre counts otherwise, of what that changed', () => {
    const [before, after] = [
      { contacts: count(7), clients: count(2) },
      { contacts: count(4), clients: count(2) },
    ]
    expect(differencesBetween(at(before), at(after, { ...usualParameters, interventions: 'entries' }))).toEqual([
      { indicator: 'contacts', from: '7', to: '4', by: 'rules' },
    ])
  })

  it('is none when only the order differs in which the same is said', () => {
    const one = at({ a: count(1), clients: count(7, { sex: { female: 3, male: 4 }, age: { adult: 7 } }) })
    const other = at({ clients: count(7, { age: { adult: 7 }, sex: { male: 4, female: 3 } }), a: count(1) })
    expect(differencesBetween(one, other)).toEqual([])
    expect(digestedText('liberec', { ...release('2025-03'), ...one })).toBe(
      digestedText('liberec', { ...release('2025-03'), ...other }),
    )
  })

  it.each([
    ['centre', 'brno', {}],
    ['period', 'liberec', { period: '2025-04' }],
    ['version', 'liberec', { version: 2 }],
    ['figure', 'liberec', { figures: { clients: count(8) } }],
    ['rule', 'liberec', { parameters: { ...usualParameters, children: 'served' as const } }],
  ])('another %s has another text to digest', (_what, centre, changed) => {
    expect(digestedText(centre, { ...release('2025-03'), ...changed })).not.toBe(
      digestedText('liberec', release('2025-03')),
    )
  })
})
