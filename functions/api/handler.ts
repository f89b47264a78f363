import { handle } from 'hono/aws-lambda'
import { openTenants } from '../store/tenants.ts'
import { createApi } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  return handle(
    createApi({
      openCentre: openTenants({
        tableName: env['TABLE_NAME'] ?? '',
        centreKeys: env['CENTRE_KEYS'] ?? '',
        tenantRole: env['TENANT_ROLE'] ?? '',
        now,
      }),
      now,
    }),
  )
}

export const handler = wire(process.env, () => new Date())
