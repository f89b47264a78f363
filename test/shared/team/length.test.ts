import { expect, it } from 'vitest'
import { minutesAsTyped, typedMinutes } from '../../../shared/team/length.ts'

it.each([
  ['90', 90],
  ['90 min', 90],
  ['90min.', 90],
  ['1:30', 90],
  ['1 h 30 min', 90],
  ['1h30', 90],
  ['1 hod. 30', 90],
  ['1,5 h', 90],
  ['1.5 hod', 90],
  ['2 h', 120],
  ['2 hodiny', 120],
  ['1 hodina a 5 minut', 65],
  ['16 h', 960],
  ['0:45', 45],
  ['1 H', 60],
  ['\u00a090\u00a0min ', 90],
  ['5 hours', 300],
  ['', undefined],
  ['hodina', undefined],
  ['1:75', undefined],
  ['-30', undefined],
  ['dopoledne', undefined],
  ['1,5', undefined],
])('%s is %s minutes', (text, minutes) => {
  expect(typedMinutes(text)).toBe(minutes)
})

it.each([1, 45, 60, 90, 121, 960])('%i minutes are read as they are written', (minutes) => {
  expect(typedMinutes(minutesAsTyped(minutes))).toBe(minutes)
})
