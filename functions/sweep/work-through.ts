import { loggable, Problem } from '../../shared/problems/problem.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** Milliseconds that a piece of work may still take. */
export type TimeLeft = () => number

/** What a round through due items came to, as counts. What was not dealt with is still due, and the next round finds it first. */
export interface Round {
  readonly looked: number
  /** What came of it: letters written, or letters offered again. */
  readonly done: number
  /** Things that went wrong in a way that does not pass by itself. */
  readonly failed: number
  /** Since when the oldest item waits that this round left; undefined when it left none. */
  readonly oldestLeft?: Instant
}

interface Work<Item> {
  readonly timeLeft: TimeLeft
  /** Since when an item waits. */
  readonly since: (item: Item) => Instant
  /** Deals with one item; gives back how much came of it. */
  readonly handle: (item: Item) => Promise<number>
  /** Whether an item of which something came still waits, for somebody else to do the rest. */
  readonly staysWaiting?: boolean
}

/** Items of one queue under way at once: ten thousand due at once are done within one call, and the table is not flooded. */
const AT_ONCE = 8

/** No new item is begun later than this before the end. Longer than a transaction with all its tries takes. */
const RESERVE_MS = 5_000

/**
 * Goes through queues of due items, side by side and each oldest first, a page at a time, until they are empty or time is short.
 * An item that fails is told of and left: it must not keep the others waiting.
 */
export async function workThrough<Item>(queues: readonly AsyncGenerator<Item>[], work: Work<Item>): Promise<Round> {
  const tally = new Tally()
  await Promise.all(queues.map((queue) => empty(queue, work, tally)))
  return tally.round()
}

async function empty<Item>(queue: AsyncGenerator<Item>, work: Work<Item>, tally: Tally): Promise<void> {
  const worker = async () => {
    while (work.timeLeft() > RESERVE_MS) {
      const next = await queue.next()
      if (next.done) return
      await deal(next.value, work, tally)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  for (const end of ends) if (end.status === 'rejected') tally.fail(end.reason)
  const rest = await queue.next()
  if (!rest.done) tally.left(work.since(rest.value))
}

async function deal<Item>(item: Item, { since, handle, staysWaiting }: Work<Item>, tally: Tally): Promise<void> {
  try {
    tally.looked++
    const done = await handle(item)
    tally.done += done
    if (staysWaiting && done > 0) tally.left(since(item))
  } catch (thrown) {
    tally.left(since(item))
    // Others kept writing the same item: that passes, and when it does not, its age tells.
    if (!(thrown instanceof Problem && thrown.code === 'busy')) tally.fail(thrown)
  }
}

class Tally {
  looked = 0
  done = 0
  #failed = 0
  #oldest: Instant | undefined

  fail(thrown: unknown): void {
    this.#failed++
    console.error(JSON.stringify(loggable(thrown)))
  }

  left(since: Instant): void {
    if (this.#oldest === undefined || since < this.#oldest) this.#oldest = since
  }

  round(): Round {
    const { looked, done } = this
    return { looked, done, failed: this.#failed, ...(this.#oldest !== undefined && { oldestLeft: this.#oldest }) }
  }
}
