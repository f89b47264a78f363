import type { CopyTexts } from './texts-cs.ts'

export const en: CopyTexts = {
  title: (reference) => `Copy of data from file ${reference}`,
  back: 'Back to the file',
  lead: 'For the person whom the file is about: their data can be shown on the screen, or printed.',
  leftOutAlways:
    'What belongs to others is left out by itself: data about the violent person and other endangered persons, names of children, contacts and telephones of others, names of police officers and staff. So are private notes and entries recorded by mistake.',
  readWords:
    'Opora does not judge what is written in free words. Read it, and untick entries that speak of somebody else.',
  notIn:
    'Not in the copy: what police wrote of the incident (they give copies of their own records), and a prepared petition to the court.',
  safety:
    'The safety plan is not in the copy until you tick it: the copy may be found by whom the plan protects from. The plan has a sheet of its own with a neutral title; whom to call stands there alone. Before you put the plan into a copy too, agree on where it will be kept.',
  kept: 'The choice is as you last had it here. What has come to the file since is not ticked.',
  chooseAnew: 'Choose anew from the beginning',
  notKept: 'This browser will not keep the choice: when the page is loaded anew, everything is ticked again.',
  paper: 'Somebody else may see the paper or the screen. Agree beforehand where the person will keep the copy.',
  noted: 'The record of accesses will say who showed or printed the copy, and when.',
  whereNow: 'Put in where the person lives now',
  whereNowWarning: (where) =>
    `The copy will say: “${where}”. The violent person or people close to them may learn from it where the person is. Put it in only if the person wants that.`,
  loading: (count) => `Loading the whole file, ${count} ${count === 1 ? 'entry' : 'entries'} of its time line so far…`,
  chosen: (chosen, all) => `The copy will have ${chosen} of ${all} ${all === 1 ? 'item' : 'items'}.`,
  leaveOut: (section) => `Leave all out: ${section}`,
  putIn: (section) => `Put all in: ${section}`,
  show: 'Show on the screen',
  print: 'Print',
  again: 'Back to the choice',
  sections: {
    person: 'Personal data',
    contact: 'Safe contact',
    eviction: 'Eviction and protection',
    court: 'Steps at court',
    periods: 'Periods of service',
    agreements: 'Agreements',
    consents: 'Consents to passing data on',
    goals: 'Individual plan',
    reviews: 'Reviews of the plan',
    appointments: 'Appointments',
    visits: 'Field visits',
    course: 'Time line',
    safety: 'Safety plan',
  },
  eviction: { title: 'Eviction', reference: 'Reference of police' },
  terms: { eviction: 'How long the eviction lasts', order: 'How long the preliminary order lasts' },
  evictedAt: 'Evicted',
  dwelling: 'Shared dwelling',
  deliveredAt: 'The centre learnt of it',
  from: 'From',
  until: 'Until',
  openEnd: 'end not known yet',
  result: 'Result',
  step: 'Step',
  toldBy: {
    consent: 'Data about the person were passed on with written consent.',
    law: 'Data about the person were passed on for a legal reason.',
  },
}
