import { describe, expect, it } from 'vitest'
import type { Fact, FactKind, FactOf } from '../../../shared/figures/facts.ts'
import { type CodedFile, factsOfFile, servedSince } from '../../../shared/figures/facts-of-file.ts'

const TODAY = '2026-04-15'
const file: CodedFile = {
  id: 'F',
  origin: 'eviction',
  notice: 'N',
  arrivedAt: '2026-01-20T10:00:00.000Z',
  attempts: [],
  work: [],
  steps: [],
}
const facts = (part: Partial<CodedFile> = {}, today = TODAY): Fact[] => {
  const coded = { ...file, ...part }
  return factsOfFile(coded, { person: 'P', since: servedSince(coded) ?? today, today })
}
const only = <Kind extends FactKind>(kind: Kind, all: readonly Fact[]) =>
  all.filter((fact): fact is FactOf<Kind> => fact.kind === kind)
const period = (part: object = {}) =>
  ({ id: 'P1', from: '2026-01-20', origin: 'eviction', targetGroup: 'domestic-violence', ...part }) as const
const service = (part: object = {}, agreements: NonNullable<CodedFile['service']>['agreements'] = []) => ({
  service: { periods: [period(part)], agreements },
})
const oral = (from: string, until?: string) =>
  ({ id: `A${from}`, form: 'oral', from, ...(until !== undefined && { until }) }) as const

describe('the service of a file', () => {
  it('has a fact in each month up to today while it runs', () => {
    expect(only('service', facts()).map(({ on }) => on)).toEqual([
      '2026-01-20',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ])
  })

  it('has none after its end, in whose month the end is told', () => {
    const all = facts(service({ end: { on: '2026-02-10', reason: 'assignment-met' } }))
    expect(only('service', all).map(({ on, until }) => [on, until])).toEqual([
      ['2026-01-20', '2026-02-10'],
      ['2026-02-01', '2026-02-10'],
    ])
    expect(only('end', all)).toEqual([
      { kind: 'end', on: '2026-02-10', id: 'F', person: 'P', period: 'P1', reason: 'assignment-met' },
    ])
  })

  it('of a file that was opened by mistake is none', () => {
    const all = facts({ ...service({ end: { on: '2026-01-21', reason: 'mistake' } }), origin: 'self-referral' })
    expect(all).toEqual([])
  })

  it('ended with a file of which nothing else was written down', () => {
    const all = facts({ closedOn: '2026-02-02' })
    expect(only('service', all)).toHaveLength(2)
    expect(only('end', all)[0]?.reason).toBe('unrecorded')
  })

  it.each([
    ['no agreement', [], [false, false, false, false]],
    ['one from the middle of February on', [oral('2026-02-14')], [false, true, true, true]],
    ['one of a single day', [oral('2026-02-28', '2026-02-28')], [false, true, false, false]],
    ['one up to the last day of January', [oral('2026-01-20', '2026-01-31')], [true, false, false, false]],
    ['two with a gap', [oral('2026-01-20', '2026-01-25'), oral('2026-03-31')], [true, false, true, true]],
    ['one that was a mistake', [{ ...oral('2026-01-20'), isWithdrawn: true }], [false, false, false, false]],
  ] as const)('with %s is agreed in the months in which one holds', (_what, agreements, agreed) => {
    expect(only('service', facts(service({}, agreements))).map(({ isAgreed }) => isAgreed)).toEqual(agreed)
  })

  it('is of the household that a worker has named, of the notice, or of the person alone', () => {
    const familyOf = (part: Partial<CodedFile>) => only('service', facts(part))[0]?.family
    expect(familyOf({ household: 'H' })).toBe('H')
    expect(familyOf({})).toBe('N')
    const { notice: _notice, ...without } = file
    expect(only('service', factsOfFile(without, { person: 'P', since: TODAY, today: TODAY }))[0]?.family).toBe('P')
  })
})

describe('a moment', () => {
  it.each([
    ['2025-12-31T22:30:00.000Z', '2025-12-31', '23:30 of Prague'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01', 'midnight of Prague'],
    ['2026-03-31T21:59:59.999Z', '2026-03-31', 'the last of a month in summer'],
    ['2026-03-31T22:00:00.000Z', '2026-04-01', 'the first of the next'],
  ])('%s is of %s (%s)', (at, day) => {
    const all = facts(
      {
        arrivedAt: at,
        duty: { status: 'open', startsAt: at, dueAt: at },
        attempts: [{ id: 'T', at, channel: 'phone', outcome: 'accepted' }],
        work: [{ id: 'W', at, kind: 'consultation', act: '25a.a', minutes: 30, by: 'worker-1' }],
      },
      '2026-04-01',
    )
    for (const kind of ['arrival', 'duty', 'attempt', 'work'] as const)
      expect(
        only(kind, all).map(({ on }) => on),
        kind,
      ).toEqual([day])
  })
})

describe('the duty to offer help', () => {
  const startsAt = '2026-01-20T10:00:00.000Z'
  const dueAt = '2026-01-22T10:00:00.000Z'
  const duty = (part: object) => only('duty', facts({ duty: { status: 'met', startsAt, dueAt, ...part } }))[0]

  it.each([
    [{ metAt: '2026-01-22T10:00:00.000Z' }, { inTime: 'yes', minutesToOffer: 2880 }],
    [{ metAt: '2026-01-22T10:01:00.000Z' }, { inTime: 'no', minutesToOffer: 2881 }],
    // Help that was offered before the record came took no time at all.
    [{ metAt: '2026-01-20T09:00:00.000Z' }, { inTime: 'yes', minutesToOffer: 0 }],
    [{ status: 'overdue' }, { inTime: 'no' }],
    [{ status: 'open' }, {}],
    [{ status: 'dropped' }, {}],
  ])('of %j is %j', (part, said) => {
    const {
      kind: _kind,
      on: _on,
      id: _id,
      status: _status,
      ...rest
    } = duty(part) ?? { kind: '', on: '', id: '', status: '' }
    expect(rest).toEqual(said)
  })

  it('counts the attempts up to the one that reached her, without those by mistake', () => {
    const tries = [
      '2026-01-20T11:00:00.000Z',
      '2026-01-20T15:00:00.000Z',
      '2026-01-21T09:00:00.000Z',
      '2026-01-23T09:00:00.000Z',
    ]
    const attempts = tries.map((at, index) => ({
      ...{ id: `T${index}`, at, channel: 'phone' as const, outcome: 'not-reached' as const },
      ...(index === 1 && { withdrawn: {} }),
    }))
    const all = facts({ duty: { status: 'met', startsAt, dueAt, metAt: '2026-01-21T09:00:00.000Z' }, attempts })
    expect(only('duty', all)[0]?.attempts).toBe(2)
    expect(only('attempt', all)).toHaveLength(3)
  })
})

describe('who came by herself', () => {
  const came = (part: Partial<CodedFile>) => only('arrival', facts({ origin: 'self-referral', ...part }))[0]

  it.each([
    [{ metAt: '2026-01-21T10:00:00.000Z' }, 1440],
    [{ askedAt: '2026-01-19T10:00:00.000Z', metAt: '2026-01-21T10:00:00.000Z' }, 2880],
    [{}, undefined],
    // An appointment before the file was opened is of something else.
    [{ metAt: '2026-01-01T10:00:00.000Z' }, undefined],
  ])('with %j waited %j minutes', (part, minutes) => {
    expect(came(part)?.minutesToAppointment).toBe(minutes)
  })

  it('is nobody of an eviction', () => {
    expect(only('arrival', facts({ metAt: '2026-01-21T10:00:00.000Z' }))[0]?.minutesToAppointment).toBeUndefined()
  })
})

it('work is with an agreement on the days on which one holds, and a note is no work', () => {
  const at = (day: string) => `${day}T09:00:00.000Z`
  const work = ['2026-01-25', '2026-01-26', '2026-01-27'].map((day) => ({
    ...{ id: day, at: at(day), kind: 'consultation' as const, act: '25a.a' as const, minutes: 45, by: 'worker-1' },
  }))
  const note = { id: 'note', at: at('2026-01-26'), kind: 'note' as const, by: 'worker-1' }
  const mistake = { ...work[0], id: 'mistake', withdrawn: {} } as (typeof work)[number]
  const all = facts({ ...service({}, [oral('2026-01-26', '2026-01-26')]), work: [...work, note, mistake] })
  expect(only('work', all).map(({ on, isAgreed }) => [on, isAgreed])).toEqual([
    ['2026-01-25', false],
    ['2026-01-26', true],
    ['2026-01-27', false],
  ])
})
