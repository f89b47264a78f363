import { describe, expect, it } from 'vitest'
import { helpNumbers } from '../../../shared/plans/help-numbers.ts'
import {
  lengthOnPage,
  nextSafetyPlan,
  PAGE_HOLDS,
  safetyHeadings,
  safetyPlanSchema,
  storedSafetyPlanSchema,
} from '../../../shared/plans/safety-plan.ts'
import { safetyPlan } from '../../support/plans.ts'
import { faultsOf } from '../../support/refused.ts'

const deed = { by: 'nekdo', now: '2026-03-02T09:00:00.000Z' }
const allOf = (text: string) => Object.fromEntries(safetyHeadings.map((heading) => [heading, text]))

describe('a safety plan', () => {
  it('has versions from 1 on, kept in their order', () => {
    const ids = [0, 8, 9, 99].map((from) => nextSafetyPlan(safetyPlan(), from, deed).id)
    expect(ids).toEqual(ids.toSorted())
    expect(nextSafetyPlan(safetyPlan(), 0, deed)).toMatchObject({ number: 1, by: 'nekdo', at: deed.now })
  })

  it.each([
    ['with one heading filled', safetyPlan(), []],
    ['with no words', safetyPlan({ words: { sheet: '' } }), ['plan.words.signs missing']],
    ['as long as the page', safetyPlan({ words: allOf('a'.repeat(400)), codeWord: '' }), []],
    [
      'longer than a page',
      safetyPlan({ words: { ...allOf('a'.repeat(400)), take: 'a'.repeat(601) } }),
      ['plan.words.take too-much-for-a-page'],
    ],
    ['of wide letters', safetyPlan({ words: allOf('W'.repeat(250)) }), ['plan.words.signs too-much-for-a-page']],
    ['of signs of any width', safetyPlan({ words: allOf('—'.repeat(250)) }), ['plan.words.signs too-much-for-a-page']],
    ['of many short lines', safetyPlan({ words: allOf('ab\n'.repeat(20)) }), ['plan.words.signs too-much-for-a-page']],
  ])('%s', (_what, plan, faults) => {
    expect(faultsOf(() => nextSafetyPlan(plan, 0, deed))).toEqual(faults)
  })

  it('takes of a page what its lines take', () => {
    expect(lengthOnPage(safetyPlan({ words: { sheet: '' }, codeWord: '' }))).toBe(0)
    expect(lengthOnPage(safetyPlan({ words: { sheet: 'a\n\nb' }, codeWord: 'čaj' }))).toBe(103)
    expect(
      lengthOnPage(safetyPlan({ words: { ...allOf('a'.repeat(400)), sheet: 'a'.repeat(500) }, codeWord: '' })),
    ).toBe(PAGE_HOLDS)
  })

  it.each([
    ['a number that is in no table', { numbers: ['nobody'] }],
    ['a number twice', { numbers: ['police', 'police'] }],
    ['a situation that there is not', { situation: 'waits' }],
    ['a heading that there is not', { words: { ...safetyPlan().words, address: 'x' } }],
  ])('does not take %s', (_what, part) => {
    expect(safetyPlanSchema.safeParse({ ...safetyPlan(), ...part }).success).toBe(false)
  })

  it('opens when the table has lost a number since', () => {
    const kept = { ...nextSafetyPlan(safetyPlan(), 0, deed), numbers: ['abolished', 'police'] }
    expect(storedSafetyPlanSchema.parse(kept).numbers).toEqual(['police'])
  })
})

describe('each number of the table', () => {
  it.each(Object.entries(helpNumbers))(
    '%s has a source and the day it was checked',
    (_id, { number, source, checkedOn }) => {
      expect(number).toMatch(/^\d[\d ]*\d$/)
      expect(source).toMatch(/^[\w.-]+\.cz$/)
      expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    },
  )
})
