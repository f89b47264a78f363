import { describe, expect, test } from 'vitest'
import { holdsOn, isWithin, overlap } from '../../../shared/agreements/span.ts'

const span = (text: string) => {
  const [from = '', until] = text.split(' ').map((day) => day && `2026-03-${day}`)
  return { from, ...(until && { until }) }
}

describe('two spans run at once', () => {
  test.each([
    ['01 10', '05 15'],
    ['01 10', '02 03'],
    ['05 15', '01 10'],
    ['01 10', '01 10'],
    ['01', '05'],
    ['01', '05 06'],
    ['05 06', '01'],
    ['05', '05'],
    ['05 05', '05 05'],
    ['01 10', '05 05'],
  ])('%s and %s do', (one, other) => {
    expect(overlap(span(one), span(other))).toBe(true)
    expect(overlap(span(other), span(one))).toBe(true)
  })

  test.each([
    ['01 04', '05 10'],
    ['01 05', '05 10'],
    ['01 05', '05'],
    ['05 05', '05 10'],
    ['05 05', '05'],
    ['01 05', '05 05'],
    ['01 01', '02 02'],
  ])('%s and %s do not', (one, other) => {
    expect(overlap(span(one), span(other))).toBe(false)
    expect(overlap(span(other), span(one))).toBe(false)
  })
})

test.each([
  ['01 10', '01 10', true],
  ['02 09', '01 10', true],
  ['02', '01', true],
  ['02 09', '01', true],
  ['02', '01 10', false],
  ['01 11', '01 10', false],
  ['01 09', '02 10', false],
])('whether %s lies within %s: %s', (inner, outer, expected) => {
  expect(isWithin(span(inner), span(outer))).toBe(expected)
})

test.each([
  ['02 04', '01', false],
  ['02 04', '02', true],
  ['02 04', '04', true],
  ['02 04', '05', false],
  ['02', '31', true],
])('whether %s holds on %s: %s', (given, day, expected) => {
  expect(holdsOn(span(given), `2026-03-${day}`)).toBe(expected)
})
