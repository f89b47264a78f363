import type { DeadlineKind } from '../../../shared/duties/deadline.ts'
import { climb, defaultLadders, type Ladder, type PromiseStep, type Step } from '../../../shared/duties/ladder.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/centres.ts'
import type { Table } from '../table/connection.ts'
import { DUE_SHARDS, due } from '../table/keys.ts'
import { create, replace, TransactionRefused, transact, unlessChanged } from '../table/transact.ts'
import { beginDays } from './day.ts'
import { type DeadlineItem, deadlineItem, readDeadline } from './deadlines.ts'
import { goRound, type Round, type TimeLeft } from './due-queue.ts'
import { dueItems, dueLetters, queuedLetter, reofferLetter, waitsSince } from './letters.ts'

/**
 * The only access that crosses centres, and it opens nothing that is sealed: it sees deadlines and letters, not people.
 * Every round ends in time, keeps nothing but counts, and done twice or late it tells nobody twice.
 */
export function forSweep(table: Table) {
  return {
    /** Climbs the ladders of every deadline of a kind that must be looked at by now; `done` are letters. */
    climbDue: (kind: DeadlineKind, now: Instant, timeLeft: TimeLeft = unlimited) =>
      climbDue(table, kind, { now, timeLeft }),
    /** Begins the day of every centre whose morning has come; `done` are letters. */
    beginDays: (now: Instant, timeLeft: TimeLeft = unlimited) => beginDays(table, { now, timeLeft }),
    /** Wakes the mail door for letters unsent too long; `done` are those it was woken for. They wait until they are sent. */
    reofferDue: (now: Instant, timeLeft: TimeLeft = unlimited) => reofferDue(table, { now, timeLeft }),
  }
}

export type SweepStore = ReturnType<typeof forSweep>

const unlimited: TimeLeft = () => Number.POSITIVE_INFINITY

const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard)

interface Bounds {
  readonly now: Instant
  readonly timeLeft: TimeLeft
}

async function climbDue(table: Table, kind: DeadlineKind, { now, timeLeft }: Bounds): Promise<Round> {
  const ladders = new Map<string, Promise<Ladder>>()
  const ladderOf = (centre: string) => {
    const known = ladders.get(centre) ?? readLadder(table, centre, kind)
    ladders.set(centre, known)
    return known
  }
  return goRound(
    shards.map((shard) => dueItems(table, due.shard(kind, shard), now)),
    {
      timeLeft,
      since: waitsSince,
      handle: async (item) => {
        const deadline = readDeadline(item)
        return (await climbOne(table, deadline, { ladder: await ladderOf(deadline.centre), now })) ? 1 : 0
      },
    },
  )
}

async function readLadder(table: Table, centre: string, kind: DeadlineKind): Promise<Ladder> {
  const { ladders } = await readSettings(table, centre)
  return ladders?.[kind] ?? defaultLadders[kind]
}

/**
 * Moves one deadline on, with its letter in the same transaction. The version is the guard: whoever comes second, another sweep
 * or a worker who saved meanwhile, finds it changed and leaves it to the next minute. True when a letter was written.
 */
async function climbOne(
  table: Table,
  deadline: DeadlineItem,
  { ladder, now }: { ladder: Ladder; now: Instant },
): Promise<boolean> {
  const { send, next } = climb(ladder, deadline, now)
  const isLate = deadline.status !== 'met' && deadline.dueAt <= now
  const climbed: DeadlineItem = {
    ...deadline,
    climbedUntil: now,
    ...(send && { toldAt: now }),
    ...(isLate && { status: 'overdue', overdueAt: deadline.overdueAt ?? deadline.dueAt }),
  }
  // Due even when no step of a centre's own ladder falls on the due instant: overdue is recorded whoever is told.
  const wakeAt = isLate ? next : earliest(next, deadline.dueAt)
  const deadlineAction = replace(deadlineItem(climbed, wakeAt), deadline.version)
  try {
    await transact(table, {
      deadline: deadlineAction,
      letter: send && create(letterFor(deadline, send, now)),
    })
    return send !== undefined
  } catch (thrown) {
    if (!(thrown instanceof TransactionRefused)) throw thrown
    // This step was written about before (the duty was met by mistake and opened again): move on without a second letter.
    if (!thrown.failed.has('deadline')) await unlessChanged(transact(table, { deadline: deadlineAction }))
    return false
  }
}

function earliest(next: Instant | undefined, dueAt: Instant): Instant {
  return next !== undefined && next < dueAt ? next : dueAt
}

/**
 * The letter of a step. Its id is the duty and the step, so that no step of a duty can be written about twice; each promise
 * that passed has a letter of its own.
 */
function letterFor(deadline: DeadlineItem, step: Step | PromiseStep, now: Instant) {
  const { centre, kind, subject, reference, startsAt, dueAt, audience, thread, term, acknowledged } = deadline
  const name = step.name === 'promise' ? `promise-${acknowledged?.until}` : step.name
  const which = term === undefined ? name : `${term}-${name}`
  return queuedLetter({
    id: `${subject}-${which}`,
    centre,
    kind,
    step: step.name,
    subject,
    ...(audience === undefined ? { to: [...step.to] } : { to: [audience], hiddenFrom: 'head' }),
    ...(step.urgent && { urgent: true }),
    ...(thread !== undefined && { thread }),
    references: [reference],
    startsAt,
    dueAt,
    createdAt: now,
  })
}

function reofferDue(table: Table, { now, timeLeft }: Bounds): Promise<Round> {
  return goRound(
    shards.map((shard) => dueLetters(table, shard, now)),
    {
      timeLeft,
      since: ({ createdAt }) => createdAt,
      handle: async (letter) => ((await reofferLetter(table, letter, now)) ? 1 : 0),
      staysWaiting: true,
    },
  )
}
