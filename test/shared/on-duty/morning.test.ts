import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { type Mornings, morning, silentMorning, speaks } from '../../../shared/on-duty/morning.ts'
import { emptyRoster, type Roster } from '../../../shared/on-duty/roster.ts'

const member = (id: string, role: 'worker' | 'head') => ({
  id,
  name: `Zkouška ${id}`,
  email: `${id}@liberec.example`,
  role,
  outOfHours: false,
})
const staff = [member('jana', 'worker'), member('milena', 'head')]
const always: Roster = {
  ...emptyRoster,
  weekly: [{ who: 'jana', from: '00:00', until: '24:00', weekdays: [1, 2, 3, 4, 5, 6, 7] }],
}
const mornings: Mornings = { centre: 'liberec', said: [], week: '2026-03-02' }
/** 7:30 in Prague on Tuesday. */
const NOW = '2026-03-03T06:30:00.000Z'
const duty: Deadline = {
  centre: 'liberec',
  kind: 'contact',
  subject: 'K1',
  reference: 'LIBEREC-K1',
  startsAt: '2026-03-01T12:00:00.000Z',
  dueAt: '2026-03-03T12:00:00.000Z',
  status: 'open',
  climbedUntil: '2026-03-01T12:00:00.000Z',
}

describe('whether a morning speaks', () => {
  it.each([
    ['from half past seven in Prague on', NOW, mornings, true],
    ['late in the day too, when the sweep was late', '2026-03-03T20:00:00.000Z', mornings, true],
    ['not a moment before', '2026-03-03T06:29:59.999Z', mornings, false],
    ['not when the centre was never looked at', NOW, { centre: 'liberec', said: [] }, false],
  ])('%s', (_, now, known, is) => {
    expect(speaks(known, now)).toBe(is)
  })
})

describe('a morning with nothing to say', () => {
  it('keeps what was said and wakes at half past seven', () => {
    const night = { ...mornings, said: ['K1 due'] }
    expect(silentMorning(night, '2026-03-03T02:00:00.000Z')).toEqual({
      said: ['K1 due'],
      week: '2026-03-02',
      wakeAt: NOW,
    })
  })

  it('begins with the week it is when the centre was never looked at', () => {
    const sunday = silentMorning({ centre: 'liberec', said: [] }, '2026-03-08T12:00:00.000Z')
    expect(sunday).toEqual({ said: [], week: '2026-03-02', wakeAt: '2026-03-09T06:30:00.000Z' })
  })

  it('wakes the next day at half past seven itself', () => {
    expect(silentMorning(mornings, NOW).wakeAt).toBe('2026-03-04T06:30:00.000Z')
  })
})

describe('a morning', () => {
  it('tells those on duty what is due by the end of the day', () => {
    expect(morning(mornings, { staff, roster: always, duties: [duty], complaints: [] }, NOW)).toEqual({
      said: ['K1 due '],
      week: '2026-03-02',
      wakeAt: '2026-03-04T06:30:00.000Z',
      digest: {
        id: 'digest-2026-03-03',
        kind: 'digest',
        centre: 'liberec',
        createdAt: NOW,
        to: ['staff:jana'],
        duties: [{ reference: 'LIBEREC-K1', dueAt: duty.dueAt }],
      },
    })
  })

  it('tells the head as well as those on duty of what is overdue, every morning', () => {
    const overdue: Deadline = { ...duty, dueAt: '2026-03-01T12:00:00.000Z', status: 'overdue' }
    for (const now of [NOW, '2026-03-04T06:30:00.000Z', '2026-03-07T06:30:00.000Z']) {
      const { digest } = morning(
        { ...mornings, said: ['K1 due '] },
        { staff, roster: always, duties: [overdue], complaints: [] },
        now,
      )
      expect(digest).toMatchObject({ to: ['staff:jana', 'head'], duties: [{ reference: 'LIBEREC-K1' }] })
    }
  })

  it('tells the head of overdue complaints, every morning, and of no others', () => {
    const complaint: Deadline = { ...duty, kind: 'complaint', subject: '2026-7', reference: 'LIBEREC 7/2026' }
    const look = (now: string) => morning(mornings, { staff, roster: always, duties: [], complaints: [complaint] }, now)
    expect(look(NOW)).not.toHaveProperty('complaintLetter')
    for (const day of ['2026-03-04', '2026-03-05'])
      expect(look(`${day}T06:30:00.000Z`)).toMatchObject({
        complaintLetter: {
          id: `digest-complaints-${day}`,
          kind: 'digest',
          to: ['head'],
          duties: [{ reference: 'LIBEREC 7/2026', kind: 'complaint', dueAt: complaint.dueAt }],
        },
      })
  })

  it('is addressed to the duty when nobody of the staff has it today', () => {
    const strangers = { ...always, weekly: always.weekly.map((shift) => ({ ...shift, who: 'nikdo' })) }
    expect(morning(mornings, { staff, duties: [duty], complaints: [] }, NOW).digest?.to).toEqual(['duty'])
    expect(morning(mornings, { staff, roster: strangers, duties: [duty], complaints: [] }, NOW).digest?.to).toEqual([
      'duty',
    ])
  })

  it('writes nothing without a duty that is due', () => {
    const calm = morning(mornings, { staff, roster: always, duties: [], complaints: [] }, NOW)
    expect(calm).toEqual({ said: [], week: '2026-03-02', wakeAt: '2026-03-04T06:30:00.000Z' })
  })

  it('tells the head of gaps, once a week', () => {
    const monday = '2026-03-09T06:30:00.000Z'
    const first = morning(mornings, { staff, duties: [], complaints: [] }, monday)
    expect(first).toMatchObject({
      week: '2026-03-09',
      gapLetter: {
        id: 'roster-gap-2026-03-09',
        kind: 'roster-gap',
        centre: 'liberec',
        createdAt: monday,
        to: ['head'],
        gaps: [{ from: monday, until: '2026-03-22T23:00:00.000Z' }],
      },
    })
    expect(
      morning({ ...mornings, week: first.week }, { staff, duties: [], complaints: [] }, monday),
    ).not.toHaveProperty('gapLetter')
    expect(morning(mornings, { staff, roster: always, duties: [], complaints: [] }, monday)).not.toHaveProperty(
      'gapLetter',
    )
  })
})
