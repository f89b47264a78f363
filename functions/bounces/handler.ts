import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { forBounces } from '../store/on-duty/bounces.ts'
import { openTable } from '../store/table/connection.ts'
import { createBounces } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const { TABLE_NAME } = doorSettings(env, ['TABLE_NAME'])
  return middy(createBounces({ store: forBounces(openTable(TABLE_NAME)), now }))
}

export const handler = wire(process.env, () => new Date())
