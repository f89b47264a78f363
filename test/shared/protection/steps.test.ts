import { describe, expect, it } from 'vitest'
import { MOST_STEPS, type NewStep, newStepSchema, type Step } from '../../../shared/protection/step.ts'
import { recordedStep, stepFaults, withdrawnStep } from '../../../shared/protection/steps.ts'

const deed = { by: 'jana', now: '2026-12-01T10:00:00.000Z' }
const idOf = (index: number) => `01J${String(index).padStart(23, '0')}`

const petition: NewStep = {
  id: idOf(1),
  kind: 'petition-filed',
  on: '2026-11-20',
  court: 'Okresní soud v Liberci',
  fileNumber: '',
  note: '',
}
const granted: NewStep = { ...petition, id: idOf(2), kind: 'granted', on: '2026-11-21', fileNumber: '35 Nc 1/2026' }

function course(...steps: Step[]) {
  return { eviction: undefined, steps }
}
const recorded = (step: NewStep): Step => ({ ...step, by: 'jana', recordedAt: deed.now })

describe('a step', () => {
  it('is kept in the order of days, with who recorded it and when', () => {
    const steps = recordedStep(course(recorded(petition)), granted, deed)
    expect(steps).toEqual([recorded(petition), recorded(granted)])
  })

  it('tells its faults before it is sent', () => {
    expect(stepFaults(course(), granted, deed.now)).toEqual({ kind: 'no-petition' })
    expect(stepFaults(course(recorded(petition)), granted, deed.now)).toEqual({})
  })

  it('that the court did not order bans nothing', () => {
    expect(stepFaults(course(), { ...petition, bans: ['leave'] }, deed.now)).toEqual({ bans: 'not-of-this-step' })
  })

  it('is one too many', () => {
    const many = Array.from({ length: MOST_STEPS }, (_, index) =>
      recorded({ ...petition, id: idOf(index + 10), kind: 'let-lapse' }),
    )
    expect(stepFaults(course(...many), petition, deed.now)).toEqual({ kind: 'too-many' })
  })

  it.each([
    ['no day', { on: '20. 11. 2026' }],
    ['a day that is none', { on: '2026-02-30' }],
    ['a day of another century', { on: '1926-11-20' }],
    ['a kind that is none', { kind: 'dreamt' }],
    ['an end that is no day', { until: 'brzy' }],
    ['a ban that the law does not know', { bans: ['pay'] }],
    ['bans that are none', { bans: [] }],
    ['a court that never ends', { court: 'x'.repeat(500) }],
    ['a note that never ends', { note: 'x'.repeat(5000) }],
    ['a field that nobody knows', { birthNumber: '1' }],
  ])('is not taken with %s', (_what, change) => {
    expect(newStepSchema.safeParse({ ...petition, ...change }).success).toBe(false)
  })
})

describe('a step recorded by mistake', () => {
  const both = course(recorded(petition), recorded(granted))

  it('stays, and counts no more', () => {
    const steps = withdrawnStep(both, { step: granted.id, reason: 'jiný spis' }, deed)
    expect(steps.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      [petition.id, undefined],
      [granted.id, { by: 'jana', at: deed.now, reason: 'jiný spis' }],
    ])
  })

  it('is not withdrawn while a later one follows from it', () => {
    const refused = () => withdrawnStep(both, { step: petition.id, reason: 'jiný spis' }, deed)
    expect(refused).toThrow(expect.objectContaining({ details: { faults: [{ path: 'step', code: 'needed' }] } }))
  })

  it('is one that is there', () => {
    expect(() => withdrawnStep(both, { step: idOf(9), reason: 'nic' }, deed)).toThrow('not-found')
  })
})
