import middy from '@middy/core'
import { openTable } from '../store/connection.ts'
import { forSweep } from '../store/sweep.ts'
import { createSweep } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  return middy(createSweep({ store: forSweep(openTable(env['TABLE_NAME'] ?? '')), now }))
}

export const handler = wire(process.env, () => new Date())
