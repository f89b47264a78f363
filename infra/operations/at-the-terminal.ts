import { readFileSync } from 'node:fs'
import type { JSONWebKeySet } from 'jose'
import { keySetIn } from '../../functions/store/leaving/kept-audit.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { Misuse } from '../local/base/misuse.ts'
import type { Ground } from './ground.ts'

/** Opens what an operator works on. The one that is not wanted is not loaded. */
export async function openGround(isAws: boolean): Promise<Ground> {
  if (isAws) return (await import('./on-aws.ts')).openAws()
  return (await import('./on-this-machine.ts')).openThisMachine(process.env)
}

/** The text of a file that was named. Throws Misuse when it cannot be read. */
export function fileAt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Misuse(`${path} cannot be read.`)
  }
}

/** The public keys in a file, as a platform publishes them. Throws Misuse for a file that holds none. */
export function keysAt(path: string): JSONWebKeySet {
  const text = fileAt(path)
  try {
    return keySetIn(text)
  } catch {
    throw new Misuse(`${path} holds no public keys. It looks as what a platform publishes: /.well-known/jwks.json`)
  }
}

/** Runs what was said at a terminal, and tells the person there what went wrong; then the exit code is 1. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((thrown: unknown) => {
    console.error(explain(thrown))
    process.exitCode = 1
  })
}

function explain(thrown: unknown): string {
  if (thrown instanceof Misuse) return thrown.message
  if (thrown instanceof Problem) return `The platform refused it: ${thrown.code}.`
  return thrown instanceof Error ? thrown.message : String(thrown)
}
