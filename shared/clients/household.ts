import * as z from 'zod/mini'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import { typedReferenceField } from './typed-reference.ts'

/*
 * Repeated evictions are counted by household: the second, the third. Nobody can tell one from a notice, so a worker says which
 * earlier eviction was of the same household, and which in order this one is. What is known stands with the notice and holds for all
 * its files.
 */

/** An eviction as households are told by it. */
export interface Eviction {
  readonly notice: string
  readonly evictedAt: Instant
  /** The first known eviction of its household; the eviction itself as long as nobody names an earlier one. */
  readonly household: string
  /** Which eviction of its household it is, from 1; unknown until somebody has confirmed it. */
  readonly ordinal?: number | undefined
}

/** What is confirmed of an eviction. */
export interface Repeat {
  readonly household: string
  readonly ordinal: number
}

/** The highest number that is believed. */
export const MOST_REPEATS = 50

/** What a worker says of an eviction; nothing of it: what was said before is taken back. */
export const repeatSchema = z.strictObject({
  ordinal: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_REPEATS))),
  /** The number of a file of an earlier eviction of the household; left out when none is known here. */
  reference: z.optional(typedReferenceField),
})

/**
 * What is kept of an eviction that a worker says is the so-manieth of its household, after an earlier one if one is known here. Throws
 * `invalid` naming `ordinal` or `reference`.
 */
export function confirmedRepeat(eviction: Eviction, ordinal: number, earlier: Eviction | undefined): Repeat {
  if (earlier === undefined) return { household: eviction.notice, ordinal }
  if (earlier.notice === eviction.notice) throw fault('reference', 'same-notice')
  if (earlier.evictedAt >= eviction.evictedAt) throw fault('reference', 'not-earlier')
  if (ordinal <= (earlier.ordinal ?? 1)) throw fault('ordinal', 'not-after-earlier')
  return { household: earlier.household, ordinal }
}

/** A fault of what is said about an eviction. */
export function fault(path: 'ordinal' | 'reference', code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}
