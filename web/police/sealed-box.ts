import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import type { Instant } from '../../shared/time/instant.ts'

/*
 * What a unit keeps on this computer: drafts, what it sent, receipts. Sealed by the unit's own key in a store of its own, so that another unit
 * of the same computer sees nothing of it, and a copy of the disk says nothing.
 */

/** What is kept. */
export type Kind = 'draft' | 'sent' | 'supplement' | 'end'

export interface Kept<T> {
  readonly id: string
  readonly savedAt: Instant
  readonly content: T
}

/** Of the content, only when it was written lies there in the open. */
interface Sealed {
  readonly savedAt: Instant
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** Bytes of a nonce of AES-GCM (NIST SP 800-38D). */
const NONCE_BYTES = 12

export class SealedBox {
  readonly #key: CryptoKey
  readonly #store: UseStore
  /** Writes come one after another: sealing takes a moment, and what was written last must lie there at the end. */
  #last: Promise<unknown> = Promise.resolve()

  constructor({ id, sealingKey }: { readonly id: string; readonly sealingKey: CryptoKey }) {
    this.#key = sealingKey
    this.#store = createStore(`opora-police-${id}`, 'kept')
  }

  /** Keeps something under its id in place of what was kept so. Throws when the browser has no room. */
  async put(kind: Kind, id: string, { savedAt, content }: Omit<Kept<unknown>, 'id'>): Promise<void> {
    await this.#inTurn(async () => {
      const name = `${kind}:${id}`
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const text = new TextEncoder().encode(JSON.stringify(content))
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: bound(name, savedAt) },
        this.#key,
        text,
      )
      await set(name, { savedAt, iv, sealed } satisfies Sealed, this.#store)
    })
  }

  async get(kind: Kind, id: string): Promise<Kept<unknown> | undefined> {
    await this.#last.catch(() => undefined)
    const kept = await get<Sealed>(`${kind}:${id}`, this.#store)
    return kept && this.#opened(`${kind}:${id}`, kept)
  }

  /** All of a kind, what was written last first. What cannot be opened is nobody's. */
  async all(kind: Kind): Promise<Kept<unknown>[]> {
    await this.#last.catch(() => undefined)
    const kept = await entries<string, Sealed>(this.#store)
    const ofKind = kept.filter(([name]) => name.startsWith(`${kind}:`))
    const opened = await Promise.all(ofKind.map(([name, sealed]) => this.#opened(name, sealed)))
    return opened.flatMap((one) => one ?? []).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  }

  async remove(kind: Kind, id: string): Promise<void> {
    await this.#inTurn(() => del(`${kind}:${id}`, this.#store))
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#last.catch(() => undefined).then(act)
    this.#last = done
    return done
  }

  async #opened(name: string, { savedAt, iv, sealed }: Sealed): Promise<Kept<unknown> | undefined> {
    try {
      const text = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData: bound(name, savedAt) },
        this.#key,
        sealed,
      )
      return { id: name.slice(name.indexOf(':') + 1), savedAt, content: JSON.parse(new TextDecoder().decode(text)) }
    } catch {
      return undefined
    }
  }
}

function bound(name: string, savedAt: Instant): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${name}\n${savedAt}`)
}
