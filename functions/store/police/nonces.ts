import type { Instant } from '../../../shared/time/instant.ts'
import { keys } from '../table/keys.ts'

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
