import { SESClient } from '@aws-sdk/client-ses'
import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { openTable } from '../store/table/connection.ts'
import { hearing } from '../store/watch/pulse.ts'
import { createMail } from './app.ts'
import { mailChannel } from './channel.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const settings = doorSettings(env, ['TABLE_NAME', 'SENDER_ADDRESS', 'PUBLIC_ORIGIN'])
  const table = openTable(settings.TABLE_NAME)
  return middy(
    createMail({
      table,
      channel: mailChannel(new SESClient({ maxAttempts: 2 }), settings.SENDER_ADDRESS),
      origin: settings.PUBLIC_ORIGIN,
      now,
    }),
  ).use(hearing({ table, door: 'mail' }))
}

export const handler = wire(process.env, () => new Date())
