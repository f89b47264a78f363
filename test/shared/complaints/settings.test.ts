import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { complaintSettings, daysToAnswer } from '../../../shared/complaints/settings.ts'

describe('what a centre decides about complaints', () => {
  it.each([
    ['no day', 0, false],
    ['one day', 1, true],
    ['two months', 60, true],
    ['more than two months', 61, false],
    ['half a day', 1.5, false],
    ['the default', undefined, true],
  ])('may be to answer within %s', (_days, complaintDays, isRight) => {
    expect(z.object(complaintSettings).safeParse({ complaintDays }).success).toBe(isRight)
  })

  it.each([
    ['with a place for the answer', '{odpověď}', true],
    ['without one', 'Dobrý den', false],
    ['that is the default', undefined, true],
  ])('may be a template %s', (_what, answerTemplate, isRight) => {
    expect(z.object(complaintSettings).safeParse({ answerTemplate }).success).toBe(isRight)
  })

  it('is thirty days when it decides nothing', () => {
    expect(daysToAnswer({})).toBe(30)
    expect(daysToAnswer({ complaintDays: 14 })).toBe(14)
  })
})
