import { describe, expect, it } from 'vitest'
import { type NewPerson, newPersonSchema, type PersonField } from '../../../shared/clients/new-person.ts'
import { nothingTried } from '../../../shared/clients/nothing-tried.ts'
import { isOvertaken } from '../../../shared/clients/overtaken.ts'
import { changedPerson } from '../../../shared/clients/person-changes.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { cardWith } from '../../support/safe-windows.ts'

const now = '2026-03-02T12:00:00.000Z'
const facts = {
  arrivedAt: '2026-03-02T09:00:00.000Z',
  attempt: undefined,
  others: { recorded: 0, withdrawn: 0, parts: [] },
  safeContact: cardWith(),
  version: 7,
  person: { givenName: 'Zkouška', language: 'čeština', injuries: 'odřeniny' },
  whereNow: 'u sestry',
  personChangedIn: { language: 6, sex: 2 },
}

/** The plan of a change of these fields to what they say here. */
function plan(person: NewPerson, { fields = Object.keys(person), minimumAge = 16 } = {}) {
  return changedPerson({ changed: fields as PersonField[], person }, { now, minimumAge })(facts)
}

function faults(person: NewPerson, about = {}) {
  try {
    plan(person, about)
  } catch (thrown) {
    return (thrown as Problem).details.faults
  }
  return []
}

describe('a change of a person', () => {
  it('takes the fields it is about, and leaves the others with what nobody may write', () => {
    expect(plan({ sex: 'female', language: 'ukrajinština' })).toEqual({
      did: 'person',
      person: {
        person: { givenName: 'Zkouška', language: 'ukrajinština', injuries: 'odřeniny', sex: 'female' },
        whereNow: 'u sestry',
        personChangedIn: { language: 8, sex: 8 },
      },
    })
  })

  it('forgets what is left out', () => {
    const { person } = plan({}, { fields: ['language', 'whereNow'] }) ?? {}
    expect(person?.person).toEqual({ givenName: 'Zkouška', injuries: 'odřeniny' })
    expect(person).not.toHaveProperty('whereNow')
  })

  it('keeps where they live now apart from everything else', () => {
    const { person } = plan({ whereNow: 'v azylovém domě' }) ?? {}
    expect(person).toMatchObject({ whereNow: 'v azylovém domě' })
    expect(JSON.stringify(person?.person)).not.toContain('azylov')
  })

  it.each([
    ['the same', { language: 'čeština' }],
    ['nothing', {}],
  ])('that says %s is none', (_what, person) => {
    expect(plan(person)).toBeUndefined()
  })

  it.each([
    ['a field that nobody touched', { forms: ['physical'] }, 2, false],
    ['a field changed before', { sex: 'female' }, 2, false],
    ['a field that somebody changed meanwhile', { language: 'polština' }, 5, true],
    ['one of each', { language: 'polština', forms: ['physical'] }, 5, true],
    ['the field again, after reading it', { language: 'polština' }, 6, false],
    ['of what stands', { language: 'polština' }, 7, false],
  ] as const)('of an older version lands or asks: %s', (_what, person, version, asks) => {
    const planned = plan(newPersonSchema.parse(person))
    expect(planned && isOvertaken(planned, { tried: nothingTried, ...facts }, version)).toBe(asks)
  })

  it.each([
    ['a birth to come', { birthDate: '2026-03-03' }, ['person.birthDate', 'in-the-future']],
    ['a birth of old', { birthDate: '1899-12-31' }, ['person.birthDate', 'before-1900']],
    ['a year to come', { birthDate: '2027' }, ['person.birthDate', 'in-the-future']],
    ['about a year to come', { birthDate: { about: 2027 } }, ['person.birthDate', 'in-the-future']],
    [
      'one of the violent person',
      { violentPerson: { birthDate: '2027' } },
      ['person.violentPerson.birthDate', 'in-the-future'],
    ],
    ['a birth and a band', { birthDate: '1990', ageBand: '27-64' }, ['person.ageBand', 'with-birth']],
    ['fifteen years', { birthDate: '2010-03-03' }, ['person.ageReason', 'below-minimum']],
    ['about fifteen', { birthDate: { about: 15 } }, ['person.ageReason', 'below-minimum']],
    ['the band below', { ageBand: 'under-16' }, ['person.ageReason', 'below-minimum']],
  ] as const)('is refused, naming the field: %s', (_what, person, [path, code]) => {
    expect(faults(newPersonSchema.parse(person))).toEqual([{ path, code }])
  })

  it.each([
    ['sixteen on this day', { birthDate: '2010-03-02' }],
    ['fifteen with a reason', { birthDate: '2011', ageReason: 'Matka je klientkou.' }],
    ['nothing of birth', { sex: 'female' }],
    ['a band', { ageBand: 'over-80' }],
    ['about an age', { birthDate: { about: 40 } }],
  ] as const)('stands in nobody’s way: %s', (_what, person) => {
    expect(faults(newPersonSchema.parse(person))).toEqual([])
  })

  it('of something else asks for no reason of somebody whom police reported', () => {
    const young = { ...facts, person: { birthDate: '2015-01-01' } }
    const deed = { now, minimumAge: 16 }
    expect(changedPerson({ changed: ['sex'], person: { sex: 'male' } }, deed)(young)?.did).toBe('person')
    expect(() => changedPerson({ changed: ['birthDate'], person: { birthDate: '2015-01-02' } }, deed)(young)).toThrow()
  })

  it('goes by the minimum age of the centre', () => {
    expect(faults({ birthDate: '2011' }, { minimumAge: 15 })).toEqual([])
    expect(faults({ birthDate: '2009' }, { minimumAge: 18 })).toHaveLength(1)
  })
})

describe('a person as staff write them', () => {
  it.each([
    ['a birth number', { birthNumber: '000000/0000' }],
    ['a field that nobody knows', { nickname: 'x' }],
    ['a name without a letter', { givenName: '123' }],
    ['an empty name', { givenName: ' ' }],
    ['a form of violence that there is not', { forms: ['loud'] }],
    ['a district that there is not', { district: 'CZ9999' }],
    ['a municipality by half a code', { municipality: { code: '5638', name: 'Liberec' } }],
    ['a municipality without a name', { municipality: { code: '563889' } }],
    ['half a child', { children: { living: 0.5 } }],
    ['fewer than no children', { children: { present: -1 } }],
    ['more children than there may be', { children: { endangered: 21 } }],
    ['six people to call', { contacts: Array.from({ length: 6 }, () => ({ who: 'sestra', phone: '', maySay: '' })) }],
    ['somebody to call who is nobody', { contacts: [{ who: '', phone: '777123456', maySay: '' }] }],
    ['a birth of words', { birthDate: 'loni' }],
  ])('has no place for %s', (_what, person) => {
    expect(newPersonSchema.safeParse(person).success).toBe(false)
  })

  it('takes one name, and all else unknown', () => {
    expect(newPersonSchema.parse({ givenName: 'Jana' })).toEqual({ givenName: 'Jana' })
    expect(newPersonSchema.parse({})).toEqual({})
  })
})
