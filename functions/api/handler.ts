import { handle } from 'hono/aws-lambda'
import { doorSettings } from '../store/door-settings.ts'
import { withoutIdleBodies } from '../store/idle-body.ts'
import { openAssociation, openTenants } from '../store/tenants.ts'
import { createApi } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const settings = doorSettings(env, ['TABLE_NAME', 'CENTRE_KEYS', 'TENANT_ROLE'])
  const answer = handle(
    createApi({
      openCentre: openTenants({
        tableName: settings.TABLE_NAME,
        centreKeys: settings.CENTRE_KEYS,
        tenantRole: settings.TENANT_ROLE,
        now,
      }),
      openAssociation: openAssociation({ tableName: settings.TABLE_NAME, tenantRole: settings.TENANT_ROLE }),
      now,
    }),
  )
  return withoutIdleBodies(answer)
}

export const handler = wire(process.env, () => new Date())
