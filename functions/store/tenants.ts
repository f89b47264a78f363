import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import type { AssociationStore } from './for-association.ts'
import { type CentreStore, forCentre } from './for-centre.ts'
import { openTable } from './table/connection.ts'
import { ASSOCIATION } from './table/keys.ts'
import { once } from './table/once.ts'
import { openVault } from './table/vault.ts'

export interface TenantSettings {
  readonly tableName: string
  /** What wraps centre keys; see `openVault`. */
  readonly centreKeys: string
  /** The role to assume with the session tag `centre`, or `none`. */
  readonly tenantRole: string
  readonly now: () => Date
}

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

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
  const assume = roleAssumer(tenantRole, { session: 'api' })
  const openTenant = (centre: string) => {
    const table = openTable(tableName, tenantRole === 'none' ? {} : { credentials: () => assume(centre) })
    // The table's client keeps credentials until they run out; the vault takes the same, so that STS is asked once for both.
    const vault = openVault(centreKeys, { credentials: table.doc.config.credentials })
    return forCentre({ table, vault, now }, centre)
  }
  const open = new Map<string, CentreStore>()
  return (centre) => {
    const store = open.get(centre) ?? openTenant(centre)
    open.set(centre, store)
    return store
  }
}

/** Opens what is published, through credentials that carry the association as a session tag and reach no centre's keys. */
export function openAssociation({
  tableName,
  tenantRole,
}: Pick<TenantSettings, 'tableName' | 'tenantRole'>): () => Promise<AssociationStore> {
  return once(async () => {
    const assume = roleAssumer(tenantRole, { session: 'api' })
    const { forAssociation } = await import('./seldom.ts')
    return forAssociation(openTable(tableName, tenantRole === 'none' ? {} : { credentials: () => assume(ASSOCIATION) }))
  })
}

interface Assuming {
  /** How the session is called where it is seen, before the centre. */
  readonly session: string
  /** Where it is not in the environment. */
  readonly region?: string
}

/** Takes a role for one centre at a time. */
export function roleAssumer(RoleArn: string, { session, region }: Assuming): (centre: string) => Promise<Credentials> {
  let sts: STSClient | undefined
  return async (centre) => {
    const Tags = [{ Key: 'centre', Value: centre }]
    const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: `${session}-${centre}`, Tags })
    sts ??= new STSClient({ ...(region && { region }) })
    const { Credentials: given } = await sts.send(command)
    if (!given?.AccessKeyId || !given.SecretAccessKey) throw new Error('STS gave no credentials')
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      ...(given.SessionToken && { sessionToken: given.SessionToken }),
      ...(given.Expiration && { expiration: given.Expiration }),
    }
  }
}
