import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { CompactEncrypt, compactDecrypt, importJWK, type JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  importPrivateKey,
  openDirectly,
  openWith,
  sealDirectly,
  sealFor,
} from '../../../../functions/store/table/jwe.ts'
import { newDataKey, seal, unseal } from '../../../../functions/store/table/seal.ts'

// `jose` is the stranger here: what it writes must open, and it must read what we write.
const bytes = fc.uint8Array({ maxLength: 2000 })
const keyBytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
const word = fc.string({ unit: 'binary' })

/** A new pair for every run: coordinates that begin with zeros come up once in a hundred. */
function newPair(): { publicKey: JWK; privateKey: JWK } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { publicKey: pair.publicKey.export({ format: 'jwk' }), privateKey: pair.privateKey.export({ format: 'jwk' }) }
}

/** A sealed text with one letter of one part replaced by another. */
const spoilt = (sealed: string) =>
  fc
    .nat(sealed.length - 1)
    .map((at) => `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`)

describe('what is sealed under a key both sides have', () => {
  it('is read by jose', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, keyBytes, word, async (content, key, item) => {
        const sealed = sealDirectly(content, createSecretKey(key), { item })
        const { plaintext, protectedHeader } = await compactDecrypt(sealed, key)
        expect([...plaintext]).toEqual([...content])
        expect(protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM', item })
      }),
    )
  })

  it('opens when jose sealed it', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, keyBytes, word, async (content, key, item) => {
        const jwe = new CompactEncrypt(content).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', item })
        const { plaintext, header } = openDirectly(await jwe.encrypt(key), createSecretKey(key))
        expect([...plaintext]).toEqual([...content])
        expect(header['item']).toBe(item)
      }),
    )
  })

  it('does not open when any letter of it was changed, but for the unused last bits of a part', () => {
    const key = newDataKey()
    const content = Buffer.from('Zkušební slova.')
    const sealed = sealDirectly(content, key, { item: 'a' })
    const parts = (text: string) => text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
    fc.assert(
      fc.property(spoilt(sealed), (other) => {
        const isSameBytes = other.split('.')[0] === sealed.split('.')[0] && `${parts(other)}` === `${parts(sealed)}`
        if (!isSameBytes) expect(() => openDirectly(other, key)).toThrow()
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['under another key', (sealed: string) => sealed, newDataKey()],
    ['with a letter that is none of base64url', (sealed: string) => `${sealed}!`, undefined],
    ['with a sixth part', (sealed: string) => `${sealed}.A`, undefined],
    ['with a wrapped key where none belongs', (sealed: string) => sealed.replace('..', '.AAAA.'), undefined],
    ['with a shorter tag', (sealed: string) => sealed.slice(0, -6), undefined],
    ['as an empty text', () => '', undefined],
  ])('does not open %s', (_how, change, otherKey) => {
    const key = newDataKey()
    const sealed = sealDirectly(randomBytes(20), key, {})
    expect(() => openDirectly(change(sealed), otherKey ?? key)).toThrow()
  })

  it('does not open when it was sealed in another way', async () => {
    const key = randomBytes(32)
    const wrapped = await new CompactEncrypt(key).setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM' }).encrypt(key)
    expect(() => openDirectly(wrapped, createSecretKey(key))).toThrow()
    const shorter = key.subarray(0, 16)
    const weaker = await new CompactEncrypt(key).setProtectedHeader({ alg: 'dir', enc: 'A128GCM' }).encrypt(shorter)
    expect(() => openDirectly(weaker, createSecretKey(shorter))).toThrow()
  })
})

describe('what is sealed for the holder of a private key', () => {
  it('is read by jose', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { publicKey, privateKey } = newPair()
        const sealed = sealFor(content, publicKey)
        const { plaintext } = await compactDecrypt(sealed, await importJWK(privateKey, 'ECDH-ES+A256KW'))
        expect([...plaintext]).toEqual([...content])
      }),
    )
  })

  it('opens when jose sealed it', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { publicKey, privateKey } = newPair()
        const recipient = await importJWK(publicKey, 'ECDH-ES+A256KW')
        const header = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }
        const sealed = await new CompactEncrypt(content).setProtectedHeader(header).encrypt(recipient)
        expect([...openWith(sealed, importPrivateKey(privateKey))]).toEqual([...content])
      }),
    )
  })

  it('opens with no other key, and is never sealed twice alike', () => {
    const { publicKey, privateKey } = newPair()
    const content = Buffer.from('Zkušební slova.')
    const [one, other] = [sealFor(content, publicKey), sealFor(content, publicKey)]
    for (const part of [0, 1, 2, 3, 4]) expect(one.split('.')[part]).not.toBe(other.split('.')[part])
    expect(openWith(one, importPrivateKey(privateKey))).toEqual(content)
    expect(() => openWith(one, importPrivateKey(newPair().privateKey))).toThrow()
  })

  it('is refused for a point that does not lie on the curve, when it is sealed and when it is opened', async () => {
    const { publicKey, privateKey } = newPair()
    const off = { ...publicKey, y: publicKey.x ?? '' }
    expect(() => sealFor(Buffer.from('a'), off)).toThrow()
    const [header = '', ...rest] = sealFor(Buffer.from('a'), publicKey).split('.')
    const { epk, ...others } = JSON.parse(Buffer.from(header, 'base64url').toString())
    const forged = Buffer.from(JSON.stringify({ ...others, epk: { ...epk, y: epk.x } })).toString('base64url')
    expect(() => openWith([forged, ...rest].join('.'), importPrivateKey(privateKey))).toThrow()
  })
})

describe('a value sealed for an item', () => {
  const item = { pk: 'liberec#client#1', sk: 'client' }
  const key = newDataKey()

  it('opens there as it was, whatever words it has', () => {
    fc.assert(
      fc.property(word, (words) => {
        expect(unseal(z.string(), seal(words, key, item), { key, item })).toBe(JSON.parse(JSON.stringify(words)))
      }),
    )
  })

  it('does not open for another item, nor as something else than it is', () => {
    const sealed = seal('slova', key, item)
    const moved = { ...item, sk: 'report' }
    expect(() => unseal(z.string(), sealed, { key, item: moved })).toThrow('sealed for another item')
    expect(() => unseal(z.number(), sealed, { key, item })).toThrow()
  })
})
