import { expect, it } from 'vitest'
import { typedReference } from '../../../shared/clients/typed-reference.ts'

it.each([
  ['as it is shown', 'LIBEREC-A1B2C3'],
  ['in small letters', 'liberec-a1b2c3'],
  ['without the centre', 'A1B2C3'],
  ['with blanks', '  Liberec  A1B 2C3 '],
  ['with another dash', 'LIBEREC–A1B2C3'],
  ['without a dash', 'LIBERECA1B2C3'],
  ['with a stop after it', 'LIBEREC-A1B2C3.'],
  ['in wide signs', 'ＬＩＢＥＲＥＣ－Ａ１Ｂ２Ｃ３'],
  ['with a small L for a one', 'LIBEREC-Al B2C3'],
  ['with an I for a one', 'LIBEREC-AIB2C3'],
])('a reference %s is read', (_, typed) => {
  expect(typedReference('liberec', typed)).toBe('LIBEREC-A1B2C3')
})

it('a letter O is a zero', () => {
  expect(typedReference('liberec', 'OOABCD')).toBe('LIBEREC-00ABCD')
})

it('the dashes in the name of a centre need not be typed', () => {
  expect(typedReference('ceske-budejovice', 'ceskebudejovice a1b2c3')).toBe('CESKE-BUDEJOVICE-A1B2C3')
})

it.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['one sign too few', 'LIBEREC-A1B2C'],
  ['one sign too many', 'LIBEREC-A1B2C34'],
  ['the centre alone', 'LIBEREC'],
  ['the number of another centre', 'BRNO-A1B2C3'],
  ['a letter that no number has', 'LIBEREC-A1B2CU'],
  ['a letter with a mark', 'LIBEREC-A1B2CČ'],
  ['a name', 'Zkušební'],
  ['the number of a notice', 'KRPL-12345/ČJ-2026'],
  ['a whole id', '01KJQ0000000000000A1B2C3'],
])('%s is no reference', (_, typed) => {
  expect(typedReference('liberec', typed)).toBeUndefined()
})
