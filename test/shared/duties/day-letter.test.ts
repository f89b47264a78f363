import { describe, expect, it } from 'vitest'
import { dayLetter } from '../../../shared/duties/day-letter.ts'

/** 7:30 in Prague. */
const DAY = '2026-03-04T06:30:00.000Z'
const morningOf = (day: string) => `${day}T06:30:00.000Z`
const duty = {
  kind: 'contact' as const,
  subject: 'a',
  reference: 'LIBEREC-A',
  dueAt: '2026-03-04T09:00:00.000Z',
  status: 'open' as const,
}
const promise = (until: string) => ({ acknowledged: { by: 'jana', at: '2026-03-03T10:00:00.000Z', until } })

describe('the letter of a day', () => {
  it.each([
    ['a duty that is due today', {}, ['LIBEREC-A']],
    ['a duty that is due tomorrow', { dueAt: '2026-03-05T09:00:00.000Z' }, []],
    ['a duty that is due at the first minute of tomorrow in Prague', { dueAt: '2026-03-04T23:00:00.000Z' }, []],
    ['an overdue duty', { dueAt: '2026-03-02T09:00:00.000Z', status: 'overdue' as const }, ['LIBEREC-A']],
    ['a met duty', { status: 'met' as const }, []],
    ['a duty that the ladder told of', { toldAt: '2026-03-03T09:00:00.000Z' }, []],
    [
      'a duty that changed since the ladder told of it',
      { toldAt: '2026-03-03T09:00:00.000Z', changedAt: '2026-03-03T10:00:00.000Z' },
      ['LIBEREC-A'],
    ],
    [
      'a duty that the ladder told of since it changed',
      { toldAt: '2026-03-03T11:00:00.000Z', changedAt: '2026-03-03T10:00:00.000Z' },
      [],
    ],
    [
      'a duty that changed in the very moment the ladder told of it',
      { toldAt: '2026-03-03T09:00:00.000Z', changedAt: '2026-03-03T09:00:00.000Z' },
      ['LIBEREC-A'],
    ],
  ])('of %s says so, or not', (_what, changes, references) => {
    const { lines } = dayLetter([{ ...duty, ...changes }], DAY, [])
    expect(lines.map(({ reference }) => reference)).toEqual(references)
  })

  it('tells of a try that was promised for today', () => {
    const dueAt = '2026-03-05T09:00:00.000Z'
    const promised = { ...duty, dueAt, ...promise('2026-03-04T17:00:00.000Z') }
    expect(dayLetter([promised], DAY, []).lines).toEqual([
      { reference: 'LIBEREC-A', dueAt, promisedAt: '2026-03-04T17:00:00.000Z' },
    ])
    expect(dayLetter([{ ...promised, ...promise('2026-03-05T08:00:00.000Z') }], DAY, []).lines).toEqual([])
  })

  it('says nothing twice while nothing changes, and says it again when something does', () => {
    const promised = { ...duty, dueAt: '2026-03-09T09:00:00.000Z', ...promise('2026-03-04T17:00:00.000Z') }
    const first = dayLetter([promised], DAY, [])
    expect([first.lines.length, dayLetter([promised], DAY, first.said).lines.length]).toEqual([1, 0])
    const tried = { ...promised, changedAt: '2026-03-04T06:00:00.000Z' }
    expect(dayLetter([tried], DAY, first.said).lines).toHaveLength(1)
  })

  it.each([
    ['nothing changes', {}],
    ['somebody has it', { changedAt: '2026-03-02T10:00:00.000Z', ...promise('2026-03-20T10:00:00.000Z') }],
    ['the ladder told of it', { toldAt: '2026-03-04T06:29:00.000Z' }],
    ['the sweep has not found it overdue yet', { status: 'open' as const }],
  ])('tells of an overdue duty every morning until it is met: %s', (_what, changes) => {
    const overdue = { ...duty, dueAt: '2026-03-02T09:00:00.000Z', status: 'overdue' as const, ...changes }
    let said: readonly string[] = []
    for (const day of ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']) {
      const letter = dayLetter([overdue], morningOf(day), said)
      expect([letter.lines.length, letter.isOverdue]).toEqual([1, true])
      said = letter.said
    }
    expect(dayLetter([{ ...overdue, status: 'met' }], morningOf('2026-03-09'), said).lines).toEqual([])
  })

  it('does not call overdue what is due later in the day', () => {
    expect(dayLetter([duty], DAY, []).isOverdue).toBe(false)
  })

  it('says which line is about a complaint', () => {
    const late = { ...duty, kind: 'complaint' as const, dueAt: '2026-03-02T09:00:00.000Z' }
    expect(dayLetter([late], DAY, []).lines).toEqual([{ reference: 'LIBEREC-A', kind: 'complaint', dueAt: late.dueAt }])
  })

  it('says of a try that was promised that the duty is due, when that day has come', () => {
    const promised = { ...duty, dueAt: '2026-03-05T09:00:00.000Z', ...promise('2026-03-04T17:00:00.000Z') }
    const first = dayLetter([promised], DAY, [])
    expect(dayLetter([promised], DAY, first.said).lines).toEqual([])
    expect(dayLetter([promised], morningOf('2026-03-05'), first.said).lines).toHaveLength(1)
  })

  it('remembers of each duty that it was said, and not of one that only the ladder told of', () => {
    const promised = { ...duty, dueAt: '2026-03-09T09:00:00.000Z', ...promise('2026-03-04T17:00:00.000Z') }
    const other = { ...promised, subject: 'b', reference: 'LIBEREC-B' }
    const third = { ...promised, subject: 'c', reference: 'LIBEREC-C' }
    const { said } = dayLetter([promised, other, { ...third, toldAt: '2026-03-03T09:00:00.000Z' }], DAY, [])
    expect(dayLetter([promised, other], DAY, said).lines).toEqual([])
    expect(dayLetter([third], DAY, said).lines.map(({ reference }) => reference)).toEqual(['LIBEREC-C'])
  })

  it('forgets what is over', () => {
    const first = dayLetter([duty], DAY, [])
    expect(dayLetter([], DAY, first.said).said).toEqual([])
  })
})

describe('the letter of a day on which more is due than people read', () => {
  const due = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...duty, subject: `${index}`, reference: `LIBEREC-${index}` }))
  const overdue = { ...duty, dueAt: '2026-03-02T09:00:00.000Z', status: 'overdue' as const }

  it.each([
    [100, 100, 0],
    [101, 100, 1],
    [10_000, 100, 9900],
  ])('of %i duties names %i and says that there are %i more', (count, named, more) => {
    const letter = dayLetter(due(count), DAY, [])
    expect([letter.lines.length, letter.more, letter.said.length]).toEqual([named, more, named])
    expect(letter.lines[0]?.reference).toBe('LIBEREC-0')
  })

  it('goes on the next time with those that it has not named', () => {
    const { said } = dayLetter(due(150), DAY, [])
    const { lines, more } = dayLetter(due(150), DAY, said)
    expect([lines.length, more, lines[0]?.reference]).toEqual([50, 0, 'LIBEREC-100'])
  })

  it('knows that something is overdue though it is not named, and keeps no more than fits into an item', () => {
    const late = due(10_000).map((each) => ({ ...each, ...overdue, subject: each.subject }))
    expect(dayLetter([...due(100), ...late], DAY, []).isOverdue).toBe(true)
    const said = dayLetter(
      late,
      DAY,
      late.map(({ subject }) => `${subject} due `),
    ).said
    expect(said).toHaveLength(1000)
  })
})
