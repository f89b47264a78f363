import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttempt } from '../../../shared/clients/next-attempt.ts'
import { safeWindows } from '../../../shared/clients/safe-times.ts'
import { nothingTried, triedIn } from '../../../shared/clients/tried.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { instant, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { anyInstant, shownInPrague } from '../../support/moments.ts'

const failed = (at: string) => ({ at: instant(at), outcome: 'not-reached' as const })
const open = {
  dueAt: instant('2026-03-04T10:00:00+01:00'),
  status: 'open' as const,
  safeTimes: '',
  doNotCall: false,
  tried: nothingTried,
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
      { tried: triedIn([failed('2026-03-02T10:30:00+01:00')]) },
      '2026-03-02T11:00:00+01:00',
      '2026-03-02 12:30 other-part-of-day office-hours',
    ],
    [
      'after a pause',
      {
        tried: triedIn([
          failed('2026-03-02T12:30:00+01:00'),
          failed('2026-03-02T09:30:00+01:00'),
          failed('2026-03-01T18:30:00+01:00'),
        ]),
      },
      '2026-03-02T12:40:00+01:00',
      '2026-03-02 14:30 after-a-pause office-hours',
    ],
    ['of an overdue duty: now', {}, '2026-03-04T10:00:00+01:00', '2026-03-04 10:00 overdue'],
    ['in the last hour: now', {}, '2026-03-04T09:20:00+01:00', '2026-03-04 09:20 last-chance'],
    ['as the last hour begins: now', {}, '2026-03-04T09:00:00+01:00', '2026-03-04 09:00 last-chance'],
    ['of two that are worth the same: the sooner', {}, '2026-03-02T07:00:00+01:00', '2026-03-02 07:00 daytime'],
    [
      'in safe hours that begin an hour before the end',
      { safeTimes: 'od 9 do 14' },
      '2026-03-04T07:40:00+01:00',
      '2026-03-04 09:00 safe-times',
    ],
    [
      'in the one of several safe hours that comes first',
      { safeTimes: 'po–pá 9–14, víkend 10–12' },
      '2026-03-02T07:00:00+01:00',
      '2026-03-02 09:00 safe-times',
    ],
  ])('%s', (_what, changes, now, expected) => {
    expect(suggested(changes, now)).toBe(expected)
  })

  /** Why somebody is to be called now: there is no other time before the last hour. */
  const whyNow = (changes: object, now: string) => {
    const dueAt = plusMinutes(instant(now), 60.5)
    return nextAttempt({ ...open, ...changes, dueAt }, instant(now))?.why.join(' ')
  }

  it.each([
    ['at night', '02T06:59', '', ''],
    ['by day from seven', '02T07:00', '', 'daytime'],
    ['in office hours from eight', '02T08:00', '', 'office-hours'],
    ['until four', '02T15:59', '', 'office-hours'],
    ['by day after them', '02T16:00', '', 'daytime'],
    ['until nine', '02T20:59', '', 'daytime'],
    ['in the evening', '02T21:00', '', ''],
    ['on a Saturday', '07T10:00', '', 'daytime'],
    ['before the safe hours', '02T07:59', 'dopoledne', 'outside-safe-times daytime'],
    ['in the safe hours', '02T08:00', 'dopoledne', 'safe-times'],
    ['until their end', '02T11:59', 'dopoledne', 'safe-times'],
    ['after them', '02T12:00', 'dopoledne', 'outside-safe-times office-hours'],
    ['without words, however long', '02T12:00', '  ', 'office-hours'],
  ])('%s at %s says why, with the safe times %j', (_when, now, safeTimes, why) => {
    expect(whyNow({ safeTimes }, `2026-03-${now}:00+01:00`)).toBe(why)
  })

  /** The night is that of the law: from ten to six (§ 5 of Act 251/2016). */
  it.each([
    ['05:59', '06:00', 'other-part-of-day'],
    ['06:00', '11:59', 'after-a-pause'],
    ['11:59', '12:00', 'other-part-of-day'],
    ['12:00', '16:59', 'after-a-pause'],
    ['16:59', '17:00', 'other-part-of-day'],
    ['17:00', '21:59', 'after-a-pause'],
    ['21:59', '22:00', 'other-part-of-day'],
    ['22:00', '05:59', 'after-a-pause'],
  ])('after a try at %s the day before, tried at %s, is %s', (before, now, why) => {
    const tried = triedIn([failed(`2026-03-01T${before}:00+01:00`)])
    expect(whyNow({ tried }, `2026-03-02T${now}:00+01:00`)?.split(' ')[0]).toBe(why)
  })

  it('is none when the duty is met or nobody may call', () => {
    expect(suggested({ status: 'met' }, '2026-03-02T10:00:00+01:00')).toBeUndefined()
    expect(suggested({ doNotCall: true }, '2026-03-02T10:00:00+01:00')).toBeUndefined()
  })

  it('does not learn from an attempt that was withdrawn', () => {
    const withdrawn = { ...failed('2026-03-02T09:30:00+01:00'), withdrawn: { by: 'x', at: '', reason: 'x' } }
    const tried = triedIn([withdrawn])
    expect(suggested({ tried }, '2026-03-02T10:00:00+01:00')).toBe('2026-03-02 10:00 office-hours')
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
      fc.property(anyInstant, fc.nat({ max: 2879 }), words, tries, (startsAt, minutes, safeTimes, made) => {
        const now = plusMinutes(startsAt, minutes)
        const attempts = made.map(({ outcome, ...each }) => ({ at: plusMinutes(startsAt, each.minutes), outcome }))
        const dueAt = plusHours(startsAt, 48)
        const suggestion = nextAttempt({ ...open, dueAt, safeTimes, tried: triedIn(attempts) }, now)
        expect(suggestion && suggestion.at >= now && suggestion.at < dueAt).toBe(true)
        const windows = safeWindows(safeTimes)
        if (suggestion?.why.includes('safe-times')) expect(windows).toBeDefined()
      }),
      { numRuns: 60 },
    )
  })
})
