import type { JWK } from 'jose'
import type { Table } from './connection.ts'
import type { OpenDataKey } from './data-keys.ts'
import type { DataKey } from './seal.ts'

/** One centre's data, opened once and kept while the door is warm. */
export interface Centre {
  readonly id: string
  readonly table: Table
  /** Opens data keys by the centre's private key, which is unwrapped once and kept while the door is warm. */
  readonly keys: () => Promise<OpenDataKey>
  /** The centre's public key, for which what it writes is sealed. */
  readonly publicKey: () => Promise<JWK>
  /** The one key under which the cards of all files lie together. */
  readonly registerKey: () => Promise<DataKey>
  /** A digest of a text that only this centre can make, base64url: of what is to be known again and never to be read. */
  readonly digestOf: (text: string) => Promise<string>
}
