import type { PersonField } from '../../../shared/clients/new-person.ts'

/** What the fields of a person are called, in Czech: apart from the other texts about a person, because the first page of a file names them. */
export const fields = {
  givenName: 'Jméno',
  familyName: 'Příjmení',
  birthDate: 'Narození',
  ageBand: 'Věková skupina',
  ageReason: 'Proč pomáháme i mladší osobě',
  sex: 'Pohlaví',
  relation: 'Čím je násilná osoba ohrožené osobě',
  sharedDwelling: 'Společné obydlí s násilnou osobou',
  forms: 'Formy násilí',
  children: 'Děti',
  language: 'Jazyk',
  interpreterNeeded: 'Tlumočení',
  healthHandicap: 'Zdravotní postižení nebo omezení',
  municipality: 'Obec bydliště před příchodem',
  district: 'Okres bydliště před příchodem',
  violentPerson: 'Násilná osoba',
  contacts: 'Komu lze kvůli osobě zavolat',
  whereNow: 'Kde teď žije',
} satisfies Record<PersonField, string>
