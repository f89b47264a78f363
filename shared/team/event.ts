import * as z from 'zod/mini'
import { districts } from '../centres/districts.ts'
import { type EventKind, eventKinds, partnerKinds } from '../code-lists/kinds.ts'
import { listedSchema } from '../code-lists/listed.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { line, lines } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'

/** The longest theme, place, list of guests and notes, in characters. */
export const LONGEST_THEME = 300
export const LONGEST_GUESTS = 1000
export const LONGEST_NOTE = 4000

/** A month: a course of many days or a project is entered as one. */
const MOST_MINUTES = 31 * 24 * 60
const MOST_PEOPLE = 9999
/** More than a centre has. */
const MOST_STAFF = 60

const partnerSchema = z.strictObject({
  kind: z.enum(partnerKinds),
  people: z.int().check(z.minimum(1), z.maximum(MOST_PEOPLE)),
})

/** A meeting, lecture, training or the like, as it is written down. */
export const eventSchema = z.strictObject({
  kind: z.enum(eventKinds),
  /** Which of the centre's own kinds it was, a part of that one. */
  own: z.exactOptional(listedSchema),
  on: isoDay,
  /** How long it took. */
  minutes: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES)),
  /** The district it was for (LAU 1). */
  district: z.exactOptional(z.enum([...districts.keys()])),
  /** Which of its kind it was in its district and year. */
  ordinal: z.exactOptional(z.int().check(z.minimum(1), z.maximum(999))),
  theme: line(LONGEST_THEME).check(z.minLength(1)),
  /** On whose premises. */
  place: line(LONGEST_THEME),
  /** Who was there of others, by kind. */
  partners: z.array(partnerSchema).check(
    z.maxLength(partnerKinds.length),
    z.refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, { params: { code: 'taken' } }),
  ),
  /** How many people it reached: listeners, pupils, officers. */
  reached: z.int().check(z.minimum(0), z.maximum(MOST_PEOPLE)),
  /** Who of the staff took part: sign-in ids. */
  staff: z.array(line(120).check(z.minLength(1))).check(
    z.maxLength(MOST_STAFF),
    z.refine((all) => new Set(all).size === all.length, { params: { code: 'taken' } }),
  ),
  /** Guests by name, where that matters. */
  guests: lines(LONGEST_GUESTS),
  /** Whether a case was talked about; without names. */
  aboutCase: z.boolean(),
  note: lines(LONGEST_NOTE),
})
export type NewEvent = z.infer<typeof eventSchema>

export interface TeamEvent extends NewEvent {
  readonly id: string
  /** Who wrote this version down, and when. */
  readonly by: string
  readonly at: Instant
  /** Why it does not count: it was entered by mistake. */
  readonly withdrawn?: string
}

/** The longest reason of a withdrawal, in characters. */
export const LONGEST_REASON = 500
export const eventWithdrawalSchema = z.strictObject({ reason: lines(LONGEST_REASON).check(z.minLength(1)) })

/** What one version of something of the team may be changed to, and no more often than this. */
export const MOST_VERSIONS = 100

interface Deed {
  readonly by: string
  readonly now: Instant
}

/** An event as it is saved, on what is stored of it; undefined when it was saved before. Throws `invalid`. */
export function savedEvent(id: string, event: NewEvent, { by, now }: Deed) {
  return (before: TeamEvent | undefined): TeamEvent | undefined => {
    if (before !== undefined && before.withdrawn === undefined && isSameEvent(before, event)) return undefined
    const faults = eventFaults(event, pragueDay(now))
    if (faults.length > 0) throw new Problem('invalid', { faults })
    return { ...event, id, by, at: now }
  }
}

/** An event that does not count any more; undefined when it was withdrawn before. To save it anew brings it back. */
export function withdrawnEvent(reason: string, { by, now }: Deed) {
  return (before: TeamEvent | undefined): TeamEvent | undefined => {
    if (before === undefined) throw new Problem('not-found')
    return before.withdrawn === undefined ? { ...before, by, at: now, withdrawn: reason } : undefined
  }
}

/** Whether a stored event says what was to be saved. */
export function isSameEvent(stored: NewEvent, sent: NewEvent): boolean {
  return JSON.stringify(inOrder(stored)) === JSON.stringify(inOrder(sent))
}

function inOrder({
  kind,
  own,
  on,
  minutes,
  district,
  ordinal,
  partners,
  reached,
  staff,
  aboutCase,
  ...words
}: NewEvent) {
  const { theme, place, guests, note } = words
  const people = partners.map((partner) => [partner.kind, partner.people])
  return [
    kind,
    own?.id ?? '',
    on,
    minutes,
    district ?? '',
    ordinal ?? 0,
    people,
    reached,
    staff,
    aboutCase,
    theme,
    place,
    guests,
    note,
  ]
}

/** Before intervention centres there were none. */
const FIRST_DAY = '2007-01-01'

function eventFaults({ on, district, ordinal }: NewEvent, today: Day): Fault[] {
  return [
    ...(on > today ? [{ path: 'event.on', code: 'in-the-future' }] : []),
    ...(on < FIRST_DAY ? [{ path: 'event.on', code: 'too-early' }] : []),
    ...(ordinal !== undefined && district === undefined ? [{ path: 'event.district', code: 'missing' }] : []),
  ]
}

/** What of an event can be read without opening its words: figures and ordinals are made of it. */
export type EventLine = Pick<TeamEvent, 'kind' | 'on' | 'minutes' | 'district' | 'ordinal'> & {
  readonly isWithdrawn: boolean
}

/** The next ordinal of a kind in a district, among the events of a year. */
export function nextOrdinal(year: readonly EventLine[], kind: EventKind, district: string): number {
  const given = year
    .filter((line) => line.kind === kind && line.district === district && !line.isWithdrawn)
    .map(({ ordinal = 0 }) => ordinal)
  return 1 + Math.max(0, ...given)
}

/** An event as it was stored, whatever limits it was written under. */
export const storedEventSchema = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  own: z.exactOptional(z.object({ id: z.string(), name: z.string() })),
  on: z.string(),
  minutes: z.number(),
  district: z.exactOptional(z.enum([...districts.keys()])),
  ordinal: z.exactOptional(z.number()),
  theme: z.string(),
  place: z.string(),
  partners: z.array(z.object({ kind: z.enum(partnerKinds), people: z.number() })),
  reached: z.number(),
  staff: z.array(z.string()),
  guests: z.string(),
  aboutCase: z.boolean(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  withdrawn: z.exactOptional(z.string()),
})
