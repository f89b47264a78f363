import { wordlist } from '@scure/bip39/wordlists/czech.js'

/*
 * A public key as people compare it, each looking at their own screen: words for the telephone, hexadecimal for the eye. Both say the
 * thumbprint of RFC 7638, which is the key's id too. The words are the Czech list of BIP 39: 2,048 without diacritics, each known
 * by its first four letters, and no two a letter apart.
 */

/** What of a public key its thumbprint is made of: Ed25519 has no `y`. */
export interface PublicParts {
  readonly kty?: string | undefined
  readonly crv?: string | undefined
  readonly x?: string | undefined
  readonly y?: string | undefined
}

export interface Fingerprint {
  /** Eight words, the first 88 bits: nobody can make another key that says the same. */
  readonly words: readonly string[]
  /** All 32 bytes in groups of two, `3f9a 00c1 …`. */
  readonly hex: string
}

const WORDS = 8
const BITS_OF_WORD = 11

/** The fingerprint of a public key, Ed25519 or P-256. */
export async function fingerprintOf(key: PublicParts): Promise<Fingerprint> {
  const bytes = await thumbprint(key)
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const words = Array.from({ length: WORDS }, (_, at) => {
    const number = Number.parseInt(bits.slice(at * BITS_OF_WORD, (at + 1) * BITS_OF_WORD), 2)
    return wordlist[number] ?? ''
  })
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { words, hex: (hex.match(/.{4}/g) ?? []).join(' ') }
}

/** The id that a key has by itself: its thumbprint, base64url. */
export async function keyIdOf(key: PublicParts): Promise<string> {
  const text = btoa(String.fromCharCode(...(await thumbprint(key))))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** RFC 7638: SHA-256 over the required members in the order of their names, without spaces. */
async function thumbprint({ crv, kty, x, y }: PublicParts): Promise<Uint8Array> {
  const text = JSON.stringify({ crv, kty, x, ...(y !== undefined && { y }) })
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
