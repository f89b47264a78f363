import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'
import { Misuse } from '../local/base/misuse.ts'
import { readPoliceKey } from '../local/demo/key-files.ts'
import type { PoliceKey } from '../local/demo/police-signature.ts'

interface Which {
  readonly file: string | undefined
  readonly keyId: string | undefined
  readonly dataDir: string
}

/** The key to sign with: that of the file, else the demo unit's. Throws Misuse. */
export async function readKey({ file, keyId, dataDir }: Which): Promise<PoliceKey> {
  if (file === undefined) return demoKey(dataDir, keyId)
  const privateKey = await exportJWK(privateKeyIn(file))
  return { keyId: keyId ?? (await calculateJwkThumbprint(publicPart(privateKey))), privateKey }
}

function demoKey(dataDir: string, keyId: string | undefined): PoliceKey {
  const key = readPoliceKey(dataDir)
  if (key === undefined)
    throw new Misuse(
      `The demo unit has no key in ${dataDir} yet. Start the platform first (npm start), or give your own: --key <file>.`,
    )
  return keyId === undefined ? key : { ...key, keyId }
}

function privateKeyIn(file: string): KeyObject {
  try {
    const text = readFileSync(file, 'utf8')
    return text.startsWith('{') ? createPrivateKey({ key: JSON.parse(text), format: 'jwk' }) : createPrivateKey(text)
  } catch {
    throw new Misuse(`${file} cannot be read as a private key. It may be PEM (PKCS #8) or a JSON Web Key.`)
  }
}

/** The public part of a key, as RFC 7638 takes its thumbprint. */
export function publicPart({ kty, crv, x, y }: JWK): JWK {
  return { ...(kty && { kty }), ...(crv && { crv }), ...(x && { x }), ...(y && { y }) }
}

/** Makes a pair of keys in two files, the private one for its owner only, and answers its thumbprint. Throws Misuse when the file is there. */
export async function makeKey(file: string, isP256: boolean): Promise<string> {
  const { privateKey, publicKey } = isP256
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('ed25519')
  write(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  write(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }).toString())
  return calculateJwkThumbprint(await exportJWK(publicKey))
}

function write(file: string, pem: string): void {
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  } catch {
    throw new Misuse(`${file} cannot be written. A key that is there is never overwritten.`)
  }
}
