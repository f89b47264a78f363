import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { centreSettings, newStaffSchema } from '../../../shared/centres/settings.ts'

const storedSchema = z.object(centreSettings)
const jana = { id: 'jana', name: 'Jana Zkušební', email: 'jana@liberec.example', role: 'worker', outOfHours: true }
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...jana, id: `${index}` }))

describe('the people of a centre', () => {
  it.each([{ staff: [jana], founderEmail: 'kraj@kraj.example' }, { staff: [] }, { staff: many(61) }])(
    'are read as they were stored',
    (stored) => {
      expect(storedSchema.parse(stored)).toEqual(stored)
    },
  )

  it.each([
    ['without staff', {}],
    ['with a founder who cannot be written to', { staff: [jana], founderEmail: 'kraj' }],
  ])('are not read %s', (_what, stored) => {
    expect(storedSchema.safeParse(stored).success).toBe(false)
  })

  it.each([
    ['nobody', [], false],
    ['one', [jana], true],
    ['sixty', many(60), true],
    ['more than the largest centre has', many(61), false],
    ['somebody with a field that nobody knows', [{ ...jana, phone: '158' }], false],
  ])('can be changed to %s: %j', (_who, staff, isGood) => {
    expect(newStaffSchema.safeParse(staff).success).toBe(isGood)
  })
})
