import { expect, it } from 'vitest'
import { changedText } from '../../../web/dashboard/late-changes.tsx'
import { figuresTexts } from '../../../web/figures/use-figures-texts.ts'

it.each([
  ['51', 'people', '51'],
  ['1234', 'records', '1 234'],
  ['48/51', 'share', '48 z 51, 94 %'],
  ['0/3', 'share', '0 z 3, 0 %'],
  ['0/0', 'share', 'není z čeho počítat'],
  ['320', 'minutes', '5 h 20 min'],
  ['2.5', 'attempts', '2,5'],
  ['', 'minutes', 'není z čeho počítat'],
  // Of a figure of another version of Opora nothing is known but its number.
  ['7', undefined, '7'],
] as const)('what is kept as %j of %s is %s', (kept, unit, said) => {
  expect(changedText(kept, unit, figuresTexts.cs).replaceAll('\u00a0', ' ')).toBe(said)
})
