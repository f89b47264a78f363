import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { manyLines, oneLine } from '../../shared/text/signs.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { instantTyped, wallTime } from '../../shared/time/typed.ts'
import { acts, isWork, kindRules, kinds, ways, waysOf } from '../../shared/work/acts.ts'
import { entryFaults, grounds, MOST_MINUTES, type NewEntry } from '../../shared/work/entry.ts'
import type { FieldFaults } from '../forms/refusal.ts'

/** An entry while it is being written. */
export const entryDraftSchema = z.object({
  /** Kept with the draft, so that saving again after a lost answer or a closed tab saves once. */
  id: z.string(),
  kind: z.nullable(z.enum(kinds)),
  minutes: z.string(),
  act: z.nullable(z.enum(acts)),
  way: z.enum(ways),
  words: z.string(),
  /** A moment as its field keeps it. */
  at: z.string(),
  to: z.string(),
  /** The partner of the centre that it is; drafts kept earlier know of none. */
  partner: z.optional(z.string()),
  ground: z.nullable(z.enum(grounds)),
  consent: z.optional(z.string()),
  reason: z.string(),
  private: z.boolean(),
})
export type EntryDraft = z.infer<typeof entryDraftSchema>

/** An entry that nobody has begun to write: of now, by telephone unless said otherwise. */
export function blankEntry(now: Instant): EntryDraft {
  const passing = { to: '', ground: null, reason: '' } as const
  const still = { kind: null, minutes: '', act: null, way: 'phone', words: '', private: false } as const
  return { id: ulid(), at: wallTime(now), ...still, ...passing }
}

/** An entry as a form shows it to be corrected. */
export function draftOf({
  id,
  kind,
  minutes,
  act,
  way,
  words,
  at,
  passedOn,
  private: isPrivate,
}: NewEntry): EntryDraft {
  const { to = '', partner, ground = null, consent, reason = '' } = passedOn ?? {}
  return {
    id,
    kind,
    minutes: minutes === undefined ? '' : String(minutes),
    act: act ?? null,
    way: way ?? 'phone',
    words,
    at: wallTime(at),
    to,
    ...(partner !== undefined && { partner }),
    ground,
    ...(consent !== undefined && { consent }),
    reason,
    private: isPrivate === true,
  }
}

/** A draft of another kind: its act and way are the likeliest of that kind, unless those that were chosen can be of it too. */
export function ofKind(draft: EntryDraft, kind: NewEntry['kind']): EntryDraft {
  const { acts } = kindRules[kind]
  const act = draft.act !== null && acts.includes(draft.act) ? draft.act : (acts[0] ?? null)
  const [likeliest = draft.way] = waysOf(kind)
  return { ...draft, kind, act, way: waysOf(kind).includes(draft.way) ? draft.way : likeliest }
}

/** The entry a draft stands for; undefined while nobody can tell its kind or time. What does not belong to its kind is left out. */
export function entryOf(draft: EntryDraft, now: Instant): NewEntry | undefined {
  const { id, kind, words } = draft
  const at = instantTyped(draft.at, { now, lean: 'past' })
  if (kind === null || at === undefined) return undefined
  const passing = kindRules[kind].tellsOthers && passedOnOf(draft)
  return {
    ...{ id, kind, at, words: manyLines(words) },
    ...(isWork(kind) ? workOf(draft) : draft.private && { private: true }),
    ...(passing && { passedOn: passing }),
  }
}

function workOf({ minutes, act, way }: EntryDraft): Pick<NewEntry, 'minutes' | 'act' | 'way'> {
  const count = minutesIn(minutes)
  return { ...(count !== undefined && { minutes: count }), ...(act !== null && { act }), way }
}

/** The number of minutes that is typed; undefined when it is none that an entry can have. */
export function minutesIn(typed: string): number | undefined {
  const count = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0
  return count >= 1 && count <= MOST_MINUTES ? count : undefined
}

function passedOnOf({ to, partner, ground, consent, reason }: EntryDraft): NewEntry['passedOn'] {
  if (ground === null) return undefined
  const why = ground === 'law' ? { reason: manyLines(reason) } : consent !== undefined && { consent }
  return { to: oneLine(to), ...(partner !== undefined && { partner }), ground, ...why }
}

/** What is wrong with a draft before anybody is asked, by field. */
export function draftFaults(draft: EntryDraft, now: Instant): FieldFaults {
  if (draft.kind === null) return { kind: 'missing' }
  const entry = entryOf(draft, now)
  if (entry === undefined) return { at: 'missing' }
  const isNamed = !kindRules[draft.kind].tellsOthers || oneLine(draft.to) !== ''
  return { ...entryFaults(entry, now), ...(!isNamed && { 'passedOn.to': 'missing' }) }
}
