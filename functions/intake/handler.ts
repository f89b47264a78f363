import { passingOfVersion1 } from '../../shared/police/passing.ts'
import { doorSettings } from '../store/door-settings.ts'
import { openSigner } from '../store/signer.ts'
import { openTable } from '../store/table/connection.ts'
import { createIntake } from './app.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const settings = doorSettings(env, ['TABLE_NAME', 'RECEIPT_KEY', 'PUBLIC_ORIGIN'])
  return createIntake({
    table: openTable(settings.TABLE_NAME),
    signer: openSigner(settings.RECEIPT_KEY),
    publicOrigin: settings.PUBLIC_ORIGIN,
    now,
    passing: passingOfVersion1,
  })
}

export const handler = wire(process.env, () => new Date())
