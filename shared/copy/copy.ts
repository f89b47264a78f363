import type { Agreement } from '../agreements/agreement.ts'
import type { Consent } from '../agreements/consent.ts'
import type { Period } from '../agreements/period.ts'
import { type Appointment, startOf } from '../appointments/appointment.ts'
import type { Person } from '../clients/person.ts'
import type { CardNumber } from '../clients/safe-contact.ts'
import type { ClientFile } from '../clients/views.ts'
import type { EnquiryKind } from '../enquiries/enquiry.ts'
import type { Goal } from '../plans/goal.ts'
import type { PlanReview } from '../plans/review.ts'
import { type SafetyPlan, safetyHeadings } from '../plans/safety-plan.ts'
import type { Step } from '../protection/step.ts'
import { standingOf, type Visit } from '../visits/visit.ts'
import type { WorkEntry } from '../work/entry.ts'

/*
 * What a person is shown of the file about them, or given as a copy: their own data. What goes in is named, field by field, so that
 * whatever is added to a file stays out until somebody says that it is theirs. Words that workers wrote are never interpreted: whoever
 * shows a copy reads them and leaves out what is about others.
 */

/** Work that was written to an enquiry of a file, all pages of it. */
export interface EnquiryWork {
  readonly kind: EnquiryKind
  readonly entries: readonly WorkEntry[]
}

/** A file with everything that is kept beside it, all pages of it. */
export interface WholeFile {
  readonly file: ClientFile
  readonly periods: readonly Period[]
  readonly agreements: readonly Agreement[]
  readonly consents: readonly Consent[]
  readonly steps: readonly Step[]
  readonly goals: readonly Goal[]
  readonly reviews: readonly PlanReview[]
  readonly visits: readonly Visit[]
  readonly appointments: readonly Appointment[]
  readonly enquiries: readonly EnquiryWork[]
  readonly safetyPlan?: SafetyPlan
}

/**
 * Without the relation to the violent person, which says who that is; without why somebody too young is helped, which is the staff's own
 * reason; without other contacts.
 */
const ofPerson = [
  'givenName',
  'familyName',
  'birthDate',
  'ageBand',
  'sex',
  'sharedDwelling',
  'forms',
  'children',
  'language',
  'interpreterNeeded',
  'healthHandicap',
  'injuries',
  'municipality',
  'district',
] as const satisfies readonly (keyof Person)[]

const ofCard = ['safeTimes', 'safeWay', 'mayLeaveMessage', 'maySayWhoWeAre', 'codeWord', 'doNotCall'] as const
const ofNumber = ['id', 'phone', 'windows'] as const
const ofReport = ['reference', 'evictedAt'] as const
const ofTerm = ['by', 'from', 'until'] as const
const ofDwelling = ['street', 'houseNumber', 'municipality', 'municipalityPart', 'postalCode'] as const
const ofPeriod = ['id', 'from', 'origin', 'targetGroup'] as const
const ofEnd = ['on', 'reason', 'reasonWords', 'achieved', 'documents', 'documentsNote'] as const
const ofAgreement = ['id', 'form', 'from', 'until', 'extent', 'activities', 'assignment', 'place'] as const
/** To whom exactly is a name; the kind of recipient is not. */
const ofConsent = ['id', 'recipient', 'scope', 'purpose', 'givenOn', 'until'] as const
/** The note of a step is for staff alone, as its field says. */
const ofStep = ['id', 'kind', 'on', 'until', 'bans', 'court', 'fileNumber'] as const
const ofGoal = ['id', 'words', 'setOn', 'result'] as const
/** Who takes a step may be anybody. */
const ofGoalStep = ['id', 'what', 'until', 'state'] as const
const ofReview = ['id', 'on', 'held', 'calledOff'] as const
/** The address may be where they live now. */
const ofVisit = ['id', 'reason', 'otherReason', 'leavesAt'] as const
const ofAppointment = ['id', 'minutes', 'words'] as const
/** The number that was tried may be another's. */
const ofAttempt = ['id', 'at', 'channel', 'outcome', 'note'] as const
const ofEntry = ['id', 'at', 'kind', 'minutes', 'act', 'way', 'words'] as const
/** Whom to call is somebody else's name and number; it stands on the plan's own sheet. */
const ofSafetyPlan = safetyHeadings.filter((heading) => heading !== 'call')

/** A person's copy of the file about them. `whereNow` is in it only when somebody puts it in. */
export type Copy = ReturnType<typeof copyOf>

/**
 * The copy of a file: its person's own data alone. What was written down by mistake is not about them, and what is marked private is the
 * worker's.
 */
export function copyOf(whole: WholeFile, { withWhereNow }: { readonly withWhereNow: boolean }) {
  const { person, whereNow, reference, attempts, work } = whole.file
  const { safetyPlan } = whole
  return {
    reference,
    person: picked(person, ofPerson),
    ...(withWhereNow && whereNow !== undefined && { whereNow }),
    contact: ownContact(whole.file),
    ...ownEviction(whole.file),
    terms: whole.file.protection.terms.map((term) => picked(term, ofTerm)),
    periods: whole.periods.map(ownPeriod),
    agreements: whole.agreements.filter(counts).map(ownAgreement),
    consents: whole.consents.map(ownConsent),
    steps: whole.steps.filter(counts).map((step) => picked(step, ofStep)),
    goals: whole.goals.map((goal) => ({
      ...picked(goal, ofGoal),
      steps: goal.steps.map((step) => picked(step, ofGoalStep)),
    })),
    reviews: whole.reviews.map((review) => picked(review, ofReview)),
    visits: whole.visits.map((visit) => ({ ...picked(visit, ofVisit), status: standingOf(visit).status })),
    appointments: whole.appointments.map(ownAppointment),
    attempts: attempts.filter(counts).map((attempt) => picked(attempt, ofAttempt)),
    work: [...work, ...ownAtEnquiries(whole)]
      .filter((entry) => counts(entry) && entry.private === undefined)
      .map(ownEntry),
    ...(safetyPlan && { safetyPlan: ownSafetyPlan(safetyPlan) }),
  }
}

/** What a rescuer said, and what was done for them, is theirs. */
function ownAtEnquiries({ enquiries }: WholeFile): WorkEntry[] {
  return enquiries.filter(({ kind }) => kind !== 'rescuer').flatMap(({ entries }) => entries)
}

function ownSafetyPlan({ situation, words, codeWord, numbers }: SafetyPlan) {
  return { situation, words: picked(words, ofSafetyPlan), codeWord, numbers }
}

/** What was recorded by mistake may be about somebody else. */
function counts({ withdrawn }: { readonly withdrawn?: unknown }): boolean {
  return withdrawn === undefined
}

function ownContact({ safeContact, person }: ClientFile) {
  const numbers = safeContact.numbers.filter((number) => isOwn(number, person))
  return { ...picked(safeContact, ofCard), numbers: numbers.map((number) => picked(number, ofNumber)) }
}

/** Words by which staff and police say that a number is the person's own. Any others name somebody, or may. */
const ownWords = ['', 'vlastní', 'osobní', 'own']
const ownWordsBySex: Readonly<Record<NonNullable<Person['sex']>, readonly string[]>> = {
  female: ['její', 'klientka', 'klientky', 'hers', 'her'],
  male: ['jeho', 'klient', 'klienta', 'his'],
  other: [],
}

/** `její` is the violent person's where she is the violent one: without a sex it says nothing. */
function isOwn({ owner }: CardNumber, { sex = 'other' }: Person): boolean {
  return [...ownWords, ...ownWordsBySex[sex]].includes(owner.trim().toLowerCase())
}

/** Nothing of what police wrote but where and when: their record is full of others, and police give copies of it themselves. */
function ownEviction({ report, delivery }: ClientFile) {
  if (report === undefined || delivery === undefined) return {}
  const dwelling = picked(report.dwelling, ofDwelling)
  return { eviction: { ...picked(report, ofReport), dwelling, deliveredAt: delivery.deliveredAt } }
}

function ownPeriod({ end, ...period }: Period) {
  return { ...picked(period, ofPeriod), ...(end && { end: picked(end, ofEnd) }) }
}

function ownAgreement({ signed, ...agreement }: Agreement) {
  return { ...picked(agreement, ofAgreement), ...(signed && { signedOn: signed.on }) }
}

function ownConsent({ withdrawn, ...consent }: Consent) {
  return { ...picked(consent, ofConsent), ...(withdrawn && { takenBackOn: withdrawn.on }) }
}

function ownAppointment(appointment: Appointment) {
  const { ended } = appointment
  return {
    ...picked(appointment, ofAppointment),
    at: startOf(appointment),
    ...(ended && { outcome: ended.outcome }),
  }
}

/** That somebody was told of them is theirs to know; the name of whom is not said. */
function ownEntry(entry: WorkEntry) {
  const { passedOn } = entry
  return { ...picked(entry, ofEntry), ...(passedOn && { toldBy: passedOn.ground }) }
}

/** The named parts of something, of those that it has. */
function picked<Whole extends object, Name extends keyof Whole>(whole: Whole, names: readonly Name[]) {
  const parts = names.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]] as const)
  return Object.fromEntries(parts) as Pick<Whole, Name>
}
