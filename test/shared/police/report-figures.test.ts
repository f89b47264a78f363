import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../shared/police/notice.ts'
import { reportFigures } from '../../../shared/police/report-figures.ts'
import { notice } from '../../support/notices.ts'

const figures = (changes: Partial<Notice>) => reportFigures(notice(changes))

describe('figures of a notice', () => {
  it('say of everything that police did not tell', () => {
    const { children: _children, ...rest } = notice({ evicted: {}, incident: {} })
    expect(new Set(Object.values(reportFigures(rest)))).toEqual(new Set(['unknown']))
  })

  it('are coded words and numbers, and nothing that anybody wrote', () => {
    const evicted = { givenName: 'Zkouška', sex: 'male', birthDate: '1960-01-02', nationality: 'CZ' } as const
    const told = figures({
      evicted: { ...evicted, presentAtEviction: true, objectionRaised: false },
      incident: { description: 'slova', forms: ['physical'] },
      children: [
        { age: 3, livesInDwelling: true },
        { livesInDwelling: true, presentAtIncident: true },
      ],
    })
    expect(told).toEqual({
      evictedSex: 'male',
      evictedAgeBand: '65-80',
      evictedNationality: 'CZ',
      evictedPresent: 'yes',
      objection: 'no',
      forms: ['physical'],
      childrenLiving: 2,
      childrenPresent: 1,
      childrenEndangered: 'unknown',
    })
  })

  it.each([
    ['SK', 'other'],
    ['CZ', 'CZ'],
    [undefined, 'unknown'],
  ])('tell of %s only whether it is the Czech nationality', (nationality, told) => {
    expect(figures({ evicted: { nationality } }).evictedNationality).toBe(told)
  })

  it('count no children where police said that there are none', () => {
    expect(figures({ children: [] })).toMatchObject({ childrenLiving: 0, childrenPresent: 0, childrenEndangered: 0 })
  })
})
