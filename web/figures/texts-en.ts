import { CONTACT_MINUTES, INTERVENTION_MINUTES } from '../../shared/work/units.ts'
import * as codes from '../texts/codes-en.ts'
import { kinds as eventKinds } from '../texts/meetings-en.ts'
import { numberText, percentText, spanText } from '../texts/numbers.ts'
import { english } from '../texts/plural.ts'
import type { FiguresTexts } from './texts-cs.ts'

const unknown = 'not said'
const yesNo = { yes: 'yes', no: 'no', unknown }

/** How figures are named and written, in English, wherever they stand. */
export const en: FiguresTexts = {
  number: (value) => numberText(value, 'en'),
  span: (minutes) => spanText(minutes, 'en'),
  longSpan: (minutes, days) => `${spanText(minutes, 'en')} (${english(days, ['# day', '# days'])})`,
  share: (part, whole) => `${numberText(part, 'en')} of ${numberText(whole, 'en')}, ${percentText(part, whole, 'en')}`,
  nothing: 'nothing to count from',
  month: (month) => monthName.format(new Date(`${month}-01T00:00:00Z`)),
  year: (year) => `year ${year}`,
  missing: {
    'not-reckoned': 'The month has not been reckoned yet.',
    failed: 'The month could not be reckoned.',
  },
  missingShort: 'missing',

  groups: {
    evictions: 'Evictions',
    interested: 'Who turned to the centre',
    clients: 'Clients and service',
    work: 'Work',
    court: 'Court and objections',
    speed: 'How quickly',
    complaints: 'Complaints',
    team: 'Meetings and education',
  },

  definition: 'What this is',
  source: 'Source:',
  parameters: {
    children: {
      apart: 'Children are not counted among clients; they stand apart.',
      served: 'Children who live with clients are counted among those served.',
    },
    interventions: {
      'half-hours': `Each whole ${INTERVENTION_MINUTES} minutes are 1 intervention, ${CONTACT_MINUTES} to ${INTERVENTION_MINUTES - 1} minutes are a contact.`,
      entries: `An entry of ${INTERVENTION_MINUTES} minutes or more is 1 intervention, ${CONTACT_MINUTES} to ${INTERVENTION_MINUTES - 1} minutes are a contact.`,
    },
  },

  dimensions: {
    district: 'by district',
    ordinal: 'by which one of its household it is',
    present: 'by presence of the evicted person',
    'evicted-sex': 'by sex of the evicted person',
    'evicted-age': 'by age of the evicted person',
    'evicted-nationality': 'by nationality of the evicted person',
    minors: 'by whether minors live in the dwelling',
    sex: 'by sex',
    age: 'by age',
    relation: 'by relation of the evicted person to the endangered one',
    anonymity: 'by anonymity',
    refusal: 'by reason of refusal',
    origin: 'by how people came',
    newness: 'new and continuing',
    'district-before': 'by district of residence before the service',
    form: 'by form',
    reason: 'by reason',
    act: 'by act of § 25a',
    kind: 'by kind',
    agreement: 'by agreement',
    channel: 'by channel',
    outcome: 'by outcome',
    eviction: 'by eviction',
    about: 'by what they are about',
  },
  codes: {
    district: { none: 'no district', unknown },
    ordinal: { first: 'first', second: 'second', 'third-or-more': 'third or later' },
    present: yesNo,
    'evicted-sex': { ...codes.sexes, unknown },
    'evicted-age': { ...codes.ageBands, unknown },
    'evicted-nationality': { CZ: 'Czech', other: 'other', unknown },
    minors: yesNo,
    sex: { ...codes.sexes, unknown },
    age: { ...codes.ageBands, unknown },
    relation: { ...codes.relationNames, unknown },
    anonymity: { anonymous: 'anonymous', named: 'with a name' },
    refusal: codes.refusals,
    origin: codes.origins,
    newness: { new: 'new', continuing: 'continuing' },
    'district-before': { abroad: 'abroad', unknown },
    form: codes.agreementForms,
    reason: codes.endReasons,
    act: codes.acts,
    kind: { ...codes.workKinds, ...eventKinds },
    agreement: { with: 'with an agreement', without: 'without an agreement' },
    eviction: { with: 'after an eviction', without: 'without an eviction' },
    about: codes.complaintSubjects,
  },
}

const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
