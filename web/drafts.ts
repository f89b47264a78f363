import type { Instant } from '../shared/time/instant.ts'

/*
 * What a person has typed and not saved yet, kept in the browser's own store so that a closed tab, a lost connection or an expired
 * sign-in loses no word. Computers of a centre are shared: a draft is sealed by a key that only its author is ever given, and even
 * its name says nothing.
 */

export interface Draft {
  readonly content: unknown
  readonly savedAt: Instant
}

export interface DraftBox {
  /** The draft of a form; undefined when there is none or it cannot be opened. */
  read(form: string): Promise<Draft | undefined>
  /** Keeps what a form holds now. False when the browser would not keep it. */
  write(form: string, content: unknown): Promise<boolean>
  remove(form: string): Promise<void>
}

export interface DraftOwner {
  readonly personId: string
  /** 32 bytes, base64url. */
  readonly draftKey: string
}

export interface Shelf {
  readonly storage: Storage
  readonly now: () => Instant
}

/** How long an unfinished text is kept: then nobody is coming back for it. */
export const KEPT_DAYS = 30

const PREFIX = 'opora.draft.'
/** Bytes of a nonce of AES-GCM (NIST SP 800-38D). */
const NONCE_BYTES = 12

/** Opens a person's drafts on this computer and drops everybody's that are too old. */
export async function openDrafts({ personId, draftKey }: DraftOwner, shelf: Shelf): Promise<DraftBox> {
  dropOld(shelf)
  const key = await crypto.subtle.importKey('raw', fromBase64Url(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return new SealedDrafts((form) => nameOf(personId, form), key, shelf)
}

class SealedDrafts implements DraftBox {
  readonly #nameOf: (form: string) => Promise<string>
  readonly #key: CryptoKey
  readonly #shelf: Shelf
  /** Sealing takes a moment; only the newest change of a form may reach the store. */
  readonly #newest = new Map<string, object>()

  constructor(name: (form: string) => Promise<string>, key: CryptoKey, shelf: Shelf) {
    this.#nameOf = name
    this.#key = key
    this.#shelf = shelf
  }

  async read(form: string): Promise<Draft | undefined> {
    const name = await this.#nameOf(form)
    const kept = parse(this.#shelf.storage.getItem(name))
    return kept && unseal(this.#key, name, kept)
  }

  async write(form: string, content: unknown): Promise<boolean> {
    const isNewest = this.#turn(form)
    const savedAt = this.#shelf.now()
    const name = await this.#nameOf(form)
    const sealed = await seal(this.#key, name, { content, savedAt })
    return !isNewest() || put(this.#shelf.storage, name, JSON.stringify({ savedAt, sealed } satisfies Kept))
  }

  async remove(form: string): Promise<void> {
    const isNewest = this.#turn(form)
    const name = await this.#nameOf(form)
    if (isNewest()) this.#shelf.storage.removeItem(name)
  }

  #turn(form: string): () => boolean {
    const turn = {}
    this.#newest.set(form, turn)
    return () => this.#newest.get(form) === turn
  }
}

/** What lies in the store: the time in the clear, so that anybody's old drafts can be dropped. */
interface Kept {
  readonly savedAt: Instant
  /** Nonce and AES-GCM ciphertext, base64url, bound to its name and time. */
  readonly sealed: string
}

async function seal(key: CryptoKey, name: string, { content, savedAt }: Draft): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const additionalData = bytes(`${name}\n${savedAt}`)
  const text = bytes(JSON.stringify(content))
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text)
  return toBase64Url(new Uint8Array([...iv, ...new Uint8Array(ciphertext)]))
}

async function unseal(key: CryptoKey, name: string, { savedAt, sealed }: Kept): Promise<Draft | undefined> {
  try {
    const all = fromBase64Url(sealed)
    const algorithm = {
      name: 'AES-GCM',
      iv: all.slice(0, NONCE_BYTES),
      additionalData: bytes(`${name}\n${savedAt}`),
    }
    const text = await crypto.subtle.decrypt(algorithm, key, all.slice(NONCE_BYTES))
    return { content: JSON.parse(new TextDecoder().decode(text)), savedAt }
  } catch {
    // Damaged, moved, or sealed by another key: not for this person's eyes.
    return undefined
  }
}

async function nameOf(personId: string, form: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes(JSON.stringify([personId, form])))
  return PREFIX + toBase64Url(new Uint8Array(hash))
}

function dropOld({ storage, now }: Shelf): void {
  const oldest = Date.parse(now()) - KEPT_DAYS * 86_400_000
  for (const name of Object.keys(storage).filter((key) => key.startsWith(PREFIX))) {
    const savedAt = parse(storage.getItem(name))?.savedAt ?? ''
    if (!(Date.parse(savedAt) >= oldest)) storage.removeItem(name)
  }
}

function put(storage: Storage, name: string, value: string): boolean {
  try {
    storage.setItem(name, value)
    return true
  } catch {
    // Full, or switched off by the browser's settings.
    return false
  }
}

function parse(value: string | null): Kept | undefined {
  try {
    const kept: Partial<Kept> | null = JSON.parse(value ?? 'null')
    const { savedAt, sealed } = kept ?? {}
    return typeof savedAt === 'string' && typeof sealed === 'string' ? { savedAt, sealed } : undefined
  } catch {
    return undefined
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function toBase64Url(data: Uint8Array): string {
  const binary = Array.from(data, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
