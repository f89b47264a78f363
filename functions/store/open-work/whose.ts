import type { OpenKind } from '../../../shared/duties/open-kind.ts'
import type { ItemType } from '../table/shapes.ts'

/**
 * What each type of item can have open for somebody of the staff: where it names them as the one who shall do something. Types of which
 * that cannot be said name nobody, or who did something; complaints about the service are answered by whoever is head, and what is
 * told to everybody by Today is everybody's.
 */
export const openIn = {
  account: [],
  activity: [],
  'activity-mark': [],
  addresses: [],
  agreed: [],
  apart: [],
  appointment: ['appointment'],
  'agreement-template': [],
  attempt: [],
  audit: [],
  'audit-day': [],
  calendar: [],
  // It stands in the list of what is coming; who is to call is said in the enquiry.
  'call-back': ['call'],
  'calendar-address': [],
  card: [],
  'card-page': [],
  'centre-key': [],
  client: [],
  complaint: [],
  consent: [],
  counter: [],
  day: [],
  // Who has taken the duty to offer help, and who goes on a visit.
  deadline: ['duty', 'visit'],
  directory: [],
  disposal: [],
  earlier: [],
  enquiry: [],
  'enquiry-activity': [],
  'enquiry-former': [],
  entry: [],
  goal: [],
  household: [],
  import: [],
  'import-template': [],
  lane: [],
  'legal-hold': [],
  letter: [],
  'list-choice': [],
  'long-report': [],
  nonce: [],
  notice: [],
  'notice-place': [],
  passing: [],
  'plan-review': ['review'],
  petition: [],
  protection: [],
  receipt: [],
  register: [],
  report: [],
  restoring: [],
  'return-code': [],
  revision: [],
  'safety-plan': [],
  'sender-key': [],
  // The key worker of the running period.
  service: ['file'],
  // The roster.
  settings: ['shift'],
  share: [],
  'team-event': [],
  'team-member': [],
  'team-version': [],
  tombstone: [],
  version: [],
  // Its duty stands among the deadlines.
  visit: [],
  work: [],
} as const satisfies Record<ItemType, readonly OpenKind[]>
