import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Deadline, deadlineFields } from '../../../shared/duties/deadline.ts'
import { plusMinutes } from '../../../shared/time/instant.ts'
import { visitDuty } from '../../../shared/visits/duty.ts'
import type { NewVisitStep, Visit } from '../../../shared/visits/visit.ts'
import { steppedVisit } from '../../../shared/visits/visit-changes.ts'
import { visit } from '../../support/visits.ts'

const deadlineSchema = z.object(deadlineFields())

const NOW = '2026-03-02T09:00:00.000Z'
const about = (now: string) => ({ centre: 'liberec', client: '01KCLIENT', reference: 'LIBEREC-ABCDEF', now })
const planned = visitDuty(visit, about(NOW))
const minutes = (count: number) => plusMinutes(visit.returnsAt, count)
/** What the sweep left of a duty it told of. */
const overdue: Deadline = {
  ...planned,
  status: 'overdue',
  overdueAt: visit.returnsAt,
  toldAt: minutes(20),
  climbedUntil: minutes(25),
}

function said(step: NewVisitStep, at: string, before: Visit = visit): Visit {
  return steppedVisit(step, { by: 'jana', now: at })(before) ?? before
}

describe('the duty to give word', () => {
  it('begins and is due when they are expected back, and names who is silent', () => {
    expect(planned).toEqual({
      centre: 'liberec',
      kind: 'visit',
      subject: visit.id,
      file: '01KCLIENT',
      reference: 'LIBEREC-ABCDEF',
      away: visit.workers,
      startsAt: visit.returnsAt,
      dueAt: visit.returnsAt,
      status: 'open',
      changedAt: NOW,
      climbedUntil: NOW,
    })
    expect(deadlineSchema.parse(planned)).toEqual(planned)
  })

  it('stays what it is when they leave', () => {
    const after = visitDuty(said({ what: 'left' }, minutes(-100)), about(minutes(-100)), planned)
    expect(after).toEqual({ ...planned, changedAt: minutes(-100) })
  })

  it.each(['back', 'cancelled'] as const)('is met when they are %s', (what) => {
    const after = visitDuty(said({ what }, minutes(-5)), about(minutes(-5)), planned)
    expect(after).toMatchObject({ status: 'met', metAt: minutes(-5) })
    expect(after).not.toHaveProperty('overdueAt')
  })

  it('is met late when they are back late', () => {
    const after = visitDuty(said({ what: 'back' }, minutes(30)), about(minutes(30)), overdue)
    expect(after).toMatchObject({ status: 'met', metAt: minutes(30), overdueAt: visit.returnsAt, toldAt: minutes(20) })
  })

  it('has letters of its own after the return was moved, and is open again', () => {
    const after = visitDuty(said({ what: 'later', until: minutes(60) }, minutes(30)), about(minutes(30)), overdue)
    expect(after).toMatchObject({ status: 'open', dueAt: minutes(60), startsAt: minutes(60), term: 2 })
    expect(after.climbedUntil).toBe(minutes(30))
    expect(after).not.toHaveProperty('overdueAt')
    const again = said(
      { what: 'later', until: minutes(90) },
      minutes(50),
      said({ what: 'later', until: minutes(60) }, minutes(30)),
    )
    expect(visitDuty(again, about(minutes(50)), after)).toMatchObject({ term: 3, dueAt: minutes(90) })
  })

  it('is open again when they are not back after all, with letters of its own', () => {
    const back = said({ what: 'back' }, minutes(-30))
    const met = visitDuty(back, about(minutes(-30)), planned)
    const after = visitDuty(said({ what: 'resumed' }, minutes(-25), back), about(minutes(-25)), met)
    expect(after).toMatchObject({ status: 'open', dueAt: minutes(5), term: 2, climbedUntil: minutes(-25) })
    expect(after).not.toHaveProperty('metAt')
  })

  it('that is open stays so in a term that the sweep has looked at', () => {
    const changed = { ...visit, address: 'Jinde 2', workers: ['liberec-vedouci'] }
    expect(visitDuty(changed, about(minutes(26)), overdue)).toEqual({
      ...overdue,
      away: ['liberec-vedouci'],
      changedAt: minutes(26),
    })
  })
})
