import type { Setting } from '../../doors.ts'
import type { Drawers } from '../data/drawers.ts'
import type { KeyRing } from '../data/key-ring.ts'

interface Accounts {
  readonly poolId: string
  readonly poolArn: string
}

interface Letters {
  /** The address they come from. */
  readonly sender: string
  /** ARNs that sending touches. */
  readonly arns: readonly string[]
}

/** What doors open onto. */
export interface House {
  readonly drawers: Drawers
  readonly keyRing: KeyRing
  readonly mail: Letters
  readonly people: Accounts
  /** `https://` and the domain. */
  readonly origin: string
}

/** The value of every setting; one that is missing here does not compile. `tenantRole` is an ARN, or `none` for a door without one. */
export function settings(
  { drawers, keyRing, mail, people, origin }: House,
  tenantRole: string,
): Record<Setting, string> {
  return {
    TABLE_NAME: drawers.table.tableName,
    PUBLIC_ORIGIN: origin,
    CENTRE_KEYS: keyRing.centres.keyArn,
    RECEIPT_KEY: keyRing.receipts.keyArn,
    TENANT_ROLE: tenantRole,
    PEOPLE_POOL: people.poolId,
    SENDER_ADDRESS: mail.sender,
  }
}
