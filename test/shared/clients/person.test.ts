import { describe, expect, it } from 'vitest'
import { type Person, personFrom, personSchema } from '../../../shared/clients/person.ts'
import { fullNotice } from '../../support/full-notice.ts'

/** Everything that is known of the person in the full notice but how to reach her. */
const person: Person = {
  givenName: 'Zkouška',
  familyName: 'Testovací',
  birthDate: '1990-01-02',
  sex: 'female',
  relation: 'partner',
  language: 'čeština',
  interpreterNeeded: false,
  healthHandicap: 'žádný',
  injuries: 'odřeniny',
  municipality: { code: '563889', name: 'Liberec' },
  district: 'CZ0513',
}

describe('a person', () => {
  it('is everything that police say of her but how to reach her, which is the card’s', () => {
    const [told] = fullNotice.endangered
    expect(told && personFrom(told, fullNotice.dwelling)).toEqual(person)
  })

  it.each(['municipality', 'municipalityCode'])('is of no municipality where police tell it without %s', (field) => {
    const dwelling = { ...fullNotice.dwelling, [field]: undefined }
    const [told] = fullNotice.endangered
    expect(told && personFrom(told, dwelling)).not.toHaveProperty('municipality')
  })

  it('is read as she was stored, whatever the limits of a notice are', () => {
    const long = { ...person, injuries: 'x'.repeat(10_000), birthDate: 'neznámé' }
    expect(personSchema.parse(long)).toEqual(long)
  })

  it.each(Object.keys(person))('is read without %s, which police need not know', (field) => {
    const rest = Object.fromEntries(Object.entries(person).filter(([name]) => name !== field))
    expect(personSchema.parse(rest)).toEqual(rest)
  })

  it('is read as the first files had her, whose relation was that of who was evicted', () => {
    const { relation, ...rest } = person
    expect(personSchema.parse({ ...rest, relationOfEvicted: relation })).toEqual(person)
  })

  it.each(['1990', { about: 35 }, { about: 1990 }])('was born as surely as it is known: %j', (birthDate) => {
    expect(personSchema.parse({ ...person, birthDate })).toEqual({ ...person, birthDate })
  })
})
