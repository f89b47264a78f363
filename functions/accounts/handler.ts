import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import middy from '@middy/core'
import { doorSettings } from '../store/door-settings.ts'
import { openTable } from '../store/table/connection.ts'
import { hearing } from '../store/watch/pulse.ts'
import { createAccounts } from './app.ts'
import { cognitoDirectory } from './directory.ts'

/** Builds the door from its environment and clock. */
export function wire(env: NodeJS.ProcessEnv, now: () => Date) {
  const settings = doorSettings(env, ['TABLE_NAME', 'PEOPLE_POOL'])
  const table = openTable(settings.TABLE_NAME)
  return middy(
    createAccounts({
      table,
      directory: cognitoDirectory(new CognitoIdentityProviderClient({ maxAttempts: 2 }), settings.PEOPLE_POOL),
      now,
    }),
  ).use(hearing({ table, door: 'accounts' }))
}

export const handler = wire(process.env, () => new Date())
