import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/figures/facts.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { overlapOf } from '../../../shared/report/overlap.ts'
import { enquiryFact, liberec2023, serviceFact } from '../../support/facts.ts'

const context = { period: '2023', parameters: usualParameters }
const explained = (facts: readonly Fact[]) => overlapOf(facts, context)

describe('a total that its rows do not add up to', () => {
  it('is explained for Liberec 2023: six clients had asked before', () => {
    const { rows, sum, total, again, repeated, inNoRow } = explained(liberec2023())
    expect(rows.map(({ n }) => n)).toEqual([17, 5, 91, 113])
    expect([sum, total, again, repeated.length, inNoRow.length]).toEqual([226, 220, 6, 6, 0])
    expect(repeated[0]?.lines.map(({ row, fact }) => [row, fact.on])).toEqual([
      ['one-off', '2023-01-05'],
      ['clients', '2023-11-10'],
    ])
  })

  it('is not typed in: another record changes it', () => {
    const linked = liberec2023().map((fact) =>
      fact.kind === 'enquiry' && fact.id === 'rescuer-0' ? { ...fact, person: 'file-50' } : fact,
    )
    expect(explained(linked)).toMatchObject({ sum: 226, total: 219, again: 7 })
  })

  it.each([
    ['nobody', [], [0, 0, 0, 0, 0]],
    ['one client', [serviceFact({ id: 'a' })], [1, 1, 0, 0, 0]],
    [
      'a client in twelve months',
      [1, 2, 3].map((month) => serviceFact({ id: 'a', on: `2023-0${month}-01` })),
      [1, 1, 0, 0, 0],
    ],
    [
      'somebody who asked twice and became a client',
      [
        enquiryFact({ id: 'x', person: 'a' }),
        enquiryFact({ id: 'y', person: 'a', on: '2023-04-01' }),
        serviceFact({ id: 'a' }),
      ],
      [3, 1, 2, 1, 0],
    ],
    [
      'somebody who came by herself and made no agreement',
      [serviceFact({ id: 'a', origin: 'self-referral', isAgreed: false })],
      [0, 1, 0, 0, 1],
    ],
    ['somebody of an eviction who refused help', [serviceFact({ id: 'a', isAgreed: false })], [0, 0, 0, 0, 0]],
    [
      'somebody who was refused for another reason',
      [enquiryFact({ id: 'x', enquiryKind: 'refused', refusal: 'capacity' })],
      [0, 1, 0, 0, 1],
    ],
    [
      'who was refused for another reason and then became a client',
      [enquiryFact({ id: 'x', person: 'a', enquiryKind: 'refused', refusal: 'capacity' }), serviceFact({ id: 'a' })],
      [1, 1, 0, 0, 0],
    ],
    ['the same record told twice', [enquiryFact({ id: 'x' }), enquiryFact({ id: 'x' })], [1, 1, 0, 0, 0]],
  ])('counts %s', (_what, facts, [sum, total, again, repeated, inNoRow]) => {
    const found = explained(facts)
    expect([found.sum, found.total, found.again, found.repeated.length, found.inNoRow.length]).toEqual([
      sum,
      total,
      again,
      repeated,
      inNoRow,
    ])
  })

  it('always comes out: the sum, less those counted again, and those in no row', () => {
    const kinds = ['one-off', 'rescuer', 'refused'] as const
    const reasons = ['not-violence', 'capacity'] as const
    // A fixed dice: the same years on every run.
    let seed = 7
    const dice = (sides: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * sides)
    }
    for (let year = 0; year < 300; year++) {
      const facts: Fact[] = Array.from({ length: dice(30) }, (_, index) => {
        const person = `p${dice(12)}`
        const on = `2023-${String(1 + dice(12)).padStart(2, '0')}-01`
        if (dice(2) === 0)
          return serviceFact({
            id: person,
            on,
            isAgreed: dice(3) > 0,
            origin: dice(2) === 0 ? 'eviction' : 'self-referral',
          })
        const enquiryKind = kinds[dice(3)] ?? 'one-off'
        const refusal = reasons[dice(2)] ?? 'capacity'
        return enquiryFact({ id: `e${index}`, person, on, enquiryKind, ...(enquiryKind === 'refused' && { refusal }) })
      })
      const { sum, total, again, inNoRow } = explained(facts)
      expect(sum - again + inNoRow.length).toBe(total)
    }
  })
})
