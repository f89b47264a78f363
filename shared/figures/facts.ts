import * as z from 'zod/mini'
import { agreementForms } from '../agreements/agreement.ts'
import { endReasons, targetGroups, UNRECORDED } from '../agreements/period.ts'
import { channels } from '../clients/attempt.ts'
import { personFiguresSchema } from '../clients/person-figures.ts'
import { origins } from '../clients/views.ts'
import { eventKinds } from '../code-lists/kinds.ts'
import { complaintSubjects } from '../complaints/complaint.ts'
import { outcomes } from '../duties/outcome.ts'
import { enquiryAgeBands, enquiryKinds, enquirySexes, refusals } from '../enquiries/enquiry.ts'
import { stepKinds } from '../protection/step.ts'
import { acts, kinds } from '../work/acts.ts'

/*
 * What figures are counted from: one coded fact for each thing that came to pass, in the month of Prague in which it did. Facts are made
 * of plain attributes by pure functions (`facts-of-*.ts`) and hold nothing that was ever sealed. A figure is a number of facts, of people
 * in them, or of minutes; so what a figure is made of can always be listed.
 */

/** Of which kind the record is that a fact is about; figures open it. */
export const subjectKinds = ['file', 'enquiry', 'notice', 'complaint', 'event', 'hand-over'] as const
export type SubjectKind = (typeof subjectKinds)[number]

const yesNo = z.enum(['yes', 'no', 'unknown'])
const count = z.union([z.number(), z.literal('unknown')])

const common = {
  /** The day of Prague on which it came to pass; it decides the month. */
  on: z.string(),
  /** The id of the record; of an entry in a file, an id of its own stands in `entry`. */
  id: z.string(),
}

/** Whom a fact is about: files of one person have one key, an enquiry that became a file has that file's. It means nothing outside the centre. */
const person = { person: z.string() }

const aboutPerson = {
  sex: z._default(personFiguresSchema.shape.sex, 'unknown'),
  ageBand: z._default(personFiguresSchema.shape.ageBand, 'unknown'),
  birthYear: z._default(count, 'unknown'),
  relation: z._default(personFiguresSchema.shape.relation, 'unknown'),
  childrenLiving: z._default(count, 'unknown'),
  districtBefore: z._default(z.string(), 'unknown'),
}

/** A notice, on the day on which it was delivered to the centre. */
const noticeFact = z.object({
  kind: z.literal('notice'),
  ...common,
  district: z.string(),
  /** How many endangered persons it names. */
  persons: z.number(),
  /** From the officer's entry to delivery; left out when police did not say when they entered. */
  policeMinutes: z.exactOptional(z.number()),
})

/** A notice that was handed over to another centre, on the day on which that happened: it is counted there. */
const handOverFact = z.object({ kind: z.literal('hand-over'), ...common })

/** An eviction, on the day on which it was carried out. */
const evictionFact = z.object({
  kind: z.literal('eviction'),
  ...common,
  district: z.string(),
  /** Which one of its household it is, as a worker has confirmed; left out while nobody has: then it counts as the first. */
  ordinal: z.exactOptional(z.number()),
  evictedSex: z._default(z.string(), 'unknown'),
  evictedAgeBand: z._default(z.string(), 'unknown'),
  evictedNationality: z._default(z.string(), 'unknown'),
  evictedPresent: z._default(yesNo, 'unknown'),
  objection: z._default(yesNo, 'unknown'),
  childrenLiving: z._default(count, 'unknown'),
  childrenPresent: z._default(count, 'unknown'),
  childrenEndangered: z._default(count, 'unknown'),
})

/** A file that was opened, on the day of its arrival. */
const arrivalFact = z.object({
  kind: z.literal('arrival'),
  ...common,
  ...person,
  ...aboutPerson,
  origin: z.enum(origins),
  /** Taken over from an old register. */
  isImported: z.exactOptional(z.literal(true)),
  /** From the first word of somebody who came by herself to her first appointment that was held; left out while there was none. */
  minutesToAppointment: z.exactOptional(z.number()),
})

/** The duty to offer help within 48 hours, on the day on which it began. */
const dutyFact = z.object({
  kind: z.literal('duty'),
  ...common,
  status: z.enum(['open', 'overdue', 'met', 'dropped']),
  /** Whether help was offered in time; left out while it is open and not yet due, and when it was dropped. */
  inTime: z.exactOptional(z.enum(['yes', 'no'])),
  /** From delivery to the offer. */
  minutesToOffer: z.exactOptional(z.number()),
  /** Attempts up to the one that reached the person, that one included. */
  attempts: z.exactOptional(z.number()),
})

/** The service given to a person in a month, once for each month of a period: on its first day, or the first of the month. */
const serviceFact = z.object({
  kind: z.literal('service'),
  ...common,
  ...person,
  ...aboutPerson,
  /** Who of one household has one: the household of the eviction, its notice, or the person. */
  family: z.string(),
  period: z.string(),
  /** The days of the whole period; without an end while it runs. */
  from: z.string(),
  until: z.exactOptional(z.string()),
  origin: z.enum(origins),
  targetGroup: z.enum(targetGroups),
  /** Whether an agreement holds on some day of the period in this month. */
  isAgreed: z.boolean(),
  /** The first day on which any service was ever given to the person. */
  since: z.string(),
})

/** A period of service that ended. */
const endFact = z.object({
  kind: z.literal('end'),
  ...common,
  ...person,
  period: z.string(),
  reason: z.enum([...endReasons, UNRECORDED]),
})

const agreementFact = z.object({
  kind: z.literal('agreement'),
  ...common,
  ...person,
  entry: z.string(),
  form: z.enum(agreementForms),
})

const attemptFact = z.object({
  kind: z.literal('attempt'),
  ...common,
  entry: z.string(),
  channel: z.enum(channels),
  outcome: z.enum(outcomes),
})

/** Work with a client, or for somebody who has no agreement. */
const workFact = z.object({
  kind: z.literal('work'),
  ...common,
  of: z.enum(['file', 'enquiry']),
  entry: z.string(),
  workKind: z.enum(kinds),
  act: z.enum(acts),
  minutes: z.number(),
  /** The sign-in id of whoever did it; it never leaves the centre. */
  by: z.string(),
  /** Whether an agreement held on its day. */
  isAgreed: z.boolean(),
})

/** A step at court, or at police about the eviction. */
const courtFact = z.object({
  kind: z.literal('court'),
  ...common,
  entry: z.string(),
  step: z.enum(stepKinds),
  /** Whether there is an eviction in the file, and its notice. */
  withEviction: z.boolean(),
  notice: z.exactOptional(z.string()),
})

const enquiryFact = z.object({
  kind: z.literal('enquiry'),
  ...common,
  ...person,
  enquiryKind: z.enum(enquiryKinds),
  refusal: z.exactOptional(z.enum(refusals)),
  anonymous: z.boolean(),
  sex: z.enum(enquirySexes),
  ageBand: z.enum(enquiryAgeBands),
  /** Whether she has a file by now. */
  isClient: z.boolean(),
})

const complaintFact = z.object({
  kind: z.literal('complaint'),
  ...common,
  about: z.enum(complaintSubjects),
  /** Whether it was answered by its last day; left out while it is open and the day has not passed. */
  inTime: z.exactOptional(z.enum(['yes', 'no'])),
})

/** What the team did besides its work with people. */
const eventFact = z.object({
  kind: z.literal('event'),
  ...common,
  eventKind: z.enum(eventKinds),
  district: z.exactOptional(z.string()),
  minutes: z.number(),
  partners: z.number(),
  reached: z.number(),
})

export const factSchema = z.discriminatedUnion('kind', [
  noticeFact,
  handOverFact,
  evictionFact,
  arrivalFact,
  dutyFact,
  serviceFact,
  endFact,
  agreementFact,
  attemptFact,
  workFact,
  courtFact,
  enquiryFact,
  complaintFact,
  eventFact,
])
export type Fact = z.infer<typeof factSchema>
export type FactKind = Fact['kind']
/** A fact of one kind. */
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>
