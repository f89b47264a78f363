import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { forFigures } from '../store/for-figures.ts'
import { openSigner } from '../store/signer.ts'
import { openTable } from '../store/table/connection.ts'
import { hearing } from '../store/watch/pulse.ts'
import { createFigures } from './app.ts'
import { openSolver } from './solver.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const { TABLE_NAME, RECEIPT_KEY, PUBLIC_ORIGIN } = doorSettings(env, ['TABLE_NAME', 'RECEIPT_KEY', 'PUBLIC_ORIGIN'])
  const table = openTable(TABLE_NAME)
  const publishing = { table, signer: openSigner(RECEIPT_KEY), openSolver }
  const deps = { store: forFigures(table), publishing, origin: PUBLIC_ORIGIN, now }
  return middy(createFigures(deps)).use(hearing({ table, door: 'figures' }))
}

export const handler = wire(process.env, () => new Date())
