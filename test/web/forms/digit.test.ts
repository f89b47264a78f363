import { expect, it } from 'vitest'
import { channels, outcomesOf } from '../../../shared/clients/attempt.ts'
import { digitOf } from '../../../web/forms/digit.ts'

const key = (code: string) => ({ code, altKey: false, ctrlKey: false, metaKey: false })

it.each(channels)('every outcome of the channel %s has a digit to be chosen by', (channel) => {
  const numbers = outcomesOf[channel].map((_, index) => index + 1)
  expect(numbers.map((number) => digitOf(key(`Digit${number}`)))).toEqual(numbers)
  expect(numbers.map((number) => digitOf(key(`Numpad${number}`)))).toEqual(numbers)
})

it('no other key is a digit, nor one that is held together with another', () => {
  expect(['Digit0', 'Digit10', 'F1', 'KeyA'].map((code) => digitOf(key(code)))).toEqual(Array(4).fill(undefined))
  const held = [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]
  expect(held.map((other) => digitOf({ ...key('Digit1'), ...other }))).toEqual(Array(3).fill(undefined))
})
