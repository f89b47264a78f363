import { describe, expect, it } from 'vitest'
import type { FactOf } from '../../../shared/figures/facts.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { cut, returnDays } from '../../../shared/return/days.ts'
import { staffOf } from '../../../shared/return/staff.ts'
import { totalsOf } from '../../../shared/return/totals.ts'
import { servedFacts } from '../../support/service-facts.ts'

const context = { period: '2025', parameters: usualParameters }
const common = { on: '2025-05-01', person: 'p', sex: 'female', ageBand: '27-64', isClient: false } as const
let next = 0
const enquiry = (about: Partial<FactOf<'enquiry'>>): FactOf<'enquiry'> => ({
  ...common,
  kind: 'enquiry',
  id: `e${next++}`,
  enquiryKind: 'one-off',
  anonymous: false,
  ...about,
})
const work = (minutes: number, about: Partial<FactOf<'work'>> = {}): FactOf<'work'> => ({
  kind: 'work',
  on: '2025-05-01',
  id: 'f',
  entry: `w${next++}`,
  of: 'file',
  workKind: 'consultation',
  act: '25a.a',
  minutes,
  by: 'jana',
  isAgreed: true,
  ...about,
})

const facts = [
  ...servedFacts('2025', { from: '2025-03-01' }),
  enquiry({ anonymous: true }),
  enquiry({ enquiryKind: 'rescuer', anonymous: true, person: 'q' }),
  enquiry({ enquiryKind: 'refused', refusal: 'not-violence', anonymous: true }),
  enquiry({ enquiryKind: 'refused', refusal: 'outside-group' }),
  enquiry({ enquiryKind: 'refused', refusal: 'ended-lately' }),
  enquiry({ enquiryKind: 'refused', refusal: 'other' }),
  work(75),
  work(29),
  work(9, { act: '25a.b1' }),
  work(30, { act: '25a.b1', isAgreed: false }),
  work(15, { act: '25a.b2', isAgreed: false, of: 'enquiry' }),
]

describe('the totals of a return', () => {
  const totals = totalsOf(sliceOf(facts, context))

  it('of the refused have the reason with its letter of § 91 (3), and none where law has none', () => {
    expect(totals.refused).toEqual([
      { reason: 'not-violence', letter: 'a', n: 1 },
      { reason: 'outside-group', letter: 'a', n: 1 },
      { reason: 'capacity', letter: 'b', n: 0 },
      { reason: 'ended-lately', letter: 'd', n: 1 },
      { reason: 'other', n: 1 },
    ])
    expect(totals.allRefused).toBe(4)
  })

  it('count whoever stayed anonymous, whatever came of it', () => {
    expect(totals).toMatchObject({ anonymous: 3, users: 1 })
  })

  it('tell work by the acts of the decree, and that without an agreement apart', () => {
    const none = { interventions: 0, contacts: 0, entries: 0, minutes: 0 }
    expect(totals.acts).toEqual([
      { act: '25a.a', interventions: 2, contacts: 1, entries: 2, minutes: 104 },
      { act: '25a.b1', interventions: 1, contacts: 0, entries: 2, minutes: 39 },
      { act: '25a.b2', interventions: 0, contacts: 1, entries: 1, minutes: 15 },
      { act: '25a.c', ...none },
      { act: '25a.d', ...none },
    ])
    expect(totals.allActs).toEqual({ interventions: 3, contacts: 2, entries: 5, minutes: 158 })
    expect(totals.withoutAgreement).toEqual({ interventions: 1, contacts: 1, entries: 2, minutes: 45 })
  })

  it('count interventions as the centre does', () => {
    const parameters = { ...usualParameters, interventions: 'entries' as const }
    expect(totalsOf(sliceOf(facts, { ...context, parameters })).allActs.interventions).toBe(2)
  })

  it('are the figures of the year', () => {
    const slice = sliceOf(facts, context)
    const summed = (part: 'interventions' | 'contacts' | 'entries' | 'minutes') =>
      totals.acts.reduce((sum, act) => sum + act[part], 0)
    expect([totals.users, totals.interested, totals.allRefused, totals.anonymous]).toEqual([
      slice.clients.n,
      slice.interested.n,
      slice.refused.n,
      slice.anonymous.n,
    ])
    expect(totals.refused.reduce((sum, { n }) => sum + n, 0)).toBe(slice.refused.n)
    expect([summed('interventions'), summed('contacts'), summed('entries'), summed('minutes')]).toEqual([
      slice.interventions.n,
      slice.contacts.n,
      slice['work-entries'].n,
      slice['work-time'].n,
    ])
    expect(totals.withoutAgreement).toMatchObject({
      entries: slice['work-without-agreement'].n,
      minutes: slice['time-without-agreement'].n,
    })
  })
})

describe('the staff of a return', () => {
  const year = { from: '2025-01-01', until: '2025-12-31' }

  it('has whoever worked in the year, without a name, in the days of the year', () => {
    const { rows, meanPosts } = staffOf(
      [
        { name: 'Jana Vzorová', post: 'sociální pracovnice', periods: [{ from: '2020-01-01', hours: 40 }] },
        { name: 'Petr Dřívější', post: 'psycholog', periods: [{ from: '2020-01-01', until: '2024-12-31', hours: 20 }] },
        {
          name: 'Milena Ukázková',
          post: 'vedoucí',
          periods: [
            { from: '2025-01-01', until: '2025-06-30', hours: 20 },
            { from: '2025-07-01', until: '2026-06-30', hours: 10 },
          ],
        },
      ],
      year,
    )
    expect(rows).toEqual([
      { number: 1, post: 'sociální pracovnice', from: '2025-01-01', until: '2025-12-31', hours: 40, posts: 1 },
      { number: 2, post: 'vedoucí', from: '2025-01-01', until: '2025-06-30', hours: 20, posts: 0.5 },
      { number: 2, post: 'vedoucí', from: '2025-07-01', until: '2025-12-31', hours: 10, posts: 0.25 },
    ])
    expect(meanPosts).toBeCloseTo(1.374, 3)
  })

  it('is none of nobody', () => {
    expect(staffOf([], year)).toEqual({ rows: [], meanPosts: 0 })
  })
})

describe('the days of a return', () => {
  it.each([
    ['2025', '2026-11-27', year()],
    ['2026', '2026-11-27', { from: '2026-01-01', until: '2026-11-27' }],
    ['2026', '2026-01-01', { from: '2026-01-01', until: '2026-01-01' }],
    ['2027', '2026-11-27', undefined],
  ])('of %s on %s', (asked, today, expected) => {
    expect(returnDays(asked, today)).toEqual(expected)
  })

  it.each([
    [{ from: '2024-01-01' }, year()],
    [
      { from: '2025-05-01', until: '2025-05-01' },
      { from: '2025-05-01', until: '2025-05-01' },
    ],
    [{ from: '2024-01-01', until: '2024-12-31' }, undefined],
    [{ from: '2026-01-01' }, undefined],
  ])('cut %o', (span, expected) => {
    expect(cut(span, year())).toEqual(expected)
  })

  function year() {
    return { from: '2025-01-01', until: '2025-12-31' }
  }
})
