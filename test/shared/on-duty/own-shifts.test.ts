import { describe, expect, it } from 'vitest'
import { iCalendar } from '../../../shared/duties/icalendar.ts'
import { calendarRosterSchema, MOST_SHIFTS, ownShifts, shiftEntries } from '../../../shared/on-duty/own-shifts.ts'
import { emptyRoster, type Roster, rosterSchema } from '../../../shared/on-duty/roster.ts'
import { shownInPrague } from '../../support/moments.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const cancelled = { by: 'vedouci', at: '2026-03-01T09:00:00.000Z' }
const night = { who: 'jana', from: '18:00', until: '06:00' }
const nights: Roster = { ...emptyRoster, weekly: [{ ...night, weekdays: everyDay }], holidays: [night] }
/** 2026-03-02 is a Monday, of an even week. */
const handed = { from: '2026-03-02T17:00:00.000Z', until: '2026-03-03T05:00:00.000Z', by: 'jana', to: 'hana' }
const part = { ...handed, from: '2026-03-02T20:00:00.000Z', until: '2026-03-02T23:00:00.000Z' }

const shown = (roster: Roster, day: string, who: string) =>
  ownShifts(roster, day, who).map(({ from, until }) => `${shownInPrague(from)} – ${shownInPrague(until)}`)

const whole = ['2026-03-02 18:00 – 2026-03-03 06:00']
const exception = (shifts: Roster['exceptions'][number]['shifts']) => [{ day: '2026-03-02', shifts }]

describe('of the shifts that begin on a Monday', () => {
  it.each<[string, Roster, string, string[]]>([
    ['one’s own is one’s own', nights, 'jana', whole],
    ['a colleague’s is not', nights, 'hana', []],
    ['one that is handed on is not the giver’s', { ...nights, handovers: [handed] }, 'jana', []],
    ['but the stand-in’s', { ...nights, handovers: [handed] }, 'hana', whole],
    ['a cancelled hand-over gives nothing', { ...nights, handovers: [{ ...handed, cancelled }] }, 'hana', []],
    ['and takes nothing', { ...nights, handovers: [{ ...handed, cancelled }] }, 'jana', whole],
    [
      'a part of it leaves two parts',
      { ...nights, handovers: [part] },
      'jana',
      ['2026-03-02 18:00 – 2026-03-02 21:00', '2026-03-03 00:00 – 2026-03-03 06:00'],
    ],
    ['and gives one', { ...nights, handovers: [part] }, 'hana', ['2026-03-02 21:00 – 2026-03-03 00:00']],
    [
      'a third has what was handed on twice',
      { ...nights, handovers: [handed, { ...handed, by: 'hana', to: 'eva' }] },
      'eva',
      whole,
    ],
    [
      'and the second has it no more',
      { ...nights, handovers: [handed, { ...handed, by: 'hana', to: 'eva' }] },
      'hana',
      [],
    ],
    [
      'one that comes back is one’s own',
      { ...nights, handovers: [handed, { ...handed, by: 'hana', to: 'jana' }] },
      'jana',
      whole,
    ],
    ['a day off on purpose has none', { ...nights, exceptions: exception([]) }, 'jana', []],
    [
      'a time without a duty on purpose is none',
      { ...nights, exceptions: exception([{ ...night, who: null }]) },
      'jana',
      [],
    ],
    [
      'an exception holds in place of the pattern',
      { ...nights, exceptions: exception([{ who: 'jana', from: '08:00', until: '09:00' }]) },
      'jana',
      ['2026-03-02 08:00 – 2026-03-02 09:00'],
    ],
    [
      'a cancelled one does not',
      { ...nights, exceptions: [{ day: '2026-03-02', shifts: [], cancelled }] },
      'jana',
      whole,
    ],
    [
      'of the odd weeks there is none',
      { ...emptyRoster, weekly: [{ ...night, weekdays: [1], weeks: 'odd' }] },
      'jana',
      [],
    ],
    [
      'of the even ones there is',
      { ...emptyRoster, weekly: [{ ...night, weekdays: [1], weeks: 'even' }] },
      'jana',
      whole,
    ],
    [
      'two that touch or overlap are one',
      {
        ...emptyRoster,
        weekly: ['10:00', '08:00', '09:00'].map((from) => ({ who: 'jana', from, until: '12:00', weekdays: [1] })),
      },
      'jana',
      ['2026-03-02 08:00 – 2026-03-02 12:00'],
    ],
    [
      'a line of an older roster counts',
      rosterSchema.parse({ ...emptyRoster, weekly: [{ ...night, weekday: 1 }] }),
      'jana',
      whole,
    ],
  ])('%s', (_what, roster, who, spans) => {
    expect(shown(roster, '2026-03-02', who)).toEqual(spans)
  })
})

describe('a shift', () => {
  it.each([
    ['a spring night is eleven hours', nights, '2026-03-28', ['2026-03-28T17:00:00.000Z 2026-03-29T04:00:00.000Z']],
    ['an autumn night is thirteen', nights, '2026-10-24', ['2026-10-24T16:00:00.000Z 2026-10-25T05:00:00.000Z']],
    [
      'within the hour that is skipped there is none',
      { ...emptyRoster, weekly: [{ who: 'jana', from: '02:00', until: '03:00', weekdays: everyDay }] },
      '2026-03-29',
      [],
    ],
    ['a holiday has its own', { ...nights, holidays: [] }, '2026-05-01', []],
    [
      'and so it counts',
      { ...nights, holidays: [{ who: 'jana', from: '08:00', until: '12:00' }] },
      '2026-05-01',
      ['2026-05-01T06:00:00.000Z 2026-05-01T10:00:00.000Z'],
    ],
  ])('%s', (_what, roster, day, spans) => {
    expect(ownShifts(roster, day, 'jana').map(({ from, until }) => `${from} ${until}`)).toEqual(spans)
  })
})

const reader = { staff: 'jana', mark: 'MARK', origin: 'https://opora.example' }
const now = '2026-03-02T09:00:00.000Z'
const stored = (roster: Roster, version = 7) => ({ roster, version, changed: { at: '2026-03-01T08:00:00.000Z' } })

describe('own shifts in a calendar', () => {
  it('say nothing but that there is one', () => {
    expect(shiftEntries(stored(nights), reader, now)[0]).toEqual({
      uid: 'shift-MARK-2026-02-27-1@opora.example',
      sequence: 7,
      changedAt: '2026-03-01T08:00:00.000Z',
      startsAt: '2026-02-27T17:00:00.000Z',
      endsAt: '2026-02-28T05:00:00.000Z',
      isCancelled: false,
      title: 'Služba',
      text: 'Vaše služba podle rozpisu. Rozpis a předání služby uvidíte po přihlášení.',
      url: 'https://opora.example/sluzby',
      remindBefore: 60,
    })
  })

  it('are the same entries when their hours change, with a higher sequence', () => {
    const earlier = { ...nights, weekly: [{ ...night, from: '16:30', weekdays: everyDay }] }
    const [before, after] = [stored(nights), stored(earlier, 8)].map((each) => shiftEntries(each, reader, now))
    expect(after?.map(({ uid }) => uid)).toEqual(before?.map(({ uid }) => uid))
    expect(after?.[0]).toMatchObject({ sequence: 8, startsAt: '2026-02-27T15:30:00.000Z' })
  })

  it('are the same entries from day to day, each of its own name', () => {
    const uids = (at: string) => shiftEntries(stored(nights), reader, at).map(({ uid }) => uid)
    const [today, tomorrow] = [uids(now), uids('2026-03-03T09:00:00.000Z')]
    expect(new Set(today).size).toBe(66)
    expect(tomorrow.slice(0, -1)).toEqual(today.slice(1))
    expect(uids('2026-03-02T22:59:00.000Z')).toEqual(today)
  })

  it('are of nobody without a roster', () => {
    expect(shiftEntries(calendarRosterSchema.parse({ version: 0 }), reader, now)).toEqual([])
  })

  it('have an end, whatever the roster', () => {
    const minutes = Array.from({ length: 200 }, (_, index) => index * 7)
    const time = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const weekly = minutes.map((at) => ({ who: 'jana', from: time(at), until: time(at + 1), weekdays: everyDay }))
    const handovers = Array.from({ length: 200 }, () => ({ ...handed, until: '2027-03-03T05:00:00.000Z', by: 'eva' }))
    const entries = shiftEntries(
      stored({ ...emptyRoster, weekly, handovers }),
      { ...reader, mark: 'x'.repeat(43) },
      now,
    )
    expect(entries).toHaveLength(MOST_SHIFTS)
    // A Lambda answers with at most 6 MB.
    expect(iCalendar({ name: 'Opora', refreshMinutes: 15, entries }).length).toBeLessThan(400_000)
  })
})
