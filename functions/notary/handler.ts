import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { forNotary } from '../store/for-notary.ts'
import { openSigner } from '../store/signer.ts'
import { openTable } from '../store/table/connection.ts'
import { createNotary } from './app.ts'

/** Builds the door from its environment and clock. `print` takes lines that are metrics. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date, print?: (line: string) => void) {
  const { TABLE_NAME, RECEIPT_KEY } = doorSettings(env, ['TABLE_NAME', 'RECEIPT_KEY'])
  return middy(createNotary({ store: forNotary(openTable(TABLE_NAME)), signer: openSigner(RECEIPT_KEY), now, print }))
}

// Past the console, which would wrap the line so that CloudWatch finds no metric in it.
export const handler = wire(
  process.env,
  () => new Date(),
  (line) => void process.stdout.write(`${line}\n`),
)
