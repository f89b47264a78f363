import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
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
import { type Instant, instant, plusDays, plusMinutes } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { shownInPrague } from '../../support/moments.ts'

/** Office hours on working days by Jana, nights by Tomáš, nobody at weekends. */
const centre: Roster = {
  ...emptyRoster,
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, who: 'jana', from: '08:00', until: '16:00' },
    { weekday, who: 'tomas', from: '22:00', until: '06:00' },
  ]),
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

describe('on the nights that change the hour', () => {
  const night: Roster = { ...emptyRoster, weekly: [{ weekday: 6, who: 'noc', from: '22:00', until: '06:00' }] }
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

  it('of an empty roster are one', () => {
    expect(gaps(emptyRoster, '2026-03-06T12:00:00.000Z', 14)).toEqual([
      { from: '2026-03-06T12:00:00.000Z', until: '2026-03-19T23:00:00.000Z' },
    ])
  })
})

const two = (value: number) => String(value).padStart(2, '0')
const anyTime = fc.nat({ max: 47 }).map((half) => `${two(Math.floor(half / 2))}:${half % 2 ? '30' : '00'}`)
const anyShift: fc.Arbitrary<Shift> = fc.record({ who: fc.constantFrom('a', 'b', 'c'), from: anyTime, until: anyTime })
/** Days around both clock changes, Easter, and nothing. */
const anyStart = fc.constantFrom('2026-03-27', '2026-10-23', '2026-04-02', '2026-06-09', '2026-12-23')
const DAYS = 4
const anyRoster: fc.Arbitrary<{ start: string; roster: Roster }> = fc.record({
  start: anyStart,
  roster: fc.record({
    weekly: fc.array(
      fc.tuple(anyShift, fc.integer({ min: 1, max: 7 })).map(([shift, weekday]) => ({ ...shift, weekday })),
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
    : roster.weekly.filter((shift) => shift.weekday === weekday).map(({ weekday: _, ...shift }) => shift)
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
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, who: 'jana', from: '08:00', until: '16:00' })),
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
      weekly: [{ weekday: 1, who: 'x', from: '08:00', until: '16:00' }],
      holidays: [{ who: 'a', from: '08:00', until: '16:00' }],
      exceptions: [{ day: '2026-03-02', shifts: [{ who: 'y', from: '08:00', until: '16:00' }] }],
      handovers: [{ from: '2026-03-02T00:00:00Z', until: '2026-03-03T00:00:00Z', by: 'a', to: 'z' }],
    }
    expect(strangers(roster, [{ id: 'a' }]).map(({ path }) => path)).toEqual([
      'weekly.0.who',
      'exceptions.0.shifts.0.who',
      'handovers.0.to',
    ])
  })

  it.each([
    ['an hour that is none', { weekly: [{ weekday: 1, who: 'a', from: '25:00', until: '16:00' }] }],
    ['a beginning at 24:00', { weekly: [{ weekday: 1, who: 'a', from: '24:00', until: '16:00' }] }],
    ['an eighth day', { weekly: [{ weekday: 8, who: 'a', from: '08:00', until: '16:00' }] }],
    [
      'two exceptions for a day',
      {
        exceptions: [
          { day: '2026-03-02', shifts: [] },
          { day: '2026-03-02', shifts: [] },
        ],
      },
    ],
    ['a day that is none', { exceptions: [{ day: '2026-02-30', shifts: [] }] }],
    [
      'a hand-over that ends before it begins',
      { handovers: [{ from: '2026-03-03T00:00:00Z', until: '2026-03-02T00:00:00Z', by: 'a', to: 'b' }] },
    ],
  ])('with %s is refused', (_what, part) => {
    expect(rosterSchema.safeParse({ ...emptyRoster, ...part }).success).toBe(false)
  })
})
