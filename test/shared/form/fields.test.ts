import { describe, expect, it } from 'vitest'
import type { NewPerson } from '../../../shared/clients/new-person.ts'
import { personFigures } from '../../../shared/clients/person-figures.ts'
import {
  fieldFault,
  fieldsOffSchema,
  figures,
  formFields,
  formNames,
  laws,
  type Need,
  optionalFields,
} from '../../../shared/form/fields.ts'
import { faults } from '../../../shared/problems/faults.ts'

const AT = '2026-03-02T09:00:00.000Z'
const needs = formNames.flatMap((form) => Object.values<Need>(formFields[form]))

/** Something in every field of a person. */
const person: Required<NewPerson> = {
  givenName: 'Zkouška',
  familyName: 'Zkušební',
  birthDate: '1990-03-02',
  ageBand: '27-64',
  ageReason: 'slova',
  sex: 'female',
  relation: 'partner',
  sharedDwelling: true,
  forms: ['physical'],
  children: { living: 1, present: 1, endangered: 1 },
  language: 'ukrajinština',
  interpreterNeeded: true,
  healthHandicap: 'slova',
  municipality: { code: '563889', name: 'Liberec' },
  district: 'CZ0513',
  violentPerson: { name: 'Zkouška' },
  contacts: [],
  whereNow: 'slova',
}

describe('fields of the forms', () => {
  it('that a centre may do without change no figure of a person', () => {
    const all = personFigures(person, AT)
    const off = optionalFields.filter((name) => name.startsWith('person.')).map((name) => name.slice('person.'.length))
    expect(off).not.toEqual([])
    for (const field of off) expect(personFigures({ ...person, [field]: undefined }, AT), field).toEqual(all)
  })

  it('stand for each law and each figure that is named', () => {
    const named = needs.flatMap((need) => (typeof need === 'string' ? [] : Object.values(need)))
    expect(new Set(named)).toEqual(new Set([...laws, ...figures]))
  })

  // The indicators that centres really compare; the first four and the tenth are made of what police hand over.
  it.each([
    ['endangered persons by sex and age', ['person.sex', 'person.birthDate', 'person.ageBand']],
    ['the relation', ['person.relation']],
    ['minors in the dwelling', ['person.children']],
    ['petitions and objections', ['step.kind', 'step.on']],
    ['clients, one-off contacts, refused', ['enquiry.kind', 'enquiry.refusal', 'enquiry.anonymous', 'enquiry.sex']],
    ['interventions and contacts by type', ['entry.kind', 'entry.minutes', 'entry.way', 'entry.act', 'entry.at']],
    ['the 48 hours', ['attempt.at', 'attempt.outcome', 'attempt.channel']],
    ['complaints and their term', ['complaint.deliveredOn', 'complaint.form']],
    ['evictions by district', ['person.district', 'event.district']],
  ])('that %s is counted by are never off', (_what, names) => {
    for (const name of names) expect(fieldFault(name), name).toMatch(/^needed-by-(law|figure)$/)
  })

  it.each<[string, string[], [path: string, code: string][]]>([
    ['nothing', [], []],
    ['what may be off', ['person.language', 'event.guests', 'entry.private'], []],
    ['every one that may be off', [...optionalFields], []],
    ['one of a law', ['person.language', 'entry.passedOn'], [['1', 'needed-by-law']]],
    ['one of a figure', ['person.children'], [['0', 'needed-by-figure']]],
    ['one that the form lives by', ['appointment.room'], [['0', 'needed']]],
    ['one as it was named before', ['children'], [['0', 'unknown-field']]],
    ['a made-up one', ['person.__proto__'], [['0', 'unknown-field']]],
    ['one twice', ['person.language', 'person.language'], [['1', 'taken']]],
  ])('are switched off: %s', (_what, names, expected) => {
    const { error } = fieldsOffSchema.safeParse(names)
    expect(error ? faults(error) : []).toEqual(expected.map(([path, code]) => ({ path, code })))
  })
})
