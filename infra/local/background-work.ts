import type { Door } from '../doors.ts'
import { TABLE } from './base/environment.ts'
import type { Call } from './base/open-doors.ts'
import { type Report, reportFailure } from './base/report-failure.ts'
import type { EarlierYears } from './demo/earlier-years.ts'
import type { Engine } from './engine/engine.ts'
import { dropStreamRecords } from './engine/stream-records.ts'
import type { LastRuns } from './schedules/last-runs.ts'
import { openSchedules, type Schedule } from './schedules/schedules.ts'
import { StreamPositions } from './stream/stream-positions.ts'
import { type StreamDoor, StreamReader } from './stream/stream-reader.ts'

interface World {
  readonly doors: readonly Door[]
  readonly call: Call
  readonly engine: Engine
  readonly streamArn: string
  /** The sequence number of the newest record that was in the stream at the start, where anybody can tell. */
  readonly newestRecord: string | undefined
  /** The path of a file in the data folder. */
  readonly file: (name: string) => string
  readonly report: Report
  readonly lastRuns: LastRuns
  /** Years of the demo that are being written: all this waits for them, so that nobody is written to about what was years ago. */
  readonly earlierYears?: Pick<EarlierYears, 'written'> | undefined
}

/** What happens without anybody asking: the stream's records go to their doors, schedules run. */
export interface BackgroundWork {
  /** Runs every schedule once, and brings what came of it to its doors. */
  follow(): Promise<void>
  /** Resolves when everything that is in the stream by now was handed to its doors, or failed there. */
  settle(): Promise<void>
  /** Runs one schedule now. Rejects with RangeError when there is none of that name. */
  runSchedule(name: string): Promise<void>
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000

/** Begins to bring the stream to its doors and to run the schedules. */
export function startBackgroundWork(world: World): BackgroundWork {
  const { engine, streamArn, newestRecord, file, report, earlierYears } = world
  const mayBegin = (async () => (await earlierYears?.written) !== 'stopped')()
  const positions = new StreamPositions({ file: file('stream.json'), arn: streamArn, newest: newestRecord })
  const stream = { endpoint: engine.endpoint, arn: streamArn, positions, report }
  const behind = streamDoors(world)
  const readers = behind.map((door) => new StreamReader(door, stream))
  const schedules = openSchedules(schedulesOf(world, mayBegin), report)
  const names = behind.map(({ name }) => name)
  const tidy = () =>
    dropDone(engine, positions.doneByAll(names)).catch((thrown) => reportFailure(report, 'tidying', thrown))
  const timer = setInterval(tidy, HOUR_MS)
  const settle = async () => {
    if (await mayBegin) await Promise.all(readers.map((reader) => reader.readOn()))
  }
  const begun = Promise.all([tidy(), settle()])
  return {
    settle,
    follow: async () => {
      await schedules.runAll()
      await settle()
    },
    runSchedule: async (name) => schedules.run(name),
    stop: async () => {
      clearInterval(timer)
      await Promise.all([begun, schedules.stop(), ...readers.map((reader) => reader.stop())])
    },
  }
}

function streamDoors({ doors, call }: World): StreamDoor[] {
  return doors.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === 'stream' ? [{ ...trigger, name, call: (event: unknown) => call(name, event) }] : [],
    ),
  )
}

function schedulesOf({ doors, call, lastRuns }: World, mayBegin: Promise<boolean>): Schedule[] {
  return doors.flatMap((door) =>
    door.triggers.flatMap((trigger) =>
      trigger.kind === 'schedule'
        ? [
            {
              ...trigger,
              run: begunBy(
                mayBegin,
                lastRuns.noted(trigger.name, () => call(door.name, trigger.input)),
              ),
            },
          ]
        : [],
    ),
  )
}

/** A run that waits until it may begin, and is left out if it may not. */
function begunBy(mayBegin: Promise<boolean>, run: () => Promise<unknown>) {
  return async () => {
    if (await mayBegin) await run()
  }
}

/** Only the embedded engine keeps records for ever. */
async function dropDone({ file }: Engine, upTo: string | undefined): Promise<void> {
  if (file !== undefined && upTo !== undefined) await dropStreamRecords(file, TABLE, upTo)
}
