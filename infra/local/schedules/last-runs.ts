import * as z from 'zod/mini'

/** What is known of the last run of a schedule. */
export interface ScheduleRun {
  readonly name: string
  /** When it ended by the local clock, and in real time; left out when there was none since the start. */
  readonly at?: string
  readonly real?: string
  readonly failed: boolean
  /** How long the oldest item waits that it left; the longer of its last two runs, as an unsent letter has its turn in every other. */
  readonly oldestDueSeconds: number
}

/** Older than this, something due is late. The alarm of the deployed platform has the same line. */
const LATE_MS = 5 * 60_000

/** Whether people must be told that a schedule does not do its work. */
export function isLate({ real, failed, oldestDueSeconds }: ScheduleRun, now: Date): boolean {
  const isStuck = real !== undefined && now.getTime() - Date.parse(real) > LATE_MS
  return failed || isStuck || oldestDueSeconds * 1000 > LATE_MS
}

/** What the schedules' last runs came to. */
export interface LastRuns {
  /** Wraps the work of a schedule so that its end is written down. */
  noted<Answer>(name: string, run: () => Promise<Answer>): () => Promise<Answer>
  read(): ScheduleRun[]
}

const answerSchema = z.object({ oldestDueSeconds: z.number() })

/** Opens the book of runs; it is empty after every start. */
export function openLastRuns(now: () => Date): LastRuns {
  const runs = new Map<string, ScheduleRun & { readonly last: number }>()
  const note = (name: string, failed: boolean, last: number) => {
    const oldestDueSeconds = Math.max(last, runs.get(name)?.last ?? 0)
    const [at, real] = [now().toISOString(), new Date().toISOString()]
    runs.set(name, { name, at, real, failed, oldestDueSeconds, last })
  }
  return {
    noted: (name, run) => {
      runs.set(name, { name, failed: false, oldestDueSeconds: 0, last: 0 })
      return async () => {
        try {
          const answer = await run()
          const { success, data } = answerSchema.safeParse(answer)
          note(name, false, success ? data.oldestDueSeconds : 0)
          return answer
        } catch (thrown) {
          note(name, true, runs.get(name)?.last ?? 0)
          throw thrown
        }
      }
    },
    read: () => [...runs.values()].map(({ last: _last, ...run }) => run),
  }
}
