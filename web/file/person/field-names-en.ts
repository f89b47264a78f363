import type { PersonField } from '../../../shared/clients/new-person.ts'

/** What the fields of a person are called, in English: apart from the other texts about a person, because the first page of a file names them. */
export const fields = {
  givenName: 'Given name',
  familyName: 'Family name',
  birthDate: 'Born',
  ageBand: 'Age group',
  ageReason: 'Why we help somebody younger',
  sex: 'Sex',
  relation: 'What the violent person is to them',
  sharedDwelling: 'A dwelling shared with the violent person',
  forms: 'Forms of violence',
  children: 'Children',
  language: 'Language',
  interpreterNeeded: 'Interpreter',
  healthHandicap: 'Disability or health limits',
  municipality: 'Municipality of residence before they came',
  district: 'District of residence before they came',
  violentPerson: 'The violent person',
  contacts: 'Whom we may call about them',
  whereNow: 'Where they live now',
} satisfies Record<PersonField, string>
