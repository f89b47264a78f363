import type { Day, Instant } from '../time/instant.ts'
import { plusDays, plusHours } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'

/** What somebody had to do with a file when they looked into it, the nearest first. */
export const grounds = [
  'key-worker',
  'own-work',
  'duty-taken',
  'appointment',
  'visit',
  'shared',
  'open-duty',
  'on-duty',
] as const
export type Ground = (typeof grounds)[number]

/** Who looked when. */
export interface Looked {
  readonly by: string
  readonly at: Instant
}

interface Lasting {
  readonly who: string
  readonly from: Instant
  /** Left out while it lasts. */
  readonly until?: Instant | undefined
}

/** Whom of the staff a file had to do with, and when. */
export interface Ties {
  /** What staff wrote in it. */
  readonly deeds: readonly Looked[]
  /** Key workers, each by days of Prague. */
  readonly keyWorkers: readonly { readonly who: string; readonly from: Day; readonly until?: Day | undefined }[]
  /** The days of its appointments and visits, and with whom. */
  readonly appointments: readonly { readonly who: string; readonly day: Day }[]
  readonly visits: readonly { readonly who: string; readonly day: Day }[]
  /** With whom it was shared. */
  readonly shares: readonly Lasting[]
  /** The duty to offer help: while it was open, and who had it. */
  readonly duty?: { readonly open: Omit<Lasting, 'who'>; readonly taken: readonly Lasting[] } | undefined
}

/** Own work is a ground for looks up to so long after it, and a little before it: who is about to write reads first. */
const WORK_DAYS = { after: 30, before: 1 }
/** Who meets somebody prepares for it, and comes back to it. */
const MEETING_DAYS = 7

/**
 * What somebody who looked into a file had to do with it then; undefined when nothing is known: that is no accusation, but a look that the
 * head may ask about. `onDuty` says who was on duty at an instant.
 */
export function groundOf(look: Looked, ties: Ties, onDuty: (at: Instant) => readonly string[]): Ground | undefined {
  const { by, at } = look
  const isMine = ({ who }: { readonly who: string }) => who === by
  const day = pragueDay(at)
  const holds: Readonly<Record<Ground, () => boolean>> = {
    'key-worker': () => ties.keyWorkers.some((each) => isMine(each) && each.from <= day && day <= (each.until ?? day)),
    'own-work': () => ties.deeds.some((deed) => deed.by === by && isAround(deed.at, at)),
    'duty-taken': () => ties.duty?.taken.some((each) => isMine(each) && lasts(each, at)) ?? false,
    appointment: () => ties.appointments.some((each) => isMine(each) && isNear(each.day, day)),
    visit: () => ties.visits.some((each) => isMine(each) && isNear(each.day, day)),
    shared: () => ties.shares.some((each) => isMine(each) && lasts(each, at)),
    'open-duty': () => ties.duty !== undefined && lasts(ties.duty.open, at),
    'on-duty': () => onDuty(at).includes(by),
  }
  return grounds.find((ground) => holds[ground]())
}

function isAround(deed: Instant, look: Instant): boolean {
  return plusHours(deed, -24 * WORK_DAYS.before) <= look && look <= plusHours(deed, 24 * WORK_DAYS.after)
}

function isNear(meeting: Day, look: Day): boolean {
  return plusDays(meeting, -MEETING_DAYS) <= look && look <= plusDays(meeting, MEETING_DAYS)
}

function lasts({ from, until }: Omit<Lasting, 'who'>, at: Instant): boolean {
  return from <= at && (until === undefined || at <= until)
}

/** The span of own work that can be a ground for looks between two instants. */
export function workSpan({ from, until }: { readonly from: Instant; readonly until: Instant }) {
  return { from: plusHours(from, -24 * WORK_DAYS.after), until: plusHours(until, 24 * WORK_DAYS.before) }
}
