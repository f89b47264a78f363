import { type Day, type Instant, plusDays, plusMonths } from '../time/instant.ts'
import type { DisposalKind, Erasable, MonthlyKind } from './kinds.ts'
import type { Retention } from './settings.ts'

/** What keeps a thing from being disposed of, however long ago it ended. */
export const obstacles = [
  /** The service goes on, the complaint waits for its answer. */
  'open',
  /** Another file of the same person is open. */
  'joined-open',
  'offer-owed',
  'visit-open',
  /** An appointment lies ahead, or nobody has said how it ended. */
  'appointment-open',
  'call-promised',
  /** A court still keeps the violent person away. */
  'protected',
  'held',
] as const
export type Obstacle = (typeof obstacles)[number]

/** What of a thing decides whether it may be disposed of. */
export interface Standing extends Erasable {
  /** The day from which its time runs; undefined as long as it has not ended. */
  readonly endedOn: Day | undefined
  readonly obstacles: readonly Obstacle[]
}

/** Which obstacles there are, by whether there is each. */
type Facts = Readonly<Partial<Record<Obstacle, boolean>>>

function standing(of: Erasable, endedOn: Day | undefined, facts: Facts): Standing {
  return { ...of, endedOn, obstacles: obstacles.filter((each) => facts[each] === true) }
}

/** What is known of a file, each of the others of its person, and the enquiries that it came from. */
export interface FileFacts {
  readonly id: string
  readonly closedOn: Day | undefined
  /** When each other file of the same person was closed. */
  readonly others: readonly (Day | undefined)[]
  readonly isOfferOwed: boolean
  readonly isVisited: boolean
  readonly hasOpenAppointment: boolean
  readonly isCallPromised: boolean
  /** When the protection by a court ends, as far as it was recorded. */
  readonly protectedUntil: Instant | undefined
  readonly isHeld: boolean
}

/** A file ends with the last one of the same person: as long as she is helped in any, what is known of her may be needed. */
export function fileStanding(facts: FileFacts, now: Instant): Standing {
  const closings = [facts.closedOn, ...facts.others]
  const closed = closings.filter((day) => day !== undefined)
  const isEnded = closed.length === closings.length
  return standing({ kind: 'file', id: facts.id }, isEnded ? closed.toSorted().at(-1) : undefined, {
    open: facts.closedOn === undefined,
    'joined-open': facts.others.includes(undefined),
    'offer-owed': facts.isOfferOwed,
    'visit-open': facts.isVisited,
    'appointment-open': facts.hasOpenAppointment,
    'call-promised': facts.isCallPromised,
    protected: facts.protectedUntil !== undefined && facts.protectedUntil > now,
    held: facts.isHeld,
  })
}

interface EnquiryFacts {
  readonly id: string
  /** The day of the last that was done: of the enquiry itself or of an entry of work. */
  readonly lastOn: Day
  readonly hasOpenAppointment: boolean
  readonly isCallPromised: boolean
}

export function enquiryStanding({ id, lastOn, hasOpenAppointment, isCallPromised }: EnquiryFacts): Standing {
  const facts = { 'appointment-open': hasOpenAppointment, 'call-promised': isCallPromised }
  return standing({ kind: 'enquiry', id }, lastOn, facts)
}

/** An appointment ends on its day, once somebody has said how it ended. */
export function appointmentStanding({ id, on, isEnded }: { id: string; on: Day; isEnded: boolean }): Standing {
  return standing({ kind: 'appointment', id }, on, { 'appointment-open': !isEnded })
}

/** A complaint ends with the day of its last step, once nothing waits for an answer. */
export function complaintStanding({ id, lastOn, isOpen }: { id: string; lastOn: Day; isOpen: boolean }): Standing {
  return standing({ kind: 'complaint', id }, isOpen ? undefined : lastOn, { open: isOpen })
}

/** What is known of a month of letters, or of the audit. */
interface MonthFacts {
  readonly kind: MonthlyKind
  /** `2026-11` */
  readonly id: string
  /** A letter of it waits to be sent. */
  readonly isOpen?: boolean
  /** Somebody may still ask who looked into a file that must not be disposed of. */
  readonly isHeld?: boolean
}

/** A month ends with its last day. */
export function monthStanding({ kind, id, isOpen = false, isHeld = false }: MonthFacts): Standing {
  return standing({ kind, id }, lastDayOf(id), { open: isOpen, held: isHeld })
}

/** The last day of a month, `2026-11`. */
export function lastDayOf(month: string): Day {
  return plusDays(plusMonths(`${month}-01`, 1), -1)
}

/** The last day on which something that ended is kept; undefined when its centre has not decided, or it has not ended. */
export function keptUntil(
  { kind, endedOn }: Pick<Standing, 'kind' | 'endedOn'>,
  retention: Retention,
): Day | undefined {
  const months = retention[kind]
  return months === undefined || endedOn === undefined ? undefined : plusMonths(endedOn, months)
}

/** Whether the time of something is over: from the day after its last one. */
export function isOver(thing: Pick<Standing, 'kind' | 'endedOn'>, retention: Retention, today: Day): boolean {
  const until = keptUntil(thing, retention)
  return until !== undefined && until < today
}

/** Whether something may be disposed of on a day. */
export function isDisposable(thing: Standing, retention: Retention, today: Day): boolean {
  return thing.obstacles.length === 0 && isOver(thing, retention, today)
}

/** Nothing of a kind that ended after this day can be over; undefined when its centre has not decided. */
export function lastOver(kind: DisposalKind, retention: Retention, today: Day): Day | undefined {
  const months = retention[kind]
  return months === undefined ? undefined : plusMonths(today, -months)
}
