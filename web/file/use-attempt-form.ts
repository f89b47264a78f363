import { ulid } from 'ulid'
import * as z from 'zod/mini'
import {
  attemptFaults,
  type Clocks,
  channels,
  goesByNumber,
  isBeforeDelivery,
  leavesMessage,
  messageFault,
  type NewAttempt,
} from '../../shared/clients/attempt.ts'
import { callable, known } from '../../shared/clients/safe-contact.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { outcomes } from '../../shared/duties/outcome.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { manyLines } from '../../shared/text/signs.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { instantTyped, wallTime } from '../../shared/time/typed.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { isStillThat } from './changes.ts'
import type { OpenFile } from './open-file.ts'
import { type FileForm, useFileForm } from './use-file-form.ts'

const draftSchema = z.object({
  /** Kept with the draft, so that saving again after a lost answer or a closed tab saves once. */
  id: z.string(),
  channel: z.enum(channels),
  outcome: z.nullable(z.enum(outcomes)),
  /** A moment as its field keeps it. */
  at: z.string(),
  note: z.string(),
  /** How an early attempt came about. Drafts of before there was a place for it have none. */
  beforeDelivery: z._default(z.string(), ''),
  /** Which number of the card was tried. */
  number: z.optional(z.string()),
  /** Answers to what the outcome asks. */
  messageAllowed: z.optional(known),
  doNotCall: z.optional(z.boolean()),
})

/** A contact attempt while it is being written. */
export type AttemptDraft = z.infer<typeof draftSchema>

/** Recording an attempt. One id stands for one attempt, however often its saving is tried. */
export function useAttemptForm(
  open: OpenFile,
  onSaved: (file: ClientFile) => void,
): FileForm<AttemptDraft> | undefined {
  const { calls, clock } = useServices()
  const now = useNow(clock)
  const { client } = open.file
  return useFileForm<AttemptDraft>(open, {
    name: `attempt:${client}`,
    schema: draftSchema,
    // Until something is chosen the time runs on: whoever opens the file, telephones and then writes means the time of writing.
    blank: (file) => {
      const { safeContact } = file
      const advised = file.origin === 'eviction' ? file.suggestion?.number : undefined
      const number = advised ?? callable(safeContact)[0]?.id
      const still = { channel: 'phone', outcome: null, note: '', beforeDelivery: '' } as const
      return { id: ulid(), at: wallTime(now), ...still, ...(number && { number }) }
    },
    check: (draft) => faultsOf(draft, open.file, clock.now()),
    send: async (draft, version) => {
      const attempt = attemptOf(draft, open.file, clock.now())
      const file = await calls.recordAttempt({ client, version }, attempt)
      // An earlier try whose answer was lost may have saved it before its last words were written.
      if (!holds(file, attempt)) throw new Problem('changed-meanwhile', { current: file })
      return file
    },
    arrived: (draft, file) => holds(file, attemptOf(draft, open.file, clock.now())),
    fit: ({ value, base }, file) => ({
      ...value,
      // What was learnt of the digits that were called is never said of others that stand in their place now.
      ...(!isStillThat(value.number, base.safeContact, file.safeContact) && { number: undefined }),
      ...(file.attempts.some(({ id }) => id === value.id) && { id: ulid() }),
    }),
    onSaved,
  })
}

function faultsOf(draft: AttemptDraft, file: ClientFile, now: Instant): FieldFaults {
  const { channel, outcome, doNotCall } = draft
  const { safeContact } = file
  const isAllowedSaid =
    outcome === null || messageFault({ ...asked(draft, file), channel, outcome }, safeContact) === undefined
  const isStopSaid = outcome !== 'unsafe' || doNotCall !== undefined || safeContact.doNotCall
  return {
    ...(outcome === null && { outcome: 'missing' }),
    ...(!isAllowedSaid && { messageAllowed: 'missing' }),
    ...(!isStopSaid && { doNotCall: 'missing' }),
    ...timeFaults(draft, file, now),
  }
}

function timeFaults({ at, beforeDelivery }: AttemptDraft, file: ClientFile, now: Instant): FieldFaults {
  const tried = madeAt(at, now)
  if (tried === undefined) return { at: 'missing' }
  const words = manyLines(beforeDelivery)
  return { ...attemptFaults({ at: tried, ...(words !== '' && { beforeDelivery: words }) }, clocksOf(file), now) }
}

/** Whether an attempt that is being written was made before the copy of the police record came; not while nobody can tell. */
export function isEarly({ at }: AttemptDraft, file: ClientFile, now: Instant): boolean {
  const tried = madeAt(at, now)
  return tried !== undefined && isBeforeDelivery(tried, clocksOf(file))
}

function clocksOf(file: ClientFile): Clocks {
  if (file.origin !== 'eviction') return { arrivedAt: file.arrivedAt }
  return { enteredAt: instant(file.report.enteredAt), deliveredAt: file.contact.startsAt }
}

/** Answers that belong to what is chosen: those of another outcome or channel, and a number that is not on the card any more, are left out. */
function asked(
  { channel, outcome, number, messageAllowed, doNotCall }: AttemptDraft,
  { safeContact }: ClientFile,
): Pick<NewAttempt, 'number' | 'messageAllowed' | 'doNotCall'> {
  if (outcome === null) return {}
  const isOnCard = safeContact.numbers.some(({ id }) => id === number)
  return {
    ...(number !== undefined && isOnCard && goesByNumber(channel) && { number }),
    ...(messageAllowed !== undefined && leavesMessage({ channel, outcome }) && { messageAllowed }),
    ...(doNotCall !== undefined && outcome === 'unsafe' && { doNotCall }),
  }
}

/** The attempt a form stands for. The form is checked before it is sent, so that nothing in it is missing. */
function attemptOf(draft: AttemptDraft, file: ClientFile, now: Instant): NewAttempt {
  const { id, channel, outcome, at, note } = draft
  const tried = madeAt(at, now)
  if (outcome === null || tried === undefined) throw new Problem('invalid')
  const early = isEarly(draft, file, now) && { beforeDelivery: manyLines(draft.beforeDelivery) }
  return { id, channel, outcome, at: tried, note: manyLines(note), ...early, ...asked(draft, file) }
}

function holds({ attempts }: ClientFile, { id, at, ...words }: NewAttempt): boolean {
  const saved = attempts.find((attempt) => attempt.id === id)
  if (saved === undefined || !sameTime(saved.at, at)) return false
  return (['channel', 'outcome', 'note', 'beforeDelivery'] as const).every((field) => saved[field] === words[field])
}

function sameTime(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b)
}

function madeAt(at: string, now: Instant): Instant | undefined {
  return instantTyped(at, { now, lean: 'past' })
}
