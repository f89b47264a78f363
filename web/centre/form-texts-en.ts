import { kinds, partners } from '../texts/meetings-en.ts'
import { english } from '../texts/plural.ts'
import { fieldNames } from './field-names-en.ts'
import type { FormScreenTexts } from './form-texts-cs.ts'

const fault = {
  taken: 'This name is in the list already, perhaps spelled another way.',
  too_small: 'Write a name.',
  'no-letter': 'There is no letter in the name.',
  'in-use': 'What stands in records already cannot be deleted or counted otherwise. Stop offering it.',
}

/** What the screen says by which a centre chooses what its forms are like, in English. */
export const en: FormScreenTexts = {
  title: 'Forms of the centre',
  lead: 'What the forms ask, and what can be chosen in them. It holds for the whole centre.',
  save: 'Save the forms',
  names: fieldNames,
  fields: {
    title: 'What the forms ask',
    hint: 'A field that is off is not offered. What it holds already stays readable.',
    needed: (count) => english(count, ['# field cannot be switched off', '# fields cannot be switched off']),
    byLaw: 'Asked for by',
    byFigure: 'Counted:',
    byWork: 'Without it the record would say nothing.',
    noneOptional: 'No field can be switched off.',
    faults: {
      'needed-by-law': 'A law asks for one of the fields: it cannot be switched off.',
      'needed-by-figure': 'Figures are made of one of the fields: it cannot be switched off.',
      needed: 'Without one of the fields the record would say nothing: it cannot be switched off.',
      'unknown-field': 'Opora knows no such field.',
    },
  },
  list: {
    name: 'Name',
    unnamed: 'New entry',
    find: 'Find in the list',
    shown: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all} shown`),
    none: 'There is nothing here yet.',
    retire: (name) => `Stop offering: ${name}`,
    restore: (name) => `Offer again: ${name}`,
    remove: (name) => `Delete: ${name}`,
    retired: 'not offered',
    used: 'stands in records',
  },
  partners: {
    title: 'Partners',
    hint: 'Offices and organisations the centre works with. They are offered where it is written who was told something, and where somebody was sent.',
    add: 'Add a partner',
    kind: 'What it is',
    phone: 'Telephone',
    fault,
  },
  meetingKinds: {
    title: 'Kinds of meetings',
    hint: 'Your own kinds of meetings. Each belongs to one common kind, so that figures can be laid beside those of other centres.',
    add: 'Add a kind of meetings',
    kind: 'Counted as',
    fault,
  },
  towns: {
    title: 'Municipalities',
    hint: 'Municipalities people come from most often. A file offers them first; another one can be written too.',
    add: 'Add a municipality',
    fault,
  },
  rooms: 'Places and rooms are in the settings of the centre.',
  kinds,
  partnerKinds: partners,
}
