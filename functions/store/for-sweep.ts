import * as z from 'zod/mini'
import type { DeadlineKind } from '../../shared/duties/deadline.ts'
import type { Reminded } from '../../shared/duties/reminder.ts'
import { dutySettings } from '../../shared/duties/settings.ts'
import { peopleSchema } from '../../shared/on-duty/people.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { closeDueAccount, type DueAccount, readDueAccount } from './centres/accounts.ts'
import { readSettings } from './centres/read-settings.ts'
import { asleep } from './duties/asleep.ts'
import { type DeadlineItem, deadlineItem, openComplaints, openDuties, readDeadline } from './duties/deadlines.ts'
import { type DueLetter, dueItems, moveOn, readDueLetter, reofferLetter } from './duties/letters.ts'
import { type DayItem, readDay, storeMorning } from './on-duty/mornings.ts'
import type { Table } from './table/connection.ts'
import { DUE_SHARDS, due } from './table/keys.ts'
import type { Item } from './table/shapes.ts'
import { replace } from './table/transact.ts'
import { noteSweep } from './watch/pulse.ts'

/** The only access that crosses centres, and it opens nothing that is sealed: it sees deadlines and letters, not people. */
export function forSweep(table: Table) {
  return {
    /** Deadlines of a kind that must be looked at by now, in queues to be emptied side by side, each longest waiting first. */
    dueDeadlines: (kind: DeadlineKind, now: Instant) =>
      shards.map((shard) => dueItems(table, { queue: due.shard(kind, shard), read: readDeadline }, now)),
    /** Stores what came of a look at a deadline; gives back how many letters were written. */
    storeReminded: (deadline: DeadlineItem, reminded: Reminded<DeadlineItem>) =>
      storeReminded(table, deadline, reminded),
    /** Centres whose morning has come. */
    dueMornings: (now: Instant) => dueItems(table, { queue: due.mornings, read: readDay }, now),
    storeMorning: (day: DayItem, plan: Parameters<typeof storeMorning>[2]) => storeMorning(table, day, plan),
    /** Letters that should have been sent by now, in queues as deadlines are. */
    dueLetters: (now: Instant) =>
      shards.map((shard) =>
        dueItems(table, { queue: due.shard('letter', shard), read: readDueLetter, since: writtenAt }, now),
      ),
    /** Wakes the mail door for a letter. False when it was sent or woken meanwhile. */
    reofferLetter: (letter: DueLetter, now: Instant) => reofferLetter(table, letter, now),
    /** Accounts that were to be closed by now. */
    dueAccounts: (now: Instant) => dueItems(table, { queue: due.accounts, read: readDueAccount }, now),
    /** Asks the door of accounts to close one; gives back how many. */
    closeAccount: (account: DueAccount, now: Instant) => closeDueAccount(table, account, now),
    /** Says that a round was made, for whoever watches the platform. */
    noteRound: (kind: DeadlineKind, at: Instant) => noteSweep(table, kind, at),
    settings: (centre: string) => readSettings(table, centre, sweepSettings),
    openDuties: (centre: string) => openDuties({ table, id: centre }),
    openComplaints: (centre: string) => openComplaints({ table, id: centre }),
    /** Unmet duties that nothing wakes any more. */
    asleep: (centre: string, now: Instant) => asleep(table, centre, pragueDay(now)),
  }
}

/** What the rules of ladders and mornings ask a centre's settings for. */
const sweepSettings = z.object({ ...peopleSchema.shape, ...dutySettings })

export type SweepStore = ReturnType<typeof forSweep>

/** A letter waits from its writing on, however often it was offered. One that cannot be read is not to hide how long others wait. */
function writtenAt({ createdAt }: Item): Instant | undefined {
  return z.iso.datetime().safeParse(createdAt).data
}

const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard)

/** Moves one deadline on with its letter. */
function storeReminded(
  table: Table,
  { version }: DeadlineItem,
  { deadline, wakeAt, letter }: Reminded<DeadlineItem>,
): Promise<number> {
  return moveOn(table, replace(deadlineItem(deadline, wakeAt), version), [letter])
}
