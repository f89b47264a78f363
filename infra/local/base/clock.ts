import * as z from 'zod/mini'
import { readJson, writeJson } from './json-file.ts'

/** The clock that the doors of one machine are given as `now`. It runs at real speed and may be moved forward. */
export interface Clock {
  now(): Date
  /** By how much it is ahead of real time. */
  aheadMs(): number
  /** `follow` is awaited after every step of a move: what is due by then happens in it. */
  onStep(follow: () => Promise<void>): void
  /** Moves it forward in steps of at most ten minutes. Throws RangeError when `ms` is not positive. */
  advance(ms: number): Promise<void>
  /** Back to real time. */
  reset(): Promise<void>
  /** Gives up a move under way after the step it is in. */
  halt(): void
}

const schema = z.object({ aheadMs: z.number() })
const STEP_MS = 10 * 60_000

/** Opens the clock whose position is kept in a file. */
export function openClock(file: string): Clock {
  let follow = async () => {}
  let aheadMs = readJson({ path: file, schema, remedy: 'Delete it: the clock then shows real time.' })?.aheadMs ?? 0
  let halted = false
  let moves = Promise.resolve()

  const set = (ms: number) => {
    aheadMs = ms
    writeJson(file, { aheadMs } satisfies z.infer<typeof schema>)
  }
  const walk = async (ms: number) => {
    for (let left = ms; left > 0 && !halted; left -= STEP_MS) {
      set(aheadMs + Math.min(left, STEP_MS))
      await follow()
    }
  }
  const inTurn = (move: () => Promise<void> | void) => {
    const done = moves.then(move)
    moves = done.catch(() => undefined)
    return done
  }

  return {
    now: () => new Date(Date.now() + aheadMs),
    aheadMs: () => aheadMs,
    onStep: (given) => {
      follow = given
    },
    advance: async (ms) => {
      if (!(ms > 0)) throw new RangeError('a clock only moves forward')
      await inTurn(() => walk(ms))
    },
    reset: () => inTurn(() => set(0)),
    halt: () => {
      halted = true
    },
  }
}
