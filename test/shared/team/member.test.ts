import { describe, expect, it } from 'vitest'
import { hoursOn, meanPosts, memberSchema, type Period, postOf, savedMember } from '../../../shared/team/member.ts'
import { faultsOf } from '../../support/refused.ts'
import { member } from '../../support/team.ts'

const ID = '01JX0000000000000000000001'
const deed = { by: 'nekdo', now: '2026-03-02T09:00:00.000Z' }
const span = (from: string, until?: string, hours = 20): Period => ({ from, ...(until && { until }), hours })

describe('hours of work by time', () => {
  it.each<[string, Period[], string[]]>([
    ['one that lasts', [span('2026-01-01')], []],
    ['of one day', [span('2026-01-01', '2026-01-01')], []],
    [
      'one that ends before it begins',
      [span('2026-01-02', '2026-01-01')],
      ['member.periods.0.until ends-before-it-begins'],
    ],
    ['one after another', [span('2025-01-01', '2025-12-31'), span('2026-01-01')], []],
    ['with a gap', [span('2024-01-01', '2024-12-31'), span('2026-01-01')], []],
    ['one day in both', [span('2025-01-01', '2026-01-01'), span('2026-01-01')], ['member.periods.1.from overlaps']],
    [
      'the later written first',
      [span('2026-01-01'), span('2025-01-01', '2026-01-01')],
      ['member.periods.0.from overlaps'],
    ],
    ['one within another', [span('2025-01-01'), span('2025-05-01', '2025-06-01')], ['member.periods.1.from overlaps']],
    ['one that lasts before another', [span('2025-01-01'), span('2026-01-01')], ['member.periods.1.from overlaps']],
    [
      'two from the same day',
      [span('2026-01-01'), span('2026-01-01', '2026-02-01')],
      ['member.periods.1.from overlaps'],
    ],
  ])('%s', (_what, periods, faults) => {
    expect(faultsOf(() => savedMember(ID, member({ periods }), deed)(undefined))).toEqual(faults)
  })

  it.each([0, 0.1, 61, -20, Number.NaN])('are not %s a week', (hours) => {
    expect(memberSchema.safeParse(member({ periods: [span('2026-01-01', undefined, hours)] })).success).toBe(false)
  })

  it('stand in their order, and the same ones sent again change nothing', () => {
    const [later, sooner] = [span('2026-01-01'), span('2025-01-01', '2025-12-31', 40)]
    const saved = savedMember(ID, member({ periods: [later, sooner] }), deed)(undefined)
    expect(saved?.periods).toEqual([sooner, later])
    expect(savedMember(ID, member({ periods: [later, sooner] }), deed)(saved)).toBeUndefined()
    expect(savedMember(ID, member({ periods: [sooner] }), deed)(saved)).toBeDefined()
  })

  it('of a team are counted on a day and over a year', () => {
    const team = [
      member({ periods: [span('2025-01-01', '2025-12-31', 40), span('2026-01-01')] }),
      member({ periods: [span('2026-07-01', undefined, 10)] }),
    ]
    expect(hoursOn(team, '2025-12-31')).toBe(40)
    expect(hoursOn(team, '2026-06-30')).toBe(20)
    expect(hoursOn(team, '2026-07-01')).toBe(30)
    expect(postOf(30)).toBe(0.75)
    expect(meanPosts(team, 2025)).toBe(1)
    expect(meanPosts(team, 2026)).toBe(0.626)
    expect(meanPosts(team, 2024)).toBe(0)
  })
})
