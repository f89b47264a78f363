import { describe, expect, it } from 'vitest'
import { numberText, percentText, spanText } from '../../../web/texts/numbers.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a number', () => {
  it.each([
    [0, '0', '0'],
    [7, '7', '7'],
    [999, '999', '999'],
    [1000, '1 000', '1,000'],
    [1234.5, '1 234,5', '1,234.5'],
    [1234.56, '1 234,6', '1,234.6'],
    [2.5, '2,5', '2.5'],
    [1_234_567, '1 234 567', '1,234,567'],
  ])('%d', (value, inCzech, inEnglish) => {
    expect(plain(numberText(value, 'cs'))).toBe(inCzech)
    expect(numberText(value, 'en')).toBe(inEnglish)
  })

  it('never breaks within', () => {
    expect(numberText(1234.5, 'cs')).toBe('1\u00a0234,5')
    expect(spanText(75_000, 'cs')).toBe('1\u00a0250\u00a0h')
    expect(percentText(48, 51, 'cs')).toBe('94\u00a0%')
  })

  it('has as many decimals as are asked for', () => {
    expect(numberText(2, 'cs', 1)).toBe('2,0')
    expect(numberText(2.345, 'en', 2)).toBe('2.35')
  })
})

describe('a span', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h'],
    [320, '5 h 20 min'],
    [59.5, '1 h'],
    [89.4, '1 h 29 min'],
    [74_070, '1 234 h 30 min'],
  ])('of %d minutes', (minutes, text) => expect(plain(spanText(minutes, 'cs'))).toBe(text))
})

describe('a share', () => {
  it.each([
    [48, 51, '94 %', '94%'],
    [0, 51, '0 %', '0%'],
    [51, 51, '100 %', '100%'],
    // One who was not reached in time does not vanish by rounding, nor the only one who was.
    [999, 1000, '99 %', '99%'],
    [1, 1000, '1 %', '1%'],
  ])('of %d in %d', (part, whole, inCzech, inEnglish) => {
    expect(plain(percentText(part, whole, 'cs'))).toBe(inCzech)
    expect(percentText(part, whole, 'en')).toBe(inEnglish)
  })
})
