import { expect, it } from 'vitest'
import { minutesOf, wallEndSchema, wallTimeSchema } from '../../../shared/time/written.ts'

it.each([
  ['00:00', 0, true, true],
  ['09:05', 545, true, true],
  ['23:59', 1439, true, true],
  ['24:00', 1440, false, true],
  ['24:01', 1441, false, false],
  ['9:05', undefined, false, false],
])('%s is a time, and an end, or not', (text, minutes, isTime, isEnd) => {
  expect([wallTimeSchema.safeParse(text).success, wallEndSchema.safeParse(text).success]).toEqual([isTime, isEnd])
  if (minutes !== undefined) expect(minutesOf(text)).toBe(minutes)
})
