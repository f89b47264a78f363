import { serviceForms, targetGroups } from '../texts/codes-en.ts'
import { numberText } from '../texts/numbers.ts'
import type { ReturnTexts } from './texts-cs.ts'

/** What the yearly return says, in English. */
export const en: ReturnTexts = {
  title: 'Yearly return to the ministry',
  lead: 'For reporting by § 85 (5) of Act 108/2006. It is made of the records of the centre, anew each time it is opened. Its rows name nobody and go nowhere but into the files that you download here; the association never gets them.',
  years: 'Another year',
  year: (year) => `Year ${year}`,
  earlier: (year) => `← ${year}`,
  later: (year) => `${year} →`,
  running: (day) => `The year still runs. The return is as of ${day} and will change.`,

  downloads: 'Download',
  downloadsHint: 'Each download is noted among who opened what.',
  making: 'Being made…',
  failed: 'The file could not be made. Try again.',
  workbook: 'All of it (XLSX)',
  csv: { users: 'Users (CSV)', sums: 'Sums (CSV)', staff: 'Staff (CSV)' },
  files: {
    workbook: (year) => `yearly-return-${year}.xlsx`,
    users: (year) => `yearly-return-${year}-users.csv`,
    sums: (year) => `yearly-return-${year}-sums.csv`,
    staff: (year) => `yearly-return-${year}-staff.csv`,
  },
  sheets: { users: 'Users', sums: 'Sums', staff: 'Staff' },

  users: 'Users of the service',
  usersLead:
    'A row is a person in a period of service in which the centre had an agreement with them this year. The period is cut to the year. Periods of joined files of one person that ran at once are united from the first day to the last, with the target group of the one that began first. Who has two periods has two rows of one number.',
  usersCount: (people, rows) =>
    people === rows
      ? `People and rows: ${numberText(rows, 'en')}.`
      : `People: ${numberText(people, 'en')}, rows: ${numberText(rows, 'en')}.`,
  noUsers: 'The centre had an agreement with nobody this year.',
  incomplete: (people) =>
    `Incomplete: ${numberText(people, 'en')}. They stand first in the table, and a link leads to the file where it can be filled in. The links stay on the screen.`,
  complete: 'Sex, year of birth and district are known of everybody.',
  fill: (number) => `Fill in for number ${number}`,
  parts: { sex: 'sex', birthYear: 'year of birth', districtBefore: 'district' },
  unknown: 'not known',
  more: (left) => `More rows (${numberText(left, 'en')} left)`,
  columns: {
    number: 'Number',
    sex: 'Sex',
    birthYear: 'Year of birth',
    targetGroup: 'Target group',
    districtBefore: 'District of residence before the service',
    from: 'From',
    until: 'Until',
    fill: 'What is missing',
  },
  targetGroups,

  applicants: 'Applicants',
  interested: 'People who turned to the centre or had an agreement with it',
  anonymous: 'Anonymous applicants',
  refused: 'Refused applicants',
  refusedLead:
    'The key is the letter of § 91 (3) of the act. Services without beds leave out c) and some move the other letters up; the reason decides.',
  reason: 'Reason',
  letter: 'Key',
  noLetter: 'no key',
  count: 'Number',
  all: 'In all',

  work: 'Acts by § 25a of Decree 505/2006',
  act: 'Act',
  ofThatWithout: 'Of that for applicants and people without an agreement',
  units: { interventions: 'Interventions', contacts: 'Contacts', entries: 'Entries', minutes: 'Hours' },

  staff: 'Staff',
  staffLead:
    'Who worked in the team this year, without names. Who had two posts one after the other has two rows of one number.',
  noStaff: 'Nobody is entered in the team.',
  team: 'Fill in the team',
  meanPosts: 'Mean of whole posts over the year',
  staffColumns: {
    number: 'Number',
    post: 'Post',
    from: 'From',
    until: 'Until',
    hours: 'Hours a week',
    posts: 'Part of a whole post',
  },

  capacity: 'Capacity at one moment',
  forms: serviceForms,
  form: 'Form',
  clientsAtOnce: 'Clients at one moment',
  interventionsAtOnce: 'Interventions at one moment',
  capacityWords: 'What is meant by it',
  noCapacity: 'No capacity is entered.',
  changeCapacity: 'Enter or change the capacity',

  sums: { part: 'Part', item: 'Item', key: 'Key', unit: 'Unit', value: 'Value' },
  people: 'people',
  records: 'records',
  posts: 'posts',

  unverified: 'What could not be verified',
  unverifiedLead:
    "Before you copy the return, compare it with the ministry's application. This was not found or could not be read:",
  doubts: [
    "Whether the ministry's form of today still works with cards of users. The columns are those of the manuals to the application OKslužby – poskytovatel of 2012 to 2014; a newer manual could not be read.",
    'Who is a user of the service to the ministry. Here it is a person with an agreement, because the card reckons with a contract; the others are in the sums.',
    'How a sex other than male or female is reported on the card.',
    'The full wording of § 25a of Decree 505/2006. The letters of acts are those that centres publish.',
    'The rule that says how long an intervention (30 minutes) and a contact (10 to 29 minutes) are. It is taken from how centres report.',
    'What regions ask for in their own returns beyond the ministry.',
    'The date by which it is to be handed in this year.',
  ],
  absent:
    'Costs and revenue, vehicles and kilometres, and premises are not kept in Opora; fill them in from elsewhere.',
}
