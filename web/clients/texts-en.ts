import { english } from '../texts/plural.ts'
import type { ClientsTexts } from './texts-cs.ts'

/** What finding people says, in English. */
export const en: ClientsTexts = {
  search: {
    label: 'Find a person',
    hint: 'Name, telephone or its last 4 digits, file number, date or year of birth, municipality, name of the violent person. Somebody anonymous is found by the code only.',
    found: (total) => english(total, ['# record found.', '# records found.']),
    searching: 'Searching…',
    gathering: 'What was stored earlier is being gone through too. More will be found.',
    noneTitle: 'There is nothing like that here.',
    none: 'Try fewer words, the family name alone or the end of the telephone number. Accents, the order of names and one slip in a word do not matter.',
    exact: 'Matches',
    near: 'Similar',
    of: { client: 'file', enquiry: 'enquiry' },
    closed: 'closed',
    unnamed: 'no name',
    field: { name: 'name', violent: 'violent person', place: 'place', phone: 'telephone', birth: 'birth' },
    how: {
      same: '',
      form: 'another form',
      begins: '',
      ends: 'ends so',
      longer: 'longer',
      sounds: 'sounds alike',
      slip: 'perhaps misspelt',
    },
  },
}
