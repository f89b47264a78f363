import { handle } from 'hono/aws-lambda'
import { openTable } from '../store/table/connection.ts'
import { createIntake } from './app.ts'
import { openSigner } from './receipts.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  return handle(
    createIntake({
      table: openTable(env['TABLE_NAME'] ?? ''),
      signer: openSigner(env['RECEIPT_KEY'] ?? ''),
      publicOrigin: env['PUBLIC_ORIGIN'] ?? '',
      now,
    }),
  )
}

export const handler = wire(process.env, () => new Date())
