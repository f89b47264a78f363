import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { openTable } from '../store/table/connection.ts'
import { createCarrier } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const { TABLE_NAME } = doorSettings(env, ['TABLE_NAME'])
  return middy(createCarrier({ table: openTable(TABLE_NAME), now }))
}

export const handler = wire(process.env, () => new Date())
