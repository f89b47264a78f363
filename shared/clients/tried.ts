import * as z from 'zod/mini'
import { offerReached, outcomes } from '../duties/outcome.ts'
import type { Attempt } from './attempt.ts'
import { partOfDay, partsOfDay, wallMinutes } from './part-of-day.ts'

/**
 * What all attempts of a file come to. It is kept with the file, so that nobody has to read hundreds of them to record one more;
 * whatever the rules ask of all attempts is asked of it.
 */
export const triedSchema = z.object({
  /** How many there are, and how many of them were recorded by mistake. */
  recorded: z.number(),
  withdrawn: z.number(),
  /** When the offer reached the person: the earliest attempt that counts and did so. */
  offeredAt: z.exactOptional(z.string()),
  /** The latest attempt that counts. */
  last: z.exactOptional(z.object({ at: z.string(), outcome: z.enum(outcomes) })),
  /** The parts of the day at which attempts that count were made. */
  parts: z.array(z.enum(partsOfDay)),
})
export type Tried = Readonly<z.infer<typeof triedSchema>>

export const nothingTried: Tried = { recorded: 0, withdrawn: 0, parts: [] }

/** The coded part of an attempt. One recorded by mistake does not count, whoever said so. */
type Coded = Pick<Attempt, 'at' | 'outcome'> & { readonly withdrawn?: unknown }

/** What the attempts of a file come to, in the order in which they were recorded. */
export function triedIn(attempts: readonly Coded[]): Tried {
  return attempts.reduce(triedAlso, nothingTried)
}

/** What attempts come to together with one more. */
export function triedAlso(tried: Tried, { at, outcome, withdrawn }: Coded): Tried {
  const recorded = tried.recorded + 1
  if (withdrawn !== undefined) return { ...tried, recorded, withdrawn: tried.withdrawn + 1 }
  const { offeredAt = at, last, parts } = tried
  const part = partOfDay(wallMinutes(at).minutes)
  return {
    ...tried,
    recorded,
    ...(offerReached[outcome] && { offeredAt: at < offeredAt ? at : offeredAt }),
    last: last !== undefined && last.at > at ? last : { at, outcome },
    parts: parts.includes(part) ? parts : [...parts, part],
  }
}
