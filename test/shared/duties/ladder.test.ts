import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { defaultLadders } from '../../../shared/duties/default-ladders.ts'
import {
  climb,
  coming,
  type Ladder,
  ladderSchema,
  neverSilent,
  ownName,
  type Spoken,
  type Step,
  stepAt,
  stepNames,
} from '../../../shared/duties/ladder.ts'
import { audiences } from '../../../shared/duties/recipient.ts'
import { type Instant, instant, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { endOfPragueDay } from '../../../shared/time/prague.ts'
import { anyInstant } from '../../support/moments.ts'

type Duty = Pick<
  Deadline,
  'kind' | 'startsAt' | 'dueAt' | 'climbedUntil' | 'acknowledged' | 'lastAttempt' | 'status' | 'audience'
>

const acknowledged = { by: 'zkouska', at: '2026-03-06T16:30:00.000Z' }

/** When each step of a default ladder writes, and to whom, for a duty that nobody touches. */
function writes(ladder: Ladder, { startsAt, dueAt }: Pick<Duty, 'startsAt' | 'dueAt'>): string[] {
  return ladder.map((step) => {
    const when = step.unlessAcknowledged ? ' unless somebody has it' : ''
    const how = step.urgent ? ', urgent' : ''
    return `${stepAt(step, { startsAt, dueAt })} ${step.name} ${step.to.join('+')}${when}${how}`
  })
}

describe('the default ladder', () => {
  it('of a contact writes on arrival, after two hours, a day before, six hours before and when it is due', () => {
    const duty = { startsAt: '2026-03-06T16:00:00.000Z', dueAt: '2026-03-08T16:00:00.000Z' }
    expect(writes(defaultLadders.contact, duty)).toEqual([
      '2026-03-06T16:00:00.000Z arrival duty',
      '2026-03-06T18:00:00.000Z unacknowledged workers unless somebody has it',
      '2026-03-07T16:00:00.000Z day-before workers+head',
      '2026-03-08T10:00:00.000Z hours-before workers+head, urgent',
      '2026-03-08T16:00:00.000Z overdue duty+workers+head+founder, urgent',
    ])
  })

  it('of a complaint writes 14, 7, 3 and 1 days before, and when it is due', () => {
    const duty = { startsAt: '2026-03-04T08:00:00.000Z', dueAt: endOfPragueDay('2026-04-07') }
    expect(writes(defaultLadders.complaint, duty)).toEqual([
      '2026-03-24T22:00:00.000Z fourteen-days head',
      '2026-03-31T22:00:00.000Z seven-days head',
      '2026-04-04T22:00:00.000Z three-days head',
      '2026-04-06T22:00:00.000Z day-before head',
      '2026-04-07T22:00:00.000Z overdue head+founder, urgent',
    ])
  })

  it.each(Object.entries(defaultLadders))('of a %s is one that a centre could have set itself', (_kind, ladder) => {
    expect(ladderSchema.safeParse(ladder).success).toBe(true)
  })

  it.each([
    ['the moment it arrives', '2026-03-06T16:00:00.000Z', undefined, '2026-03-06T18:00:00.000Z'],
    ['before two hours are over', '2026-03-06T17:59:59.999Z', undefined, '2026-03-06T18:00:00.000Z'],
    ['after two hours', '2026-03-06T18:00:00.000Z', 'unacknowledged', '2026-03-07T16:00:00.000Z'],
    ['a day before', '2026-03-07T16:00:00.000Z', 'day-before', '2026-03-08T10:00:00.000Z'],
    ['six hours before', '2026-03-08T10:00:00.000Z', 'hours-before', '2026-03-08T16:00:00.000Z'],
    ['when it is due', '2026-03-08T16:00:00.000Z', 'overdue', '2026-03-15T16:00:00.000Z'],
    ['days later', '2026-03-11T16:00:00.000Z', 'overdue', '2026-03-15T16:00:00.000Z'],
    ['weeks later', '2026-03-31T15:00:00.000Z', 'overdue', '2026-04-05T16:00:00.000Z'],
  ])('of a contact asks for one letter at most: %s', (_when, now, name, next) => {
    const startsAt = '2026-03-06T16:00:00.000Z'
    const dueAt = plusHours(startsAt, 48)
    const duty = { kind: 'contact', startsAt, dueAt, climbedUntil: startsAt, status: 'open' } as const
    const climbed = climb(defaultLadders.contact, duty, now)
    expect({ name: climbed.send?.name, next: climbed.next }).toEqual({ name, next })
  })
})

describe('a ladder of a centre’s own', () => {
  const good = { name: 'arrival', when: { after: 0 }, to: ['duty'] }

  it.each([
    ['without a step', []],
    ['with a step nobody is told of', [{ ...good, to: [] }]],
    ['with a step for people who do not exist', [{ ...good, to: ['police'] }]],
    ['with a step of an unknown name', [{ ...good, name: 'someday' }]],
    ['with a step before the beginning', [{ ...good, when: { after: -1 } }]],
    ['with a step after the end', [{ ...good, when: { before: -1 } }]],
    ['with a step at two times', [{ ...good, when: { after: 1, before: 1 } }]],
    ['with a step at no time', [{ ...good, when: {} }]],
    ['with a step so far away that no calendar has it', [{ ...good, when: { after: 1e12 } }]],
    ['with two steps of one name', [good, { ...good, when: { before: 2 } }]],
    ['with a field that nobody knows', [{ ...good, sms: true }]],
    ['with a step of its own whose name is another time', [{ ...good, name: 'after-3', when: { after: 4 } }]],
    ['with a step of its own whose name is another direction', [{ ...good, name: 'after-3', when: { before: 3 } }]],
  ])('%s is refused', (_what, ladder) => {
    expect(ladderSchema.safeParse(ladder).success).toBe(false)
  })

  it('can be climbed whatever hours it has, if it is one at all', () => {
    const wild = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
      fc.double({ min: 0, noNaN: true }),
    )
    fc.assert(
      fc.property(wild, wild, anyDuty, (after, before, { duty }) => {
        const ladder = ladderSchema.safeParse([
          { ...good, when: { after } },
          { ...good, name: 'overdue', when: { before } },
        ])
        fc.pre(ladder.success)
        expect(() => climb(ladder.data ?? [], duty, duty.dueAt)).not.toThrow()
      }),
    )
  })
})

const anyStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...stepNames),
  when: fc.oneof(
    fc.record({ after: fc.nat({ max: 12 }) }),
    fc.record({ before: fc.nat({ max: 12 }) }),
    fc.record({ before: fc.double({ min: 0, max: 12, noNaN: true }) }),
  ),
  to: fc.uniqueArray(fc.constantFrom(...audiences), { minLength: 1 }),
  unlessAcknowledged: fc.boolean(),
})

const anyLadder: fc.Arbitrary<Ladder> = fc.uniqueArray(anyStep, { minLength: 1, selector: ({ name }) => name })

/** A duty of up to ten hours nobody has looked at yet, and the minutes after its beginning at which somebody does. */
const anyDuty: fc.Arbitrary<{ duty: Duty; sweeps: Instant[] }> = fc
  .record({
    startsAt: anyInstant,
    minutes: fc.nat({ max: 600 }),
    acknowledged: fc.boolean(),
    status: fc.constantFrom('open', 'overdue'),
    sweeps: fc.array(fc.nat({ max: 900 }), { maxLength: 30 }),
  })
  .map(({ startsAt, minutes, sweeps, ...rest }) => ({
    duty: {
      kind: 'contact',
      startsAt,
      dueAt: plusMinutes(startsAt, minutes),
      climbedUntil: startsAt,
      status: rest.status,
      ...(rest.acknowledged && { acknowledged }),
    },
    sweeps: sweeps.toSorted((a, b) => a - b).map((minute) => plusMinutes(startsAt, minute)),
  }))

interface Sent {
  readonly step: Spoken
  readonly at: Instant
}

/** What sweeps at these instants send, each going on from where the one before it stopped. */
function sweepThrough(ladder: Ladder, duty: Duty, sweeps: readonly Instant[]): Sent[] {
  let climbedUntil = duty.climbedUntil
  return sweeps.flatMap((at) => {
    const { send } = climb(ladder, { ...duty, climbedUntil }, at)
    climbedUntil = at
    return send ? [{ step: send, at }] : []
  })
}

/** Every minute from the beginning until nothing can come any more. */
function everyMinute({ startsAt }: Duty): Instant[] {
  return Array.from({ length: 24 * 60 }, (_, minute) => plusMinutes(startsAt, minute))
}

/** The instant that a step of a ladder falls on, or a promise. */
function falls(step: Spoken, duty: Duty): Instant {
  return 'when' in step ? stepAt(step, duty) : (duty.acknowledged?.until ?? '')
}

/** The steps that can still come for a duty, earliest first; of two at the same instant the later in the table comes last. */
function applying(ladder: Ladder, duty: Duty): Step[] {
  return ladder
    .filter((step) => stepAt(step, duty) > duty.climbedUntil && !(step.unlessAcknowledged && duty.acknowledged))
    .toSorted((a, b) => stepAt(a, duty).localeCompare(stepAt(b, duty)))
}

describe('whatever the ladder, the duty and the sweeps', () => {
  const check = (holds: (ladder: Ladder, duty: Duty, sweeps: Instant[]) => void) =>
    fc.assert(fc.property(anyLadder, anyDuty, (ladder, { duty, sweeps }) => holds(ladder, duty, sweeps)))

  it('every step is sent at most once', () => {
    check((ladder, duty, sweeps) => {
      const steps = sweepThrough(ladder, duty, sweeps).map(({ step }) => step)
      expect(new Set(steps).size).toBe(steps.length)
    })
  })

  it('no step is sent before its instant', () => {
    check((ladder, duty, sweeps) => {
      for (const { step, at } of sweepThrough(ladder, duty, sweeps)) expect(falls(step, duty) <= at).toBe(true)
    })
  })

  it('no step is sent that would have come before the duty began', () => {
    check((ladder, duty, sweeps) => {
      for (const { step } of sweepThrough(ladder, duty, sweeps)) expect(falls(step, duty) > duty.startsAt).toBe(true)
    })
  })

  it('a late sweep sends only the strongest step that was missed, and the next one nothing of the past', () => {
    check((ladder, duty, sweeps) => {
      const now = sweeps.at(-1) ?? duty.dueAt
      const missed = applying(ladder, duty).filter((step) => stepAt(step, duty) <= now)
      expect(climb(ladder, duty, now).send).toBe(missed.at(-1))
      expect(climb(ladder, { ...duty, climbedUntil: now }, now).send).toBeUndefined()
    })
  })

  it('an acknowledged duty sends no step that is for nobody having acknowledged it', () => {
    check((ladder, duty, sweeps) => {
      for (const { step } of sweepThrough(ladder, { ...duty, acknowledged }, sweeps)) {
        expect(step).not.toMatchObject({ unlessAcknowledged: true })
      }
    })
  })

  it('a met duty sends nothing and need not be looked at again', () => {
    check((ladder, duty, sweeps) => {
      for (const now of [...sweeps, duty.dueAt]) expect(climb(ladder, { ...duty, status: 'met' }, now)).toEqual({})
    })
  })

  it('the next look is later than now', () => {
    check((ladder, duty, sweeps) => {
      for (const now of sweeps) {
        const { next } = climb(ladder, duty, now)
        expect(next === undefined || next > now).toBe(true)
      }
    })
  })

  it('a changed ladder sends no step whose instant has passed, nor one it has in common with the old ladder again', () => {
    fc.assert(
      fc.property(anyLadder, anyLadder, anyDuty, (old, added, { duty, sweeps }) => {
        const half = Math.floor(sweeps.length / 2)
        const changed = [...added, ...old.slice(0, 2)]
        const before = sweepThrough(old, duty, sweeps.slice(0, half))
        const passed = sweeps[half - 1] ?? duty.climbedUntil
        const after = sweepThrough(changed, { ...duty, climbedUntil: passed }, sweeps.slice(half))
        for (const { step } of after) {
          expect(falls(step, duty) > passed).toBe(true)
          expect(before.map((sent) => sent.step)).not.toContain(step)
        }
      }),
    )
  })
})

describe('a sweep that runs every minute', () => {
  /** No two steps come in the same minute: those make one letter, which has its own test. */
  const oneAMinute = (ladder: Ladder, duty: Duty) => {
    const minutes = ladder.map((step) =>
      Math.ceil((Date.parse(stepAt(step, duty)) - Date.parse(duty.startsAt)) / 60_000),
    )
    return new Set(minutes).size === ladder.length
  }

  it('sends every step that applies, each within a minute, in order', () => {
    fc.assert(
      fc.property(anyLadder, anyDuty, (ladder, { duty }) => {
        fc.pre(oneAMinute(ladder, duty))
        const sent = sweepThrough(ladder, duty, everyMinute(duty))
        expect(sent.map(({ step }) => step)).toEqual(applying(ladder, duty))
        for (const { step, at } of sent) {
          expect(Date.parse(at) - Date.parse(falls(step, duty))).toBeLessThan(60_000)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('sends nothing more than one that only looks when it was told to', () => {
    fc.assert(
      fc.property(anyLadder, anyDuty, (ladder, { duty }) => {
        const told: Sent[] = []
        let now: Instant | undefined = duty.climbedUntil
        let climbedUntil = duty.climbedUntil
        const end = plusHours(duty.startsAt, 24)
        while (now !== undefined && now < end) {
          const { send, next } = climb(ladder, { ...duty, climbedUntil }, now)
          if (send) told.push({ step: send, at: now })
          climbedUntil = now
          now = next
        }
        const steps = sweepThrough(ladder, duty, everyMinute(duty)).map(({ step }) => step)
        const toldSteps = told.map(({ step }) => step)
        expect(steps.filter((step) => !toldSteps.includes(step))).toEqual([])
        for (const { step, at } of told) expect(at).toBe(falls(step, duty))
      }),
      { numRuns: 50 },
    )
  })

  it('writes one letter when two steps fall on the same instant: the one further down the table', () => {
    const startsAt = instant('2026-03-06T16:00:00Z')
    const step = (name: Step['name'], when: Step['when']): Step => ({ name, when, to: ['head'] })
    const ladder = [step('unacknowledged', { after: 4 }), step('day-before', { before: 2 })]
    const dueAt = plusHours(startsAt, 6)
    const duty: Duty = { kind: 'contact', startsAt, dueAt, climbedUntil: startsAt, status: 'open' }
    expect(sweepThrough(ladder, duty, everyMinute(duty)).map((sent) => sent.step.name)).toEqual(['day-before'])
  })
})

describe('an overdue duty', () => {
  const dueAt = '2026-03-08T16:00:00.000Z'
  const startsAt = plusHours(dueAt, -48)
  const duty: Duty = { kind: 'contact', startsAt, dueAt, climbedUntil: dueAt, status: 'overdue' }
  const ofFounder: Duty = { ...duty, audience: 'founder' }
  const look = (changes: Duty, now: string) => {
    const { send, next } = climb(defaultLadders.contact, changes, now)
    return [send?.name, next]
  }

  it.each([
    ['before a week is over', duty, '2026-03-15T15:59:59.999Z', [undefined, '2026-03-15T16:00:00.000Z']],
    ['after a week', duty, '2026-03-15T16:00:00.000Z', ['overdue-7', '2026-03-22T16:00:00.000Z']],
    [
      'after a week that was told of',
      { ...duty, climbedUntil: '2026-03-15T16:00:00.000Z' },
      '2026-03-16T16:00:00.000Z',
      [undefined, '2026-03-22T16:00:00.000Z'],
    ],
    [
      'after weeks in which nobody looked',
      duty,
      '2026-03-30T16:00:00.000Z',
      ['overdue-21', '2026-04-05T16:00:00.000Z'],
    ],
    ['over the change of clocks', duty, '2026-03-29T15:30:00.000Z', ['overdue-14', '2026-03-29T16:00:00.000Z']],
    [
      'of the founder’s own each morning',
      ofFounder,
      '2026-03-09T06:30:00.000Z',
      ['overdue-1', '2026-03-10T06:30:00.000Z'],
    ],
    [
      'of the founder’s own not on the day itself',
      ofFounder,
      '2026-03-09T06:29:00.000Z',
      [undefined, '2026-03-09T06:30:00.000Z'],
    ],
    [
      'of the founder’s own in summer time',
      ofFounder,
      '2026-03-29T05:30:00.000Z',
      ['overdue-21', '2026-03-30T05:30:00.000Z'],
    ],
    [
      'of the founder’s own that nobody looked at',
      ofFounder,
      '2027-03-09T12:00:00.000Z',
      ['overdue-366', '2027-03-10T06:30:00.000Z'],
    ],
  ] as const)('is told to the founder again: %s', (_when, changes, now, expected) => {
    expect(look(changes, now)).toEqual(expected)
  })

  it('that was never told of is told to everybody, however long nobody looked', () => {
    const { send } = climb(
      defaultLadders.contact,
      { ...duty, climbedUntil: duty.startsAt, status: 'open' },
      '2026-03-20T16:00:00.000Z',
    )
    expect(send).toMatchObject({ name: 'overdue', to: ['duty', 'workers', 'head', 'founder'] })
  })

  it('whose promise passed is told of by that, and to the founder as well', () => {
    const acknowledged = { by: 'jana', at: '2026-03-15T10:00:00.000Z', until: '2026-03-15T15:00:00.000Z' }
    const { send } = climb(
      defaultLadders.contact,
      { ...duty, climbedUntil: acknowledged.at, acknowledged },
      '2026-03-15T16:00:00.000Z',
    )
    expect(send).toEqual({ name: 'promise', to: ['staff:jana', 'workers', 'founder'] })
  })

  it('never falls silent, whatever the ladder: there is always a next look, a week ahead at most', () => {
    fc.assert(
      fc.property(
        anyLadder,
        anyDuty,
        fc.nat({ max: 100_000 }),
        fc.boolean(),
        (ladder, { duty }, minutes, isFounders) => {
          const now = plusMinutes(duty.dueAt, minutes)
          const looked: Duty = {
            ...duty,
            climbedUntil: now,
            status: 'overdue',
            ...(isFounders && { audience: 'founder' }),
          }
          const { next = '' } = climb(ladder, looked, now)
          expect(next > now).toBe(true)
          expect(next <= plusHours(now, isFounders ? 25 : 7 * 24)).toBe(true)
        },
      ),
    )
  })
})

describe('a centre’s own ladder', () => {
  const all = ['duty', 'workers', 'head', 'founder']
  const step = (name: Step['name'], when: Step['when'], to: Step['to'] = ['head']): Step => ({ name, when, to })
  const overdue = { name: 'overdue', when: { before: 0 }, to: all, urgent: true }

  it.each([
    ['without that step', [step('arrival', { after: 0 })], [step('arrival', { after: 0 }), overdue]],
    ['that tells fewer', [step('overdue', { before: 0 })], [overdue]],
    [
      'that tells them only when nobody has it',
      [{ ...step('overdue', { before: 0 }), unlessAcknowledged: true }],
      [overdue],
    ],
    ['that tells of it at another time', [step('overdue', { before: 3 })], [step('before-3', { before: 3 }), overdue]],
    ['that tells of it late', [step('overdue', { after: 72 })], [step('after-72', { after: 72 }), overdue]],
    [
      'that tells of something else then',
      [step('overdue', { before: 3 }), step('before-3', { before: 3 })],
      [step('before-3', { before: 3 }), overdue],
    ],
  ])('%s tells of the end at its instant, to everybody', (_what, own, expected) => {
    expect(neverSilent(own, 'contact')).toEqual(expected)
  })

  it('of complaints tells of the end to whom it wants and to head and founder', () => {
    const [told] = neverSilent([step('overdue', { before: 0 }, ['workers'])], 'complaint')
    expect(told?.to).toEqual(['head', 'founder', 'workers'])
  })

  it('keeps its steps apart by their names', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const names = neverSilent(ladder, 'contact').map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        expect(names).toContain('overdue')
      }),
    )
  })
})

describe('a promised attempt', () => {
  const startsAt = '2026-03-06T16:00:00.000Z'
  const promised = { by: 'jana', at: '2026-03-06T17:00:00.000Z', until: '2026-03-07T17:00:00.000Z' }
  const duty: Duty = {
    kind: 'contact',
    startsAt,
    dueAt: plusHours(startsAt, 48),
    climbedUntil: startsAt,
    status: 'open',
    acknowledged: promised,
  }
  const said = (changes: Partial<Duty> = {}) =>
    coming(defaultLadders.contact, { ...duty, ...changes }, startsAt).map(({ step, at }) => `${at} ${step.name}`)

  it('silences what falls before its time, is missed once when it passes, and nothing after it is silent', () => {
    expect(said()).toEqual([
      '2026-03-07T17:00:00.000Z promise',
      '2026-03-08T10:00:00.000Z hours-before',
      '2026-03-08T16:00:00.000Z overdue',
      '2026-03-15T16:00:00.000Z overdue-7',
    ])
    expect(said({ climbedUntil: promised.until })).toEqual([
      '2026-03-08T10:00:00.000Z hours-before',
      '2026-03-08T16:00:00.000Z overdue',
      '2026-03-15T16:00:00.000Z overdue-7',
    ])
  })

  it('missed is told to who promised and to whom the silent steps would have told', () => {
    const [first] = coming(defaultLadders.contact, duty, startsAt)
    expect(first?.step).toStrictEqual({ name: 'promise', to: ['staff:jana', 'workers', 'head'] })
  })

  it('missed is urgent when a step that kept silent for it was', () => {
    const [first] = coming(
      defaultLadders.contact,
      {
        ...duty,
        acknowledged: { ...promised, until: '2026-03-08T12:00:00.000Z' },
      },
      startsAt,
    )
    expect(first?.step).toEqual({ name: 'promise', to: ['staff:jana', 'workers', 'head'], urgent: true })
  })

  it.each([
    ['given', { at: '2026-03-07T16:00:00.000Z' }, ['day-before', 'promise']],
    ['over', { until: '2026-03-07T16:00:00.000Z' }, ['promise', 'day-before']],
  ])('does not silence what falls on the instant at which it is %s', (_when, changes, names) => {
    const steps = coming(defaultLadders.contact, { ...duty, acknowledged: { ...promised, ...changes } }, startsAt)
    expect(steps.map(({ step }) => step.name)).toEqual([...names, 'hours-before', 'overdue', 'overdue-7'])
  })

  it('that silenced nothing is missed by the workers', () => {
    const [first] = coming(
      defaultLadders.contact,
      {
        ...duty,
        acknowledged: { ...promised, until: '2026-03-06T17:30:00.000Z' },
      },
      startsAt,
    )
    expect(first?.step).toEqual({ name: 'promise', to: ['staff:jana', 'workers'] })
  })

  it('kept by an attempt before its time is over: the steps after the attempt speak again', () => {
    const lastAttempt = { at: '2026-03-06T20:00:00.000Z', outcome: 'not-reached' } as const
    expect(said({ lastAttempt, climbedUntil: lastAttempt.at })).toEqual([
      '2026-03-07T16:00:00.000Z day-before',
      '2026-03-08T10:00:00.000Z hours-before',
      '2026-03-08T16:00:00.000Z overdue',
      '2026-03-15T16:00:00.000Z overdue-7',
    ])
  })

  it('is not kept by an attempt that was made before it was given', () => {
    expect(said({ lastAttempt: { at: promised.at, outcome: 'not-reached' } })).toEqual(said())
  })

  it('never silences that the duty is overdue, whatever the ladder and the sweeps', () => {
    fc.assert(
      fc.property(
        anyLadder,
        anyDuty,
        fc.nat({ max: 600 }),
        fc.nat({ max: 600 }),
        (ladder, { duty, sweeps }, at, long) => {
          const given = plusMinutes(duty.startsAt, at)
          const until = [plusMinutes(given, long), duty.dueAt].sort()[0] ?? duty.dueAt
          const holding: Duty = { ...duty, acknowledged: { by: 'jana', at: given, until } }
          const sent = sweepThrough(ladder, holding, [...sweeps, plusMinutes(duty.dueAt, 1000)])
          expect(sent.filter(({ step }) => step.name === 'promise').length).toBeLessThanOrEqual(1)
          for (const { step } of sent) {
            const when = falls(step, holding)
            expect(step.name === 'promise' || when <= given || when >= until).toBe(true)
          }
          const spoken = coming(ladder, holding, duty.startsAt).map(({ step }) => step)
          for (const step of ladder)
            if (!step.unlessAcknowledged && stepAt(step, duty) >= duty.dueAt && stepAt(step, duty) > duty.climbedUntil)
              expect(spoken).toContain(step)
        },
      ),
    )
  })
})

it.each([
  [{ before: 12 }, 'before-12'],
  [{ after: 0.5 }, 'after-0.5'],
])('a step of a centre’s own at %j is named by its time, and a wrong name is told at the name', (when, name) => {
  expect(ownName(when)).toBe(name)
  expect(ladderSchema.safeParse([{ name, when, to: ['head'] }]).success).toBe(true)
  const wrong = ladderSchema.safeParse([{ name: `${name}1`, when, to: ['head'] }])
  expect(wrong.error?.issues).toMatchObject([{ path: [0, 'name'] }])
})

describe('a visit that gives no word', () => {
  const dueAt = '2026-03-06T10:00:00.000Z'
  const duty: Duty = { kind: 'visit', startsAt: dueAt, dueAt, climbedUntil: '2026-03-06T07:00:00.000Z', status: 'open' }
  const minutes = (count: number) => plusMinutes(dueAt, count)

  it('is told to the colleagues after 20 minutes, then to the head, then to all each hour until there is word', () => {
    const told = sweepThrough(
      defaultLadders.visit,
      duty,
      Array.from({ length: 400 }, (_, minute) => minutes(minute - 180)),
    )
    expect(told.map(({ at, step: { name, to, urgent } }) => [at, name, to.join('+'), urgent])).toEqual([
      [minutes(20), 'no-word', 'colleagues', true],
      [minutes(40), 'still-no-word', 'workers+head', true],
      [minutes(60), 'overdue-1', 'workers+head', true],
      [minutes(120), 'overdue-2', 'workers+head', true],
      [minutes(180), 'overdue-3', 'workers+head', true],
    ])
  })

  it('is told in one letter when nobody looked for hours', () => {
    const { send, next } = climb(defaultLadders.visit, duty, minutes(185))
    expect([send?.name, send?.to, next]).toEqual(['still-no-word', ['workers', 'head'], minutes(240)])
  })

  it.each([
    ['says nothing at all after the end', [{ name: 'before-0.25', when: { before: 0.25 }, to: ['duty'] }]],
    ['is told days later', [{ name: 'after-72', when: { after: 72 }, to: ['founder'] }]],
    ['calls its step as another kind does', [{ name: 'overdue', when: { before: 0 }, to: ['duty'] }]],
  ] satisfies [string, Ladder][])('is told each hour by a ladder that %s', (_what, own) => {
    const ladder = neverSilent(own, 'visit')
    expect(ladder).toEqual(own)
    const { send, next } = climb(ladder, { ...duty, climbedUntil: minutes(5), status: 'overdue' }, minutes(60))
    expect([send?.to, next]).toEqual([['workers', 'head'], minutes(120)])
  })

  it('is silent from the moment on at which there is word', () => {
    expect(climb(defaultLadders.visit, { ...duty, status: 'met' }, minutes(500))).toEqual({})
  })
})
