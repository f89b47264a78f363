import { handle } from 'hono/aws-lambda'
import { doorSettings } from '../store/door-settings.ts'
import { forAdmin } from '../store/for-admin.ts'
import { withoutIdleBodies } from '../store/idle-body.ts'
import { openTable } from '../store/table/connection.ts'
import { createAdmin } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const { TABLE_NAME } = doorSettings(env, ['TABLE_NAME'])
  return withoutIdleBodies(handle(createAdmin({ store: forAdmin(openTable(TABLE_NAME)), now })))
}

export const handler = wire(process.env, () => new Date())
