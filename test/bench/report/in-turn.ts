import { progress } from './progress.ts'

interface Rounds {
  /** For the line that says how far it is. */
  readonly what: string
  readonly rounds: number
}

/**
 * Runs everybody once a round, and begins each round with another one, so that no one always comes after the same. One round more
 * comes first and is not counted: code warms up in it, and files come from disk.
 */
export async function inTurn<Name extends string, Result>(
  { what, rounds }: Rounds,
  runs: Readonly<Record<Name, () => Promise<Result>>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(runs) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Result[]>
  for (let round = 0; round <= rounds; round++) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const result = await runs[name]()
      if (round > 0) results[name].push(result)
    }
    progress(what, round, rounds)
  }
  return results
}

/** Milliseconds that some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** What doing many tasks at once came to. */
export interface Loop {
  readonly perSecond: number
  /** Milliseconds that this process worked for each. Unlike speed, it hardly depends on who else uses the machine. */
  readonly cpuMs: number
}

/** Does all tasks, so many at a time. */
export async function closedLoop<Task>(
  tasks: readonly Task[],
  atOnce: number,
  run: (task: Task) => Promise<unknown>,
): Promise<Loop> {
  const waiting = tasks.values()
  const worker = async () => {
    for (const task of waiting) await run(task)
  }
  const worked = process.cpuUsage()
  const seconds = (await timed(() => Promise.all(Array.from({ length: atOnce }, worker)))) / 1000
  const { user, system } = process.cpuUsage(worked)
  return { perSecond: tasks.length / seconds, cpuMs: (user + system) / 1000 / tasks.length }
}
