import { handle } from 'hono/aws-lambda'
import { doorSettings } from '../store/door-settings.ts'
import { forPublic } from '../store/for-public.ts'
import { withoutIdleBodies } from '../store/idle-body.ts'
import { openSigner } from '../store/signer.ts'
import { openTable } from '../store/table/connection.ts'
import { createPublic } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const settings = doorSettings(env, ['TABLE_NAME', 'PUBLIC_ORIGIN', 'RECEIPT_KEY'])
  const answer = handle(
    createPublic({
      store: forPublic(openTable(settings.TABLE_NAME)),
      signer: openSigner(settings.RECEIPT_KEY),
      origin: settings.PUBLIC_ORIGIN,
      now,
    }),
  )
  return withoutIdleBodies(answer)
}

export const handler = wire(process.env, () => new Date())
