import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttempt } from '../../../shared/clients/next-attempt.ts'
import { safeWindows } from '../../../shared/clients/safe-times.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { instant, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { anyInstant, shownInPrague } from '../../support/moments.ts'

const hours = (from: number, until: number) => ({ from: from * 60, until: until * 60 })
const workdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]

describe('safe times in words', () => {
  it.each([
    ['Ve všední dny od 9 do 14 hodin, kdy je v práci.', [{ weekdays: workdays, ...hours(9, 14) }]],
    ['v pracovní dny 9–14', [{ weekdays: workdays, ...hours(9, 14) }]],
    ['po-pá 8:30-12:00', [{ weekdays: workdays, from: 510, until: 720 }]],
    ['Po 16. hodině.', [{ weekdays: everyDay, ...hours(16, 21) }]],
    ['Dopoledne.', [{ weekdays: everyDay, ...hours(8, 12) }]],
    ['odpoledne', [{ weekdays: everyDay, ...hours(12, 18) }]],
    ['do 15 h', [{ weekdays: everyDay, ...hours(7, 15) }]],
    ['Kdykoli, syn chodí do školy.', [{ weekdays: everyDay, ...hours(7, 21) }]],
    ['o víkendu', [{ weekdays: [6, 7], ...hours(7, 21) }]],
    [
      'po–pá 9–14, víkend 10–12',
      [
        { weekdays: workdays, ...hours(9, 14) },
        { weekdays: [6, 7], ...hours(10, 12) },
      ],
    ],
    ['v neděli večer', [{ weekdays: [7], ...hours(18, 21) }]],
    ['nejlépe v úterý ráno', [{ weekdays: [2], ...hours(6, 9) }]],
  ])('%s', (words, windows) => {
    expect(safeWindows(words)).toEqual(windows)
  })

  it.each([
    ['nothing', ''],
    ['no time at all', 'Podle domluvy se sestrou.'],
    ['what is not safe', 'Nevolat dopoledne.'],
    ['an exception', 'Kdykoli kromě středy.'],
    ['a doubt', 'Asi po 16. hodině.'],
    ['a telephone number', 'Volat sestře na 700000001.'],
    ['an hour that is none', 'od 9 do 44'],
    ['hours that end before they begin', 'od 14 do 9'],
    ['that somebody is not there', 'Kdykoli, manžel se v domě nezdržuje.'],
  ])('that say %s are left to people', (_what, words) => {
    expect(safeWindows(words)).toBeUndefined()
  })
})

const failed = (at: string) => ({ at: instant(at), outcome: 'not-reached' as const })
const open = {
  dueAt: instant('2026-03-04T10:00:00+01:00'),
  status: 'open' as const,
  safeTimes: '',
  doNotCall: false,
  attempts: [],
}
const suggested = (changes: object, now: string) => {
  const suggestion = nextAttempt({ ...open, ...changes }, instant(now))
  return suggestion && `${shownInPrague(suggestion.at)} ${suggestion.why.join(' ')}`
}

describe('the next attempt', () => {
  it.each([
    ['the first, by day: at once', {}, '2026-03-02T10:00:00+01:00', '2026-03-02 10:00 office-hours'],
    ['the first, in the evening: at once', {}, '2026-03-02T18:05:00+01:00', '2026-03-02 18:05 daytime'],
    ['the first, at night: in the morning', {}, '2026-03-02T23:10:00+01:00', '2026-03-03 07:00 daytime'],
    ['in the safe hours', { safeTimes: 'Po 16. hodině.' }, '2026-03-02T10:00:00+01:00', '2026-03-02 16:00 safe-times'],
    [
      'in the safe hours of the next day',
      { safeTimes: 'dopoledne' },
      '2026-03-02T13:00:00+01:00',
      '2026-03-03 08:00 safe-times',
    ],
    [
      'outside the safe hours when they come too late',
      { safeTimes: 've středu odpoledne' },
      '2026-03-02T13:00:00+01:00',
      '2026-03-02 13:00 outside-safe-times office-hours',
    ],
    [
      'with words that somebody has to read',
      { safeTimes: 'Podle sestry.' },
      '2026-03-02T13:00:00+01:00',
      '2026-03-02 13:00 read-safe-times office-hours',
    ],
    [
      'at another part of the day than the one that failed',
      { attempts: [failed('2026-03-02T10:30:00+01:00')] },
      '2026-03-02T11:00:00+01:00',
      '2026-03-02 12:30 other-part-of-day office-hours',
    ],
    [
      'after a pause',
      {
        attempts: [
          failed('2026-03-02T12:30:00+01:00'),
          failed('2026-03-02T09:30:00+01:00'),
          failed('2026-03-01T18:30:00+01:00'),
        ],
      },
      '2026-03-02T12:40:00+01:00',
      '2026-03-02 14:30 after-a-pause office-hours',
    ],
    ['of an overdue duty: now', {}, '2026-03-04T10:00:00+01:00', '2026-03-04 10:00 overdue'],
    ['in the last hour: now', {}, '2026-03-04T09:20:00+01:00', '2026-03-04 09:20 last-chance'],
  ])('%s', (_what, changes, now, expected) => {
    expect(suggested(changes, now)).toBe(expected)
  })

  it('is none when the duty is met or nobody may call', () => {
    expect(suggested({ status: 'met' }, '2026-03-02T10:00:00+01:00')).toBeUndefined()
    expect(suggested({ doNotCall: true }, '2026-03-02T10:00:00+01:00')).toBeUndefined()
  })

  it('does not learn from an attempt that was withdrawn', () => {
    const withdrawn = { ...failed('2026-03-02T09:30:00+01:00'), withdrawn: { by: 'x', at: '', reason: 'x' } }
    expect(suggested({ attempts: [withdrawn] }, '2026-03-02T10:00:00+01:00')).toBe('2026-03-02 10:00 office-hours')
  })

  it('is never before now, always before the duty is due, and says why', () => {
    const words = fc.constantFrom(
      '',
      'dopoledne',
      'Po 16. hodině.',
      'o víkendu',
      'ne večer',
      'po–pá 9–14, víkend 10–12',
    )
    const tries = fc.array(fc.record({ minutes: fc.nat({ max: 2880 }), outcome: fc.constantFrom(...outcomes) }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(anyInstant, fc.nat({ max: 2879 }), words, tries, (startsAt, minutes, safeTimes, tried) => {
        const now = plusMinutes(startsAt, minutes)
        const attempts = tried.map(({ outcome, ...each }) => ({ at: plusMinutes(startsAt, each.minutes), outcome }))
        const dueAt = plusHours(startsAt, 48)
        const suggestion = nextAttempt({ ...open, dueAt, safeTimes, attempts }, now)
        expect(suggestion && suggestion.at >= now && suggestion.at < dueAt).toBe(true)
        const windows = safeWindows(safeTimes)
        if (suggestion?.why.includes('safe-times')) expect(windows).toBeDefined()
      }),
      { numRuns: 60 },
    )
  })
})
