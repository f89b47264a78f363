import * as z from 'zod/mini'
import type { Staff, StaffRole } from '../centres/staff.ts'
import { headsOn, isHere } from '../centres/standing.ts'
import { line, lines, name } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { complaintLastDay } from '../time/law.ts'
import { pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'

/** How a complaint came. */
export const complaintForms = ['written', 'oral', 'phone', 'e-mail'] as const
export type ComplaintForm = (typeof complaintForms)[number]

/** What it is about: the service, which its head answers, or the head, which the founder does. */
export const complaintSubjects = ['service', 'head'] as const
export type ComplaintSubject = (typeof complaintSubjects)[number]

/** How an answer was given. */
export const answerWays = ['letter', 'handed-over', 'e-mail', 'in-person', 'phone'] as const
export type AnswerWay = (typeof answerWays)[number]

const inWriting: readonly AnswerWay[] = ['letter', 'handed-over', 'e-mail']

/** Whether an answer is given in writing, so that it is sent and not said. */
export function isInWriting(way: AnswerWay): boolean {
  return inWriting.includes(way)
}

/** A written complaint gets a written answer; the others may be answered either way. In the order in which the screen offers them. */
export const answerWaysOf: Readonly<Record<ComplaintForm, readonly AnswerWay[]>> = {
  written: inWriting,
  oral: ['in-person', ...inWriting, 'phone'],
  phone: ['phone', 'in-person', ...inWriting],
  'e-mail': ['e-mail', 'letter', 'handed-over', 'in-person', 'phone'],
}

/** The longest text and the longest single line of the book, in characters. */
export const LONGEST_TEXT = 20_000
export const LONGEST_LINE = 300

const text = lines(LONGEST_TEXT).check(z.minLength(1))

/** What is entered in the book. */
export const complaintSchema = z
  .strictObject({
    form: z.enum(complaintForms),
    about: z.enum(complaintSubjects),
    deliveredOn: isoDay,
    /** Who complains and where to answer. Left out when they stay anonymous: then there is no place for a name. */
    complainant: z.optional(z.strictObject({ name: name(LONGEST_LINE), contact: line(LONGEST_LINE) })),
    /** The independent person who heard an oral complaint too. */
    witness: z.optional(name(LONGEST_LINE)),
    text,
  })
  .check(
    z.refine(({ form, witness }) => form !== 'oral' || witness !== undefined, { path: ['witness'], error: 'required' }),
  )
export type Complaint = z.infer<typeof complaintSchema>

/** An answer as it is written. */
export const answerSchema = z.strictObject({
  way: z.enum(answerWays),
  text,
  /** What was done about it; empty when nothing had to be. */
  measures: lines(LONGEST_TEXT),
  /** Where the complainant was told that they can turn to next. */
  appeal: text,
})
export type WrittenAnswer = z.infer<typeof answerSchema>

/** An answer to a complaint, and the day on which the complainant was given it; without it, it is only written. */
export interface Answer extends WrittenAnswer {
  readonly givenOn?: Day
}

/** What was done about an anonymous suggestion, which cannot be answered. */
export const measuresSchema = z.strictObject({ measures: text })

export const correctionSchema = z.strictObject({
  complaint: complaintSchema,
  reason: line(LONGEST_LINE).check(z.minLength(1)),
})
export const extensionSchema = z.strictObject({ until: isoDay, reason: text })
export const notificationSchema = z.strictObject({ sentOn: isoDay })
export const retractionSchema = z.strictObject({ reason: line(LONGEST_LINE).check(z.minLength(1)) })

/** One putting off of the last day. The complainant is to be told of it by a letter. */
export interface Extension {
  readonly until: Day
  readonly reason: string
  readonly at: Instant
  readonly by: string
  /** The day on which the letter about it went out. */
  readonly toldOn?: Day
}

/**
 * `open` until an answer is written, `written` until the complainant was given it; `suggestion` is anonymous, has no clock and waits for whatever is done about it, then it is `considered`.
 * Nothing leaves the book.
 */
export const complaintStatuses = ['open', 'written', 'answered', 'suggestion', 'considered'] as const
export type ComplaintStatus = (typeof complaintStatuses)[number]

/**
 * What can be done with a complaint. `name`: the complainant of a suggestion gave their name, so it becomes a complaint with a clock.
 * `tell`: the letter about putting off went out. `answer`: an answer is written; `send`: the complainant was given it. `retract` goes
 * one of these two back. `answer` and `consider` again correct what was written before.
 */
export const complaintSteps = ['correct', 'name', 'extend', 'tell', 'answer', 'send', 'retract', 'consider'] as const
export type ComplaintStep = (typeof complaintSteps)[number]

/** Which step leads where; a step that is not listed cannot be taken. */
export const transitions: Readonly<Record<ComplaintStatus, Readonly<Partial<Record<ComplaintStep, ComplaintStatus>>>>> =
  {
    open: { correct: 'open', extend: 'open', tell: 'open', answer: 'written' },
    written: {
      correct: 'written',
      extend: 'written',
      tell: 'written',
      answer: 'written',
      send: 'answered',
      retract: 'open',
    },
    answered: { correct: 'answered', tell: 'answered', answer: 'answered', retract: 'written' },
    suggestion: { correct: 'suggestion', name: 'open', consider: 'considered' },
    considered: { correct: 'considered', name: 'open', consider: 'considered' },
  }

/** Everything that is known of a complaint at one version of it. */
export interface ComplaintState {
  readonly complaint: Complaint
  /** The number of days that the centre gave itself when the complaint was entered. */
  readonly days: number
  readonly status: ComplaintStatus
  readonly extensions: readonly Extension[]
  readonly answer?: Answer
  readonly measures?: string
  /** Of whom a complaint about the head may speak: ids of those who were head when it was made. Earlier ones do not say. */
  readonly heads?: readonly string[]
}

/** The state in which a complaint is entered. */
export function entered(complaint: Complaint, days: number): ComplaintState {
  return { complaint, days, status: isAnonymous(complaint) ? 'suggestion' : 'open', extensions: [] }
}

/** An anonymous complaint is a suggestion: it stands in the book and has no clock. */
export function isAnonymous({ complainant }: Complaint): boolean {
  return complainant === undefined
}

/** The last day for the answer, put off as it was; undefined for a suggestion. */
export function lastDayOf({ complaint, days, extensions }: ComplaintState): Day | undefined {
  if (isAnonymous(complaint)) return undefined
  const last = complaintLastDay(complaint.deliveredOn, days)
  const until = extensions.at(-1)?.until
  return until !== undefined && until > last ? until : last
}

/** Whether the answer was given by its last day. */
export function isInTime({ answeredOn, lastDay }: { readonly answeredOn?: Day; readonly lastDay?: Day }): boolean {
  return answeredOn !== undefined && lastDay !== undefined && answeredOn <= lastDay
}

/** Whether the letter about the last putting off has still to go out. */
export function owesLetter({ extensions }: Pick<ComplaintState, 'extensions'>): boolean {
  const last = extensions.at(-1)
  return last !== undefined && last.toldOn === undefined
}

export type ComplaintRight = 'see' | 'correct' | 'decide'

const all: readonly ComplaintRight[] = ['see', 'correct', 'decide']

/**
 * Who may do what with a complaint once it is entered; anybody of the staff enters one. The head decides about the service. What is
 * said of the head is decided by the founder and written down by the workers; the head sees the number and dates of it and no word.
 */
export const complaintRights: Readonly<
  Record<ComplaintSubject, Readonly<Record<StaffRole, readonly ComplaintRight[]>>>
> = {
  service: { worker: ['see', 'correct'], head: all, external: [] },
  head: { worker: all, head: [], external: [] },
}

/** Who asks for a complaint. */
export interface Asking {
  readonly by: string
  readonly role: StaffRole
  /** Set of a worker who has the head's role for some days. */
  readonly isDeputy?: true
}

/**
 * What somebody may do with a complaint. A deputy decides for the head, and of what is said of the head sees what any worker does; but
 * nobody ever sees what may be said of themselves.
 */
export function rightsTo(
  { about, heads = [] }: Pick<Complaint, 'about'> & { readonly heads?: readonly string[] | undefined },
  { by, role, isDeputy }: Asking,
): readonly ComplaintRight[] {
  if (about === 'service') return complaintRights.service[role]
  return heads.includes(by) ? [] : complaintRights.head[isDeputy ? 'worker' : role]
}

/**
 * A complaint with those of whom it may speak: who was head from its delivery to the day of its entry, whoever stood in among them. Where
 * that would leave nobody to write down what the founder decides, whoever stood in may.
 */
export function withHeads(state: ComplaintState, staff: readonly Staff[], enteredAt: Instant): ComplaintState {
  const { heads: before = [], ...rest } = state
  const { about, deliveredOn } = state.complaint
  if (about !== 'head') return rest
  const all = [...new Set([...before, ...headsOn(staff, { from: deliveredOn, until: pragueDay(enteredAt) })])]
  const workers = staff.filter((member) => member.role === 'worker' && isHere(member, enteredAt))
  const hasReader = workers.some(({ id }) => !all.includes(id))
  const heads = hasReader ? all : all.filter((id) => !workers.some((worker) => worker.id === id))
  return { ...rest, ...(heads.length > 0 && { heads }) }
}

/**
 * Whether the complaints that wait for an answer stand on somebody's Today: on that of whoever decides about the service. What is said
 * of the head is the founder's and stands on nobody's.
 */
export function answersComplaints(role: StaffRole): boolean {
  return complaintRights.service[role].includes('decide')
}

/** The right a step needs. */
export const rightFor: Readonly<Record<ComplaintStep, ComplaintRight>> = {
  correct: 'correct',
  name: 'correct',
  extend: 'decide',
  tell: 'decide',
  answer: 'decide',
  send: 'decide',
  retract: 'decide',
  consider: 'decide',
}

/** The id of a complaint: its place in the book. `2026-7` */
export function complaintId(year: number, number: number): string {
  return `${year}-${number}`
}

/** The number as it is written in the book and in letters: `7/2026`. */
export function complaintNumber({ year, number }: { readonly year: number; readonly number: number }): string {
  return `${number}/${year}`
}

/** One value that a later version changed. `was` or `is` is missing where there was or is nothing. */
export interface Difference {
  /** `complaint.text`, `complaint.complainant.name`, `answer.givenOn`, `measures` … */
  readonly field: string
  readonly was?: string
  readonly is?: string
}

/** What differs between two versions, field by field, so that a correction shows the old and the new. */
export function differences(before: ComplaintState, after: ComplaintState): Difference[] {
  const [was, is] = [leaves(shown(before)), leaves(shown(after))]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ field, ...has('was', was.get(field)), ...has('is', is.get(field)) }))
}

// The status follows from the rest and putting off has lines of its own.
function shown({ complaint, answer, measures }: ComplaintState) {
  return { complaint, answer, measures }
}

function leaves(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, held]): [string, string][] => {
      if (held === undefined || held === '') return []
      return typeof held === 'object' ? [...leaves(held, `${path}${name}.`)] : [[`${path}${name}`, String(held)]]
    }),
  )
}

function has<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>
}
