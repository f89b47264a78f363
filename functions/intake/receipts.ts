import { readFileSync } from 'node:fs'
import { calculateJwkThumbprint, exportJWK, importJWK, importSPKI, type JWK, SignJWT } from 'jose'
import type { ReceiptClaims } from '../../shared/police/receipt.ts'

/** Signs receipts and publishes the keys by which anybody can check them. */
export interface Signer {
  /** A compact JWS (ES256, `typ` opora-receipt+jwt). */
  sign(claims: ReceiptClaims): Promise<string>
  /** The public keys, as a JSON Web Key Set. */
  publicKeys(): Promise<{ keys: JWK[] }>
}

const FILE = 'file:'
const TYPE = 'opora-receipt+jwt'

/** Opens the signer that the setting RECEIPT_KEY names: `file:` and the path of a private JWK, or a KMS key's ARN. */
export function openSigner(setting: string): Signer {
  return setting.startsWith(FILE) ? fileSigner(setting.slice(FILE.length)) : kmsSigner(setting)
}

function fileSigner(path: string): Signer {
  const privateKey = (): JWK => JSON.parse(readFileSync(path, 'utf8'))
  return {
    sign: async (claims) => {
      const key = privateKey()
      const header = { alg: 'ES256', typ: TYPE, kid: await calculateJwkThumbprint(key) }
      return new SignJWT({ ...claims }).setProtectedHeader(header).sign(await importJWK(key, 'ES256'))
    },
    publicKeys: async () => {
      const { d: _d, ...key } = privateKey()
      return { keys: [await published(key)] }
    },
  }
}

async function published(key: JWK): Promise<JWK> {
  return { ...key, kid: await calculateJwkThumbprint(key), alg: 'ES256', use: 'sig' }
}

/** The private key never leaves KMS. The client is loaded only here: on one machine nobody pays for it. */
function kmsSigner(KeyId: string): Signer {
  const open = async () => {
    const kms = await import('@aws-sdk/client-kms')
    return { kms, client: new kms.KMSClient() }
  }
  let known: Promise<JWK> | undefined
  const publicKey = () => {
    known ??= open().then(async ({ kms, client }) => {
      const { PublicKey = new Uint8Array() } = await client.send(new kms.GetPublicKeyCommand({ KeyId }))
      const pem = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(PublicKey).toString('base64')}\n-----END PUBLIC KEY-----`
      return published(await exportJWK(await importSPKI(pem, 'ES256')))
    })
    return known
  }
  return {
    sign: async (claims) => {
      const { kid } = await publicKey()
      const input = `${base64url({ alg: 'ES256', typ: TYPE, kid })}.${base64url(claims)}`
      const { kms, client } = await open()
      const { Signature = new Uint8Array() } = await client.send(
        new kms.SignCommand({ KeyId, Message: Buffer.from(input), SigningAlgorithm: 'ECDSA_SHA_256' }),
      )
      return `${input}.${Buffer.from(joseSignature(Signature)).toString('base64url')}`
    },
    publicKeys: async () => ({ keys: [await publicKey()] }),
  }
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** KMS answers a DER sequence of two integers; JOSE wants them as two times 32 bytes (RFC 7518, section 3.4). */
export function joseSignature(der: Uint8Array): Uint8Array {
  const rLength = der[3] ?? 0
  const r = der.subarray(4, 4 + rLength)
  const s = der.subarray(4 + rLength + 2)
  return Buffer.concat([fixed(r), fixed(s)])
}

function fixed(integer: Uint8Array): Uint8Array {
  const digits = integer.subarray(Math.max(0, integer.length - 32))
  return Buffer.concat([new Uint8Array(32 - digits.length), digits])
}
