import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { readIfThere } from './json-file.ts'

/** One process, told apart from any later one that is given the same id. */
export interface KnownProcess {
  readonly pid: number
  /** When it was started and by which command; empty where the operating system does not tell. */
  readonly mark: string
}

/** How long a process may take to end when asked before it is made to. */
export const PATIENCE_MS = 3000

/** A process as it runs now. */
export function known(pid: number): KnownProcess {
  return { pid, mark: markOf(pid) ?? '' }
}

/** Whether that very process still runs. False where nobody can tell: better leave a process than end somebody else's. */
export function isRunning({ pid, mark }: KnownProcess): boolean {
  return mark !== '' && markOf(pid) === mark
}

/** Ends a process, first by asking. Does nothing when it has ended, even if another process has its id by now. */
export async function end(process_: KnownProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isRunning(process_)) return
    process.kill(process_.pid, signal)
    const until = Date.now() + PATIENCE_MS
    while (isRunning(process_) && Date.now() < until) await wait(10)
  }
}

function markOf(pid: number): string | undefined {
  return process.platform === 'linux' ? markFromProc(pid) : markFromPs(pid)
}

/** See proc(5). After the name in parentheses, which may hold spaces, come the state and, 19 fields on, the start in clock ticks. */
function markFromProc(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`)
  const command = readIfThere(`/proc/${pid}/cmdline`)
  if (stat === undefined || command === undefined) return undefined
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' ? undefined : `${fields[18]} ${command.replaceAll('\0', ' ').trim()}`
}

function markFromPs(pid: number): string | undefined {
  try {
    const args = ['-o', 'lstart=,command=', '-p', String(pid)]
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    // `ps` fails when there is no such process, and so does a system without `ps`.
    return undefined
  }
}
