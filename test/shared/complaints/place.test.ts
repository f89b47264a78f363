import { describe, expect, it } from 'vitest'
import { bookYear, placeAfter } from '../../../shared/complaints/place.ts'

describe('a place in the book', () => {
  it.each([
    [0, { id: '2026-1', year: 2026, number: 1 }],
    [6, { id: '2026-7', year: 2026, number: 7 }],
  ])('after %d is the next one', (last, next) => {
    expect(placeAfter(2026, last)).toEqual(next)
  })

  it.each([
    ['2026-12-31T22:59:59.999Z', 2026],
    ['2026-12-31T23:00:00.000Z', 2027],
  ])('at %s is in the book of the year in Prague', (now, year) => {
    expect(bookYear(now)).toBe(year)
  })
})
