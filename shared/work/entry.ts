import * as z from 'zod/mini'
import { listedId } from '../code-lists/listed.ts'
import { line, lines } from '../text/text.ts'
import { type Instant, instant, plusMinutes } from '../time/instant.ts'
import { EARLIEST_DAY, writtenInstant } from '../time/written.ts'
import { acts, isWork, kindRules, kinds, ways, waysOf } from './acts.ts'

/** The longest words of an entry, and the longest reason of anything unusual about one, in characters. */
export const LONGEST_WORDS = 4000
export const LONGEST_REASON = 500

/** The longest work that one entry can be, in minutes: a day. */
export const MOST_MINUTES = 24 * 60

/** Why somebody outside could be told of her: she has consented in writing, or law asks for it, and how. */
export const grounds = ['consent', 'law'] as const

const passedOnSchema = z.strictObject({
  /** Who was told: a service, an office, a name. */
  to: line(160),
  /** Which of the centre's partners that is. */
  partner: z.exactOptional(listedId),
  ground: z.enum(grounds),
  /** The record of her consent, where it is known which. */
  consent: z.exactOptional(z.ulid()),
  /** By what law, and why now; only where no consent is the ground. */
  reason: z.exactOptional(lines(LONGEST_REASON)),
})

/** What is written down of a piece of work, or a note. Which parts belong to which kind says `entryFaults`. */
export const entrySchema = z.strictObject({
  /** Made by whoever writes it, so that saving again after a lost answer saves once; it also is its place among the others. */
  id: z.ulid(),
  kind: z.enum(kinds),
  /** When it began, not when it was written down. */
  at: writtenInstant,
  words: lines(LONGEST_WORDS),
  /** Minutes of direct work. */
  minutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MOST_MINUTES))),
  act: z.exactOptional(z.enum(acts)),
  way: z.exactOptional(z.enum(ways)),
  passedOn: z.exactOptional(passedOnSchema),
  /** A worker's own note: it is left out of the copy of her data, and of what an external reads. */
  private: z.exactOptional(z.literal(true)),
})
export type NewEntry = z.infer<typeof entrySchema>

/** What an entry said before somebody corrected it. */
export interface Correction extends Omit<NewEntry, 'id'> {
  readonly by: string
  readonly correctedAt: Instant
}

/** The most corrections of one entry; who has more to say writes another one. */
export const MOST_CORRECTIONS = 10

/** An entry as it is kept. */
export interface WorkEntry extends NewEntry {
  /** Goes up with every correction. A correction names the version it was made from. */
  readonly version: number
  /** Who wrote it: the sign-in id of a member of staff. */
  readonly by: string
  readonly recordedAt: Instant
  /** What it said before, oldest first. */
  readonly corrections?: readonly Correction[]
  /** Set when it was written by mistake. It stays in its place; it no longer counts. */
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly reason: string }
}

export const withdrawalSchema = z.strictObject({
  reason: lines(LONGEST_REASON).check(z.minLength(1)),
})

/** A worker's clock may be a little ahead of ours. */
const CLOCK_TOLERANCE_MINUTES = 5

/** What is wrong with an entry, as a code by the field; nothing when it can be saved. */
export interface EntryFaults {
  readonly at?: 'in-the-future' | 'not-of-our-time'
  readonly minutes?: 'missing' | 'not-here'
  readonly act?: 'missing' | 'not-of-kind'
  readonly way?: 'missing' | 'not-here' | 'not-of-kind'
  readonly words?: 'missing'
  readonly private?: 'not-here'
  readonly passedOn?: 'missing' | 'not-here'
  readonly 'passedOn.to'?: 'missing'
  readonly 'passedOn.reason'?: 'missing' | 'not-here'
  readonly 'passedOn.consent'?: 'not-here'
}

/**
 * What does not go together: work without its length, act or way; a note with one, or without a word; an act that is not of the kind;
 * telling somebody outside without her consent or a reason in law; a way in which it cannot be done; work that has not begun yet, or of a
 * year in which nobody can have helped.
 */
export function entryFaults(entry: Omit<NewEntry, 'id'>, now: Instant): EntryFaults {
  const { kind, at, words } = entry
  return {
    ...(at > plusMinutes(now, CLOCK_TOLERANCE_MINUTES) && { at: 'in-the-future' }),
    ...(instant(at) < EARLIEST_DAY && { at: 'not-of-our-time' }),
    ...(isWork(kind) ? workFaults(entry) : noteFaults(entry)),
    ...(!isWork(kind) && words === '' && { words: 'missing' }),
    ...passingFaults(entry),
  }
}

type Said = Omit<NewEntry, 'id'>

function workFaults({ kind, minutes, act, way, private: isPrivate }: Said): EntryFaults {
  return {
    ...(minutes === undefined && { minutes: 'missing' }),
    ...(way === undefined && { way: 'missing' }),
    ...(way !== undefined && !waysOf(kind).includes(way) && { way: 'not-of-kind' }),
    ...(act === undefined && { act: 'missing' }),
    ...(act !== undefined && !kindRules[kind].acts.includes(act) && { act: 'not-of-kind' }),
    ...(isPrivate && { private: 'not-here' }),
  }
}

function noteFaults({ minutes, act, way }: Said): EntryFaults {
  return {
    ...(minutes !== undefined && { minutes: 'not-here' }),
    ...(act !== undefined && { act: 'not-of-kind' }),
    ...(way !== undefined && { way: 'not-here' }),
  }
}

function passingFaults({ kind, passedOn }: Said): EntryFaults {
  if (!kindRules[kind].tellsOthers) return passedOn === undefined ? {} : { passedOn: 'not-here' }
  if (passedOn === undefined) return { passedOn: 'missing' }
  const { to, ground, consent, reason = '' } = passedOn
  return {
    ...(to === '' && { 'passedOn.to': 'missing' }),
    ...(ground === 'law' && reason === '' && { 'passedOn.reason': 'missing' }),
    ...(ground === 'consent' && reason !== '' && { 'passedOn.reason': 'not-here' }),
    ...(ground === 'law' && consent !== undefined && { 'passedOn.consent': 'not-here' }),
  }
}
