import { expect, it } from 'vitest'
import { type HouseholdReason, sameHousehold } from '../../../shared/register/alike.ts'
import { cardSchema, type RegisterCard } from '../../../shared/register/card.ts'

/** An eviction in Lhota, by the card of who was endangered. */
const first: RegisterCard = {
  of: 'client',
  id: 'A',
  notice: 'N1',
  at: '2026-01-05T10:00:00.000Z',
  phones: [],
  givenName: 'Jana',
  familyName: 'Zkušební',
  birth: '1985-03-05',
  dwelling: { houseNumber: 'č. p. 12', municipality: 'Lhota', municipalityCode: '599999', district: 'CZ0203' },
  violent: { givenName: 'Karel', familyName: 'Vymyšlený', birth: '1980-12-24' },
}
const dwelling = first.dwelling ?? {}
const { municipalityCode: _code, ...named } = dwelling
const somebodyElse = { givenName: 'Eva', familyName: 'Jiná', birth: '1990-01-01' }
const elsewhere = { street: 'Dlouhá 5', municipality: 'Liberec', district: 'CZ0513' }

it.each<[string, Partial<RegisterCard>, HouseholdReason[]]>([
  ['all the same', {}, ['municipality-code', 'number', 'violent', 'endangered']],
  ['another endangered person', somebodyElse, ['municipality-code', 'number', 'violent']],
  ['no code', { dwelling: named }, ['municipality-name', 'number', 'violent', 'endangered']],
  ['an evicted person nobody named', { violent: undefined }, ['municipality-code', 'number', 'endangered']],
  ['only the dwelling', { ...somebodyElse, violent: { familyName: 'Vymyšlený' } }, ['municipality-code', 'number']],
  ['both people elsewhere', { dwelling: elsewhere }, ['violent', 'endangered']],
  ['both people, the dwelling unknown', { dwelling: undefined }, ['violent', 'endangered']],
  [
    'a part that only one tells',
    { dwelling: { ...dwelling, municipalityPart: 'Horní Lhota' } },
    ['municipality-code', 'part-once', 'number', 'violent', 'endangered'],
  ],
])('with %s, it may be one household', (_what, changes, reasons) => {
  const other = { ...first, id: 'B', notice: 'N2', ...changes }
  expect(sameHousehold(first, other)).toEqual(reasons)
  expect(sameHousehold(other, first)).toEqual(reasons)
})

it.each<[string, Partial<RegisterCard>]>([
  ['the same notice', { notice: 'N1' }],
  ['no notice', { notice: undefined }],
  ['somebody else who was violent', { violent: { givenName: 'Petr', familyName: 'Cizí' } }],
  ['a namesake of another birth', { violent: { givenName: 'Karel', familyName: 'Vymyšlený', birth: '1950-05-05' } }],
  ['the evicted person elsewhere with somebody else', { ...somebodyElse, dwelling: elsewhere }],
  ['another number', { ...somebodyElse, dwelling: { ...dwelling, houseNumber: 'č. p. 13' } }],
  ['the cottage of that number', { ...somebodyElse, dwelling: { ...dwelling, houseNumber: 'č. ev. 12' } }],
  ['a village of that name in another district', { ...somebodyElse, dwelling: { ...named, district: 'CZ0204' } }],
  ['another code', { ...somebodyElse, dwelling: { ...dwelling, municipalityCode: '599998' } }],
])('with %s, it is none', (_what, changes) => {
  const other = { ...first, id: 'B', notice: 'N2', ...changes }
  expect(sameHousehold(first, other)).toBeUndefined()
  expect(sameHousehold(other, first)).toBeUndefined()
})

it('is not told by a dwelling as the first cards kept it, which is found by its words until its card is made anew', () => {
  const older = cardSchema.parse({ ...first, ...somebodyElse, id: 'B', notice: 'N2', dwelling: 'č. p. 12, Lhota' })
  expect(older.dwelling).toEqual({ street: 'č. p. 12, Lhota' })
  expect(sameHousehold(first, older)).toBeUndefined()
})
