import { CONTACT_MINUTES, INTERVENTION_MINUTES } from '../../shared/work/units.ts'
import { acts, workKinds } from '../texts/codes-en.ts'
import { english } from '../texts/plural.ts'
import type { WorkTexts } from './texts-cs.ts'

export const en: WorkTexts = {
  title: 'Record work or a note',
  kind: 'What it was',
  kinds: workKinds,
  lastTime: 'As last time:',
  minutes: 'Minutes of direct work',
  minutesOf: (minutes) => `${minutes} min`,
  unitsRule: `Each whole ${INTERVENTION_MINUTES} minutes are 1 intervention, ${CONTACT_MINUTES} to ${INTERVENTION_MINUTES - 1} minutes are a contact.`,
  units: ({ interventions, contacts }) =>
    interventions > 0
      ? english(interventions, ['# intervention', '# interventions'])
      : contacts > 0
        ? 'contact'
        : 'less than a contact',
  way: 'How',
  ways: {
    phone: 'By telephone',
    here: 'In person here',
    'contact-site': 'At a contact site',
    online: 'Online',
    field: 'In the field',
  },
  act: 'Act by § 25a of Decree 505/2006',
  acts,
  words: 'What happened and what you agreed on',
  note: 'Note',
  when: 'When it began',
  nowHint: 'Filled in: now',
  told: 'Whom you told something about the person',
  toldHint: 'A service, an office or a name. Where nobody is told anything, record a consultation.',
  partner: 'Partner of the centre',
  noPartner: 'another one, I shall write it',
  partnerPhone: (phone) => `Telephone: ${phone}`,
  ground: 'What allows it',
  groundHint:
    'Without written consent, data may be passed on only for a reason in law (§ 100 of the Social Services Act).',
  grounds: { consent: 'Written consent', law: 'A reason in law' },
  reason: 'Which reason in law',
  reasonHint: 'It stays with the entry, so that passing it on can be accounted for.',
  private: 'Private note',
  privateHint: 'Left out of the copy of the file for the person, and externals do not see it.',
  save: 'Save entry',
  saved: 'The entry is saved.',
  begun: 'begun',
  modes: { attempt: 'Contact attempt', work: 'Work or note' },
  keys: 'Keys',
  keyList: [
    ['Alt + K', 'here from anywhere'],
    ['1–9', 'kind'],
    ['Ctrl + Enter', 'save'],
  ],
  faults: {
    kind: { missing: 'Choose what it was.' },
    minutes: { missing: 'Enter minutes, a whole number from 1 to 1440.' },
    act: { missing: 'Choose the act.', 'not-of-kind': 'This act does not belong to the kind. Choose another.' },
    way: {
      missing: 'Choose how it was done.',
      'not-of-kind': 'Nobody can be accompanied like that. Choose where it was.',
    },
    words: { missing: 'Write the note.' },
    at: {
      missing: 'Enter the day and time.',
      'in-the-future': 'The time is in the future.',
      'not-of-our-time': 'Check the year.',
    },
    told: {
      missing: 'Say whom.',
      'not-in-list': 'This partner is not in the centre’s list any more. Choose another one, or just write it.',
    },
    ground: {
      missing: 'Choose what allows passing it on.',
      'no-consent':
        'The file has no consent for this recipient that held then. Record it under Agreement, or give a reason in law.',
      'no-file': 'There is no file, and so no written consent. Give a reason in law, or open a file first.',
    },
    reason: { missing: 'Say the reason in law.' },
    'too-many-corrections': 'The entry cannot be corrected any more. Write a new one.',
    'too-old': 'Only one’s own last 10 entries can be marked as a mistake. Correct an older one.',
    withdrawn: 'Somebody has marked the entry as a mistake meanwhile.',
  },
  list: {
    title: 'Entries',
    empty: 'No entry yet.',
    filter: 'Show',
    all: 'everything',
    attempts: 'contact attempts',
    none: 'None of the loaded entries is one.',
    loaded: (count) => `${english(count, ['# entry', '# entries'])} loaded, from the one recorded last.`,
    filtered: (shown, loaded) =>
      `${shown} of ${english(loaded, ['# loaded entry', '# loaded entries'])}. Older entries join them when you load them.`,
    ownLast: 'Only one’s own last 10 entries can be marked as a mistake. Older ones are corrected.',
    more: 'Load older entries',
    toldTo: 'Told:',
    onGround: { consent: 'with written consent', law: 'for a reason in law:' },
    private: 'private',
    corrected: (count) => `Corrected ${count}×, what it said before`,
    before: 'Until',
    correct: 'Correct',
    correcting: 'Correct the entry',
    correctWhy: 'What it said before stays with it.',
    correctSave: 'Save correction',
    correctSaved: 'The correction is saved.',
    withdrawWhy: 'The entry stays in the file, struck through, and no longer counts.',
    theirs: (name) => `Somebody else (${name}) has corrected the entry meanwhile. It now says:`,
  },
}
