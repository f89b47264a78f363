import { describe, expect, it } from 'vitest'
import {
  courtComingAt,
  courtRecord,
  courtRecordSchema,
  courtWentAt,
  stepsIn,
} from '../../../shared/protection/court-record.ts'
import type { Step } from '../../../shared/protection/step.ts'

const eviction = { from: '2026-11-12T20:40:00.000Z', endsAt: '2026-11-26T23:00:00.000Z', endBy: 'rule' as const }
const step: Step = {
  id: '01J00000000000000000000001',
  kind: 'granted',
  on: '2026-11-21',
  until: '2026-12-20',
  bans: ['leave', 'meeting'],
  court: 'Okresní soud v Liberci',
  fileNumber: '35 Nc 1/2026',
  note: 'Slova.',
  by: 'jana',
  recordedAt: '2026-11-21T10:00:00.000Z',
  withdrawn: { by: 'petra', at: '2026-11-22T10:00:00.000Z', reason: 'jiný spis' },
}

describe('the record of a protection', () => {
  const record = courtRecord('01J', eviction, [step])

  it('keeps what came to pass apart from its words, and loses nothing', () => {
    expect(JSON.stringify(record.steps)).not.toMatch(/Slova|soud|Nc|spis|leave/)
    expect(stepsIn(record)).toEqual([step])
    expect(courtRecordSchema.parse(structuredClone(record))).toEqual(record)
  })

  it('opens a step whose words are lost', () => {
    expect(stepsIn({ ...record, words: {} })).toMatchObject([{ kind: 'granted', court: '', note: '' }])
  })

  it('comes at the end that nobody has dealt with', () => {
    expect(courtComingAt(courtRecord('01J', eviction, []))).toBe(eviction.endsAt)
    expect(courtComingAt(courtRecord('01J', undefined, []))).toBeUndefined()
    expect(courtWentAt(courtRecord('01J', eviction, []))).toBeUndefined()
  })

  it('is over when nothing more is wanted, at the last word', () => {
    const { withdrawn: _withdrawn, until: _until, bans: _bans, ...rest } = step
    const lapsed = courtRecord('01J', eviction, [{ ...rest, kind: 'let-lapse' }])
    expect(courtComingAt(lapsed)).toBeUndefined()
    expect(courtWentAt(lapsed)).toBe(step.recordedAt)
  })
})
