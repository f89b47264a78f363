import { handle } from 'hono/aws-lambda'
import { doorSettings } from '../store/door-settings.ts'
import { forPublic } from '../store/for-public.ts'
import { withoutIdleBodies } from '../store/idle-body.ts'
import { openTable } from '../store/table/connection.ts'
import { createPublic } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const settings = doorSettings(env, ['TABLE_NAME', 'PUBLIC_ORIGIN'])
  const answer = handle(
    createPublic({
      store: forPublic(openTable(settings.TABLE_NAME)),
      origin: settings.PUBLIC_ORIGIN,
      now,
    }),
  )
  return withoutIdleBodies(answer)
}

export const handler = wire(process.env, () => new Date())
