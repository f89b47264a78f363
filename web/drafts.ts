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
  /** Takes a draft of a form to go on with: the newest one that no other tab has open, or else a new one. */
  take(form: string): Promise<DraftSheet>
}

/** One draft of a form, open in this tab and in no other. Two tabs of the same form write on a sheet each. */
export interface DraftSheet {
  /** What stood on it when it was taken; undefined on a new one. */
  readonly found: Draft | undefined
  /** Keeps what a form holds now. False when the browser would not keep it. */
  write(content: unknown): Promise<boolean>
  remove(): Promise<void>
  /** When the form's other drafts were written that no tab has open, the next older one first. */
  others(): Promise<Instant[]>
  /** Takes the first of the others; this one stays as it is. */
  turn(): Promise<DraftSheet>
  /** Lets go of it: from now on any tab may take it. */
  release(): void
}

export interface DraftOwner {
  readonly personId: string
  /** 32 bytes, base64url; or the key of AES-GCM itself, where this browser has made it. */
  readonly draftKey: string | CryptoKey
}

export interface Shelf {
  readonly storage: Storage
  /** What this tab keeps for itself while it lives: which sheets it wrote on, so that tabs loaded anew at once do not swap theirs. */
  readonly tab: Storage
  readonly now: () => Instant
  readonly locks: TabLocks
}

/** Holds a name for this tab until it is released or the tab is closed. Undefined when another tab holds it. */
export type TabLocks = (name: string) => Promise<(() => void) | undefined>

/** The browser's own locks. Where it has none every name is free: then the tab that writes last is the one that is kept. */
export function tabLocks(locks: LockManager | undefined): TabLocks {
  if (locks === undefined) return async () => () => undefined
  const leaving = new Map<string, Promise<unknown>>()
  return async (name) => {
    // A form may be opened again in the same tab before the browser has let go.
    await leaving.get(name)
    const { promise, resolve, reject } = Promise.withResolvers<(() => void) | undefined>()
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(undefined)
      return new Promise<void>((done) =>
        resolve(() => {
          leaving.set(name, held)
          done()
        }),
      )
    })
    held.catch(reject)
    return promise
  }
}

/** How long an unfinished text is kept: then nobody is coming back for it. */
export const KEPT_DAYS = 30

/** How many drafts of one form are kept: more nobody goes through. */
export const MOST_OF_A_FORM = 10

const PREFIX = 'opora.draft.'
/** Bytes of a nonce of AES-GCM (NIST SP 800-38D). */
const NONCE_BYTES = 12
/** Enough that no two tabs ever choose the same name. */
const SHEET_BYTES = 9

/** Opens a person's drafts on this computer and drops everybody's that are too old. */
export async function openDrafts({ personId, draftKey }: DraftOwner, shelf: Shelf): Promise<DraftBox> {
  dropOld(shelf)
  const key = typeof draftKey === 'string' ? await imported(draftKey) : draftKey
  return { take: async (form) => new Form(await nameOf(personId, form), key, shelf).take() }
}

function imported(draftKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64Url(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** The drafts of one form of one person. */
class Form {
  readonly #name: string
  readonly #key: CryptoKey
  readonly #shelf: Shelf

  constructor(name: string, key: CryptoKey, shelf: Shelf) {
    this.#name = name
    this.#key = key
    this.#shelf = shelf
  }

  /** The first draft that is free: this tab's own, the newest, or the next after a name. What cannot be opened is nobody's. */
  async take(after?: string): Promise<DraftSheet> {
    for await (const { name, release } of this.#free(after)) {
      const kept = parse(this.#shelf.storage.getItem(name))
      const found = kept && (await unseal(this.#key, name, kept))
      if (found) return this.#sheet({ name, release, found })
      release()
    }
    const name = `${this.#name}.${toBase64Url(crypto.getRandomValues(new Uint8Array(SHEET_BYTES)))}`
    const release = (await this.#shelf.locks(name)) ?? (() => undefined)
    return this.#sheet({ name, release, found: undefined })
  }

  async others(after: string): Promise<Instant[]> {
    const times: Instant[] = []
    for await (const { name, release } of this.#free(after)) {
      times.push(savedAtOf(this.#shelf, name))
      release()
    }
    return times
  }

  /** Drops the oldest of too many that no tab has open. */
  async tidy(): Promise<void> {
    for (const name of this.#names().slice(MOST_OF_A_FORM)) {
      const release = await this.#shelf.locks(name)
      if (release) this.#shelf.storage.removeItem(name)
      release?.()
    }
  }

  /** Names that this tab has just got hold of, one at a time. */
  async *#free(after?: string): AsyncGenerator<{ name: string; release: () => void }> {
    for (const name of after === undefined ? this.#ownFirst() : this.#inTurn(after)) {
      const release = await this.#shelf.locks(name)
      if (release) yield { name, release }
    }
  }

  #ownFirst(): string[] {
    const own = this.#shelf.tab.getItem(this.#name)
    return this.#names().sort((one, other) => Number(other === own) - Number(one === own))
  }

  #inTurn(after: string): string[] {
    const names = this.#names()
    const at = names.indexOf(after)
    return [...names.slice(at + 1), ...names.slice(0, Math.max(at, 0))]
  }

  /** Newest first. Before drafts had sheets a form had one, of the bare name. */
  #names(): string[] {
    return Object.keys(this.#shelf.storage)
      .filter((name) => name === this.#name || name.startsWith(`${this.#name}.`))
      .sort((one, other) => (savedAtOf(this.#shelf, one) < savedAtOf(this.#shelf, other) ? 1 : -1))
  }

  #sheet(taken: { name: string; release: () => void; found: Draft | undefined }): DraftSheet {
    this.#shelf.tab.setItem(this.#name, taken.name)
    return new Sheet(taken, { form: this, key: this.#key, shelf: this.#shelf })
  }
}

interface Desk {
  readonly form: Form
  readonly key: CryptoKey
  readonly shelf: Shelf
}

class Sheet implements DraftSheet {
  readonly found: Draft | undefined
  readonly release: () => void
  readonly #name: string
  readonly #desk: Desk
  /** Sealing takes a moment; only the newest change may reach the store. */
  #newest = {}

  constructor({ name, found, release }: { name: string; found: Draft | undefined; release: () => void }, desk: Desk) {
    this.found = found
    this.release = release
    this.#name = name
    this.#desk = desk
  }

  async write(content: unknown): Promise<boolean> {
    const { form, key, shelf } = this.#desk
    const isNewest = this.#change()
    const savedAt = shelf.now()
    const sealed = await seal(key, this.#name, { content, savedAt })
    if (!isNewest()) return true
    const isFirst = shelf.storage.getItem(this.#name) === null
    const kept = put(shelf.storage, this.#name, JSON.stringify({ savedAt, sealed } satisfies Kept))
    if (isFirst) await form.tidy()
    return kept
  }

  async remove(): Promise<void> {
    this.#change()
    this.#desk.shelf.storage.removeItem(this.#name)
  }

  others(): Promise<Instant[]> {
    return this.#desk.form.others(this.#name)
  }

  async turn(): Promise<DraftSheet> {
    const other = await this.#desk.form.take(this.#name)
    this.release()
    return other
  }

  #change(): () => boolean {
    const change = {}
    this.#newest = change
    return () => this.#newest === change
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

function savedAtOf({ storage }: Shelf, name: string): Instant {
  return parse(storage.getItem(name))?.savedAt ?? ''
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
