import { SESClient } from '@aws-sdk/client-ses'
import middy from '@middy/core'
import { openTable } from '../store/table/connection.ts'
import { createMail } from './app.ts'
import { mailChannel } from './channel.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  return middy(
    createMail({
      table: openTable(env['TABLE_NAME'] ?? ''),
      channel: mailChannel(new SESClient({ maxAttempts: 2 }), env['SENDER_ADDRESS'] ?? ''),
      origin: env['PUBLIC_ORIGIN'] ?? '',
      now,
    }),
  )
}

export const handler = wire(process.env, () => new Date())
