import { describe, expect, it } from 'vitest'
import { useFormTexts } from '../../../web/forms/use-form-texts.ts'
import { daysText, hourText, windowText } from '../../../web/forms/window-text.ts'
import { window } from '../../support/safe-windows.ts'

const cs = useFormTexts()

/** As it is read, whichever spaces hold it together. */
const spoken = (text: string) => text.replace(/\u00A0/g, ' ')

describe('a window in words', () => {
  it.each([
    [window('09:00', '14:00'), 'po–pá 9–14'],
    [window('08:30', '12:00', { weekdays: [6, 7] }), 'so–ne 8:30–12'],
    [window('00:00', '24:00', { weekdays: [1, 2, 3, 4, 5, 6, 7] }), 'každý den celý den'],
    [window('22:00', '06:00', { weekdays: [1, 3] }), 'po, st 22–6 (do dalšího dne)'],
    [window('20:00', '24:00', { weekdays: [5] }), 'pá 20–24'],
    [window('09:00', '14:00', { weeks: 'odd' }), 'po–pá 9–14, liché týdny'],
    [
      window('09:05', '14:00', { weeks: 'even', lastDay: '2026-12-31' }),
      'po–pá 9:05–14, sudé týdny, do 31. 12. 2026 včetně',
    ],
    [window('', '', { weekdays: [] }), ''],
    [window('', '', { weekdays: [2] }), 'út'],
  ])('%j', (given, words) => {
    expect(spoken(windowText(cs, given))).toBe(words)
  })

  it.each([
    [[7, 1], 'po, ne'],
    [[3, 1, 2], 'po–st'],
    [[1, 2, 4, 5, 7], 'po–út, čt–pá, ne'],
  ])('has the days %j', (days, words) => {
    expect(spoken(daysText(cs, days))).toBe(words)
  })

  it('says whole hours without minutes', () => {
    expect([hourText('09:00'), hourText('09:05'), hourText('24:00')]).toEqual(['9', '9:05', '24'])
  })
})
