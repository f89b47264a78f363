import { type createLocalJWKSet, jwtVerify } from 'jose'
import { disposedMonthSchema } from '../../../shared/audit/disposed-month.ts'
import {
  type Difference,
  differenceOf,
  lastSettledDay,
  type SignedDay,
  signedDaySchema,
} from '../../../shared/audit/signed-day.ts'
import { type Day, type Instant, plusDays } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import type { Item } from '../table/shapes.ts'
import { entriesOf, type KeptDay, keptDays, reckon } from './days.ts'
import { type KeptDisposal, keptDisposals } from './disposed.ts'

/** What is wrong with a day of a centre's audit. */
export interface Finding {
  readonly day: Day
  readonly difference: Difference
  /** How many entries were signed, and how many are there, where these differ. */
  readonly entries?: { readonly signed: number; readonly there: number }
}

/** What a centre's audit came to. */
export interface Verified {
  readonly findings: readonly Finding[]
  readonly entries: number
  /** Months whose entries heads of the centre have disposed of, as is signed. */
  readonly disposed: readonly string[]
  /** The last signed day and what the chain came to: whoever keeps it elsewhere can tell a chain that was cut short. */
  readonly last?: Pick<SignedDay, 'day' | 'digest'>
}

interface Verifying {
  readonly keys: ReturnType<typeof createLocalJWKSet>
  readonly now: Instant
}

/**
 * Where the audit of a centre lies: its signed days, oldest first, the entries of a day in the order of their list, and what is signed of
 * months that were disposed of.
 */
export interface KeptAudit {
  readonly disposals: () => Promise<readonly KeptDisposal[]> | readonly KeptDisposal[]
  readonly days: () => AsyncIterable<KeptDay> | Iterable<KeptDay>
  readonly entries: (day: Day) => AsyncIterable<Item> | Iterable<Item>
}

/** The whole audit of a centre as its table keeps it, against what was signed. */
export function verifyCentre(table: Table, centre: string, verifying: Verifying): Promise<Verified> {
  const kept = {
    disposals: () => keptDisposals(table, centre),
    days: () => keptDays(table, centre),
    entries: (day: Day) => entriesOf(table, { centre, day }),
  }
  return verifyAudit(kept, centre, verifying)
}

/** Reckons the whole audit of a centre anew, day by day, and compares it with what was signed. */
export async function verifyAudit(audit: KeptAudit, centre: string, { keys, now }: Verifying): Promise<Verified> {
  const findings: Finding[] = []
  const disposed = await disposedMonths(await audit.disposals(), centre, keys)
  let entries = 0
  let last: Partial<SignedDay> & { readonly day: Day } = { day: '' }
  for await (const kept of audit.days()) {
    const signed = await opened(kept, centre, keys)
    findings.push(...missingBetween(last.day, kept.day))
    if (signed === undefined) findings.push({ day: kept.day, difference: 'day-false' })
    else {
      const found = await reckon(audit.entries(signed.day), signed)
      entries += found.entries
      const isDisposed = disposed.includes(kept.day.slice(0, 7))
      findings.push(...findingsOf(signed, { found, last, isDisposed }))
    }
    last = signed ?? { day: kept.day }
  }
  findings.push(...unsignedAfter(last.day, lastSettledDay(now)))
  const { day, digest } = last
  return { findings, entries, disposed, ...(digest !== undefined && { last: { day, digest } }) }
}

/** What a kept day says, when we signed it and it is of this centre and this day. */
async function opened({ day, signed }: KeptDay, centre: string, keys: Verifying['keys']) {
  const verified = await jwtVerify(signed, keys, { typ: 'opora-audit-day+jwt' }).catch(() => undefined)
  const { data } = signedDaySchema.safeParse(verified?.payload)
  return data?.centre === centre && data.day === day ? data : undefined
}

/** The months that were disposed of, when we signed that and it is of this centre. */
async function disposedMonths(
  kept: readonly KeptDisposal[],
  centre: string,
  keys: Verifying['keys'],
): Promise<string[]> {
  const said = await Promise.all(
    kept.map(async ({ month, signed }) => {
      const verified = await jwtVerify(signed, keys, { typ: 'opora-audit-disposed+jwt' }).catch(() => undefined)
      const { data } = disposedMonthSchema.safeParse(verified?.payload)
      return data?.centre === centre && data.month === month ? [month] : []
    }),
  )
  return said.flat()
}

interface Beside {
  readonly found: Awaited<ReturnType<typeof reckon>>
  readonly last: Partial<SignedDay> & { readonly day: Day }
  readonly isDisposed: boolean
}

function findingsOf(signed: SignedDay, { found, last, isDisposed }: Beside): Finding[] {
  const { day } = signed
  const differs = differenceOf(signed, found)
  // Of what is left of a month that is being disposed of, nothing more is asked.
  const difference = isDisposed && differs === 'entries-missing' ? undefined : differs
  return [
    ...inLine(signed, last),
    ...(difference === undefined
      ? []
      : [{ day, difference, entries: { signed: signed.entries, there: found.entries } }]),
  ]
}

/** A chain that does not begin at its first day lacks the one before; a day after one that is missing or false is compared with none. */
function inLine({ day, before }: SignedDay, last: Beside['last']): Finding[] {
  if (last.day === '') return before === '' ? [] : [{ day: plusDays(day, -1), difference: 'day-missing' }]
  if (last.day !== plusDays(day, -1) || last.digest === undefined) return []
  return before === last.digest ? [] : [{ day, difference: 'day-out-of-line' }]
}

function missingBetween(last: Day, day: Day): Finding[] {
  if (last === '') return []
  return daysBetween(plusDays(last, 1), plusDays(day, -1)).map((missing) => ({
    day: missing,
    difference: 'day-missing',
  }))
}

/** What ought to be signed by now. Where nothing is at all, the last day stands for all. */
function unsignedAfter(last: Day, settled: Day): Finding[] {
  const from = last === '' ? settled : plusDays(last, 1)
  return daysBetween(from, settled).map((day) => ({ day, difference: 'day-unsigned' }))
}

/** The days from one to another, both with them. */
function daysBetween(from: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= until; day = plusDays(day, 1)) days.push(day)
  return days
}
