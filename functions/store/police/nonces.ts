import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { create, somebodyWasFirst, transact } from '../table/transact.ts'

/** What makes a signature good for one request only. */
export interface UsedNonce {
  readonly keyId: string
  readonly value: string
  /** After this nobody can use it again, because the time of its signature has passed. */
  readonly forgetAt: Instant
}

export function nonceItem({ keyId, value, forgetAt }: UsedNonce) {
  const expiresAt = Math.ceil(Date.parse(forgetAt) / 1000)
  return { ...keys.nonce(keyId, value), type: 'nonce' as const, expiresAt }
}

/** Uses a nonce up by itself, for a request that stores nothing else. Throws `nonce-used`. */
export async function useNonce(table: Table, nonce: UsedNonce): Promise<void> {
  if (await somebodyWasFirst(transact(table, { nonce: create(nonceItem(nonce)) }))) throw new Problem('nonce-used')
}
