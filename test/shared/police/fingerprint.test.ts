import { wordlist } from '@scure/bip39/wordlists/czech.js'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, keyIdOf } from '../../../shared/police/fingerprint.ts'

/** The Ed25519 key of RFC 8037, appendix A, whose thumbprint it tells. */
const ofRfc = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }

async function keyOf(algorithm: 'ES256' | 'Ed25519') {
  return exportJWK((await generateKeyPair(algorithm, { extractable: true })).publicKey)
}

describe('the fingerprint of a public key', () => {
  it('is the thumbprint that RFC 8037 tells of its key', async () => {
    expect(await keyIdOf(ofRfc)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
    const { words, hex } = await fingerprintOf(ofRfc)
    expect(hex).toBe('90fa cafe a9b1 5566 9854 0f70 c011 7a22 ea37 bd5c f3ed 3c47 093c 1707 282b 4b89')
    expect(words).toEqual(['palec', 'troska', 'skupina', 'krajina', 'chopit', 'rotunda', 'lopata', 'ocitnout'])
  })

  it.each(['ES256', 'Ed25519'] as const)('is what others reckon, of %s', async (algorithm) => {
    const key = await keyOf(algorithm)
    expect(await keyIdOf(key)).toBe(await calculateJwkThumbprint(key))
  })

  it('does not hang on what else stands in the key, nor on the order', async () => {
    const { x, crv, kty } = ofRfc
    const otherwise = { use: 'sig', x, alg: 'EdDSA', ext: true, kid: 'a', key_ops: ['verify'], kty, crv }
    expect(await fingerprintOf(otherwise)).toEqual(await fingerprintOf(ofRfc))
  })

  it('is another one of each key', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, async () => fingerprintOf(await keyOf('Ed25519'))))
    expect(new Set(all.map(({ words }) => words.join(' '))).size).toBe(50)
    for (const { words } of all) expect(words.filter((word) => /^[a-z]{4,8}$/.test(word))).toHaveLength(8)
  })

  it('is said in words of which no two are a letter apart', () => {
    const holes = wordlist.flatMap((word) => [
      ...new Set([...word].map((_, at) => `${word.slice(0, at)}.${word.slice(at + 1)}`)),
    ])
    expect(new Set(holes).size).toBe(holes.length)
    expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(2048)
  })
})
