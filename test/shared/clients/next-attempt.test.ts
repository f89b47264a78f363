import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttempt, promiseBegins } from '../../../shared/clients/next-attempt.ts'
import { nothingTried } from '../../../shared/clients/nothing-tried.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import { saidOf } from '../../../shared/clients/safe-times.ts'
import { triedIn } from '../../../shared/clients/tried.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { promiseFault } from '../../../shared/duties/promise.ts'
import type { SafeWindow } from '../../../shared/police/safe-window.ts'
import { instant, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { pragueWallClock } from '../../../shared/time/prague.ts'
import { anyInstant, shownInPrague } from '../../support/moments.ts'
import { cardWith, number, window } from '../../support/safe-windows.ts'

const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7] }
const never = (from: string, until: string) => window(from, until, { call: 'never', ...everyDay })
const withWindows = (...windows: SafeWindow[]) => ({ numbers: [number({ windows })] })

const failed = (at: string) => ({ id: 'A', at: instant(at), outcome: 'not-reached' as const })
const open = {
  dueAt: instant('2026-03-04T10:00:00+01:00'),
  status: 'open' as const,
  safeContact: cardWith(),
  tried: nothingTried,
}
const of = (card: Partial<SafeContact>) => ({ safeContact: cardWith(card) })

/** What is advised, in one line. */
function advised(changes: object, now: string): string {
  const suggestion = nextAttempt({ ...open, ...changes }, instant(now))
  if (suggestion === undefined) return 'nothing'
  const { advice, at, why } = suggestion
  return [advice, at && shownInPrague(at), ...why].filter(Boolean).join(' ')
}

describe('words about safety', () => {
  /** Phrases of people and police; every one was or might be read as certain and wrong. */
  it.each([
    'Manžel je doma od 15 do 22 hodin',
    'Odpoledne to nejde.',
    'Kdykoli s výjimkou víkendu',
    'Od 5 do 7 večer',
    'Po–Čt 8–15',
    've vsedni dny 9-14',
    'Ve všední dny 9–14'.normalize('NFD'),
    'Mon-Fri 9-14',
    'v sudém týdnu dopoledne',
    'Ve všední dny od 9 do 14 hodin, kdy je v práci.',
    'v pracovní dny 9–14',
    'po-pá 8:30-12:00',
    'Po 16. hodině.',
    'Dopoledne.',
    'odpoledne',
    'do 15 h',
    'Kdykoli',
    'Kdykoli, syn chodí do školy.',
    'o víkendu',
    'Jen dopoledne.',
    'Nevolat dopoledne.',
    'so–ne 10–12',
    'Kdykoli kromě středy.',
    'Asi po 16. hodině.',
    'Volat sestře na 700000001.',
    'dopoledne, sestra 700000001',
    'od 9 do 44',
    'od 14 do 9',
    'Podle domluvy se sestrou.',
    'je v práci 9–14',
    'partner chodí na noční, ráno spí',
    'třikrát prozvonit, v 10 hodin',
    'POUZE PO 18. HODINĚ!!!',
    'от 9 до 14',
    'зранку',
    '9–14',
    '🌞 9–12',
    '?',
  ])('name no hour: %s', (words) => {
    for (const field of ['safeTimes', 'safeWay'] as const)
      for (const now of [
        '2026-03-02T10:00:00+01:00',
        '2026-03-02T23:00:00+01:00',
        '2026-03-04T09:30:00+01:00',
        '2026-03-05T10:00:00+01:00',
      ]) {
        const given = { ...open, ...of({ [field]: words }) }
        expect(nextAttempt(given, instant(now))).toEqual({ advice: 'read-first', why: [] })
        expect(promiseBegins(given, instant(now))).toBeUndefined()
      }
  })

  it.each([
    '777123456 po 16. hodině',
    '777 123 456 (jen dopoledne)',
    '700000001, NEVOLAT VEČER',
    'volat 700000001 nebo 700000002',
    '700000001 – partner bere telefon',
  ])('name no hour where they stand beside the digits: %s', (phone) => {
    const at = instant('2026-03-02T10:00:00+01:00')
    expect(nextAttempt({ ...open, ...of({ numbers: [number({ phone })] }) }, at)).toEqual({
      advice: 'read-first',
      why: [],
    })
    expect(advised(of({ numbers: [number({ phone, windows: [window('09:00', '14:00')] })] }), at)).toMatch(
      /^call .* safe-times$/,
    )
  })

  it('are none when there is nothing but spaces', () => {
    expect(advised(of({ safeTimes: ' \n', safeWay: ' ' }), '2026-03-02T10:00:00+01:00')).toMatch(/^call/)
  })

  it('stand beside windows, which alone say when: of a number that has none nothing is known', () => {
    const coded = number({ id: '2', windows: [window('14:00', '16:00')] })
    const card = { safeTimes: 'Po 16. hodině.', numbers: [number(), coded] }
    expect(nextAttempt({ ...open, ...of(card) }, '2026-03-02T09:00:00.000Z')).toEqual({
      advice: 'call',
      at: '2026-03-02T13:00:00.000Z',
      number: '2',
      why: ['safe-times'],
    })
    const late = { ...card, numbers: [number(), { ...coded, windows: [window('14:00', '16:00', { weekdays: [7] })] }] }
    expect(advised(of(late), '2026-03-02T10:00:00+01:00')).toBe('read-first')
  })

  it.each([
    [never('20:00', '22:00')],
    [window('15:00', '22:00', { call: 'never', weekdays: [6, 7] })],
    [never('00:00', '24:00'), window('09:00', '14:00', { lastDay: '2026-03-01' })],
    [window('00:00', '24:00', { ...everyDay, call: 'never', lastDay: '2026-03-02' })],
  ])('name no hour beside windows that only forbid: %j', (...windows) => {
    const given = { ...open, ...of({ safeTimes: 'Jen mezi 9 a 11.', ...withWindows(...windows) }) }
    for (const now of ['2026-03-02T10:00:00+01:00', '2026-03-02T23:00:00+01:00', '2026-03-05T10:00:00+01:00']) {
      expect(nextAttempt(given, instant(now))).toEqual({ advice: 'read-first', why: [] })
      expect(promiseBegins(given, instant(now))).toBeUndefined()
    }
  })

  it('are read again when the last day of the windows is over', () => {
    const windows = [window('09:00', '14:00', { lastDay: '2026-03-01' })]
    expect(advised(of({ safeTimes: 'dopoledne', ...withWindows(...windows) }), '2026-03-02T10:00:00+01:00')).toBe(
      'read-first',
    )
  })
})

describe('the next attempt', () => {
  it.each([
    ['the first, by day: at once', {}, '02T10:00', 'call 2026-03-02 10:00 office-hours'],
    ['the first, in the evening: at once', {}, '02T18:05', 'call 2026-03-02 18:05 daytime'],
    ['the first, at night: in the morning', {}, '02T23:10', 'call 2026-03-03 07:00 daytime'],
    ['the first, before seven', {}, '02T06:59', 'call 2026-03-02 07:00 daytime'],
    ['the first, at seven', {}, '02T07:00', 'call 2026-03-02 07:00 daytime'],
    ['the first, just before nine', {}, '02T20:59', 'call 2026-03-02 20:59 daytime'],
    ['the first, at nine in the evening', {}, '02T21:00', 'call 2026-03-03 07:00 daytime'],
    ['in the safe hours', of(withWindows(window('16:00', '18:00'))), '02T10:00', 'call 2026-03-02 16:00 safe-times'],
    [
      'in the safe hours of the next day',
      of(withWindows(window('08:00', '12:00'))),
      '02T13:00',
      'call 2026-03-03 08:00 safe-times',
    ],
    [
      'at night, when that is safe',
      of(withWindows(window('22:00', '05:00'))),
      '02T23:10',
      'call 2026-03-02 23:10 safe-times',
    ],
    [
      'in the minute in which it is safe',
      of(withWindows(window('12:10', '12:20'))),
      '02T10:00',
      'call 2026-03-02 12:10 safe-times',
    ],
    [
      'never when nobody may call, though it is safe too',
      of(withWindows(window('09:00', '20:00'), never('15:00', '22:00'))),
      '02T15:30',
      'call 2026-03-03 09:00 safe-times',
    ],
    [
      'as soon as nobody may call is over',
      of(withWindows(never('08:00', '16:40'))),
      '02T10:00',
      'call 2026-03-02 16:40 daytime',
    ],
    [
      'before nobody may call',
      of(withWindows(never('15:00', '22:00'))),
      '02T14:59',
      'call 2026-03-02 14:59 office-hours',
    ],
    [
      'in the even week',
      of(withWindows(window('09:00', '14:00', { weeks: 'even' }))),
      '02T10:00',
      'call 2026-03-02 10:00 safe-times',
    ],
    [
      'not in the odd week, however long that lasts',
      of(withWindows(window('09:00', '14:00', { weeks: 'odd' }))),
      '02T10:00',
      'too-late 2026-03-09 09:00',
    ],
    [
      'outside the safe hours: never, they come too late',
      of(withWindows(window('12:00', '18:00', { weekdays: [3] }))),
      '02T13:00',
      'too-late 2026-03-04 12:00',
    ],
    [
      'outside the safe hours: never, their last day is over',
      of(withWindows(window('09:00', '14:00', { lastDay: '2026-03-01' }))),
      '02T10:00',
      'too-late',
    ],
    [
      'at another part of the day than the one that failed',
      { tried: triedIn([failed('2026-03-02T10:30:00+01:00')]) },
      '02T11:00',
      'call 2026-03-02 12:30 other-part-of-day office-hours',
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
      '02T12:40',
      'call 2026-03-02 14:30 after-a-pause office-hours',
    ],
    ['of an overdue duty: now', {}, '04T10:00', 'call 2026-03-04 10:00 overdue office-hours'],
    ['of an overdue duty at night: in the morning', {}, '05T02:00', 'call 2026-03-05 07:00 overdue daytime'],
    [
      'of an overdue duty, in the safe hours',
      of(withWindows(window('16:00', '18:00'))),
      '04T11:00',
      'call 2026-03-04 16:00 overdue safe-times',
    ],
    [
      'of an overdue duty whose safe hours are days away',
      of(withWindows(window('16:00', '18:00', { weekdays: [7] }))),
      '04T11:00',
      'too-late 2026-03-08 16:00',
    ],
    ['in the last hour: now', {}, '04T09:20', 'call 2026-03-04 09:20 last-chance office-hours'],
    ['as the last hour begins: now', {}, '04T09:00', 'call 2026-03-04 09:00 last-chance office-hours'],
    [
      'in the last hour, when it is not safe before',
      of(withWindows(window('09:30', '14:00', { weekdays: [3] }))),
      '04T07:40',
      'call 2026-03-04 09:30 last-chance safe-times',
    ],
    ['of two that are worth the same: the sooner', {}, '02T07:00', 'call 2026-03-02 07:00 daytime'],
    [
      'in safe hours that begin an hour before the end',
      of(withWindows(window('09:00', '14:00'))),
      '04T07:40',
      'call 2026-03-04 09:00 safe-times',
    ],
  ])('%s', (_what, changes, now, expected) => {
    expect(advised(changes, `2026-03-${now}:00+01:00`)).toBe(expected)
  })

  it('of a duty that ends at night is too late when the evening is over: then in the morning, or another way', () => {
    const dueAt = instant('2026-03-03T02:00:00+01:00')
    expect(advised({ dueAt }, '2026-03-02T20:30:00+01:00')).toBe('call 2026-03-02 20:30 daytime')
    expect(advised({ dueAt }, '2026-03-02T21:30:00+01:00')).toBe('too-late 2026-03-03 07:00')
    expect(advised({ dueAt }, '2026-03-03T01:30:00+01:00')).toBe('too-late 2026-03-03 07:00')
    expect(advised({ dueAt }, '2026-03-03T02:30:00+01:00')).toBe('call 2026-03-03 07:00 overdue daytime')
  })

  it('is to the number whose time is best, and says to which', () => {
    const own = number({ windows: [window('16:00', '18:00')] })
    const sister = number({ id: '2', windows: [window('09:00', '11:00')] })
    const card = of({ numbers: [own, sister] })
    const next = (now: string) => nextAttempt({ ...open, ...card }, instant(`2026-03-02T${now}:00+01:00`))
    expect(next('10:00')).toMatchObject({ at: '2026-03-02T09:00:00.000Z', number: '2' })
    expect(next('12:00')).toMatchObject({ at: '2026-03-02T15:00:00.000Z', number: '1' })
    const wrong = { since: '2026-03-02T08:00:00.000Z' }
    const crossed = of({ numbers: [own, { ...sister, wrong }] })
    expect(nextAttempt({ ...open, ...crossed }, '2026-03-02T09:00:00.000Z')).toMatchObject({ number: '1' })
  })

  it.each([
    ['met', { status: 'met' }, 'nothing'],
    ['of somebody whom nobody may call', of({ doNotCall: true }), 'stop'],
    ['without a number', of({ numbers: [] }), 'no-number'],
    ['with a wrong number', of({ numbers: [number({ wrong: { since: '2026-03-02T08:00:00.000Z' } })] }), 'no-number'],
    [
      'after contact was not safe',
      { tried: { ...nothingTried, unsafe: { attempt: 'A', recordedIn: 2 } } },
      'undecided',
    ],
    [
      'after contact was not safe, in coded hours',
      {
        ...of(withWindows(window('09:00', '14:00'))),
        tried: { ...nothingTried, unsafe: { attempt: 'A', recordedIn: 2 } },
      },
      'undecided',
    ],
    [
      'after another way was chosen',
      {
        tried: { ...nothingTried, unsafe: { attempt: 'A', recordedIn: 2 }, decision: { way: 'other-way', madeIn: 3 } },
      },
      'other-way',
    ],
  ])('of a duty %s: no hour, by day, at night, and when it is overdue', (_what, changes, expected) => {
    for (const now of ['02T10:00', '02T23:00', '04T09:30', '05T10:00'])
      expect(advised(changes, `2026-03-${now}:00+01:00`)).toBe(expected)
  })

  /** Why somebody is to be called now: there is no other time before the last hour. */
  const whyNow = (changes: object, now: string) => {
    const dueAt = plusMinutes(instant(now), 60.5)
    return nextAttempt({ ...open, ...changes, dueAt }, instant(now))?.why.join(' ')
  }

  it.each([
    ['by day from seven', '02T07:00', 'daytime'],
    ['in office hours from eight', '02T08:00', 'office-hours'],
    ['until four', '02T15:59', 'office-hours'],
    ['by day after them', '02T16:00', 'daytime'],
    ['until nine', '02T20:59', 'daytime'],
    ['on a Saturday', '07T10:00', 'daytime'],
  ])('%s at %s says why', (_when, now, why) => {
    expect(whyNow({}, `2026-03-${now}:00+01:00`)).toBe(why)
  })

  /** The night is that of the law: from ten to six (§ 5 of Act 251/2016). */
  it.each([
    ['06:00', '11:59', 'after-a-pause'],
    ['11:59', '12:00', 'other-part-of-day'],
    ['12:00', '16:59', 'after-a-pause'],
    ['16:59', '17:00', 'other-part-of-day'],
    ['17:00', '20:59', 'after-a-pause'],
  ])('after a try at %s the day before, tried at %s, is %s', (before, now, why) => {
    const tried = triedIn([failed(`2026-03-01T${before}:00+01:00`)])
    expect(whyNow({ tried }, `2026-03-02T${now}:00+01:00`)?.split(' ')[0]).toBe(why)
  })

  it('does not learn from an attempt that was withdrawn', () => {
    const withdrawn = { ...failed('2026-03-02T09:30:00+01:00'), withdrawn: { by: 'x', at: '', reason: 'x' } }
    expect(advised({ tried: triedIn([withdrawn]) }, '2026-03-02T10:00:00+01:00')).toBe(
      'call 2026-03-02 10:00 office-hours',
    )
  })
})

const anyTime = fc.nat({ max: 95 }).map((quarter) => {
  const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0'))
  return `${hours}:${minutes}`
})
const anyWindow = fc
  .record({
    from: anyTime,
    until: anyTime,
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    weeks: fc.constantFrom('every', 'odd', 'even'),
    call: fc.constantFrom('safe', 'never'),
  })
  .filter(({ from, until }) => from !== until)
const anyCase = fc.record({
  startsAt: anyInstant,
  minutes: fc.nat({ max: 4000 }),
  words: fc.constantFrom('', 'dopoledne'),
  windows: fc.array(fc.array(anyWindow, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  tries: fc.array(fc.record({ minutes: fc.nat({ max: 2880 }), outcome: fc.constantFrom(...outcomes) }), {
    maxLength: 4,
  }),
})

describe('an hour that is advised', () => {
  it('is never before now, by day unless coded windows say that it is safe, and never when they forbid it', () => {
    fc.assert(
      fc.property(anyCase, ({ startsAt, minutes, words, windows, tries }) => {
        const now = plusMinutes(startsAt, minutes)
        const made = tries.map(({ outcome, ...each }) => ({
          id: 'A',
          at: plusMinutes(startsAt, each.minutes),
          outcome,
        }))
        const numbers = windows.map((own, index) => number({ id: String(index), windows: own }))
        const safeContact = cardWith({ safeTimes: words, numbers })
        const given = { ...open, dueAt: plusHours(startsAt, 48), safeContact, tried: triedIn(made) }
        const next = nextAttempt(given, now)
        if (next?.at !== undefined) {
          const own = numbers.find(({ id }) => id === next.number)?.windows ?? []
          const { time } = pragueWallClock(next.at)
          const said = saidOf(own, next.at)
          expect(next.at >= now).toBe(true)
          expect(said).not.toBe('never')
          expect(said === 'safe' || (time >= '07:00' && time < '21:00')).toBe(true)
          expect(next.why.includes('safe-times')).toBe(said === 'safe' && next.advice === 'call')
          if (words !== '') expect(own.map(({ call }) => call)).toContain('safe')
          if (next.advice === 'call' && now < given.dueAt) expect(next.at < given.dueAt).toBe(true)
        }
        const begins = promiseBegins(given, now)
        if (begins !== undefined) expect(promiseFault(begins, given, now)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
})

describe('the time that a promise begins with', () => {
  const begins = (changes: object, now: string) => {
    const at = promiseBegins({ ...open, ...changes }, instant(`2026-03-${now}:00+01:00`))
    return at && shownInPrague(at)
  }

  it.each([
    ['the hour that is advised', of(withWindows(window('16:00', '18:00'))), '02T10:00', '2026-03-02 16:00'],
    ['two hours later when that is now', {}, '02T10:00', '2026-03-02 12:00'],
    ['the morning when two hours later is night', {}, '02T20:00', '2026-03-03 07:00'],
    [
      'the next safe hours when two hours later they are over',
      of(withWindows(window('09:00', '11:00'))),
      '02T10:00',
      '2026-03-03 09:00',
    ],
    ['half an hour later when two are too many', {}, '04T08:30', '2026-03-04 09:00'],
    ['nothing when no time is left', {}, '04T09:45', undefined],
    ['nothing of a card in words', of({ safeTimes: 'dopoledne' }), '02T10:00', undefined],
    ['nothing of a person whom nobody may call', of({ doNotCall: true }), '02T10:00', undefined],
    [
      'nothing after the end that may be promised',
      of(withWindows(window('16:00', '18:00', { weekdays: [7] }))),
      '02T10:00',
      undefined,
    ],
    ['the next morning of an overdue duty', {}, '05T02:00', '2026-03-05 07:00'],
  ])('is %s', (_what, changes, now, expected) => {
    expect(begins(changes, now)).toBe(expected)
  })
})
