import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dutyOfDay,
  emptyRoster,
  gaps,
  nextOnDuty,
  onDuty,
  type Roster,
  reachable,
  rosterSchema,
  type Shift,
  strangers,
} from '../../../shared/on-duty/roster.ts'
import { type Instant, instant, isoWeek, plusDays, plusMinutes } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { shownInPrague } from '../../support/moments.ts'

/** Office hours on working days by Jana, nights by Tomáš, nobody at weekends. */
const centre: Roster = {
  ...emptyRoster,
  weekly: [
    { weekdays: [1, 2, 3, 4, 5], who: 'jana', from: '08:00', until: '16:00' },
    { weekdays: [1, 2, 3, 4, 5], who: 'tomas', from: '22:00', until: '06:00' },
  ],
}

describe('who is on duty', () => {
  it.each([
    ['the first minute of a shift', '2026-03-02T08:00:00+01:00', ['jana']],
    ['the last millisecond of a shift', '2026-03-02T15:59:59.999+01:00', ['jana']],
    ['the end of a shift', '2026-03-02T16:00:00+01:00', []],
    ['before midnight', '2026-03-02T23:59:00+01:00', ['tomas']],
    ['after midnight', '2026-03-03T05:59:00+01:00', ['tomas']],
    ['Saturday morning, in the shift that began on Friday', '2026-03-07T05:59:00+01:00', ['tomas']],
    ['Saturday afternoon', '2026-03-07T14:00:00+01:00', []],
    ['Monday morning, no shift having begun on Sunday', '2026-03-02T05:00:00+01:00', []],
  ])('%s', (_when, at, who) => {
    expect(onDuty(centre, instant(at))).toEqual(who)
  })

  it.each([
    ['a public holiday has its own pattern', '2026-10-28T09:00:00+01:00', ['hana']],
    ['Good Friday moves with the year', '2026-04-03T09:00:00+02:00', ['hana']],
    ['an exception replaces a holiday', '2026-12-24T09:00:00+01:00', ['eva']],
    ['an exception without shifts is a day off', '2026-03-02T09:00:00+01:00', []],
    ['a shift of the day before lasts into a day off', '2026-03-03T05:00:00+01:00', []],
  ])('%s', (_what, at, who) => {
    const roster: Roster = {
      ...centre,
      holidays: [{ who: 'hana', from: '08:00', until: '16:00' }],
      exceptions: [
        { day: '2026-12-24', shifts: [{ who: 'eva', from: '08:00', until: '12:00' }] },
        { day: '2026-03-02', shifts: [] },
      ],
    }
    expect(onDuty(roster, instant(at))).toEqual(who)
  })

  it('is whom a shift was handed on to, for as long as it was', () => {
    const handovers = [{ from: '2026-03-02T09:00:00Z', until: '2026-03-02T11:00:00Z', by: 'jana', to: 'eva' }]
    const at = (time: string) => onDuty({ ...centre, handovers }, `2026-03-02T${time}:00.000Z`)
    expect([at('08:59'), at('09:00'), at('10:59'), at('11:00')]).toEqual([['jana'], ['eva'], ['eva'], ['jana']])
  })

  it('are both after a swap', () => {
    const span = { from: '2026-03-02T00:00:00Z', until: '2026-03-03T23:00:00Z' }
    const handovers = [
      { ...span, by: 'jana', to: 'tomas' },
      { ...span, by: 'tomas', to: 'jana' },
    ]
    expect(onDuty({ ...centre, handovers }, '2026-03-02T10:00:00.000Z')).toEqual(['tomas'])
    expect(onDuty({ ...centre, handovers }, '2026-03-02T23:00:00.000Z')).toEqual(['jana'])
  })
})

describe('who is on duty at some time of a day', () => {
  const day: Roster = {
    ...emptyRoster,
    weekly: [
      { weekdays: [1], who: 'vera', from: '22:00', until: '08:00' },
      { weekdays: [2], who: 'tomas', from: '16:00', until: '24:00' },
      { weekdays: [2], who: 'jana', from: '08:00', until: '16:00' },
      { weekdays: [3], who: 'eva', from: '00:00', until: '08:00' },
    ],
  }
  const handover = { from: '2026-03-03T18:00:00Z', until: '2026-03-03T19:00:00Z', by: 'tomas', to: 'hana' }

  it.each([
    ['from its beginning', day, '2026-03-03T00:00:00+01:00', ['jana', 'tomas', 'vera']],
    ['from the end of a shift', day, '2026-03-03T08:00:00+01:00', ['jana', 'tomas']],
    ['from its last shift', day, '2026-03-03T16:00:00+01:00', ['tomas']],
    ['with a hand-over', { ...day, handovers: [handover] }, '2026-03-03T16:00:00+01:00', ['hana', 'tomas']],
    ['within a hand-over', { ...day, handovers: [handover] }, '2026-03-03T19:30:00+01:00', ['hana', 'tomas']],
    ['after a hand-over', { ...day, handovers: [handover] }, '2026-03-03T20:00:00+01:00', ['tomas']],
    ['with nobody', emptyRoster, '2026-03-03T00:00:00+01:00', []],
  ])('%s', (_when, roster, from, who) => {
    expect(dutyOfDay(roster, instant(from))).toEqual(who)
  })
})

describe('on the nights that change the hour', () => {
  const night: Roster = { ...emptyRoster, weekly: [{ weekdays: [6], who: 'noc', from: '22:00', until: '06:00' }] }
  const hoursOn = (roster: Roster, from: Instant) =>
    Array.from({ length: 24 * 60 }, (_, minute) => plusMinutes(from, minute)).filter(
      (at) => onDuty(roster, at).length > 0,
    ).length / 60

  it.each([
    ['an ordinary night', '2026-03-07T17:00:00.000Z', 8],
    ['the night an hour is skipped', '2026-03-28T17:00:00.000Z', 7],
    ['the night an hour comes twice', '2026-10-24T16:00:00.000Z', 9],
  ])('%s lasts as long as it does', (_night, from, hours) => {
    expect(hoursOn(night, from)).toBe(hours)
  })

  it('shifts that meet in the hour that comes twice meet once', () => {
    const shifts = [
      { who: 'a', from: '00:00', until: '02:30' },
      { who: 'b', from: '02:30', until: '06:00' },
    ]
    const roster = { ...emptyRoster, exceptions: [{ day: '2026-10-25', shifts }] }
    const who = (at: string) => onDuty(roster, instant(at))
    expect(who('2026-10-25T02:29:00+02:00')).toEqual(['a'])
    expect(who('2026-10-25T02:30:00+02:00')).toEqual(['b'])
    expect(who('2026-10-25T02:15:00+01:00')).toEqual(['b'])
  })

  it('shifts that meet in the hour that is skipped leave no gap', () => {
    const shifts = [
      { who: 'a', from: '00:00', until: '02:30' },
      { who: 'b', from: '02:30', until: '24:00' },
    ]
    const roster = { ...emptyRoster, exceptions: [{ day: '2026-03-29', shifts }] }
    expect(gaps(roster, '2026-03-28T23:00:00.000Z', 1)).toEqual([])
  })
})

describe('gaps', () => {
  it('of a week are the evenings and the weekend', () => {
    const found = gaps(centre, '2026-03-06T12:00:00.000Z', 4)
    expect(found.map(({ from, until }) => `${shownInPrague(from)} – ${shownInPrague(until)}`)).toEqual([
      '2026-03-06 16:00 – 2026-03-06 22:00',
      '2026-03-07 06:00 – 2026-03-09 08:00',
      '2026-03-09 16:00 – 2026-03-09 22:00',
    ])
  })

  it.each([
    ['nothing while a shift of the day before lasts', '2026-03-03T05:59:00+01:00', ['06:00 – 08:00', '16:00 – 22:00']],
    ['the rest of one that has begun', '2026-03-03T07:00:00+01:00', ['07:00 – 08:00', '16:00 – 22:00']],
    ['nothing of one that ends now', '2026-03-03T08:00:00+01:00', ['16:00 – 22:00']],
    ['one that begins now', '2026-03-03T16:00:00+01:00', ['16:00 – 22:00']],
    ['none', '2026-03-03T22:00:00+01:00', []],
  ])('of the rest of a day are %s', (_what, from, spans) => {
    const found = gaps(centre, instant(from), 1).map(({ from, until }) => [shownInPrague(from), shownInPrague(until)])
    expect(found.map((span) => span.map((at) => at.slice(11)).join(' – '))).toEqual(spans)
  })

  it('are not where a shift lies within another', () => {
    const shifts = [
      { who: 'b', from: '08:00', until: '10:00' },
      { who: 'a', from: '06:00', until: '18:00' },
    ]
    const roster = { ...emptyRoster, exceptions: [{ day: '2026-03-02', shifts }] }
    expect(gaps(roster, '2026-03-02T05:00:00.000Z', 1)).toEqual([
      { from: '2026-03-02T17:00:00.000Z', until: '2026-03-02T23:00:00.000Z' },
    ])
  })

  it('are not parted by a shift within the hour that is skipped', () => {
    const shifts = [{ who: 'noc', from: '02:15', until: '02:45' }]
    const roster = { ...emptyRoster, exceptions: [{ day: '2026-03-29', shifts }] }
    expect(gaps(roster, '2026-03-28T23:00:00.000Z', 1)).toEqual([
      { from: '2026-03-28T23:00:00.000Z', until: '2026-03-29T22:00:00.000Z' },
    ])
  })

  it('of an empty roster are one', () => {
    expect(gaps(emptyRoster, '2026-03-06T12:00:00.000Z', 14)).toEqual([
      { from: '2026-03-06T12:00:00.000Z', until: '2026-03-19T23:00:00.000Z' },
    ])
  })
})

describe('the next duty', () => {
  const shift = { who: 'jana', from: '08:00', until: '16:00' }
  const on = (day: string, ...shifts: Shift[]): Roster => ({ ...emptyRoster, exceptions: [{ day, shifts }] })
  const eight = '2026-04-02T06:00:00.000Z'

  it.each([
    ['is now while somebody has it', on('2026-04-02', shift), eight, { at: eight, who: ['jana'] }],
    ['is the shift to come', on('2026-04-02', shift), '2026-04-02T05:59:59.999Z', { at: eight, who: ['jana'] }],
    ['is none when the last is over', on('2026-04-02', shift), '2026-04-02T14:00:00.000Z', undefined],
    ['is looked for in 31 days', on('2026-04-02', shift), '2026-03-02T09:00:00.000Z', { at: eight, who: ['jana'] }],
    ['and in no more', on('2026-04-02', shift), '2026-03-01T09:00:00.000Z', undefined],
    [
      'is the first of a day, in whatever order they are written',
      on('2026-04-02', { who: 'tomas', from: '16:00', until: '24:00' }, shift, { ...shift, who: 'eva' }),
      '2026-04-01T09:00:00.000Z',
      { at: eight, who: ['eva', 'jana'] },
    ],
    [
      'is no shift within the hour that is skipped',
      on('2026-03-29', { who: 'noc', from: '02:15', until: '02:45' }),
      '2026-03-28T09:00:00.000Z',
      undefined,
    ],
  ])('%s', (_what, roster, at, expected) => {
    expect(nextOnDuty(roster, at)).toEqual(expected)
  })
})

const two = (value: number) => String(value).padStart(2, '0')
const anyTime = fc.nat({ max: 47 }).map((half) => `${two(Math.floor(half / 2))}:${half % 2 ? '30' : '00'}`)
const shiftParts = { who: fc.constantFrom('a', 'b', 'c'), from: anyTime, until: anyTime }
const anyShift: fc.Arbitrary<Shift> = fc.record(shiftParts)
/** Days around both clock changes, Easter, and nothing. */
const anyStart = fc.constantFrom('2026-03-27', '2026-10-23', '2026-04-02', '2026-06-09', '2026-12-23')
const DAYS = 4
const anyRoster: fc.Arbitrary<{ start: string; roster: Roster }> = fc.record({
  start: anyStart,
  roster: fc.record({
    weekly: fc.array(
      fc.record({
        ...shiftParts,
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      }),
      { maxLength: 8 },
    ),
    holidays: fc.array(anyShift, { maxLength: 2 }),
    exceptions: fc.constant<Roster['exceptions']>([]),
    handovers: fc.constant<Roster['handovers']>([]),
  }),
})
const anyMinutes = fc.array(fc.nat({ max: DAYS * 24 * 60 }), { minLength: 1, maxLength: 20 })
const at = (day: string, minutes: number) => plusMinutes(`${day}T00:00:00.000Z`, minutes)

/** The shifts of a roster that begin on a day, as an exception for it would write them. */
function asException(roster: Roster, day: string, { holiday }: { holiday: boolean }) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  const shifts = holiday
    ? roster.holidays
    : roster.weekly.filter((shift) => shift.weekdays.includes(weekday)).map(({ weekdays: _, ...shift }) => shift)
  return { day, shifts }
}

const holidays = new Set(['2026-04-03', '2026-04-06', '2026-12-24', '2026-12-25', '2026-12-26'])

describe('whatever the roster', () => {
  it('is written in, as a pattern or day by day, in any order, whole or in parts, the answer is the same at every instant', () => {
    fc.assert(
      fc.property(anyRoster, anyTime, anyMinutes, ({ start, roster }, cut, minutes) => {
        const days = Array.from({ length: DAYS + 3 }, (_, index) => plusDays(start, index - 2))
        const exceptions = days.map((day) => asException(roster, day, { holiday: holidays.has(day) }))
        const inParts = ({ who, from, until }: Shift): Shift[] =>
          from < cut && (cut < until || until <= from)
            ? [
                { who, from: cut, until },
                { who, from, until: cut },
              ]
            : [{ who, from, until }]
        const dayByDay: Roster = {
          ...roster,
          exceptions: exceptions.map(({ day, shifts }) => ({ day, shifts: shifts.toReversed().flatMap(inParts) })),
        }
        for (const minute of minutes) {
          const when = at(start, minute)
          expect(onDuty(dayByDay, when)).toEqual(onDuty(roster, when))
        }
      }),
    )
  })

  it('nobody is on duty in a gap, and somebody outside', () => {
    fc.assert(
      fc.property(anyRoster, anyMinutes, ({ start, roster }, minutes) => {
        const from = at(start, 0)
        const found = gaps(roster, from, DAYS)
        for (const minute of minutes) {
          const when = at(start, minute)
          if (pragueDay(when) >= plusDays(start, DAYS)) continue
          const isGap = found.some((gap) => gap.from <= when && when < gap.until)
          expect(isGap).toBe(onDuty(roster, when).length === 0)
        }
      }),
    )
  })

  it('the next duty is the end of the gap', () => {
    fc.assert(
      fc.property(anyRoster, fc.nat({ max: 24 * 60 }), ({ start, roster }, minute) => {
        const when = at(start, minute)
        const next = nextOnDuty(roster, when)
        const [gap] = gaps(roster, when, 31)
        if (next === undefined) {
          expect(gap?.from).toBe(when)
          return
        }
        expect(next.who).toEqual(onDuty(roster, next.at))
        expect(next.who).not.toEqual([])
        expect(next.at).toBe(gap?.from === when ? gap.until : when)
      }),
    )
  })

  it('a letter reaches somebody as long as there is anybody', () => {
    const staff = [
      { id: 'a', outOfHours: false },
      { id: 'z', outOfHours: true },
    ]
    fc.assert(
      fc.property(
        anyRoster,
        fc.nat({ max: DAYS * 24 * 60 }),
        fc.subarray(staff, { minLength: 1 }),
        (any, minute, crew) => {
          expect(reachable(any.roster, crew, at(any.start, minute))).not.toEqual([])
        },
      ),
    )
  })
})

describe('a letter to people on duty', () => {
  const staff = ['jana', 'tomas', 'eva', 'hana'].map((id) => ({ id, outOfHours: id === 'eva' }))
  const reached = (when: string, crew = staff) => reachable(centre, crew, instant(when)).map(({ id }) => id)

  it('reaches those on duty and nobody else', () => {
    expect(reached('2026-03-02T10:00:00+01:00')).toEqual(['jana'])
  })

  it('on a Saturday reaches who has Monday and who agreed to be called', () => {
    expect(reached('2026-03-07T14:00:00+01:00')).toEqual(['jana', 'eva'])
  })

  it('reaches everybody when the one with the duty is gone and nobody agreed', () => {
    const rest = staff.filter(({ id }) => id === 'hana' || id === 'tomas').map(({ id }) => ({ id, outOfHours: false }))
    expect(reached('2026-03-02T10:00:00+01:00', rest)).toEqual(['tomas', 'hana'])
  })
})

describe('a notice after which no office minute comes for 48 hours', () => {
  const office: Roster = {
    ...emptyRoster,
    weekly: [{ weekdays: [1, 2, 3, 4, 5], who: 'jana', from: '08:00', until: '16:00' }],
  }
  const staff = ['jana', 'eva'].map((id) => ({ id, outOfHours: id === 'eva' }))
  const EVERY_HOURS = 3
  const arrivals = Array.from({ length: (365 * 24) / EVERY_HOURS }, (_, index) =>
    plusMinutes('2026-01-01T00:00:00.000Z', index * EVERY_HOURS * 60),
  )

  it('is about every eighth of a year, and each reaches somebody who agreed to be called', () => {
    const late = arrivals.filter((arrival) => (nextOnDuty(office, arrival)?.at ?? '') >= plusMinutes(arrival, 48 * 60))
    const share = late.length / arrivals.length
    expect(share).toBeGreaterThan(0.1)
    expect(share).toBeLessThan(0.15)
    for (const arrival of late) expect(reachable(office, staff, arrival).map(({ id }) => id)).toContain('eva')
  })
})

describe('a roster', () => {
  it('that names somebody who is not of the staff is told where', () => {
    const roster: Roster = {
      weekly: [{ weekdays: [1], who: 'x', from: '08:00', until: '16:00' }],
      holidays: [{ who: 'a', from: '08:00', until: '16:00' }],
      exceptions: [{ day: '2026-03-02', shifts: [{ who: 'y', from: '08:00', until: '16:00' }] }],
      handovers: [{ from: '2026-03-02T00:00:00Z', until: '2026-03-03T00:00:00Z', by: 'a', to: 'z' }],
    }
    const faults = (...ids: string[]) =>
      strangers(
        roster,
        ids.map((id) => ({ id })),
      )
    expect(faults('a')).toEqual([
      { path: 'weekly.0.who', code: 'unknown-person' },
      { path: 'exceptions.0.shifts.0.who', code: 'unknown-person' },
      { path: 'handovers.0.to', code: 'unknown-person' },
    ])
    expect(faults('x', 'y', 'z').map(({ path }) => path)).toEqual(['holidays.0.who', 'handovers.0.by'])
    expect(faults('a', 'x', 'y', 'z')).toEqual([])
  })

  const shift = { who: 'a', from: '08:00', until: '16:00' }
  const monday = { ...shift, weekdays: [1] }
  const handover = { from: '2026-03-02T00:00:00Z', until: '2026-03-02T00:01:00Z', by: 'a', to: 'b' }
  const dayOff = (_: unknown, index: number) => ({ day: plusDays('2026-03-02', index), shifts: [] })
  const faultsWith = (part: object) =>
    rosterSchema
      .safeParse({ ...emptyRoster, ...part })
      .error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`) ?? []

  it.each([
    ['the first and the last minute of a day', { holidays: [{ ...shift, from: '00:00', until: '23:59' }] }],
    ['a shift until midnight', { holidays: [{ ...shift, from: '19:30', until: '24:00' }] }],
    ['the first and the last day of a week', { weekly: [monday, { ...monday, weekdays: [7] }] }],
    ['the longest id', { holidays: [{ ...shift, who: 'a'.repeat(120) }] }],
    ['a hand-over', { handovers: [handover] }],
    ['as many shifts as fit', { weekly: Array(200).fill(monday), holidays: Array(200).fill(shift) }],
    ['as many hand-overs as fit', { handovers: Array(200).fill(handover) }],
    ['as many exceptions as fit', { exceptions: Array.from({ length: 400 }, dayOff) }],
    ['as many shifts of a day as fit', { exceptions: [{ day: '2026-03-02', shifts: Array(20).fill(shift) }] }],
  ])('with %s is good', (_what, part) => {
    expect(faultsWith(part)).toEqual([])
  })

  it.each([
    ['an hour that is none', { weekly: [{ ...monday, from: '25:00' }] }, ['weekly.0.from invalid_format']],
    ['a beginning at 24:00', { weekly: [{ ...monday, from: '24:00' }] }, ['weekly.0.from invalid_format']],
    ['a minute that is none', { weekly: [{ ...monday, from: '08:60' }] }, ['weekly.0.from invalid_format']],
    ['words before a time', { weekly: [{ ...monday, from: 'od 08:00' }] }, ['weekly.0.from invalid_format']],
    ['seconds', { weekly: [{ ...monday, from: '08:00:00' }] }, ['weekly.0.from invalid_format']],
    ['an end after 24:00', { weekly: [{ ...monday, until: '24:01' }] }, ['weekly.0.until invalid_format']],
    ['an eighth day', { weekly: [{ ...monday, weekdays: [8] }] }, ['weekly.0.weekdays.0 too_big']],
    ['a day before the first', { weekly: [{ ...monday, weekdays: [0] }] }, ['weekly.0.weekdays.0 too_small']],
    ['nobody', { holidays: [{ ...shift, who: '' }] }, ['holidays.0.who too_small']],
    ['an id that is too long', { holidays: [{ ...shift, who: 'a'.repeat(121) }] }, ['holidays.0.who too_big']],
    [
      'two exceptions for a day',
      {
        exceptions: [
          { day: '2026-03-02', shifts: [] },
          { day: '2026-03-02', shifts: [] },
        ],
      },
      ['exceptions.1.day custom'],
    ],
    ['a day that is none', { exceptions: [{ day: '2026-02-30', shifts: [] }] }, ['exceptions.0.day invalid_format']],
    [
      'a hand-over that ends before it begins',
      { handovers: [{ ...handover, until: '2026-03-01T00:00:00Z' }] },
      ['handovers.0.until custom'],
    ],
    [
      'a hand-over that ends as it begins',
      { handovers: [{ ...handover, until: handover.from }] },
      ['handovers.0.until custom'],
    ],
    ['a hand-over to oneself', { handovers: [{ ...handover, to: 'a' }] }, ['handovers.0.to custom']],
    ['too many shifts of a week', { weekly: Array(201).fill(monday) }, ['weekly too_big']],
    ['too many shifts of holidays', { holidays: Array(201).fill(shift) }, ['holidays too_big']],
    ['too many hand-overs', { handovers: Array(201).fill(handover) }, ['handovers too_big']],
    ['too many exceptions', { exceptions: Array.from({ length: 401 }, dayOff) }, ['exceptions too_big']],
    [
      'too many shifts of a day',
      { exceptions: [{ day: '2026-03-02', shifts: Array(21).fill(shift) }] },
      ['exceptions.0.shifts too_big'],
    ],
    ['a field that nobody knows', { nights: [] }, [' unrecognized_keys']],
    ['a shift with one', { holidays: [{ ...shift, weekdays: [1] }] }, ['holidays.0 unrecognized_keys']],
    ['a shift of a week with one', { weekly: [{ ...monday, day: 1 }] }, ['weekly.0 unrecognized_keys']],
    ['an exception with one', { exceptions: [{ ...dayOff(0, 0), who: 'a' }] }, ['exceptions.0 unrecognized_keys']],
    ['a hand-over with one', { handovers: [{ ...handover, why: '' }] }, ['handovers.0 unrecognized_keys']],
  ])('with %s is refused', (_what, part, faults) => {
    expect(faultsWith(part)).toEqual(faults)
  })
})

describe('lines of the week', () => {
  const line = { who: 'a', from: '08:00', until: '16:00' }
  const roster = (part: object): Roster => rosterSchema.parse({ ...emptyRoster, ...part })
  const noonOf = (day: string) => `${day}T11:00:00.000Z`
  const daysOf = (any: Roster, first: string, count = 14) =>
    Array.from({ length: count }, (_, index) => plusDays(first, index)).filter(
      (day) => onDuty(any, noonOf(day)).length > 0,
    )

  it.each([
    ['of several days', { weekdays: [1, 2, 3, 4, 5] }, ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13']],
    ['of odd weeks', { weekdays: [1, 5], weeks: 'odd' }, ['09', '13']],
    ['of even weeks', { weekdays: [1, 5], weeks: 'even' }, ['02', '06']],
    ['as they were stored for a day of their own', { weekday: 3 }, ['04', '11']],
  ])('%s', (_what, days, expected) => {
    const found = daysOf(roster({ weekly: [{ ...line, ...days }] }), '2026-03-02')
    expect(found.map((day) => day.slice(8))).toEqual(expected)
  })

  it.each([
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2025-12-29', 1],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
    ['2026-03-02', 10],
  ])('count weeks as calendars do: %s is in week %i', (day, number) => {
    expect(isoWeek(day)).toBe(number)
  })

  it.each([
    [[{ ...line, weekdays: [] }], 'weekly.0.weekdays'],
    [[{ ...line, weekdays: [1, 1] }], 'weekly.0.weekdays'],
    [[{ ...line, weekdays: [1], weeks: 'second' }], 'weekly.0.weeks'],
    [[{ ...line, weekdays: [1], weekday: 1 }], 'weekly.0.weekdays'],
  ])('are refused with their field: %j', (weekly, path) => {
    const { error } = rosterSchema.safeParse({ ...emptyRoster, weekly })
    if (path === 'weekly.0.weekdays' && 'weekday' in (weekly[0] ?? {})) return expect(error).toBeUndefined()
    expect(error?.issues[0]?.path.join('.')).toBe(path)
  })
})

describe('a time without a duty on purpose', () => {
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
  const day = { weekdays, who: 'jana', from: '08:00', until: '16:00' }
  const night = { weekdays, who: null, from: '16:00', until: '08:00' }
  const from = '2026-06-01T07:00:00.000Z'

  it('is no gap', () => {
    expect(gaps({ ...emptyRoster, weekly: [day, night] }, from, 7)).toEqual([])
    expect(gaps({ ...emptyRoster, weekly: [day] }, from, 7)).not.toEqual([])
    const always = { ...day, from: '00:00', until: '24:00' }
    const off = { ...emptyRoster, weekly: [always], exceptions: [{ day: '2026-06-03', shifts: [] }] }
    expect(gaps(off, from, 7)).toEqual([])
  })

  it('is nobody’s: letters go to whoever is next and to all who agreed to be called', () => {
    const roster = { ...emptyRoster, weekly: [day, night] }
    const staff = ['jana', 'eva', 'hana'].map((id) => ({ id, outOfHours: id === 'eva' }))
    const at = '2026-06-01T20:00:00.000Z'
    expect(onDuty(roster, at)).toEqual([])
    expect(nextOnDuty(roster, at)).toEqual({ at: '2026-06-02T06:00:00.000Z', who: ['jana'] })
    expect(reachable(roster, staff, at).map(({ id }) => id)).toEqual(['jana', 'eva'])
    expect(strangers(roster, staff)).toEqual([])
  })
})
