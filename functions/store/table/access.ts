import type { ECDH } from 'node:crypto'
import type { JWK } from 'jose'
import type { Table } from './connection.ts'

/** One centre's data, opened for one request. */
export interface Centre {
  readonly id: string
  readonly table: Table
  /** The centre's private key; unwrapped once, kept while the door is warm. */
  readonly key: () => Promise<ECDH>
  /** The centre's public key, for which what it writes is sealed. */
  readonly publicKey: () => Promise<JWK>
}
