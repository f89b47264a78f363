import type { ComplaintLine } from '../complaints/seen.ts'
import type { EnquiryKind, Refusal } from '../enquiries/enquiry.ts'
import type { reportFigures } from '../police/report-figures.ts'
import type { TeamEvent } from '../team/event.ts'
import { type Day, type Instant, minutesBetween } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { type Fact, type FactOf, factSchema } from './facts.ts'
import { type CodedWork, workFacts } from './work-facts.ts'

/** What of a notice figures know. */
export interface CodedNotice {
  readonly id: string
  readonly district: string
  readonly deliveredAt: Instant
  readonly enteredAt?: Instant
  readonly evictedAt?: Instant
  readonly clients: readonly string[]
  readonly ordinal?: number
  /** What police reported in coded words; the same in the files of all its people. */
  readonly report?: Partial<ReturnType<typeof reportFigures>>
}

/** The facts of a notice: that it was delivered, and the eviction it tells of. */
export function factsOfNotice({ id, district, clients, ordinal, report, ...times }: CodedNotice): Fact[] {
  const { deliveredAt, enteredAt, evictedAt = deliveredAt } = times
  const isTimed = enteredAt !== undefined && enteredAt <= deliveredAt
  const notice = {
    ...{ kind: 'notice', on: pragueDay(deliveredAt), id, district, persons: clients.length },
    ...(isTimed && { policeMinutes: minutesBetween(enteredAt, deliveredAt) }),
  }
  const eviction = {
    ...{ kind: 'eviction', on: pragueDay(evictedAt), id, district, ...report },
    ...(ordinal !== undefined && { ordinal }),
  }
  return [notice, eviction].map((fact) => factSchema.parse(fact))
}

/** What of a hand-over figures know. */
export interface CodedHandOver {
  readonly id: string
  readonly at: Instant
  readonly status: string
}

/** One that did not arrive is none: the notice is where it was. */
export function factsOfHandOver({ id, at, status }: CodedHandOver): Fact[] {
  return status === 'arrived' ? [{ kind: 'hand-over', on: pragueDay(at), id }] : []
}

/** What of an enquiry figures know. */
export interface CodedEnquiry {
  readonly id: string
  readonly at: Instant
  readonly kind: EnquiryKind
  readonly refusal?: Refusal
  readonly anonymous: boolean
  readonly sex: FactOf<'enquiry'>['sex']
  readonly ageBand: FactOf<'enquiry'>['ageBand']
  /** The person of the file that she has now. */
  readonly person?: string
  readonly work: readonly CodedWork[]
}

export function factsOfEnquiry({ id, at, kind, refusal, person, work, ...coded }: CodedEnquiry): Fact[] {
  const { anonymous, sex, ageBand } = coded
  const asked = {
    ...{ kind: 'enquiry', on: pragueDay(at), id, person: person ?? id, enquiryKind: kind },
    ...(refusal !== undefined && { refusal }),
    ...{ anonymous, sex, ageBand, isClient: person !== undefined },
  }
  return [factSchema.parse(asked), ...workFacts(work, { of: 'enquiry', id, agreements: [] })]
}

/** What of a complaint figures know; a suggestion has no clock, and is none. */
export type CodedComplaint = Pick<ComplaintLine, 'id' | 'about' | 'deliveredOn' | 'status' | 'answeredOn' | 'lastDay'>

export function factsOfComplaint(complaint: CodedComplaint, today: Day): Fact[] {
  const { id, about, deliveredOn, status } = complaint
  if (status === 'suggestion' || status === 'considered') return []
  return [{ kind: 'complaint', on: deliveredOn, id, about, ...answeredInTime(complaint, today) }]
}

function answeredInTime({ answeredOn, lastDay }: CodedComplaint, today: Day): { readonly inTime?: 'yes' | 'no' } {
  if (lastDay === undefined) return {}
  if (answeredOn !== undefined) return { inTime: answeredOn <= lastDay ? 'yes' : 'no' }
  return today > lastDay ? { inTime: 'no' } : {}
}

/** What of an event of the team figures know. */
export type CodedEvent = Pick<TeamEvent, 'id' | 'kind' | 'on' | 'minutes' | 'district' | 'reached'> & {
  readonly partners: readonly Pick<TeamEvent['partners'][number], 'people'>[]
  readonly isWithdrawn?: boolean
}

export function factsOfEvent({ id, on, kind, minutes, district, partners, reached, isWithdrawn }: CodedEvent): Fact[] {
  if (isWithdrawn) return []
  const people = partners.reduce((sum, partner) => sum + partner.people, 0)
  const placed = district === undefined ? {} : { district }
  return [{ kind: 'event', on, id, eventKind: kind, ...placed, minutes, partners: people, reached }]
}
