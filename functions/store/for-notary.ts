import type { JWK } from 'jose'
import type { Reckoned, SignedDay } from '../../shared/audit/signed-day.ts'
import { type Day, daysFrom, type Instant, plusDays } from '../../shared/time/instant.ts'
import { hasEntries, type KeptDay, keepDay, readLastDay, reckonDay } from './audit/days.ts'
import { disposeOfMonth, monthsToDisposeOf } from './audit/disposed.ts'
import { keepReceiptKeys } from './police/receipt-keys.ts'
import { readOpenCentres } from './police/senders.ts'
import type { Table } from './table/connection.ts'

/** What the notary sees of each centre: entries of the audit, which name nobody who is helped, and the days signed of them. */
export function forNotary(table: Table) {
  return {
    centres: () => readOpenCentres(table),
    /** Keeps for good the keys by which what it signs is checked. */
    keepKeys: (published: { keys: JWK[] }, at: Instant) => keepReceiptKeys(table, published, at),
    lastDay: (centre: string): Promise<SignedDay | undefined> => readLastDay(table, centre),
    /** Going back from a day, the first one with entries, before which so many days are quiet; undefined when all are. */
    firstDay: (centre: string, search: Search) => firstDay(table, centre, search),
    reckon: (day: Pick<SignedDay, 'centre' | 'day' | 'before'>): Promise<Reckoned> => reckonDay(table, day),
    keep: (centre: string, day: KeptDay) => keepDay(table, centre, day),
    /** Months of a centre's audit that are to be disposed of. */
    monthsToDisposeOf: (centre: string, today: Day) => monthsToDisposeOf(table, centre, today),
    /** Answers whether all entries of the month are gone. */
    disposeOfMonth: (centre: string, disposing: Parameters<typeof disposeOfMonth>[2]) =>
      disposeOfMonth(table, centre, disposing),
  }
}

interface Search {
  readonly until: Day
  readonly quiet: number
}

export type NotaryStore = ReturnType<typeof forNotary>

async function firstDay(table: Table, centre: string, { until, quiet }: Search): Promise<Day | undefined> {
  let first: Day | undefined
  for (let day = until; ; day = plusDays(day, -quiet)) {
    const days = daysFrom(plusDays(day, 1 - quiet), quiet)
    const has = await Promise.all(days.map((each) => hasEntries(table, centre, each)))
    if (!has.includes(true)) return first
    first = days[has.indexOf(true)]
  }
}
