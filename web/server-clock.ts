import { signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Instant } from '../shared/time/instant.ts'

/** Drawn again this often, so that a minute shown is at most so much late. */
const TICK_MS = 10_000

/** Steps back smaller than this are the network's, not the clock's. */
const JUMP_MS = 2_000

/** The platform's clock as this browser knows it. The computer's own clock may be wrong; it only measures what passes. */
export class ServerClock {
  readonly #local: () => number
  readonly #offset = signal(0)
  #heard = false

  constructor(local: () => number = Date.now) {
    this.#local = local
  }

  /**
   * Takes the platform's `now` from an answer that has come. It may have been long on its way, or have waited for the client to
   * load, so it can be late and never early: one that is ahead of those before it is nearer to the truth.
   */
  hear(now: Instant): void {
    const offset = Date.parse(now) - this.#local()
    const behind = this.#offset.value - offset
    if (this.#heard && behind >= 0 && behind < JUMP_MS) return
    this.#heard = true
    this.#offset.value = offset
  }

  now(): Instant {
    return new Date(this.#local() + this.#offset.value).toISOString()
  }

  /** Tells when the clock is found to be other than thought. */
  watch(watcher: () => void): () => void {
    let isNow = true
    const unwatch = this.#offset.subscribe(() => {
      // A subscription begins by telling what is so already.
      if (!isNow) watcher()
    })
    isNow = false
    return unwatch
  }
}

/** The clock of whichever page it is: that of the staff, or that of police. */
export const ClockContext = createContext<ServerClock>(new ServerClock())

/** The platform's now, moving on by itself, for what stands on every page. */
export function useClock(): Instant {
  return useNow(useContext(ClockContext))
}

/** The platform's now, moving on by itself. */
export function useNow(clock: ServerClock): Instant {
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const tick = () => setNow(clock.now())
    const timer = setInterval(tick, TICK_MS)
    const unwatch = clock.watch(tick)
    tick()
    return () => {
      clearInterval(timer)
      unwatch()
    }
  }, [clock])
  return now
}
