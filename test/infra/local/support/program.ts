import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

const root = new URL('../../../../', import.meta.url)

/** What came of a program. */
interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A program of the local platform, running. */
export interface Program {
  readonly child: ChildProcess
  readonly outcome: Promise<Outcome>
}

/** Starts a program of `infra/local` by itself, as npm would: `start.ts --empty`. */
export function launch(command: string, env: Record<string, string>, input = ''): Program {
  const [script = '', ...args] = command.split(' ')
  const child = spawn(process.execPath, [...nodeArgs(script), ...args], { cwd: root, env: { ...process.env, ...env } })
  child.stdin.end(input)
  const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  onTestFinished(async () => {
    // Asked, not killed: what it has under way is to end first.
    child.kill('SIGTERM')
    await ended
  })
  return { child, outcome: ended.then(([[code], out, err]) => ({ code, out, err })) }
}

function nodeArgs(script: string): string[] {
  return script === '-e' ? ['-e'] : [`infra/local/${script}`]
}
