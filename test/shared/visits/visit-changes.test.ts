import { describe, expect, it } from 'vitest'
import { Problem } from '../../../shared/problems/problem.ts'
import { plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import {
  MOST_VISIT_STEPS,
  type NewVisit,
  type NewVisitStep,
  standingOf,
  type Visit,
} from '../../../shared/visits/visit.ts'
import { laterReturn, plannedVisit, steppedVisit } from '../../../shared/visits/visit-changes.ts'
import { newVisit, visit } from '../../support/visits.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const later = (until: string): NewVisitStep => ({ what: 'later', until })
const left = { what: 'left' } as const
const back = { what: 'back' } as const
const cancelled = { what: 'cancelled' } as const
const resumed = { what: 'resumed' } as const
const deed = (now = NOW) => ({ by: 'liberec-volno', now })
const staff = ['liberec-sluzba', 'liberec-volno', 'liberec-vedouci']
const plan = (content: Partial<NewVisit>, before?: Visit, now = NOW) =>
  plannedVisit(
    { id: visit.id, visit: { ...newVisit, ...content }, staff, seen: before ? 1 : 0 },
    deed(now),
  )(before && { ...before, version: 1 })
const say = (step: NewVisitStep, before: Visit | undefined, now = NOW) => steppedVisit(step, deed(now))(before)
/** Several things said one after another, each ten minutes after the one before. */
const said = (...steps: NewVisitStep[]) =>
  steps.reduce<Visit>((before, step, index) => say(step, before, plusMinutes(NOW, 10 * (index + 1))) ?? before, visit)

function faultsOf(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return (thrown.details.faults ?? []).map(({ path, code }) => `${path} ${code}`)
  }
}

describe('planning a visit', () => {
  it('keeps who entered it, with its times as instants', () => {
    const times = { leavesAt: '2026-03-02T11:00:00+01:00', returnsAt: '2026-03-02T13:00:00+01:00' }
    expect(plan(times)).toEqual({ ...visit, enteredBy: 'liberec-volno', enteredAt: NOW })
  })

  it.each<[string, Partial<NewVisit>, string[]]>([
    ['ends before it begins', { returnsAt: '2026-03-02T09:30:00.000Z' }, ['visit.returnsAt before-it-begins']],
    ['ends when it begins', { returnsAt: newVisit.leavesAt }, ['visit.returnsAt before-it-begins']],
    [
      'ends before it begins, by another offset',
      { leavesAt: '2026-03-02T11:00:00+01:00', returnsAt: '2026-03-02T10:30:00+01:00' },
      ['visit.returnsAt before-it-begins'],
    ],
    [
      'is over already',
      { leavesAt: '2026-03-02T06:00:00.000Z', returnsAt: '2026-03-02T08:59:00.000Z' },
      ['visit.returnsAt in-the-past'],
    ],
    ['lasts longer than a day', { returnsAt: '2026-03-03T10:01:00.000Z' }, ['visit.returnsAt too-long']],
    [
      'is more than a year ahead',
      { leavesAt: '2027-03-04T10:00:00.000Z', returnsAt: '2027-03-04T11:00:00.000Z' },
      ['visit.leavesAt too-far'],
    ],
    [
      'is of somebody who is no staff',
      { workers: ['liberec-sluzba', 'brno-sluzba'] },
      ['visit.workers.1 unknown-person'],
    ],
    [
      'has several things wrong',
      { workers: ['brno-sluzba', 'x'], returnsAt: newVisit.leavesAt },
      ['visit.workers.0 unknown-person', 'visit.workers.1 unknown-person', 'visit.returnsAt before-it-begins'],
    ],
  ])('is refused when it %s', (_what, content, faults) => {
    expect(faultsOf(() => plan(content))).toEqual(faults)
  })

  it.each<[string, Partial<NewVisit>]>([
    ['it is entered from the car', { leavesAt: '2026-03-02T08:30:00.000Z' }],
    ['it lasts a day', { returnsAt: '2026-03-03T10:00:00.000Z' }],
    ['it goes over midnight', { leavesAt: '2026-03-02T22:00:00.000Z', returnsAt: '2026-03-03T01:00:00.000Z' }],
  ])('is taken although %s', (_what, content) => {
    expect(faultsOf(() => plan(content))).toEqual([])
  })

  it('again says nothing new', () => {
    expect(plan({}, visit)).toBeUndefined()
    expect(plan({ returnsAt: '2026-03-02T13:00:00+01:00' }, visit)).toBeUndefined()
  })

  it('otherwise keeps who planned it, what was said, and who changed it', () => {
    const moved = said({ what: 'left' }, { what: 'later', until: '2026-03-02T13:00:00.000Z' })
    const changed = plan({ address: 'Jinde 2' }, moved)
    expect(changed).toMatchObject({ address: 'Jinde 2', enteredBy: visit.enteredBy, enteredAt: visit.enteredAt })
    expect(changed?.steps.map(({ what }) => what)).toEqual(['left', 'later', 'changed'])
    expect(standingOf(changed ?? visit)).toMatchObject({ status: 'under-way', returnsAt: newVisit.returnsAt })
  })

  it.each(['back', 'cancelled'] as const)('is not changed once it is %s', (what) => {
    expect(faultsOf(() => plan({ address: 'Jinde 2' }, said({ what })))).toEqual(['visit not-now'])
  })
})

describe('changing a visit that others have changed since', () => {
  const HALF_PAST = '2026-03-02T12:30:00.000Z'
  const ONE = '2026-03-02T13:00:00.000Z'
  const alone = { workers: ['liberec-sluzba'], aloneReason: 'Druhý vůz je v opravě.' }
  const inWords = { reason: 'other', otherReason: 'Vymyšlený důvod' } as const
  /** What somebody sends who saw the visit before all that was said and changed. */
  const changed = (own: Partial<NewVisit>, before: Visit, was: NewVisit | undefined = newVisit, now = NOW) =>
    plannedVisit(
      { id: visit.id, visit: { ...newVisit, ...own }, staff, seen: 1, was },
      deed(now),
    )({
      ...before,
      version: 1 + before.steps.length,
    })
  const other = (content: Partial<NewVisit>) => plan(content, visit) ?? visit
  const shown = (after: Visit | undefined) => after && { ...after, returnsAt: standingOf(after).returnsAt }

  it.each<[string, Visit, Partial<NewVisit>, Partial<NewVisit>]>([
    ['they left', said(left), { address: 'Jinde 2' }, {}],
    ['they left', said(left), { returnsAt: ONE }, {}],
    ['they left', said(left), alone, {}],
    ['they come later', said(later(HALF_PAST)), { address: 'Jinde 2' }, { returnsAt: HALF_PAST }],
    ['they come later', said(left, later(HALF_PAST)), inWords, { returnsAt: HALF_PAST }],
    [
      'they come later',
      said(left, later(HALF_PAST)),
      { leavesAt: '2026-03-02T10:15:00.000Z' },
      { returnsAt: HALF_PAST },
    ],
    ['they come later, as is typed too', said(later(HALF_PAST)), { address: 'Jinde 2', returnsAt: HALF_PAST }, {}],
    ['they were back and are not', said(left, back, resumed), { address: 'Jinde 2' }, {}],
    ['the address is another', other({ address: 'Jinde 3' }), { returnsAt: ONE }, { address: 'Jinde 3' }],
    ['the reason is another', other(inWords), alone, inWords],
    ['one goes alone', other(alone), inWords, alone],
    ['they return at another time', other({ returnsAt: ONE }), { address: 'Jinde 2' }, { returnsAt: ONE }],
  ])('keeps both when %s', (_what, before, own, theirs) => {
    expect(shown(changed(own, before))).toMatchObject({ ...newVisit, ...theirs, ...own })
  })

  it.each<[string, Visit, Partial<NewVisit>]>([
    ['they come later', said(later(HALF_PAST)), { returnsAt: ONE }],
    ['the address is another', other({ address: 'Jinde 3' }), { address: 'Jinde 2' }],
    ['the reason is another', other(inWords), { reason: 'remote' }],
    ['other people go', other({ workers: ['liberec-volno', 'liberec-vedouci'] }), alone],
  ])('asks when %s and the same is changed', (_what, before, own) => {
    expect(() => changed(own, before)).toThrow('changed-meanwhile')
  })

  it.each<[string, Visit, Partial<NewVisit>, string, string]>([
    ['over', said(left, back), { address: 'Jinde 2' }, NOW, 'visit not-now'],
    ['called off', said(cancelled), { address: 'Jinde 2' }, NOW, 'visit not-now'],
    [
      'over before it begins',
      said(later('2026-03-02T11:00:00.000Z')),
      { leavesAt: '2026-03-02T11:30:00.000Z' },
      NOW,
      'visit.returnsAt before-it-begins',
    ],
  ])('is refused when by what stands it is %s', (_what, before, own, now, fault) => {
    expect(faultsOf(() => changed(own, before, newVisit, now))).toEqual([fault])
  })

  it('changes nothing when nothing of one’s own is in it, or when it says the same by now', () => {
    expect(changed({}, other({ address: 'Jinde 3' }))).toBeUndefined()
    expect(changed({ address: 'Jinde 3' }, other({ address: 'Jinde 3' }))).toBeUndefined()
  })

  it('asks of every difference whoever does not say what they saw', () => {
    const blind = () =>
      plannedVisit(
        { id: visit.id, visit: { ...newVisit, address: 'Jinde 2' }, staff, seen: 1 },
        deed(),
      )({
        ...said(left),
        version: 2,
      })
    expect(blind).toThrow('changed-meanwhile')
  })
})

describe('saying something of a visit', () => {
  it.each<[string, NewVisitStep[], NewVisitStep, string]>([
    ['that they left', [], left, 'under-way'],
    ['that they are back', [left], back, 'back'],
    ['that they are back, when nobody said that they left', [], back, 'back'],
    ['that they do not go', [], cancelled, 'cancelled'],
    ['that they are not back', [left, back], resumed, 'under-way'],
    ['that they go after all', [cancelled], resumed, 'planned'],
    ['that they come later', [left], later('2026-03-02T13:00:00Z'), 'under-way'],
    ['that they come sooner', [left], later('2026-03-02T11:00:00Z'), 'under-way'],
    ['that they will come later', [], later('2026-03-02T13:00:00Z'), 'planned'],
  ])('%s', (_what, before, step, status) => {
    const after = say(step, said(...before), '2026-03-02T10:30:00.000Z')
    expect(standingOf(after ?? visit).status).toBe(status)
    expect(after?.steps.at(-1)).toMatchObject({ what: step.what, by: 'liberec-volno', at: '2026-03-02T10:30:00.000Z' })
  })

  it.each<[string, NewVisitStep[], NewVisitStep]>([
    ['they left', [left], left],
    ['they are back', [left, back], back],
    ['they do not go', [cancelled], cancelled],
    ['they are not back', [left, back, resumed], resumed],
    ['nothing is over', [], resumed],
    ['they come later', [left, later('2026-03-02T13:00:00Z')], later('2026-03-02T14:00:00+01:00')],
  ])('twice changes nothing: %s', (_what, before, step) => {
    expect(say(step, said(...before), '2026-03-02T10:30:00.000Z')).toBeUndefined()
  })

  it.each<[string, NewVisitStep[], NewVisitStep, string]>([
    ['they leave after they are back', [back], left, 'step not-now'],
    ['they leave after all was cancelled', [cancelled], left, 'step not-now'],
    ['they do not go and are out', [left], cancelled, 'step not-now'],
    ['they do not go and are back', [left, back], cancelled, 'step not-now'],
    ['they are back and never went', [cancelled], back, 'step not-now'],
    ['they come later and are back', [back], later('2026-03-02T13:00:00Z'), 'step not-now'],
    ['they come at a time that has passed', [left], later('2026-03-02T10:00:00Z'), 'step.until in-the-past'],
    ['they come days later', [left], later('2026-03-04T11:00:00Z'), 'step.until too-long'],
  ])('is refused when %s', (_what, before, step, fault) => {
    expect(faultsOf(() => say(step, said(...before), '2026-03-02T10:10:00.000Z'))).toEqual([fault])
  })

  it('is refused when they come before they leave', () => {
    expect(faultsOf(() => say(later('2026-03-02T09:59:00Z'), visit))).toEqual(['step.until in-the-past'])
  })

  it('that is nowhere is not found', () => {
    expect(() => say(left, undefined)).toThrow(new Problem('not-found'))
  })

  it('leaves half an hour to give word when they are not back after all', () => {
    const now = plusHours(newVisit.returnsAt, 2)
    expect(standingOf(say(resumed, said(left, back), now) ?? visit).returnsAt).toBe(plusMinutes(now, 30))
    expect(standingOf(say(resumed, said(left, back), NOW) ?? visit).returnsAt).toBe(newVisit.returnsAt)
  })

  it('ends somewhere, for all of it is kept', () => {
    const much = { ...visit, steps: Array.from({ length: MOST_VISIT_STEPS }, () => ({ ...left, by: 'jana', at: NOW })) }
    expect(faultsOf(() => say(back, much))).toEqual(['step too_big'])
  })
})

it.each([
  ['2026-03-02T11:00:00.000Z', '2026-03-02T12:30:00.000Z'],
  ['2026-03-02T12:00:00.000Z', '2026-03-02T12:30:00.000Z'],
  ['2026-03-02T12:50:00.000Z', '2026-03-02T13:20:00.000Z'],
])('half an hour later is, at %s, %s', (now, until) => {
  expect(laterReturn({ returnsAt: newVisit.returnsAt }, now)).toBe(until)
})
