import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { type EventKind, eventKinds, partnerKinds } from '../../shared/code-lists/kinds.ts'
import {
  type EventLine,
  eventSchema,
  isSameEvent,
  type NewEvent,
  nextOrdinal,
  type TeamEvent,
} from '../../shared/team/event.ts'
import { minutesAsTyped, typedMinutes } from '../../shared/team/length.ts'
import type { Kept } from '../../shared/team/views.ts'
import { manyLines, oneLine } from '../../shared/text/signs.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { type FieldFaults, faultsBy } from '../forms/refusal.ts'
import { useServices, useWorker } from '../services.ts'
import { useKnownLines, useTeamCalls } from './team-queries.ts'
import { type TeamForm, useTeamForm } from './use-team-form.ts'

/** An event while it is being written. Numbers are as they are typed. */
const eventDraftSchema = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  /** The centre's own kind; drafts kept earlier know of none. */
  own: z.optional(z.object({ id: z.string(), name: z.string() })),
  on: z.string(),
  length: z.string(),
  district: z.string(),
  /** Null while the next one is taken. */
  ordinal: z.nullable(z.string()),
  theme: z.string(),
  place: z.string(),
  partners: z.array(z.object({ kind: z.enum(partnerKinds), people: z.string() })),
  reached: z.string(),
  staff: z.array(z.string()),
  guests: z.string(),
  aboutCase: z.boolean(),
  note: z.string(),
})
export type EventDraft = z.infer<typeof eventDraftSchema>
export type EventForm = TeamForm<EventDraft, Kept<TeamEvent>>

/** The form of an event, or of a new one. */
export function useEventForm(event: Kept<TeamEvent> | undefined): EventForm | undefined {
  const { clock } = useServices()
  const { id: self } = useWorker()
  const calls = useTeamCalls()
  const linesOf = useKnownLines()
  const eventOf = (draft: EventDraft) => eventIn(draft, linesOf(yearOf(draft)))
  return useTeamForm<EventDraft, Kept<TeamEvent>>({
    name: event ? `team-event:${event.id}` : 'team-event',
    version: event?.version ?? 0,
    schema: eventDraftSchema,
    blank: () => (event ? draftOf(event) : blankEvent(pragueDay(clock.now()), self)),
    check: (draft) => eventFaults(eventOf(draft)),
    send: (draft, version) => calls.saveEvent({ id: draft.id, version }, eventOf(draft)),
    arrived: (draft, kept) => isSameEvent(kept, eventOf(draft)),
  })
}

/** The year an event would stand in. */
export function yearOf({ on }: Pick<EventDraft, 'on'>): number {
  return Number(on.slice(0, 4)) || 0
}

/** The ordinal that is proposed for what is written. */
export function proposedOrdinal({ kind, district }: EventDraft, lines: readonly EventLine[]): number {
  return nextOrdinal(lines, kind, district)
}

const FIRST_KIND: EventKind = 'idt-meeting'

function blankEvent(today: string, self: string): EventDraft {
  const words = { theme: '', place: '', guests: '', note: '' }
  const rest = {
    length: '1 h',
    district: '',
    ordinal: null,
    partners: [],
    reached: '',
    staff: [self],
    aboutCase: false,
  }
  return { id: ulid(), kind: FIRST_KIND, on: today, ...rest, ...words }
}

function draftOf({
  id,
  kind,
  own,
  on,
  minutes,
  district = '',
  ordinal,
  partners,
  reached,
  ...rest
}: TeamEvent): EventDraft {
  const { theme, place, staff, guests, aboutCase, note } = rest
  return {
    ...{ id, kind, on, district, theme, place, guests, aboutCase, note },
    ...(own && { own }),
    length: minutesAsTyped(minutes),
    ordinal: ordinal === undefined ? '' : String(ordinal),
    partners: partners.map((partner) => ({ kind: partner.kind, people: String(partner.people) })),
    reached: reached === 0 ? '' : String(reached),
    staff: [...staff],
  }
}

function eventIn(draft: EventDraft, lines: readonly EventLine[]): NewEvent {
  const { kind, own, on, length, district, partners, reached, staff, aboutCase } = draft
  const event = {
    ...{ kind, on, staff, aboutCase },
    ...(own && { own }),
    minutes: typedMinutes(length) ?? Number.NaN,
    ...(district !== '' && { district, ...ordinalOf(draft, lines) }),
    theme: oneLine(draft.theme),
    place: oneLine(draft.place),
    partners: partners.map((partner) => ({ kind: partner.kind, people: whole(partner.people) })),
    reached: reached.trim() === '' ? 0 : whole(reached),
    guests: manyLines(draft.guests),
    note: manyLines(draft.note),
  }
  return event as NewEvent
}

function ordinalOf(draft: EventDraft, lines: readonly EventLine[]): { ordinal?: number } {
  if (draft.ordinal === null) return { ordinal: proposedOrdinal(draft, lines) }
  return draft.ordinal.trim() === '' ? {} : { ordinal: whole(draft.ordinal) }
}

/** A whole number that was typed; NaN for anything else. */
function whole(text: string): number {
  const digits = text.replace(/\s/g, '').replace(/\.$/, '')
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

function eventFaults(event: NewEvent): FieldFaults {
  return faultsBy(eventSchema, event)
}

const withdrawalDraftSchema = z.object({ reason: z.string() })
type WithdrawalDraft = z.infer<typeof withdrawalDraftSchema>
export type WithdrawalForm = TeamForm<WithdrawalDraft, Kept<TeamEvent>>

/** Why an event does not count. */
export function useWithdrawalForm({ id, version }: Kept<TeamEvent>): WithdrawalForm | undefined {
  const calls = useTeamCalls()
  return useTeamForm<WithdrawalDraft, Kept<TeamEvent>>({
    name: `team-withdrawal:${id}`,
    version,
    schema: withdrawalDraftSchema,
    blank: () => ({ reason: '' }),
    check: ({ reason }) => (manyLines(reason) === '' ? { reason: 'missing' } : {}),
    send: ({ reason }, from) => calls.withdrawEvent({ id, version: from }, manyLines(reason)),
    arrived: (_draft, kept) => kept.withdrawn !== undefined,
  })
}
