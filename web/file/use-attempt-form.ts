import { ulid } from 'ulid'
import * as z from 'zod/mini'
import {
  attemptTimeFault,
  channels,
  goesByNumber,
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
    blank: ({ safeContact, suggestion }) => {
      const number = suggestion?.number ?? callable(safeContact)[0]?.id
      return { id: ulid(), channel: 'phone', outcome: null, at: wallTime(now), note: '', ...(number && { number }) }
    },
    check: (draft) => attemptFaults(draft, open.file, clock.now()),
    send: async (draft, version) => {
      const attempt = attemptOf(draft, clock.now())
      const file = await calls.recordAttempt({ client, version }, attempt)
      // An earlier try whose answer was lost may have saved it before its last words were written.
      if (!holds(file, attempt)) throw new Problem('changed-meanwhile', { current: file })
      return file
    },
    arrived: (draft, file) => holds(file, attemptOf(draft, clock.now())),
    fit: ({ value }, file) => (file.attempts.some(({ id }) => id === value.id) ? { ...value, id: ulid() } : value),
    onSaved,
  })
}

function attemptFaults(draft: AttemptDraft, { report, safeContact }: ClientFile, now: Instant): FieldFaults {
  const { channel, outcome, at, doNotCall } = draft
  const tried = madeAt(at, now)
  const timeFault = tried === undefined ? 'missing' : attemptTimeFault(tried, instant(report.enteredAt), now)
  const isAllowedSaid =
    outcome === null || messageFault({ ...asked(draft, outcome), channel, outcome }, safeContact) === undefined
  const isStopSaid = outcome !== 'unsafe' || doNotCall !== undefined || safeContact.doNotCall
  return {
    ...(outcome === null && { outcome: 'missing' }),
    ...(!isAllowedSaid && { messageAllowed: 'missing' }),
    ...(!isStopSaid && { doNotCall: 'missing' }),
    ...(timeFault && { at: timeFault }),
  }
}

/** Answers that belong to what is chosen: those of another outcome or channel are left out. */
function asked(
  { channel, number, messageAllowed, doNotCall }: AttemptDraft,
  outcome: NewAttempt['outcome'],
): Pick<NewAttempt, 'number' | 'messageAllowed' | 'doNotCall'> {
  return {
    ...(number !== undefined && goesByNumber(channel) && { number }),
    ...(messageAllowed !== undefined && leavesMessage({ channel, outcome }) && { messageAllowed }),
    ...(doNotCall !== undefined && outcome === 'unsafe' && { doNotCall }),
  }
}

/** The attempt a form stands for. The form is checked before it is sent, so that nothing in it is missing. */
function attemptOf(draft: AttemptDraft, now: Instant): NewAttempt {
  const { id, channel, outcome, at, note } = draft
  const tried = madeAt(at, now)
  if (outcome === null || tried === undefined) throw new Problem('invalid')
  return { id, channel, outcome, at: tried, note: manyLines(note), ...asked(draft, outcome) }
}

function holds({ attempts }: ClientFile, { id, channel, outcome, at, note }: NewAttempt): boolean {
  const saved = attempts.find((attempt) => attempt.id === id)
  if (saved === undefined) return false
  return saved.channel === channel && saved.outcome === outcome && saved.note === note && sameTime(saved.at, at)
}

function sameTime(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b)
}

function madeAt(at: string, now: Instant): Instant | undefined {
  return instantTyped(at, { now, lean: 'past' })
}
