import * as z from 'zod/mini'
import { type DeadlineKind, deadlineKinds } from '../../shared/duties/deadline.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import type { SweepStore } from '../store/for-sweep.ts'
import { oldestDueLine } from './metric.ts'
import { roundsOf } from './rounds.ts'
import type { Round, TimeLeft } from './work-through.ts'

export interface SweepDeps {
  readonly store: SweepStore
  readonly now: () => Date
  /** Takes the line by which CloudWatch is told how long the oldest item waits. */
  readonly print?: ((line: string) => void) | undefined
}

/** What of a Lambda's context a sweep needs: it stops before its time limit. */
interface Context {
  getRemainingTimeInMillis(): number
}

/** What one sweep did, as counts. */
export interface Swept {
  readonly looked: number
  readonly told: number
  readonly offeredAgain: number
  /** Accounts whose closing was asked for. */
  readonly closed: number
  /** How long the oldest item waits that this sweep left, a letter from its writing on; 0 when it left none. */
  readonly oldestDueSeconds: number
}

const eventSchema = z.object({ kind: z.enum(deadlineKinds) })

/** Kept free at the end of each part for those after it, in milliseconds. */
const KEPT_FREE = { climbing: 15_000, days: 5_000, letters: 2_000, accounts: 0 }

/**
 * The minute's round: climbs the ladders of what is due, offers unsent letters again, and has accounts closed whose time is over. Each
 * kind of deadline has a schedule of its own, so that a fault of one silences no other; mornings, letters and accounts go round with the
 * contact deadlines. What time does not allow is left for the next minute. Rejects, when all that can be done is done, if anything
 * failed. Logs counts only.
 */
export function createSweep({ store, now, print }: SweepDeps) {
  return async (event: unknown, context: Context): Promise<Swept> => {
    const { kind } = eventSchema.parse(event)
    const at = instant(now())
    const rounds = await allRounds(store, kind, { at, left: () => context.getRemainingTimeInMillis() })
    await store.noteRound(kind, at).catch(logFault)
    const swept = summary(rounds, at)
    print?.(oldestDueLine(kind, swept.oldestDueSeconds, now()))
    if (swept.looked + swept.offeredAgain + swept.closed > 0) console.log(JSON.stringify({ sweep: kind, ...swept }))
    const failed = Object.values(rounds).reduce((sum, round) => sum + round.failed, 0)
    if (failed > 0) throw new Error(`${failed} due items could not be dealt with`)
    return swept
  }
}

/** A round that is not noted was made all the same: whoever watches the platform sees the one before. */
function logFault(thrown: unknown): void {
  console.error(JSON.stringify(loggable(thrown)))
}

interface Rounds {
  readonly climbed: Round
  readonly days: Round
  readonly letters: Round
  readonly accounts: Round
}

const none: Round = { looked: 0, done: 0, failed: 0 }

async function allRounds(
  store: SweepStore,
  kind: DeadlineKind,
  { at, left }: { at: Instant; left: TimeLeft },
): Promise<Rounds> {
  const allBut = (kept: number) => () => left() - kept
  const { climbDue, beginDays, reofferDue, closeAccounts } = roundsOf(store)
  const climbed = await climbDue(kind, at, allBut(KEPT_FREE.climbing))
  if (kind !== 'contact') return { climbed, days: none, letters: none, accounts: none }
  // After the ladders: the letter of a day leaves out what they have just told.
  const days = await beginDays(at, allBut(KEPT_FREE.days))
  const letters = await reofferDue(at, allBut(KEPT_FREE.letters))
  // Last: they open nothing any more.
  const accounts = await closeAccounts(at, allBut(KEPT_FREE.accounts))
  return { climbed, days, letters, accounts }
}

function summary({ climbed, days, letters, accounts }: Rounds, now: Instant): Swept {
  const left = [climbed, days, letters, accounts]
    .flatMap(({ oldestLeft }) => oldestLeft ?? [])
    .map((since) => Date.parse(since))
  return {
    looked: climbed.looked,
    told: climbed.done + days.done,
    offeredAgain: letters.done,
    closed: accounts.done,
    oldestDueSeconds: Math.floor(Math.max(0, ...left.map((since) => Date.parse(now) - since)) / 1000),
  }
}
