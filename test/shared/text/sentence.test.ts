import { expect, test } from 'vitest'
import { sentence } from '../../../shared/text/sentence.ts'

test.each([
  ['Šanon 12', 'Šanon 12.'],
  ['Šanon 12.', 'Šanon 12.'],
  ['u vedení (2. patro)', 'u vedení (2. patro).'],
  ['u vedení (2. patro.)', 'u vedení (2. patro.)'],
  ['Eva Zkušební, Ph.D.', 'Eva Zkušební, Ph.D.'],
  ['ve skříni č. 3 atd.', 've skříni č. 3 atd.'],
  ['Kde?', 'Kde?'],
  ['Hned!', 'Hned!'],
  ['a tak dál…', 'a tak dál…'],
  ['a tak dál...', 'a tak dál...'],
  ['složka „A“', 'složka „A“.'],
  ['„Nechci.“', '„Nechci.“'],
  ['"Nechci."', '"Nechci."'],
  ['20. 3. 2026', '20. 3. 2026.'],
])('%s ends a sentence as %s', (text, said) => {
  expect(sentence(text)).toBe(said)
})
