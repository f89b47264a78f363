import type { ItemType } from './shapes.ts'

/*
 * What stays readable in the table, each attribute with the reason. Everything else of an item about people is sealed. Figures, lists
 * and clocks are made by doors that can open nothing: what they need is coded, and stands here.
 */

const named = 'which item it is, or which other it belongs to; an id made by chance'
const placed = 'where it stands in a list'
const clock = 'a time that duties, letters and figures are reckoned from'
const staff = 'who of the staff did it: a sign-in id, for lists and figures'
const coded = 'a coded word that rules, lists and figures are made of'
const counted = 'a number that figures are made of'
const told = 'what a letter is made of, which tells nothing about a person'
const wrapped = 'a key that only the centre can unwrap'
const sealed = 'sealed'
const ofCentre = 'what the centre decides for itself; no person it helps'
const ofPolice = 'what the police protocol needs before anything is opened'

type Reasons = Readonly<Record<string, string>>

/** What every item may carry. */
export const everyItem: Reasons = {
  pk: named,
  sk: named,
  type: coded,
  shape: coded,
  version: counted,
  centrePk: placed,
  centreSk: placed,
  duePk: placed,
  dueSk: placed,
  key: wrapped,
  sealed,
}

/** What each type of item carries besides. */
export const plainAttributes = {
  activity: { client: named, activeAt: clock, touches: counted },
  addresses: { marks: 'addresses of staff that take no letters, by which letters are sent to somebody else' },
  attempt: {
    id: named,
    at: clock,
    recordedAt: clock,
    recordedIn: counted,
    by: staff,
    channel: coded,
    outcome: coded,
    messageAllowed: coded,
    number: named,
    decisions: 'who decided when which way; the reason in it is sealed',
    withdrawn: 'who withdrew it and when; the reason in it is sealed',
  },
  audit: {
    client: named,
    complaint: named,
    enquiry: named,
    by: staff,
    role: coded,
    at: clock,
    kind: coded,
    did: coded,
  },
  calendar: { role: coded, address: named, createdAt: clock },
  'call-back': { enquiry: named, comingAt: clock },
  'calendar-address': { staff, role: coded },
  'centre-key': { wrapped, publicKey: 'whoever writes to the centre seals by it' },
  client: {
    id: named,
    notice: named,
    reference: named,
    origin: coded,
    arrivedAt: clock,
    cardChangedAt: clock,
    tried: 'what attempts come to: times, coded outcomes and counts',
  },
  complaint: {
    id: named,
    year: named,
    number: named,
    about: coded,
    status: coded,
    corrected: coded,
    enteredBy: staff,
    enteredAt: clock,
    deliveredOn: clock,
    answeredOn: clock,
    lastDay: clock,
  },
  counter: { last: counted },
  day: { centre: named, said: told, week: told, woken: coded },
  deadline: {
    centre: named,
    subject: named,
    file: named,
    reference: named,
    thread: named,
    away: staff,
    kind: coded,
    status: coded,
    audience: coded,
    startsAt: clock,
    dueAt: clock,
    metAt: clock,
    overdueAt: clock,
    toldAt: clock,
    changedAt: clock,
    climbedUntil: clock,
    acknowledged: staff,
    cancelled: staff,
    lastAttempt: 'when it was and its coded outcome',
    term: counted,
    card: sealed,
  },
  directory: { '*': 'the public key of each centre, by the name of the centre' },
  enquiry: {
    id: named,
    client: named,
    at: clock,
    kind: coded,
    refusal: coded,
    anonymous: coded,
    sex: coded,
    ageBand: coded,
  },
  entry: { id: named, year: named, number: named },
  letter: {
    id: named,
    centre: named,
    subject: named,
    file: named,
    thread: named,
    away: staff,
    references: told,
    kind: coded,
    step: told,
    urgent: told,
    to: told,
    hiddenFrom: told,
    duties: told,
    more: told,
    gained: told,
    lost: told,
    gaps: told,
    startsAt: clock,
    dueAt: clock,
    createdAt: clock,
    status: coded,
    sentAt: clock,
    messages: told,
    delivery: told,
    offers: counted,
    tried: counted,
  },
  nonce: { expiresAt: clock },
  notice: {
    sender: ofPolice,
    district: coded,
    clients: named,
    deliveredAt: clock,
    enteredAt: clock,
    evictedAt: clock,
    endsAt: clock,
  },
  'notice-place': { centre: named, sender: ofPolice, referenceDigest: ofPolice },
  receipt: { contentDigest: ofPolice, receipt: ofPolice },
  report: { deliveredAt: clock },
  'return-code': { enquiry: named },
  revision: { by: staff, at: clock, step: coded },
  'sender-key': { keyId: named, sender: ofPolice, publicKey: ofPolice },
  settings: {
    staff: ofCentre,
    founderEmail: ofCentre,
    roster: ofCentre,
    ladders: ofCentre,
    answerTemplate: ofCentre,
    complaintDays: ofCentre,
    changed: ofCentre,
  },
  version: { cardChangedAt: clock, takenBy: staff },
} as const satisfies Record<ItemType, Reasons>
