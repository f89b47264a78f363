import { describe, expect, it } from 'vitest'
import { evictionEndsByRule } from '../../shared/time/law.ts'
import { typedMoment } from '../../shared/time/typed.ts'
import {
  clockTime,
  dayInFull,
  daysUntilEnd,
  dayWords,
  distance,
  endStamp,
  endWords,
  hoursSpan,
  momentInWords,
  momentStamp,
  momentWords,
  span,
  spokenSpan,
  urgency,
} from '../../web/moments.ts'
import { cs } from '../../web/texts/cs.ts'
import { en } from '../../web/texts/en.ts'

/** Saturday 21 November 2026, 15:02 in Prague. */
const NOW = '2026-11-21T14:02:00.000Z'

/** Screens join words by spaces that do not break; a reader sees spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the distance of a due instant', () => {
  it.each([
    ['2026-11-22T21:07:00.000Z', { over: false, hours: 31, minutes: 5 }],
    ['2026-11-22T21:07:59.999Z', { over: false, hours: 31, minutes: 5 }],
    ['2026-11-21T14:02:00.000Z', { over: false, hours: 0, minutes: 0 }],
    ['2026-11-21T14:01:59.999Z', { over: true, hours: 0, minutes: 0 }],
    ['2026-11-21T11:52:00.000Z', { over: true, hours: 2, minutes: 10 }],
  ])('%s is %o away', (dueAt, expected) => {
    expect(distance(NOW, dueAt)).toEqual(expected)
  })

  it.each([
    [{ hours: 31, minutes: 5 }, '31 h 05 min', '31 hodin 5 minut', '31 hours 5 minutes'],
    [{ hours: 2, minutes: 1 }, '2 h 01 min', '2 hodiny 1 minuta', '2 hours 1 minute'],
    [{ hours: 1, minutes: 22 }, '1 h 22 min', '1 hodina 22 minut', '1 hour 22 minutes'],
    [{ hours: 0, minutes: 3 }, '3 min', '3 minuty', '3 minutes'],
  ])('%o is written and said', (left, written, czech, english) => {
    expect(plain(span(cs, { over: false, ...left }))).toBe(written)
    expect(spokenSpan(cs, { over: false, ...left })).toBe(czech)
    expect(spokenSpan(en, { over: false, ...left })).toBe(english)
  })

  it.each([
    [1, '1 h', '1 h'],
    [24, '24 h', '24 h'],
    [48, '48 h', '48 h'],
    [49, '2 dny 1 h', '2 days 1 h'],
    [60, '2 dny 12 h', '2 days 12 h'],
    [72, '3 dny', '3 days'],
    [120, '5 dnů', '5 days'],
    [336, '14 dnů', '14 days'],
    [1.5, '1,5 h', '1.5 h'],
    [1.1 * 24, '26,4 h', '26.4 h'],
    [20 / 60, '20 min', '20 min'],
    [40 / 60, '40 min', '40 min'],
    [0.25, '0,25 h', '0.25 h'],
    [1 + 20 / 60, '1 h 20 min', '1 h 20 min'],
  ])('%i hours of a ladder are counted in days beyond two', (hours, czech, english) => {
    expect(plain(hoursSpan(cs, hours))).toBe(czech)
    expect(plain(hoursSpan(en, hours))).toBe(english)
  })

  it('says less than a minute instead of zero', () => {
    expect(span(cs, { over: false, hours: 0, minutes: 0 })).toBe('méně než minuta')
    expect(spokenSpan(en, { over: true, hours: 0, minutes: 0 })).toBe('less than a minute')
  })

  it.each([
    ['calm', { over: false, hours: 24, minutes: 0 }],
    ['soon', { over: false, hours: 23, minutes: 59 }],
    ['soon', { over: false, hours: 6, minutes: 0 }],
    ['near', { over: false, hours: 5, minutes: 59 }],
    ['over', { over: true, hours: 0, minutes: 0 }],
  ])('is %s for %o', (level, left) => {
    expect(urgency(left)).toBe(level)
  })
})

describe('a moment in words', () => {
  it.each([
    ['2026-11-21T16:05:00.000Z', 'dnes 17:05', 'today 17:05'],
    ['2026-11-22T16:05:00.000Z', 'zítra 17:05', 'tomorrow 17:05'],
    ['2026-11-20T07:05:00.000Z', 'včera 8:05', 'yesterday 8:05'],
    ['2026-11-23T16:05:00.000Z', 'po 23. 11. 17:05', 'Mon 23 Nov 17:05'],
    ['2027-01-03T16:05:00.000Z', 'ne 3. 1. 2027 17:05', 'Sun 3 Jan 2027 17:05'],
  ])('%s is %s', (at, czech, english) => {
    expect(plain(momentWords(cs, at, NOW))).toBe(czech)
    expect(plain(momentWords(en, at, NOW))).toBe(english)
  })

  it('goes by the day in Prague: half an hour before midnight in London is tomorrow there', () => {
    expect(momentWords(cs, '2026-11-21T23:30:00.000Z', NOW)).toBe('zítra 0:30')
  })

  it('is the same tomorrow when it stands in a record', () => {
    expect(plain(momentStamp(cs, NOW, NOW))).toBe('so 21. 11. 15:02')
    expect(plain(momentStamp(cs, NOW, '2026-11-25T10:00:00.000Z'))).toBe('so 21. 11. 15:02')
  })

  it('shows the hours of Prague in summer and in winter', () => {
    expect(clockTime(cs, '2026-07-01T06:05:00.000Z')).toBe('8:05')
    expect(clockTime(cs, '2026-12-01T06:05:00.000Z')).toBe('7:05')
  })

  it.each([
    ['2026-10-25T00:30:00.000Z', 'ne 25. 10. 2:30 (letního času)', 'Sun 25 Oct 2:30 (summer time)'],
    ['2026-10-25T01:30:00.000Z', 'ne 25. 10. 2:30 (zimního času)', 'Sun 25 Oct 2:30 (winter time)'],
    ['2026-10-25T02:30:00.000Z', 'ne 25. 10. 3:30', 'Sun 25 Oct 3:30'],
  ])('says which of the two hours it is when clocks go back: %s', (at, czech, english) => {
    expect(plain(momentStamp(cs, at, NOW))).toBe(czech)
    expect(plain(momentStamp(en, at, NOW))).toBe(english)
    expect(plain(momentWords(cs, at, NOW))).toBe(czech)
  })

  it('of an end at midnight belongs to the day that ends', () => {
    expect(endWords(cs, '2026-11-21T23:00:00.000Z', NOW)).toBe('dnes 24:00')
    expect(momentWords(cs, '2026-11-21T23:00:00.000Z', NOW)).toBe('zítra 0:00')
    expect(endWords(cs, '2026-11-21T22:59:00.000Z', NOW)).toBe('dnes 23:59')
  })

  it('says the year of a document', () => {
    expect(plain(dayInFull(cs, '1987-03-05'))).toBe('5. 3. 1987')
    const said = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2027-01-02']
    expect(said.map((day) => plain(dayWords(cs, day, '2026-11-25')))).toEqual([
      'včera',
      'dnes',
      'zítra',
      'pá 27. 11.',
      'so 2. 1. 2027',
    ])
  })
})

describe('the end of an eviction', () => {
  const endsAt = evictionEndsByRule('2026-11-20T09:00:00.000Z')

  it('is said by its last day when it falls on midnight', () => {
    expect(plain(endStamp(cs, endsAt, NOW))).toBe('pá 4. 12. 24:00')
    expect(plain(endStamp(cs, '2026-12-03T11:30:00.000Z', NOW))).toBe('čt 3. 12. 12:30')
  })

  it.each([
    [NOW, 13, 'zbývá 13 dní'],
    ['2026-12-02T12:00:00.000Z', 2, 'zbývají 2 dny'],
    ['2026-12-03T12:00:00.000Z', 1, 'končí zítra'],
    ['2026-12-04T22:59:00.000Z', 0, 'končí dnes'],
  ])('at %s is %i days ahead', (now, days, words) => {
    expect(daysUntilEnd(now, endsAt)).toBe(days)
    expect(cs.time.daysLeft(days)).toBe(words)
  })
})

describe('what was typed, in words', () => {
  const said = (text: string, texts = cs) => {
    const moment = typedMoment(text, { now: '2026-12-01T12:00:00.000Z', lean: 'past' })
    return 'read' in moment ? plain(momentInWords(texts, moment.read)) : moment.fault
  }

  it.each([
    ['2026-11-25T09:05', 'středa 25. listopadu 2026 v 9:05', 'Wednesday 25 November 2026 at 9:05'],
    ['1. 7. 2026T14', 'středa 1. července 2026 ve 14:00', 'Wednesday 1 July 2026 at 14:00'],
    ['29. 11.T24:00', 'neděle 29. listopadu 2026 ve 24:00', 'Sunday 29 November 2026 at 24:00'],
    ['25. 10.T2:30', 'neděle 25. října 2026 ve 2:30 (zimního času)', 'Sunday 25 October 2026 at 2:30 (winter time)'],
    [
      '25. 10.T2:30 letního',
      'neděle 25. října 2026 ve 2:30 (letního času)',
      'Sunday 25 October 2026 at 2:30 (summer time)',
    ],
    ['29. 3.T2:30', 'neděle 29. března 2026 ve 3:00', 'Sunday 29 March 2026 at 3:00'],
  ])('%s is %s', (text, czech, english) => {
    expect(said(text)).toBe(czech)
    expect(said(text, en)).toBe(english)
  })
})
