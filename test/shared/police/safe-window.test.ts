import { describe, expect, it } from 'vitest'
import { safeWindowSchema, safeWindowsSchema } from '../../../shared/police/safe-window.ts'
import { window } from '../../support/safe-windows.ts'

describe('a safe window', () => {
  it('is of every week unless it says otherwise', () => {
    const { weeks: _weeks, ...said } = window('09:00', '14:00')
    expect(safeWindowSchema.parse(said)).toEqual(window('09:00', '14:00'))
  })

  it.each([
    ['the whole of it', window('09:00', '14:00', { weeks: 'odd', lastDay: '2026-12-31', call: 'never' }), true],
    ['a whole day', window('00:00', '24:00'), true],
    ['a night', window('22:00', '06:00'), true],
    ['no days', window('09:00', '14:00', { weekdays: [] }), false],
    ['a day twice', window('09:00', '14:00', { weekdays: [1, 1] }), false],
    ['a day that is none', window('09:00', '14:00', { weekdays: [8] }), false],
    ['a day 0', window('09:00', '14:00', { weekdays: [0] }), false],
    ['half a day of the week', window('09:00', '14:00', { weekdays: [1.5] }), false],
    ['no length', window('09:00', '09:00'), false],
    ['an hour that is none', window('25:00', '14:00'), false],
    ['a beginning at 24:00', window('24:00', '14:00'), false],
    ['an hour without its zero', window('9:00', '14:00'), false],
    ['an hour in words', window('dopoledne', '14:00'), false],
    ['a last day that is none', window('09:00', '14:00', { lastDay: '2026-02-30' }), false],
    ['whether to call left out', { ...window('09:00', '14:00'), call: undefined }, false],
    ['a field that nobody knows', { ...window('09:00', '14:00'), colour: 'red' }, false],
  ])('may have %s, or not', (_what, given, isGood) => {
    expect(safeWindowSchema.safeParse(given).success).toBe(isGood)
  })

  it('is one of ten at most', () => {
    const many = (count: number) => Array.from({ length: count }, () => window('09:00', '14:00'))
    expect(safeWindowsSchema.safeParse(many(10)).success).toBe(true)
    expect(safeWindowsSchema.safeParse(many(11)).success).toBe(false)
  })
})
