import { handle } from 'hono/aws-lambda'
import { forPublic } from '../store/duties/agenda.ts'
import { openTable } from '../store/table/connection.ts'
import { createPublic } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  return handle(
    createPublic({
      store: forPublic(openTable(env['TABLE_NAME'] ?? '')),
      origin: env['PUBLIC_ORIGIN'] ?? '',
      now,
    }),
  )
}

export const handler = wire(process.env, () => new Date())
