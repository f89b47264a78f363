import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { type CentreStore, forCentre } from './for-centre.ts'
import { openTable } from './table/connection.ts'
import { openVault } from './table/vault.ts'

export interface TenantSettings {
  readonly tableName: string
  /** What wraps centre keys; see `openVault`. */
  readonly centreKeys: string
  /** The role to assume with the session tag `centre`. Empty on one machine, where there are no roles. */
  readonly tenantRole: string
  readonly now: () => Date
}

type Credentials = NonNullable<DynamoDBClientConfig['credentials']>

/**
 * Opens centres, each through credentials that carry the centre as a session tag and can reach no other centre's keys.
 * What is opened stays open while the door is warm.
 */
export function openTenants({
  tableName,
  centreKeys,
  tenantRole,
  now,
}: TenantSettings): (centre: string) => CentreStore {
  const open = new Map<string, CentreStore>()
  return (centre) => {
    const config = tenantRole === '' ? {} : { credentials: credentialsFor(centre, tenantRole) }
    const store =
      open.get(centre) ??
      forCentre({ table: openTable(tableName, config), vault: openVault(centreKeys, config), now }, centre)
    open.set(centre, store)
    return store
  }
}

/** STS is loaded only where roles are used; the SDK asks again before the credentials run out. */
function credentialsFor(centre: string, RoleArn: string): Credentials {
  return async () => {
    const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts')
    const Tags = [{ Key: 'centre', Value: centre }]
    const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: `api-${centre}`, Tags })
    const { Credentials: given } = await new STSClient().send(command)
    if (!given?.AccessKeyId || !given.SecretAccessKey) throw new Error('STS gave no credentials')
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      ...(given.SessionToken && { sessionToken: given.SessionToken }),
      ...(given.Expiration && { expiration: given.Expiration }),
    }
  }
}
