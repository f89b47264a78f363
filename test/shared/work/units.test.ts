import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../../shared/work/units.ts'

describe('minutes of direct work', () => {
  it.each([
    [1, 0, 0, 0],
    [9, 0, 0, 0],
    [10, 0, 0, 1],
    [29, 0, 0, 1],
    [30, 1, 1, 0],
    [45, 1, 1, 0],
    [59, 1, 1, 0],
    [60, 2, 1, 0],
    [75, 2, 1, 0],
    [89, 2, 1, 0],
    [90, 3, 1, 0],
    [1440, 48, 1, 0],
  ])(
    '%i are %i interventions by half hours, %i by entries, and %i contacts',
    (minutes, halfHours, entries, contacts) => {
      expect(unitsOf(minutes)).toEqual({ interventions: halfHours, contacts })
      expect(unitsOf(minutes, 'entries')).toEqual({ interventions: entries, contacts })
    },
  )
})
