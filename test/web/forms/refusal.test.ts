import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import { currentIn, faultsBy, faultsIn } from '../../../web/forms/refusal.ts'
import { Unreachable } from '../../../web/unreachable.ts'

describe('what is wrong with a form', () => {
  it('is known by the path the platform names', () => {
    const faults = [
      { path: 'complaint.text', code: 'missing' },
      { path: 'until', code: 'too-late' },
    ]
    expect(faultsIn(new Problem('invalid', { faults }))).toEqual({
      'complaint.text': 'missing',
      until: 'too-late',
    })
  })

  it('is nothing when the refusal is about something else, or no answer came', () => {
    expect(faultsIn(new Problem('forbidden'))).toEqual({})
    expect(faultsIn(new Unreachable())).toEqual({})
  })

  it('is found by a schema before anybody is asked', () => {
    const schema = z.object({ who: z.object({ name: z.string().check(z.minLength(1)) }), text: z.string() })
    expect(faultsBy(schema, { who: { name: '' }, text: 'x' })).toEqual({ 'who.name': 'missing' })
    expect(faultsBy(schema, { who: { name: 'a' }, text: 'x' })).toEqual({})
  })
})

describe('the record somebody else has saved first', () => {
  const isText = (current: unknown): current is string => typeof current === 'string'

  it('comes with the refusal', () => {
    expect(currentIn(new Problem('changed-meanwhile', { current: 'theirs' }), isText)).toBe('theirs')
  })

  it('is not there in another refusal, in no answer, or when it is not one at all', () => {
    expect(currentIn(new Problem('changed-meanwhile', { current: 1 }), isText)).toBeUndefined()
    expect(currentIn(new Problem('forbidden', { current: 'theirs' }), isText)).toBeUndefined()
    expect(currentIn(new Unreachable(), isText)).toBeUndefined()
  })
})
