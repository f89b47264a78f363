import { handle } from 'hono/aws-lambda'
import { doorSettings } from '../store/door-settings.ts'
import { forAdmin } from '../store/for-admin.ts'
import { withoutIdleBodies } from '../store/idle-body.ts'
import { openTable } from '../store/table/connection.ts'
import { openVault } from '../store/table/vault.ts'
import { createAdmin } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const { TABLE_NAME, CENTRE_KEYS } = doorSettings(env, ['TABLE_NAME', 'CENTRE_KEYS'])
  return withoutIdleBodies(
    handle(createAdmin({ store: forAdmin({ table: openTable(TABLE_NAME), vault: openVault(CENTRE_KEYS) }), now })),
  )
}

export const handler = wire(process.env, () => new Date())
