import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { forSweep } from '../store/for-sweep.ts'
import { openTable } from '../store/table/connection.ts'
import { createSweep } from './app.ts'

/** Builds the door from its environment and clock. `print` takes lines that are metrics. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date, print?: (line: string) => void) {
  const { TABLE_NAME } = doorSettings(env, ['TABLE_NAME'])
  return middy(createSweep({ store: forSweep(openTable(TABLE_NAME)), now, print }))
}

// Past the console, which would wrap the line so that CloudWatch finds no metric in it.
export const handler = wire(
  process.env,
  () => new Date(),
  (line) => void process.stdout.write(`${line}\n`),
)
