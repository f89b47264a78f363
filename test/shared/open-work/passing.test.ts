import { describe, expect, it } from 'vitest'
import { emptyRoster, onDuty, type Roster } from '../../../shared/on-duty/roster.ts'
import { linesOf, rosterPassed } from '../../../shared/on-duty/roster-passing.ts'
import { isAwayFromWork } from '../../../shared/open-work/away.ts'
import { clashOf } from '../../../shared/open-work/clash.ts'
import { leftFor, MOST_LEFT, remaining, takenOver, withLeft } from '../../../shared/open-work/passing.ts'
import { countsOf, inOrder, type OpenThing, totalOf } from '../../../shared/open-work/thing.ts'
import { Problem } from '../../../shared/problems/problem.ts'

const now = '2026-03-02T09:00:00.000Z'
const at = (hour: number, day = 3) => `2026-03-0${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
const thing = (changes: Partial<OpenThing> = {}): OpenThing => ({
  kind: 'appointment',
  id: 'A',
  at: at(9),
  minutes: 60,
  ...changes,
})
const leave = [{ from: '2026-03-03', until: '2026-03-04' }]
const busy = (from: string, until: string) => ({ busy: [{ id: 'other', from, until }] })

describe('a clash', () => {
  it.each([
    ['nothing at that hour', thing(), { busy: [] }, undefined],
    ['on leave that day', thing(), { busy: [], leave }, 'away'],
    ['on leave, last day', thing({ at: at(22, 4) }), { busy: [], leave }, 'away'],
    ['back by then', thing({ at: at(23, 4) }), { busy: [], leave }, undefined],
    ['not of the centre any more', thing(), { busy: [], until: at(9) }, 'ended'],
    ['still of the centre', thing(), { busy: [], until: at(10) }, undefined],
    ['something at the same hour', thing(), busy(at(9), at(10)), 'busy'],
    ['something that ends in it', thing(), busy(at(8), '2026-03-03T09:01:00.000Z'), 'busy'],
    ['something that ends before it', thing(), busy(at(8), at(9)), undefined],
    ['something that begins after it', thing(), busy(at(10), at(11)), undefined],
    ['a call needs no free hour', thing({ kind: 'call', minutes: undefined as never }), busy(at(8), at(11)), undefined],
    [
      'they go there too',
      thing({ kind: 'visit' }),
      { busy: [{ id: 'A', from: at(9), until: at(10) }] },
      'goes-already',
    ],
    ['a file has no hour', { kind: 'file', id: 'F' } as const, { busy: [], leave }, undefined],
    ['a duty runs today', { kind: 'duty', id: 'D', at: at(9) } as const, { busy: [], leave }, undefined],
    [
      'a duty, away today',
      { kind: 'duty', id: 'D', at: at(9) } as const,
      { busy: [], leave: [{ from: '2026-03-02', until: '2026-03-02' }] },
      'away',
    ],
    [
      'overdue is due today',
      { kind: 'review', id: 'R', at: at(0, 1) } as const,
      { busy: [], leave: [{ from: '2026-03-01', until: '2026-03-01' }] },
      undefined,
    ],
  ])('%s', (_, what, receiver, clash) => {
    expect(clashOf(what, receiver, now)).toBe(clash)
  })
})

describe('things', () => {
  const things = [
    thing(),
    thing({ id: 'B', at: at(8) }),
    { kind: 'file', id: 'F' } as const,
    { kind: 'shift', id: 'roster', lines: 3 } as const,
  ]

  it('are counted by kind, the roster by its lines, and stand kind by kind in the order of their hours', () => {
    expect(countsOf(things)).toEqual({ appointment: 2, file: 1, shift: 3 })
    expect(totalOf(countsOf(things))).toBe(6)
    expect(inOrder(things).map(({ id }) => id)).toEqual(['F', 'B', 'A', 'roster'])
  })

  it('that nobody was named for, and those that were left, are not passed on', () => {
    const passing = {
      id: 'P',
      from: 'a',
      by: 'h',
      at: now,
      to: { appointment: 'b' },
      files: [{ client: 'F', to: 'c' }],
      planned: [],
      left: [],
    }
    expect(remaining(passing, things).map(({ id }) => id)).toEqual(['A', 'B', 'F'])
    const left = withLeft(passing, [{ kind: 'appointment', id: 'A', why: 'busy' }])
    expect(remaining(left, things).map(({ id }) => id)).toEqual(['B', 'F'])
    const many = Array.from({ length: MOST_LEFT + 5 }, (_, index) => ({
      kind: 'file' as const,
      id: `${index}`,
      why: 'changed' as const,
    }))
    expect(withLeft(passing, many).left).toHaveLength(MOST_LEFT)
    expect(remaining(withLeft(passing, many), things), 'somebody has to look first').toEqual([])
  })

  it('that are still there were not taken over', () => {
    const planned = [{ to: 'b', counts: { appointment: 2, file: 4 } }]
    const passing = {
      id: 'P',
      from: 'a',
      by: 'h',
      at: now,
      to: { appointment: 'b', file: 'b' },
      files: [],
      planned,
      left: [],
    }
    expect(takenOver(passing, [thing()])).toEqual([{ to: 'b', counts: { appointment: 1, file: 4 } }])
  })
})

describe('the reason why something was left', () => {
  it.each([
    [new Problem('changed-meanwhile'), 'changed'],
    [new Problem('not-found'), 'changed'],
    [new Problem('invalid', { faults: [{ path: 'appointment.worker', code: 'worker-taken' }] }), 'busy'],
    [new Problem('invalid', { faults: [{ path: 'visit', code: 'under-way' }] }), 'under-way'],
    [new Problem('invalid', { faults: [{ path: 'x', code: 'whatever' }] }), 'refused'],
  ])('of %s', (thrown, why) => expect(leftFor(thrown)).toBe(why))

  it.each([new Error('broken'), new Problem('busy'), new Problem('internal')])('is none of %s', (thrown) => {
    expect(() => leftFor(thrown)).toThrow(thrown)
  })
})

const shift = (who: string | null, from = '08:00', until = '16:00') => ({ who, from, until })
const weekly = (who: string, weekdays: number[]) => ({ ...shift(who), weekdays: weekdays as [1] })
const handover = (by: string, to: string, from: string, until: string) => ({ by, to, from, until })
const rosterOf = (changes: Partial<Roster>): Roster => ({ ...emptyRoster, ...changes })
const pair = { from: 'a', to: 'b' }
const deed = { by: 'h', now }

describe('the roster passed on', () => {
  it('gives all lines from now on, and leaves days that have been', () => {
    const before = rosterOf({
      weekly: [weekly('a', [1, 2]), weekly('c', [3])],
      holidays: [shift('a')],
      exceptions: [
        { day: '2026-02-01', shifts: [shift('a')] },
        { day: '2026-03-05', shifts: [shift('a'), shift('c')] },
        { day: '2026-03-06', shifts: [shift('a')], cancelled: { by: 'h', at: now } },
      ],
    })
    expect(linesOf(before, 'a', now)).toBe(3)
    const after = rosterPassed(before, pair, deed)
    expect(linesOf(after, 'a', now)).toBe(0)
    expect(after.exceptions.map(({ shifts }) => shifts.map(({ who }) => who))).toEqual([['a'], ['b', 'c'], ['a']])
    expect(onDuty(after, at(9, 3))).toEqual(['b'])
  })

  it('takes hand-overs along: what was taken over, what was handed on, and one between the two', () => {
    const before = rosterOf({
      weekly: [weekly('c', [3]), weekly('a', [2, 4])],
      handovers: [
        handover('c', 'a', at(0, 4), at(23, 4)),
        handover('a', 'd', at(0, 3), at(23, 3)),
        handover('a', 'b', at(0, 5), at(23, 5)),
      ],
    })
    const after = rosterPassed(before, pair, deed)
    expect([3, 4, 5].map((day) => onDuty(after, at(9, day)))).toEqual([['d'], ['b'], ['b']])
    expect(after.handovers.map(({ by, to, cancelled }) => [by, to, cancelled?.by])).toEqual([
      ['c', 'b', undefined],
      ['b', 'd', undefined],
      ['a', 'b', 'h'],
    ])
  })

  it('leaves a time that is without a duty on purpose, and one on which both are', () => {
    const nights = { ...shift(null, '20:00', '07:30'), weekdays: weekly('a', [1, 2, 3, 4]).weekdays }
    const both = [weekly('a', [1, 3]), weekly('b', [2, 3])]
    const after = rosterPassed(rosterOf({ weekly: [...both, nights] }), pair, deed)
    expect(after.weekly.map(({ who }) => who)).toEqual(['b', 'b', null])
    expect(onDuty(after, at(9, 3))).toEqual(['b'])
  })

  it('keeps what has been of a hand-over under whoever had it', () => {
    const before = rosterOf({ weekly: [weekly('c', [1])], handovers: [handover('c', 'a', at(7, 2), at(15, 2))] })
    expect(rosterPassed(before, pair, deed).handovers).toEqual([
      handover('c', 'a', at(7, 2), now),
      handover('c', 'b', now, at(15, 2)),
    ])
  })

  it('is refused where it would hand on shifts that the other has already', () => {
    const before = rosterOf({
      weekly: [weekly('a', [3]), { ...shift('b', '16:00', '20:00'), weekdays: [3] }],
      handovers: [handover('a', 'd', at(0, 4), at(23, 4))],
    })
    expect(() => rosterPassed(before, pair, deed)).toThrow(
      expect.objectContaining({ details: { faults: [{ path: 'roster', code: 'handed-over' }] } }),
    )
  })
})

describe('being away', () => {
  const roster = rosterOf({ weekly: [weekly('a', [3])] })
  it.each([
    ['nothing then', { person: 'b', things: [], roster }, false],
    ['a shift', { person: 'a', things: [], roster }, true],
    ['an appointment', { person: 'b', things: [thing()] }, true],
    ['a file waits', { person: 'b', things: [{ kind: 'file', id: 'F' } as const] }, false],
    ['an appointment after it', { person: 'b', things: [thing({ at: at(9, 5) })] }, false],
  ])('of %s', (_, open, isAway) => expect(isAwayFromWork(open, leave, now)).toBe(isAway))
})
