import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHash,
  createSecretKey,
  type ECDH,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { JWK } from 'jose'
import * as z from 'zod/mini'

/*
 * Sealed texts in the compact form of JWE (RFC 7516), of the two kinds that are stored, by node:crypto. `jose` writes and reads the same,
 * but by WebCrypto, whose every step waits for another thread: half the time of accepting a notice. Each opens what the other sealed.
 */

const ENCRYPTION = 'A256GCM'
const IV_BYTES = 12
const TAG_BYTES = 16

const directSchema = z.looseObject({ alg: z.literal('dir'), enc: z.literal(ENCRYPTION) })

/** Seals bytes under a key both sides have. What the header says besides is readable and cannot be changed. */
export function sealDirectly(plaintext: Uint8Array, key: KeyObject, header: object): string {
  return compact({ alg: 'dir', enc: ENCRYPTION, ...header }, { plaintext, key, encryptedKey: new Uint8Array() })
}

/** Opens what was sealed directly, and its header. Throws for another key or kind, and for what was changed. */
export function openDirectly(sealed: string, key: KeyObject) {
  const { header, encryptedKey, open } = parse(sealed, directSchema)
  if (encryptedKey.length > 0) throw new Error('a sealed text with a key where none belongs')
  return { header, plaintext: open(key) }
}

const AGREEMENT = 'ECDH-ES+A256KW'
const CURVE = 'prime256v1'
const COORDINATE_BYTES = 32

const agreedSchema = z.object({
  alg: z.literal(AGREEMENT),
  enc: z.literal(ENCRYPTION),
  epk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
})

/** Seals bytes so that only the holder of the private key (P-256) can open them. */
export function sealFor(plaintext: Uint8Array, { x = '', y = '' }: JWK): string {
  const ephemeral = createECDH(CURVE)
  const point = ephemeral.generateKeys()
  const content = randomBytes(32)
  const wrap = createCipheriv(...keyWrap(ephemeral.computeSecret(pointOf({ x, y }))))
  const epk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.toString('base64url', 1, 1 + COORDINATE_BYTES),
    y: point.toString('base64url', 1 + COORDINATE_BYTES),
  }
  const header = { alg: AGREEMENT, enc: ENCRYPTION, epk }
  const encryptedKey = Buffer.concat([wrap.update(content), wrap.final()])
  return compact(header, { plaintext, key: createSecretKey(content), encryptedKey })
}

/** Opens what was sealed for the holder of a private key. Throws for another key or kind, and for what was changed. */
export function openWith(sealed: string, privateKey: ECDH): Buffer {
  const { header, encryptedKey, open } = parse(sealed, agreedSchema)
  const unwrap = createDecipheriv(...keyWrap(privateKey.computeSecret(pointOf(header.epk))))
  return open(createSecretKey(Buffer.concat([unwrap.update(encryptedKey), unwrap.final()])))
}

/** The private key (P-256) in the form in which it opens. */
export function importPrivateKey({ d = '' }: JWK): ECDH {
  const key = createECDH(CURVE)
  key.setPrivateKey(Buffer.from(d, 'base64url'))
  return key
}

interface Content {
  readonly plaintext: Uint8Array
  readonly key: KeyObject
  readonly encryptedKey: Uint8Array
}

function compact(header: object, { plaintext, key, encryptedKey }: Content): string {
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url')
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(protectedHeader))
  const text = Buffer.concat([cipher.update(plaintext), cipher.final()])
  const parts = [encryptedKey, iv, text, cipher.getAuthTag()]
  return [protectedHeader, ...parts.map((part) => Buffer.from(part).toString('base64url'))].join('.')
}

/**
 * `Buffer` reads over letters that are none of base64url: then many texts would be the same sealed one. As in `jose`, only the bits
 * that the last letter of a part has too many are nobody's.
 */
const SHAPE = /^([\w-]+)\.([\w-]*)\.([\w-]+)\.([\w-]*)\.([\w-]+)$/

function parse<Header>(sealed: string, schema: z.ZodMiniType<Header>) {
  const [, protectedHeader = '', ...parts] = SHAPE.exec(sealed) ?? []
  const [encryptedKey = noBytes, iv = noBytes, text = noBytes, tag = noBytes] = parts.map(bytesOf)
  const header = schema.parse(JSON.parse(bytesOf(protectedHeader).toString()))
  const open = (key: KeyObject): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(protectedHeader)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  }
  return { header, encryptedKey, open }
}

const noBytes = Buffer.alloc(0)

function bytesOf(part: string): Buffer {
  return Buffer.from(part, 'base64url')
}

/** A point of the curve, uncompressed (SEC 1, section 2.3.3). One that does not lie on the curve is refused when it is used. */
function pointOf({ x, y }: { readonly x: string; readonly y: string }): Buffer {
  return Buffer.concat([Buffer.of(4), bytesOf(x), bytesOf(y)])
}

const KEY_WRAP_IV = Buffer.alloc(8, 0xa6)

/** AES key wrap (RFC 3394) under what two keys agreed on. */
function keyWrap(agreed: Uint8Array): ['id-aes256-wrap', KeyObject, Buffer] {
  return ['id-aes256-wrap', createSecretKey(derived(agreed)), KEY_WRAP_IV]
}

/** The algorithm with its length, two parties without names, and the length of the key in bits. */
const OTHER_INFO = Buffer.concat([uint32(AGREEMENT.length), Buffer.from(AGREEMENT), uint32(0), uint32(0), uint32(256)])

/** One round of the Concat KDF (NIST SP 800-56A) as RFC 7518, section 4.6.2, asks for it. */
function derived(agreed: Uint8Array): Buffer {
  return createHash('sha256').update(uint32(1)).update(agreed).update(OTHER_INFO).digest()
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
