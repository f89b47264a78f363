import middy from '@middy/core'
import { forBounces } from '../store/duties/bounces.ts'
import { openTable } from '../store/table/connection.ts'
import { createBounces } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  return middy(createBounces({ store: forBounces(openTable(env['TABLE_NAME'] ?? '')), now }))
}

export const handler = wire(process.env, () => new Date())
