import { createSecretKey, hkdfSync } from 'node:crypto'
import type { JWK } from 'jose'
import * as z from 'zod/mini'
import type { OpenDataKey } from '../table/data-keys.ts'
import type { Key } from '../table/keys.ts'
import { type DataKey, seal, unseal, wrapDataKey } from '../table/seal.ts'
import type { Item } from '../table/shapes.ts'

/*
 * A record is a stored item as it stands in an archive: JSON, and nothing of it sealed. What JSON has no form for is an object of one
 * of these shapes, whose names begin like no attribute of ours:
 *
 *   { "$opened": <what was sealed>, "$dataKey": "k12" }   it is sealed again under the data key of that name
 *   { "$dataKey": "k12" }                                 the data key itself, which is made anew
 *   { "$closed": "eyJ…" }                                 what nobody can open any more: its key was destroyed
 *   { "$bytes": "UEsDB…" }                                bytes, base64
 */

/** A record of an archive: what an item says, opened. */
export type ArchiveRecord = Readonly<Record<string, unknown>>

/** Names and opens the data keys of a centre while it is written out. */
export interface KeysOut {
  /** The name of a wrapped data key. */
  readonly nameOf: (wrapped: string) => string
  /** The wrapped data key that an item without one of its own is sealed under; undefined when it was destroyed. */
  readonly ownerOf: (item: Key) => string | undefined
  /** Opens a wrapped data key. Throws for one of another centre. */
  readonly open: (wrapped: string) => DataKey
}

/** An item as the record of an archive. `closed` is told of each part that does not open. */
export function recordOf(item: Item & Key, keys: KeysOut, closed: () => void): ArchiveRecord {
  const wrapped = typeof item['key'] === 'string' ? item['key'] : keys.ownerOf(item)
  const opened = (text: string) => {
    if (isDataKey(text)) return { $dataKey: keys.nameOf(text) }
    if (!isSealed(text)) return text
    const value = wrapped === undefined ? undefined : attempt(() => opening(text, { key: keys.open(wrapped), item }))
    if (value !== undefined && wrapped !== undefined) return { $opened: value.opened, $dataKey: keys.nameOf(wrapped) }
    closed()
    return { $closed: text }
  }
  const { pk, sk, type, ...rest } = item
  return mapped({ pk, sk, type, ...rest }, (value) => {
    if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
    return typeof value === 'string' ? opened(value) : undefined
  })
}

function opening(text: string, sealing: { readonly key: DataKey; readonly item: Key }): { opened: unknown } {
  return { opened: unseal(z.unknown(), text, sealing) }
}

/** Undefined when it throws. */
function attempt<Done>(run: () => Done): Done | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** Finds and wraps data keys of the centre that is written into. */
export interface KeysIn {
  readonly dataKeyOf: (name: string) => DataKey
  readonly wrappedOf: (name: string) => string
}

/** The item of a record, sealed for the centre it is written into. */
export function itemOfRecord(record: ArchiveRecord & Key, keys: KeysIn): Item & Key {
  const item = { pk: record.pk, sk: record.sk }
  const closed = (value: unknown): unknown => {
    const { data } = markSchema.safeParse(value)
    if (data === undefined) return undefined
    if ('$closed' in data) return data.$closed
    if ('$bytes' in data) return new Uint8Array(Buffer.from(data.$bytes, 'base64'))
    const name = data.$dataKey
    return '$opened' in data ? seal(data.$opened, keys.dataKeyOf(name), item) : keys.wrappedOf(name)
  }
  return { ...mapped(record, closed), ...item }
}

const markSchema = z.union([
  z.strictObject({ $opened: z.unknown(), $dataKey: z.string() }),
  z.strictObject({ $dataKey: z.string() }),
  z.strictObject({ $closed: z.string() }),
  z.strictObject({ $bytes: z.string() }),
])

/** A copy in which `change` has replaced what it has something else for, at any depth. */
function mapped(value: Item, change: (value: unknown) => unknown): Item {
  const copy = (old: unknown): unknown => {
    const changed = change(old)
    if (changed !== undefined) return changed
    if (Array.isArray(old)) return old.map(copy)
    if (typeof old !== 'object' || old === null) return old
    return Object.fromEntries(Object.entries(old).map(([name, part]) => [name, copy(part)]))
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)]))
}

/** How a header in JSON begins, in base64url. */
const HEADER = 'eyJ'
const headerSchema = z.looseObject({ alg: z.string(), enc: z.literal('A256GCM'), item: z.optional(z.string()) })

function headerOf(text: string): z.infer<typeof headerSchema> | undefined {
  if (!text.startsWith(HEADER) || text.split('.').length !== 5) return undefined
  const [header = ''] = text.split('.')
  const said: unknown = attempt(() => JSON.parse(Buffer.from(header, 'base64url').toString()))
  return headerSchema.safeParse(said).data
}

/** Whether a text is sealed under a data key, for an item. */
function isSealed(text: string): boolean {
  const header = headerOf(text)
  return header?.alg === 'dir' && header.item !== undefined
}

/** Whether a text is a data key, wrapped for a centre. */
function isDataKey(text: unknown): text is string {
  return typeof text === 'string' && (headerOf(text)?.alg.startsWith('ECDH-ES') ?? false)
}

/** Takes down the data keys of a centre, names them in the order in which they are met, and finds those that items are sealed under. */
export function dataKeysOut(open: OpenDataKey) {
  const names = new Map<string, string>()
  const owners = new Map<string, string>()
  const nameOf = (wrapped: string): string => {
    const name = names.get(wrapped) ?? `k${names.size + 1}`
    names.set(wrapped, name)
    return name
  }
  return {
    nameOf,
    ownerOf: (item: Key) => owners.get(subjectOf(item)),
    open,
    /** Takes down the data key of an item, if it has one. */
    meet: (item: Item & Key) => {
      const { key } = item
      if (!isDataKey(key)) return
      nameOf(key)
      owners.set(subjectOf(item), key)
    },
  }
}

/** What a partition is about: a file, an enquiry, a complaint. All that is kept of it in any partition is sealed under one data key. */
function subjectOf({ pk }: Key): string {
  return pk.split('#')[2] ?? ''
}

/** What data keys that are made anew are made of. */
export interface Making {
  /** 32 bytes that all data keys which are made anew follow from: whoever goes on after a crash makes the same. */
  readonly seed: Uint8Array
  readonly publicKey: JWK
  readonly open: OpenDataKey
}

/** Data keys of a centre that is written into: those that stand there already, by their names in the archive, and the others made anew. */
export function dataKeysIn(standing: ReadonlyMap<string, string>, { seed, publicKey, open }: Making): KeysIn {
  const made = (name: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', seed, '', `opora restored ${name}`, 32)))
  const wrapped = new Map(standing)
  return {
    dataKeyOf: (name) => {
      const stands = standing.get(name)
      return stands === undefined ? made(name) : open(stands)
    },
    // One text for one data key, as where it was: by that items of one file are known to share it.
    wrappedOf: (name) => {
      const text = wrapped.get(name) ?? wrapDataKey(made(name), publicKey)
      wrapped.set(name, text)
      return text
    },
  }
}
