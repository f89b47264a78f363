import { describe, expect, it } from 'vitest'
import { faults } from '../../../shared/problems/faults.ts'
import {
  isOpen,
  standingOf,
  storedVisitSchema,
  type VisitStep,
  visitSchema,
  visitStepSchema,
} from '../../../shared/visits/visit.ts'
import { newVisit, visit } from '../../support/visits.ts'

const LONG = 'x'.repeat(600)
const faultsOf = (content: object) => {
  const { error } = visitSchema.safeParse(content)
  return error ? faults(error).map(({ path, code }) => `${path} ${code}`) : []
}

describe('a field visit that is planned', () => {
  it.each<[string, object]>([
    ['two go to a person with a handicap', {}],
    ['for a small child', { reason: 'young-child' }],
    ['a place far off', { reason: 'remote' }],
    ['another reason in words', { reason: 'other', otherReason: 'Je v nemocnici.' }],
    ['four go', { workers: ['a', 'b', 'c', 'd'] }],
    ['one goes, and says why', { workers: ['jana'], aloneReason: 'Druhá pracovnice onemocněla.' }],
    ['an address in several lines', { address: 'Zkušební 1\n460 01 Vymyšlená Lhota' }],
    ['times with an offset', { leavesAt: '2026-03-02T11:00:00+01:00', returnsAt: '2026-03-02T12:00:00+01:00' }],
  ])('is taken: %s', (_what, changes) => {
    expect(faultsOf({ ...newVisit, ...changes })).toEqual([])
  })

  it.each<[string, object, string]>([
    ['another reason without words', { reason: 'other' }, 'otherReason missing'],
    ['words beside a reason that has a name', { otherReason: 'Bydlí daleko.' }, 'otherReason custom'],
    ['empty words of a reason', { reason: 'other', otherReason: ' ' }, 'otherReason too_small'],
    ['a reason nobody knows', { reason: 'tea' }, 'reason invalid_value'],
    ['nobody goes', { workers: [] }, 'workers missing'],
    ['five go', { workers: ['a', 'b', 'c', 'd', 'e'] }, 'workers too_big'],
    ['one goes twice', { workers: ['jana', 'jana'] }, 'workers taken'],
    ['one of those who go has no id', { workers: ['jana', ''] }, 'workers.1 too_small'],
    ['one goes and does not say why', { workers: ['jana'] }, 'aloneReason missing'],
    ['one goes and says nothing of why', { workers: ['jana'], aloneReason: '  ' }, 'aloneReason too_small'],
    ['why somebody goes alone, when two go', { aloneReason: 'Proto.' }, 'aloneReason custom'],
    ['no address', { address: '' }, 'address too_small'],
    ['spaces for an address', { address: ' \n ' }, 'address too_small'],
    ['an address without end', { address: LONG }, 'address too_big'],
    ['a reason without end', { reason: 'other', otherReason: LONG }, 'otherReason too_big'],
    ['a time without a zone', { leavesAt: '2026-03-02T10:00:00' }, 'leavesAt invalid_format'],
    ['a day for a return', { returnsAt: '2026-03-02' }, 'returnsAt invalid_format'],
    ['a field nobody knows', { tea: true }, 'tea unrecognized_keys'],
    ['a control sign in the address', { address: 'Lhota\u0007' }, 'address control-character'],
  ])('is refused: %s', (_what, changes, fault) => {
    expect(faultsOf({ ...newVisit, ...changes })).toContain(fault)
  })
})

describe('what is said of a visit', () => {
  it.each([
    [{ what: 'left' }, true],
    [{ what: 'back' }, true],
    [{ what: 'cancelled' }, true],
    [{ what: 'resumed' }, true],
    [{ what: 'later', until: '2026-03-02T12:00:00Z' }, true],
    [{ what: 'later' }, false],
    [{ what: 'left', until: '2026-03-02T12:00:00Z' }, false],
    [{ what: 'lost' }, false],
    [{}, false],
  ])('%j is taken: %s', (step, isTaken) => {
    expect(visitStepSchema.safeParse(step).success).toBe(isTaken)
  })
})

const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, '0')}:00.000Z`
const step = (what: VisitStep['what'], minute: number, until?: string): VisitStep => ({
  what,
  by: 'jana',
  at: at(minute),
  ...(until !== undefined && { until }),
})
const LATER = '2026-03-02T13:00:00.000Z'

describe('where a visit stands', () => {
  const { returnsAt } = visit
  it.each<[string, VisitStep[], object]>([
    ['nothing was said', [], { status: 'planned', returnsAt }],
    ['they left', [step('left', 1)], { status: 'under-way', returnsAt, leftAt: at(1) }],
    [
      'they come later',
      [step('left', 1), step('later', 2, LATER)],
      { status: 'under-way', returnsAt: LATER, leftAt: at(1) },
    ],
    ['they will leave, and come later', [step('later', 2, LATER)], { status: 'planned', returnsAt: LATER }],
    ['they are back', [step('left', 1), step('back', 3)], { status: 'back', returnsAt, leftAt: at(1), endedAt: at(3) }],
    ['they are back and never said that they left', [step('back', 3)], { status: 'back', returnsAt, endedAt: at(3) }],
    ['they do not go', [step('cancelled', 3)], { status: 'cancelled', returnsAt, endedAt: at(3) }],
    [
      'they are not back after all',
      [step('left', 1), step('back', 3), step('resumed', 4, LATER)],
      { status: 'under-way', returnsAt: LATER, leftAt: at(1) },
    ],
    ['they go after all', [step('cancelled', 3), step('resumed', 4, LATER)], { status: 'planned', returnsAt: LATER }],
    [
      'the plan changed',
      [step('later', 1, LATER), step('changed', 2, at(50))],
      { status: 'planned', returnsAt: at(50) },
    ],
  ])('%s', (_what, steps, standing) => {
    const found = standingOf({ returnsAt, steps })
    expect(found).toEqual(standing)
    expect(isOpen(found)).toBe(!('endedAt' in standing))
  })
})

it('a stored visit opens with everything that was said of it', () => {
  const full = {
    ...visit,
    reason: 'other' as const,
    otherReason: 'Je v nemocnici.',
    workers: ['jana'],
    aloneReason: 'Proto.',
  }
  const stored = { ...full, steps: [step('left', 1), step('later', 2, LATER), step('changed', 3, LATER)] }
  expect(storedVisitSchema.parse(stored)).toEqual(stored)
})
