import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { openTable } from '../../../functions/store/table/connection.ts'
import { instant, plusDays } from '../../../shared/time/instant.ts'
import { pragueDay, startOfPragueDay } from '../../../shared/time/prague.ts'
import type { Environment } from '../base/environment.ts'
import { readJson, writeJson } from '../base/json-file.ts'
import { type Report, reportFailure } from '../base/report-failure.ts'
import { earlierDoers } from './demo-deeds.ts'
import { FULL, handOver, openStores } from './hand-over.ts'
import { readPoliceKey } from './key-files.ts'
import { sendLetters } from './send-letters.ts'
import { worksOf } from './write-earlier-years.ts'

/*
 * The years of the demo before its last one are written while the platform is up already, because they take longer than anybody waits for
 * a start. What is done of them stands in a file of the data folder: after a kill the next start goes on.
 */

const stateSchema = z.object({
  /** The first day of the last year. */
  until: z.string(),
  /** Places of what was begun, and of what is done. */
  begun: z.array(z.number()),
  done: z.array(z.number()),
})
type State = z.infer<typeof stateSchema>

/** The last year begins so many days before the first start. */
const LAST_YEAR_DAYS = 360

const fileIn = (dataDir: string) => join(dataDir, 'earlier-years.json')

/** Says that the earlier years are to be written. */
export function beginEarlierYears(dataDir: string, now: Date): void {
  const until = plusDays(pragueDay(instant(now)), -LAST_YEAR_DAYS)
  writeJson(fileIn(dataDir), { until, begun: [], done: [] } satisfies State)
}

/** How far it has come. */
export interface Progress {
  readonly done: number
  readonly of: number
}

export interface EarlierYears {
  /** Of everything, also of what an earlier run has written. */
  progress(): Progress
  /** How it ended; never rejects. */
  readonly written: Promise<'whole' | 'failed' | 'stopped'>
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>
}

/** Goes on writing the earlier years; undefined when there is nothing of them to write. */
export function openEarlierYears(env: Environment, report: Report): EarlierYears | undefined {
  const dataDir = dirname(env.CENTRE_KEYS.slice('file:'.length))
  const path = fileIn(dataDir)
  if (!existsSync(path)) return undefined
  const remedy = 'Delete it: what is not written yet of the years before stays away.'
  const state = readJson({ path, schema: stateSchema, remedy })
  const policeKey = readPoliceKey(dataDir)
  if (state === undefined || policeKey === undefined) return undefined
  const table = openTable(env.TABLE_NAME)
  const unit = { env, table, policeKey, storeOf: openStores(env) }
  const works = worksOf(
    { store: unit.storeOf(FULL), doers: earlierDoers, handOver: (notice) => handOver(unit, notice) },
    state,
  )
  const writing = workThrough(works, state, (now) => writeJson(path, now))
  const finish = async () => {
    if (!(await writing.ended)) return 'stopped'
    await sendLetters(table, { env, until: startOfPragueDay(state.until) })
    rmSync(path)
    return 'whole'
  }
  const written = finish().catch((thrown: unknown) => {
    reportFailure(report, 'writing the years before', thrown)
    return 'failed' as const
  })
  const stop = async () => {
    writing.stop()
    await written
    table.doc.destroy()
  }
  return { progress: () => ({ done: state.done.length, of: works.length }), written, stop }
}

/** One thing to be written; `isAgain`: some of it may be there. */
export type Work = (isAgain: boolean) => Promise<unknown>

/** How much is written side by side: little enough that whoever uses the platform meanwhile does not wait. */
const AT_ONCE = 4

/** Does what is not done yet. `ended` says whether that was all; `keep` keeps what is done. */
function workThrough(works: readonly Work[], state: State, keep: (state: State) => void) {
  let isStopped = false
  const left = [...works.entries()].filter(([place]) => !state.done.includes(place)).values()
  const lane = async () => {
    for (const [place, work] of left) {
      if (isStopped) return
      const isAgain = state.begun.includes(place)
      if (!isAgain) state.begun.push(place)
      keep(state)
      await work(isAgain)
      state.done.push(place)
      keep(state)
    }
  }
  const ended = Promise.all(Array.from({ length: AT_ONCE }, lane)).then(() => !isStopped)
  return {
    ended,
    stop: () => {
      isStopped = true
    },
  }
}
