import * as z from 'zod/mini'
import { offerReached, outcomes } from '../duties/outcome.ts'
import { type Attempt, type Decision, ways } from './attempt.ts'
import { nothingTried } from './nothing-tried.ts'
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
  /** The attempt that counts by which contact was last found not to be safe, and the version of the file it was recorded in. */
  unsafe: z.exactOptional(z.object({ attempt: z.string(), recordedIn: z.number() })),
  /** What was decided last about such an attempt, and in which version of the file. */
  decision: z.exactOptional(z.object({ way: z.enum(ways), madeIn: z.number() })),
  /** When a number that was not named was found to be wrong: cards had one number once. */
  wrongAt: z.exactOptional(z.string()),
})
export type Tried = Readonly<z.infer<typeof triedSchema>>

/** The coded part of an attempt. One recorded by mistake does not count, whoever said so. */
type Coded = Pick<Attempt, 'id' | 'at' | 'outcome' | 'recordedIn' | 'number'> & {
  readonly withdrawn?: unknown
  readonly decisions?: readonly Pick<Decision, 'way' | 'madeIn'>[]
}

/** What the attempts of a file come to, in the order in which they were recorded. */
export function triedIn(attempts: readonly Coded[]): Tried {
  return attempts.reduce(triedAlso, nothingTried)
}

/** What attempts come to together with one more. A decision stands even when the attempt it was about is withdrawn. */
export function triedAlso(tried: Tried, attempt: Coded): Tried {
  const recorded = tried.recorded + 1
  const decided = { ...tried, recorded, ...decidedAlso(tried, attempt) }
  if (attempt.withdrawn !== undefined) return { ...decided, withdrawn: tried.withdrawn + 1 }
  const { at, outcome } = attempt
  const { offeredAt, last, parts } = tried
  const isFirstOffer = offerReached[outcome] && (offeredAt === undefined || at < offeredAt)
  const part = partOfDay(wallMinutes(at).minutes)
  return {
    ...decided,
    ...(isFirstOffer && { offeredAt: at }),
    last: last !== undefined && last.at > at ? last : { at, outcome },
    parts: parts.includes(part) ? parts : [...parts, part],
    ...learntAlso(tried, attempt),
  }
}

function decidedAlso({ decision }: Tried, { decisions = [] }: Coded): Pick<Tried, 'decision'> {
  const [last] = [...(decision ? [decision] : []), ...decisions].toSorted((a, b) => b.madeIn - a.madeIn)
  return last ? { decision: { way: last.way, madeIn: last.madeIn } } : {}
}

/** What an attempt that counts teaches of the person's safety, and of numbers. */
function learntAlso({ unsafe }: Tried, { id, at, outcome, recordedIn = 0, number }: Coded): Partial<Tried> {
  if (outcome === 'wrong-number' && number === undefined) return { wrongAt: at }
  if (outcome !== 'unsafe' || (unsafe !== undefined && unsafe.recordedIn > recordedIn)) return {}
  return { unsafe: { attempt: id, recordedIn } }
}
