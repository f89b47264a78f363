import { type Report, reportFailure } from '../base/report-failure.ts'

/** A schedule of a door and how to run it once. */
export interface Schedule {
  readonly name: string
  readonly everyMinutes: number
  run(): Promise<unknown>
}

export interface Schedules {
  /** Runs every schedule once, one after another in their order, whenever they were run last. Never rejects. */
  runAll(): Promise<void>
  /** Runs one now. Never rejects. Throws RangeError when there is none of that name. */
  run(name: string): Promise<void>
  /** No more runs; resolves when those under way have ended. */
  stop(): Promise<void>
}

/** Runs schedules by real time. No schedule runs twice at once; a turn that comes while one runs is left out. */
export function openSchedules(schedules: readonly Schedule[], report: Report): Schedules {
  const timed = schedules.map((schedule) => ({ name: schedule.name, ...repeat(schedule, report) }))
  const find = (name: string) => {
    const found = timed.find((schedule) => schedule.name === name)
    if (found === undefined) throw new RangeError(`there is no schedule ${name}`)
    return found
  }
  return {
    runAll: async () => {
      for (const { runNow } of timed) await runNow()
    },
    run: (name) => find(name).runNow(),
    stop: async () => {
      await Promise.all(timed.map(({ stop }) => stop()))
    },
  }
}

function repeat(schedule: Schedule, report: Report) {
  let waiting = 0
  let last = Promise.resolve()
  const runNow = () => {
    waiting += 1
    last = last
      .then(schedule.run)
      .catch((thrown: unknown) => reportFailure(report, `schedule ${schedule.name}`, thrown))
      .then(() => {
        waiting -= 1
      })
    return last
  }
  const timer = setInterval(() => waiting === 0 && runNow(), schedule.everyMinutes * 60_000)
  return {
    runNow,
    stop: () => {
      clearInterval(timer)
      return last
    },
  }
}
