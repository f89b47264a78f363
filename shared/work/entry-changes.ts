import { Problem } from '../problems/problem.ts'
import { type Instant, instant } from '../time/instant.ts'
import {
  type Correction,
  type EntryFaults,
  entryFaults,
  MOST_CORRECTIONS,
  type NewEntry,
  type WorkEntry,
} from './entry.ts'
import { ownLast, type Step } from './own-steps.ts'

/** Who writes, corrects or withdraws an entry, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What becomes of an entry, and what the audit calls it. */
export interface EntryPlan {
  readonly did: 'entry' | 'entry-correction' | 'entry-withdrawal'
  readonly entry: WorkEntry
}

/** Plans what becomes of an entry, from what is stored of it; undefined when it was done before: an answer was lost and the same was sent again. */
export type EntryPlanFor = (before: WorkEntry | undefined) => EntryPlan | undefined

/** Writes a new entry. Throws `invalid` naming what does not go together. */
export function recordedEntry(said: NewEntry, { by, now }: Deed): EntryPlanFor {
  return (before) => {
    if (before !== undefined) return undefined
    const entry = { ...said, at: instant(said.at), version: 1, by, recordedAt: now }
    refuse(entryFaults(entry, now))
    return { did: 'entry', entry }
  }
}

/**
 * Corrects an entry; what it said stays in it, with who changed it and when. Throws `not-found`, `changed-meanwhile` with the entry as
 * it is when somebody was first, and `invalid` for what does not go together, one that was withdrawn, and one corrected too often.
 */
export function correctedEntry(
  said: NewEntry,
  { version, by, now }: Deed & { readonly version: number },
): EntryPlanFor {
  return (before) => {
    if (before === undefined) throw new Problem('not-found')
    const after = { ...said, at: instant(said.at) }
    if (isSameSaid(before, after) && before.withdrawn === undefined) return undefined
    if (before.version !== version) throw new Problem('changed-meanwhile', { current: before })
    const { corrections = [], by: author, recordedAt } = before
    if (before.withdrawn) throw fault('entry', 'withdrawn')
    if (corrections.length >= MOST_CORRECTIONS) throw fault('entry', 'too-many-corrections')
    refuse(entryFaults(after, now))
    const kept: Correction = { ...saidBy(before), by, correctedAt: now }
    const entry = { ...after, version: version + 1, by: author, recordedAt, corrections: [...corrections, kept] }
    return { did: 'entry-correction', entry }
  }
}

/**
 * Withdraws an entry: it stays in its place and no longer counts. Throws `not-found`, `forbidden` for somebody else's, and `invalid` for
 * one that is none of their last: such a one is corrected.
 */
export function withdrawnEntry(
  reason: string,
  { by, now, since }: Deed & { readonly since: readonly Step[] },
): EntryPlanFor {
  return (before) => {
    if (before === undefined) throw new Problem('not-found')
    if (before.by !== by) throw new Problem('forbidden')
    if (before.withdrawn) return undefined
    if (!ownLast([before, ...since], by).includes(before.id)) throw fault('entry', 'too-old')
    return {
      did: 'entry-withdrawal',
      entry: { ...before, version: before.version + 1, withdrawn: { by, at: now, reason } },
    }
  }
}

/** What an entry says, without its id and its history. */
export function saidBy(entry: NewEntry): Omit<NewEntry, 'id'> {
  const { kind, at, words, minutes, act, way, passedOn, private: isPrivate } = entry
  return {
    kind,
    at,
    words,
    ...(minutes !== undefined && { minutes }),
    ...(act !== undefined && { act }),
    ...(way !== undefined && { way }),
    ...(passedOn !== undefined && { passedOn }),
    ...(isPrivate !== undefined && { private: isPrivate }),
  }
}

/** Whether two entries say the same. */
export function isSameSaid(one: NewEntry, other: NewEntry): boolean {
  const { passedOn: oneTold, ...oneRest } = saidBy(one)
  const { passedOn: otherTold, ...otherRest } = saidBy(other)
  const inOrder = (told: NewEntry['passedOn']) => [told?.to, told?.partner, told?.ground, told?.reason]
  // Which consent it was is found by the platform where nobody says.
  const consents = new Set([oneTold?.consent, otherTold?.consent].filter((id) => id !== undefined))
  return (
    consents.size < 2 && JSON.stringify([oneRest, inOrder(oneTold)]) === JSON.stringify([otherRest, inOrder(otherTold)])
  )
}

function refuse(found: EntryFaults): void {
  const faults = Object.entries(found).map(([field, code]) => ({ path: `entry.${field}`, code }))
  if (faults.length > 0) throw new Problem('invalid', { faults })
}

function fault(path: string, code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}
