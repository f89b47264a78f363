import { handOverReasons } from '../texts/codes-en.ts'
import type { TodayTexts } from './texts-cs.ts'

/** What Today says of all that is due besides the 48 hours, in English. */
export const en: TodayTexts = {
  visits: 'Field visits',
  handed: (from) => `Handed over by ${from}`,
  handOverReasons,
  more: 'Load more',
  moreAsleep: 'There are more; they show once you have opened these.',
  shown: (count, all) => `${count} of ${all} shown.`,
  titles: {
    appointment: 'Appointments',
    'call-back': 'Promised calls',
    protection: 'Ends of protection',
    'plan-review': 'Reviews of plans',
  },
  nobody: {
    appointment: 'An appointment without a file',
    'call-back': 'An enquiry',
    protection: 'An unknown file',
    'plan-review': 'An unknown file',
  },
  nameless: 'An enquiry without a name',
  until: 'until',
  asleep: 'Files that sleep',
  asleepWhat: 'Nothing was recorded in them for thirty days or more.',
  asleepSince: (days) => `${days} days unchanged`,
  police: {
    title: 'Police told later',
    kinds: { end: 'end of the eviction', supplement: 'supplement to the notice' },
    more: 'More will be shown once somebody acknowledges these in their files.',
  },
  moves: {
    title: 'Coming from another centre',
    more: 'More will be shown once somebody takes note of these in their files.',
  },
  complaints: {
    title: 'Complaints waiting for an answer',
    line: (number) => `Complaint ${number}`,
    answerBy: 'Answer by',
    more: 'More are in the book of complaints.',
  },
}
