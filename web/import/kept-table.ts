import { createStore, delMany, get, keys, set } from 'idb-keyval'
import { decodeTime } from 'ulid'
import * as z from 'zod/mini'
import type { Sheet } from '../../shared/import/sheet.ts'

/*
 * The table of a register that is being prepared is too large for where drafts lie. It lies in the browser's database, sealed by a key of
 * its own that stands in its draft and nowhere else: whoever cannot open the draft cannot open the table, and it is lost with the draft.
 */

/** A table by the id of its import, with the key it is sealed by, as JSON Web Keys write it. */
export interface TableKey {
  readonly id: string
  readonly key: string
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const AES = { name: 'AES-GCM', length: 256 } as const
/** Bytes of a nonce of AES-GCM (NIST SP 800-38D). */
const NONCE_BYTES = 12

const store = () => createStore('opora-import', 'tables')

/** A key for one table. */
export async function newTableKey(): Promise<string> {
  const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt'])
  return (await crypto.subtle.exportKey('jwk', key)).k ?? ''
}

/** Keeps a table in the place of what it was before. False when the browser would not keep it. */
export async function keepTable({ id, key }: TableKey, sheet: Sheet): Promise<boolean> {
  try {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
    const text = new TextEncoder().encode(JSON.stringify(sheet))
    const bytes = await crypto.subtle.encrypt(sealingOf(id, iv), await opened(key), text)
    await set(id, { iv, bytes } satisfies Sealed, store())
    return true
  } catch {
    // Full, or switched off by the browser's settings.
    return false
  }
}

const sheetSchema = z.object({ headings: z.array(z.string()), rows: z.array(z.array(z.string())) })

/** The table that was kept; undefined when there is none, or none that this key opens. */
export async function openTable({ id, key }: TableKey): Promise<Sheet | undefined> {
  try {
    const kept = await get<Sealed>(id, store())
    if (kept === undefined) return undefined
    const text = await crypto.subtle.decrypt(sealingOf(id, kept.iv), await opened(key), kept.bytes)
    return sheetSchema.parse(JSON.parse(new TextDecoder().decode(text)))
  } catch {
    return undefined
  }
}

/** Forgets a table. */
export async function dropTable(id: string): Promise<void> {
  await drop((each) => each === id)
}

/** Longer than any draft is kept, also one that somebody went on with on its last day. */
const KEPT_DAYS = 60

/** Forgets tables of which nobody can still have the draft. `now`: an instant. */
export async function dropOldTables(now: string): Promise<void> {
  const oldest = Date.parse(now) - KEPT_DAYS * 86_400_000
  await drop((id) => decodeTime(id) < oldest)
}

async function drop(isMeant: (id: string) => boolean): Promise<void> {
  try {
    await delMany((await keys<string>(store())).filter(isMeant), store())
  } catch {
    // A browser without a database has kept nothing.
  }
}

function sealingOf(id: string, iv: Uint8Array<ArrayBuffer>) {
  return { name: AES.name, iv, additionalData: new TextEncoder().encode(id) }
}

function opened(k: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty: 'oct', k, alg: 'A256GCM' }, AES, false, ['encrypt', 'decrypt'])
}
