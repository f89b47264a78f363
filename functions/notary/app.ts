import type { DisposedMonth } from '../../shared/audit/disposed-month.ts'
import { lastSettledDay, type SignedDay, settledAt } from '../../shared/audit/signed-day.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { type Day, type Instant, instant, minutesBetween, plusDays } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import type { NotaryStore } from '../store/for-notary.ts'
import type { Signer } from '../store/signer.ts'

export interface NotaryDeps {
  readonly store: NotaryStore
  readonly signer: Signer
  readonly now: () => Date
  /** Takes the line by which CloudWatch is told how long the oldest day waits. */
  readonly print?: ((line: string) => void) | undefined
}

/** What of a Lambda's context a round needs: it stops before its time limit. */
interface Context {
  getRemainingTimeInMillis(): number
}

/** What one round did. */
interface Signed {
  readonly signed: number
  /** How long the oldest day waits that is not signed though it has ended; 0 when all are. */
  readonly oldestDueSeconds: number
}

/** No day is begun later than this before the end. */
const RESERVE_MS = 10_000

/** A centre without a signed day is looked through back to a month in which nothing was: no work pauses that long. */
const QUIET_DAYS = 31

/**
 * The round that closes the audit of each centre. First the key that signs is kept for whoever checks when another one signs. Then every day that has ended is reckoned and signed, in order and without a gap, so that
 * an entry that is missing or changed later is found; then what heads have disposed of is taken away. What time does not allow is left for the next minute, and a centre that fails is
 * told of and keeps no other waiting. Rejects, when all that can be done is done, if anything failed. Logs counts only.
 */
export function createNotary({ store, signer, now, print }: NotaryDeps) {
  /** Up to which day each centre is signed, as far as this Lambda knows. */
  const upTo = new Map<string, Day>()
  /** With which day it was last seen to what each centre has disposed of. */
  const clearedWith = new Map<string, Day>()
  let hasKeptKeys = false
  return async (_event: unknown, context: Context): Promise<Signed> => {
    const until = lastSettledDay(instant(now()))
    const isTime = () => context.getRemainingTimeInMillis() > RESERVE_MS
    const done = { signed: 0, failed: 0 }
    if (!hasKeptKeys) {
      await store.keepKeys(await signer.publicKeys(), instant(now()))
      hasKeptKeys = true
    }
    const centres = await store.centres()
    const eachOf = async (some: readonly string[], run: (centre: string) => Promise<void>) => {
      for (const centre of some)
        try {
          await run(centre)
        } catch (thrown) {
          done.failed += 1
          console.error(JSON.stringify(loggable(thrown)))
        }
    }
    await eachOf(
      centres.filter((each) => upTo.get(each) !== until),
      async (centre) => {
        for await (const day of signing({ store, signer, now }, centre, until)) {
          if (day.isNew) done.signed += 1
          upTo.set(centre, day.signed)
          if (!isTime()) break
        }
      },
    )
    await eachOf(
      centres.filter((each) => upTo.get(each) === until && clearedWith.get(each) !== until),
      async (centre) => {
        if (isTime() && (await disposing({ store, signer, now }, centre, isTime))) clearedWith.set(centre, until)
      },
    )
    const oldestDueSeconds = secondsDue(
      centres.map((centre) => upTo.get(centre) ?? plusDays(until, -1)),
      { until, now: instant(now()) },
    )
    print?.(oldestDueLine(oldestDueSeconds, now()))
    if (done.failed > 0) throw new Error(`the audit of ${done.failed} centres could not be signed or disposed of`)
    return { signed: done.signed, oldestDueSeconds }
  }
}

/** Yields the last day of a centre that is signed, then signs the next ones up to a day, and yields each that it signed. */
async function* signing(deps: NotaryDeps, centre: string, until: Day): AsyncGenerator<{ signed: Day; isNew: boolean }> {
  const last = await deps.store.lastDay(centre)
  if (last !== undefined) yield { signed: last.day, isNew: false }
  let before = last?.digest ?? ''
  for (let day = await nextDay(deps.store, { centre, last, until }); day <= until; day = plusDays(day, 1)) {
    before = await signDay(deps, { centre, day, before })
    yield { signed: day, isNew: true }
  }
}

/** A chain begins with the first day that has entries; in a centre that has none yet, with the last that ended. */
async function nextDay(
  store: NotaryStore,
  { centre, last, until }: { readonly centre: string; readonly last: SignedDay | undefined; readonly until: Day },
): Promise<Day> {
  if (last !== undefined) return plusDays(last.day, 1)
  return (await store.firstDay(centre, { until, quiet: QUIET_DAYS })) ?? until
}

async function signDay(
  { store, signer, now }: NotaryDeps,
  day: Pick<SignedDay, 'centre' | 'day' | 'before'>,
): Promise<string> {
  const reckoned = await store.reckon(day)
  const claims: SignedDay = { ...day, ...reckoned, signedAt: instant(now()) }
  await store.keep(day.centre, { day: day.day, signed: await signer.sign('opora-audit-day+jwt', claims) })
  return reckoned.digest
}

/** Disposes of the months of a centre's audit that its heads have confirmed. Answers whether nothing of it is left. */
async function disposing({ store, signer, now }: NotaryDeps, centre: string, isTime: () => boolean): Promise<boolean> {
  const at = instant(now())
  for (const { id: month, disposal } of await store.monthsToDisposeOf(centre, pragueDay(at))) {
    const claims: DisposedMonth = { centre, month, disposal, at }
    const signed = await signer.sign('opora-audit-disposed+jwt', claims)
    if (!(await store.disposeOfMonth(centre, { month, signed, isTime }))) return false
  }
  return true
}

/** How long the oldest day is due that comes after the last signed one of a centre. */
function secondsDue(last: readonly Day[], { until, now }: { readonly until: Day; readonly now: Instant }): number {
  const [oldest = until] = last.toSorted()
  if (oldest >= until) return 0
  return Math.max(0, minutesBetween(settledAt(plusDays(oldest, 1)), now)) * 60
}

/** A line that CloudWatch makes a metric of, by the name under which it knows how long the sweep's oldest item waits. */
function oldestDueLine(oldestDueSeconds: number, at: Date): string {
  const directive = {
    Namespace: 'Opora',
    Dimensions: [['sweep']],
    Metrics: [{ Name: 'oldestDueSeconds', Unit: 'Seconds' }],
  }
  const line = { _aws: { Timestamp: at.getTime(), CloudWatchMetrics: [directive] }, sweep: 'audit', oldestDueSeconds }
  return JSON.stringify(line)
}
