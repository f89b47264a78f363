import { describe, expect, it } from 'vitest'
import {
  dutyOfDay,
  emptyRoster,
  type Handover,
  type KeptHandover,
  nextOnDuty,
  onDuty,
  type Roster,
  reachable,
} from '../../../shared/on-duty/roster.ts'
import {
  changedSpan,
  dutyChanges,
  movesNothing,
  replacing,
  rosterLetters,
  withHandover,
  withoutHandover,
} from '../../../shared/on-duty/roster-changes.ts'
import { segmentsOf } from '../../../shared/on-duty/segments.ts'
import { plusDays } from '../../../shared/time/instant.ts'

/** On Monday 2 March 2026, in winter time: `10` is 10:00 in Prague. */
const at = (hour: number) => `2026-03-02T${String(hour - 1).padStart(2, '0')}:00:00.000Z`
const NOW = at(1)

/** Jana has the day, Tomáš the night. */
const shifts: Roster = {
  ...emptyRoster,
  weekly: [
    { who: 'a', weekdays: [1], from: '08:00', until: '16:00' },
    { who: 'n', weekdays: [1], from: '16:00', until: '24:00' },
  ],
}
const hand = (by: string, to: string, from = 8, until = 16): Handover => ({ by, to, from: at(from), until: at(until) })
const chain = (...handovers: Handover[]): Roster => ({ ...shifts, handovers })
/** Who has it at each full hour from 8 to 16, one after another. */
const hours = (roster: Roster) =>
  [8, 9, 10, 11, 12, 13, 14, 15].map((hour) => onDuty(roster, at(hour)).join('+') || '-').join(' ')

describe('a duty that was handed on', () => {
  it.each<[string, Handover[], string]>([
    ['once', [hand('a', 'b')], 'b b b b b b b b'],
    ['twice goes to the last', [hand('a', 'b'), hand('b', 'c')], 'c c c c c c c c'],
    ['three times', [hand('a', 'b'), hand('b', 'c'), hand('c', 'd')], 'd d d d d d d d'],
    ['and back is whose it was', [hand('a', 'b'), hand('b', 'a')], 'a a a a a a a a'],
    ['round by a third', [hand('a', 'b'), hand('b', 'c'), hand('c', 'a')], 'a a a a a a a a'],
    ['back and on again', [hand('a', 'b'), hand('b', 'a'), hand('a', 'c')], 'c c c c c c c c'],
    ['round and round', [hand('a', 'b'), hand('b', 'a'), hand('a', 'b'), hand('b', 'a')], 'a a a a a a a a'],
    ['partly', [hand('a', 'b'), hand('b', 'c', 10, 12)], 'b b c c b b b b'],
    ['beyond what was taken over', [hand('a', 'b', 10, 12), hand('b', 'c')], 'a a c c a a a a'],
    ['from before its beginning', [hand('a', 'b', 6, 10), hand('b', 'c', 7, 9)], 'c b a a a a a a'],
    [
      'in parts that overlap',
      [hand('a', 'b', 8, 12), hand('b', 'c', 10, 14), hand('a', 'd', 12, 16)],
      'b b c c d d d d',
    ],
    ['by somebody who has none', [hand('x', 'b')], 'a a a a a a a a'],
    ['before it was taken over stays with whom it went to later', [hand('b', 'c'), hand('a', 'b')], 'b b b b b b b b'],
    ['to two, as was possible once', [hand('a', 'b'), hand('a', 'c')], 'b+c b+c b+c b+c b+c b+c b+c b+c'],
    ['at once to each other', [hand('a', 'n', 1, 23), hand('n', 'a', 1, 23)], 'n n n n n n n n'],
  ])('%s', (_what, handovers, expected) => {
    expect(hours(chain(...handovers))).toBe(expected)
  })

  it('is the other’s after a swap, at night as by day', () => {
    const swap = chain(hand('a', 'n', 1, 24), hand('n', 'a', 1, 24))
    expect([onDuty(swap, at(10)), onDuty(swap, at(20))]).toEqual([['n'], ['a']])
  })

  it('is the other’s after a swap of more than a year, which is reckoned day by day', () => {
    const daily: Roster = {
      ...emptyRoster,
      weekly: shifts.weekly.map((line) => ({ ...line, weekdays: [1, 2, 3, 4, 5, 6, 7] })),
      holidays: shifts.weekly.map(({ who, from, until }) => ({ who, from, until })),
    }
    const span = { from: NOW, until: plusDaysAt(390, 1) }
    const swap = [
      { by: 'a', to: 'n', ...span },
      { by: 'n', to: 'a', ...span },
    ]
    const [a] = dutyChanges(daily, { ...daily, handovers: swap }, span)
    expect([a?.who, a?.gained.length, a?.lost.length]).toEqual(['a', 390, 390])
  })

  it('is back with one of two who share their hours, once the other hands it back', () => {
    const shared: Roster = {
      ...emptyRoster,
      weekly: ['a', 'b'].map((who) => ({ who, weekdays: [1, 2], from: '08:00', until: '16:00' })),
    }
    const days = { from: at(8), until: at(16).replace('-02T', '-03T') }
    const there = { by: 'a', to: 'b', ...days }
    const back = { by: 'b', to: 'a', ...days }
    expect(onDuty({ ...shared, handovers: [there] }, at(9))).toEqual(['b'])
    expect(onDuty({ ...shared, handovers: [there, back] }, at(9))).toEqual(['a'])
  })

  it('holds no more when it was cancelled, and neither does what hung on it', () => {
    const cancelled = { by: 'a', at: NOW }
    expect(hours(chain({ ...hand('a', 'b'), cancelled } as Handover, hand('b', 'c')))).toBe('a a a a a a a a')
    expect(hours(chain(hand('a', 'b'), { ...hand('b', 'c'), cancelled } as Handover))).toBe('b b b b b b b b')
  })

  it('is read so by everybody who asks: letters, the day, what comes next, the screen', () => {
    const roster = chain(hand('a', 'b'), hand('b', 'c', 8, 12))
    const staff = ['a', 'b', 'c', 'n'].map((id) => ({ id, outOfHours: false }))
    expect(reachable(roster, staff, at(9)).map(({ id }) => id)).toEqual(['c'])
    expect(dutyOfDay(roster, at(6))).toEqual(['b', 'c', 'n'])
    expect(nextOnDuty(roster, at(6))).toEqual({ at: at(8), who: ['c'] })
    expect(segmentsOf(roster, '2026-03-02').map(({ who }) => who.join())).toEqual(['', 'c', 'b', 'n'])
  })
})

describe('cancelling a hand-over', () => {
  const deed = { by: 'a', now: NOW }

  it('keeps it, with who and when, and gives the duty back', () => {
    const roster = withoutHandover(chain(hand('a', 'b')), hand('a', 'b'), deed)
    expect(roster?.handovers).toEqual([{ ...hand('a', 'b'), cancelled: { by: 'a', at: NOW } }])
    expect(hours(roster ?? shifts)).toBe('a a a a a a a a')
  })

  it('that has begun leaves what has been of it', () => {
    const roster = withoutHandover(chain(hand('a', 'b')), hand('a', 'b'), { by: 'b', now: at(11) })
    expect(hours(roster ?? shifts)).toBe('b b b a a a a a')
  })

  it.each([
    ['that there is not', chain(), NOW],
    ['that is cancelled', chain({ ...hand('a', 'b'), cancelled: deed } as Handover), NOW],
    ['that is over', chain(hand('a', 'b')), at(16)],
  ])('%s is nothing', (_what, roster, now) => {
    expect(withoutHandover(roster, hand('a', 'b'), { by: 'a', now })).toBeUndefined()
  })
})

describe('a hand-over that moves nothing', () => {
  const cancelled = { by: 'a', at: NOW }
  const idle = (...handovers: KeptHandover[]) => {
    const roster: Roster = { ...shifts, handovers }
    return handovers.map((each) => movesNothing(roster, each, NOW))
  }

  it.each<[string, KeptHandover[], boolean[]]>([
    ['none of a chain', [hand('a', 'b'), hand('b', 'c')], [false, false]],
    ['none there and back', [hand('a', 'b'), hand('b', 'a')], [false, false]],
    ['none of a swap', [hand('a', 'n', 1, 24), hand('n', 'a', 1, 24)], [false, false]],
    ['what hung on one that was cancelled', [{ ...hand('a', 'b'), cancelled }, hand('b', 'c')], [true, true]],
    [
      'though it was made anew since',
      [{ ...hand('a', 'b'), cancelled }, hand('b', 'c'), hand('a', 'b')],
      [true, true, false],
    ],
    ['of whom the pattern gives nothing any more', [hand('x', 'b')], [true]],
  ])('%s', (_what, handovers, expected) => {
    expect(idle(...handovers)).toEqual(expected)
  })
})

describe('a roster in the place of another', () => {
  const deed = { by: 'milena', now: NOW }
  const cancelled = { by: 'milena', at: NOW }
  const exception = { day: '2026-03-09', shifts: [] }

  it('keeps what it leaves out as cancelled, so that the pattern holds again', () => {
    const before = { ...chain(hand('a', 'b')), exceptions: [exception] }
    const after = replacing(before, shifts, deed)
    expect(after).toEqual({
      ...shifts,
      exceptions: [{ ...exception, cancelled }],
      handovers: [{ ...hand('a', 'b'), cancelled }],
    })
    expect(onDuty(after, plusDaysAt(7, 9))).toEqual(['a'])
    expect(replacing(after, after, deed)).toEqual(after)
  })

  it('keeps what was cancelled before, whatever is sent, and lets a day have another exception', () => {
    const before = { ...shifts, exceptions: [{ ...exception, cancelled }] }
    const added = { day: exception.day, shifts: [{ who: 'b', from: '08:00', until: '12:00' }] }
    const after = replacing(before, { ...shifts, exceptions: [added] }, { by: 'jina', now: at(2) })
    expect(after.exceptions).toEqual([added, { ...exception, cancelled }])
    expect(onDuty(after, plusDaysAt(7, 9))).toEqual(['b'])
  })

  it('changes an exception that holds, and forgets what is over', () => {
    const changed = { ...exception, shifts: [{ who: 'b', from: '08:00', until: '12:00' }] }
    const past = { day: '2026-02-01', shifts: [] }
    const before = { ...shifts, exceptions: [exception, past] }
    expect(replacing(before, { ...shifts, exceptions: [changed] }, deed).exceptions).toEqual([changed])
  })
})

/** So many days after Monday, at an hour. */
function plusDaysAt(days: number, hour: number): string {
  return at(hour).replace('2026-03-02', plusDays('2026-03-02', days))
}

describe('everybody whose duty changes', () => {
  const span = { from: NOW, until: plusDaysAt(2, 1) }
  const day = { from: at(8), until: at(16) }

  it.each<[string, Roster, Roster, ReturnType<typeof dutyChanges>]>([
    [
      'by a hand-over: both',
      shifts,
      chain(hand('a', 'b')),
      [
        { who: 'a', gained: [], lost: [day] },
        { who: 'b', gained: [day], lost: [] },
      ],
    ],
    [
      'by one of what was taken over: not whose it was first',
      chain(hand('a', 'b')),
      chain(hand('a', 'b'), hand('b', 'c')),
      [
        { who: 'b', gained: [], lost: [day] },
        { who: 'c', gained: [day], lost: [] },
      ],
    ],
    [
      'by a part, exactly that part',
      chain(hand('a', 'b')),
      chain(hand('a', 'b'), hand('b', 'c', 10, 12)),
      [
        { who: 'b', gained: [], lost: [{ from: at(10), until: at(12) }] },
        { who: 'c', gained: [{ from: at(10), until: at(12) }], lost: [] },
      ],
    ],
    ['by nothing: nobody', chain(hand('a', 'b')), chain(hand('a', 'b')), []],
    [
      'by a day off: who had it',
      shifts,
      { ...shifts, exceptions: [{ day: '2026-03-02', shifts: [] }] },
      [
        { who: 'a', gained: [], lost: [day] },
        { who: 'n', gained: [], lost: [{ from: at(16), until: at(24) }] },
      ],
    ],
  ])('is known: %s', (_what, before, after, expected) => {
    expect(dutyChanges(before, after, span)).toEqual(expected)
  })

  it('is told in one letter when the same changes for several, and in no more than leave at once', () => {
    const of = (count: number, lost: (index: number) => number) =>
      Array.from({ length: count }, (_, index) => ({
        who: `w${index}`,
        gained: [],
        lost: [{ from: at(8), until: at(9 + lost(index)) }],
      }))
    const change = { centre: 'liberec', version: 7, now: NOW }
    expect(
      rosterLetters(
        of(3, () => 0),
        change,
      ),
    ).toEqual([
      {
        id: 'roster-change-7-1',
        centre: 'liberec',
        kind: 'roster-change',
        to: ['staff:w0', 'staff:w1', 'staff:w2'],
        createdAt: NOW,
        gained: [],
        lost: [{ from: at(8), until: at(9) }],
      },
    ])
    expect(
      rosterLetters(
        of(10, (index) => index),
        change,
      ),
    ).toHaveLength(10)
    const [all, ...none] = rosterLetters(
      of(60, () => 0).map((each, index) => ({ ...each, lost: [{ from: at(8), until: plusDaysAt(index, 9) }] })),
      change,
    )
    expect([all?.to.length, none]).toEqual([60, []])
  })

  it('is looked for as far as exceptions and hand-overs reach, two months at least', () => {
    expect(changedSpan(shifts, shifts, NOW).until).toBe('2026-05-02T22:00:00.000Z')
    const later = { ...shifts, exceptions: [{ day: '2026-09-07', shifts: [] }] }
    expect(changedSpan(shifts, later, NOW).until).toBe('2026-09-08T22:00:00.000Z')
  })
})

describe('a hand-over that is kept', () => {
  it.each([
    ['stays while calendars show the day of its end', '2026-03-06T14:59:00.000Z', ['a', 'b']],
    ['goes after that', '2026-03-06T15:00:00.000Z', ['b']],
  ])('comes last, and what is over %s', (_what, now, left) => {
    const roster = withHandover(chain(hand('a', 'b')), { ...hand('b', 'c'), until: '2026-03-09T09:00:00.000Z' }, now)
    expect(roster.handovers.map(({ by }) => by)).toEqual(left)
  })
})
