import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

const DAY_MS = 86_400_000

/** A certificate for `localhost`, signed by itself and good for a day (RFC 5280). Node can read certificates and not make them. */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const statement = toBeSigned(publicKey)
  const signature = sign('sha256', statement, privateKey)
  const certificate = sequence(statement, ecdsaWithSha256, der(0x03, Buffer.of(0), signature))
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

function toBeSigned(publicKey: KeyObject): Buffer {
  const version3 = der(0xa0, der(0x02, Buffer.of(2)))
  // The highest bit of an INTEGER is its sign, so the first byte must be below 128.
  const serial = der(0x02, Buffer.of(1), randomBytes(8))
  const name = sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from('localhost')))))
  const validity = sequence(time(Date.now() - DAY_MS), time(Date.now() + DAY_MS))
  const names = der(0x04, sequence(der(0x82, Buffer.from('localhost'))))
  const extensions = der(0xa3, sequence(sequence(objectId('551d11'), names)))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  return sequence(version3, serial, ecdsaWithSha256, name, validity, name, key, extensions)
}

/** One value in DER: tag, length, content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const { length } = Buffer.concat(parts)
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), ...parts])
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

/** UTCTime: `260301120000Z`. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().slice(2, 19).replaceAll(/\D/g, '')
  return der(0x17, Buffer.from(`${digits}Z`))
}

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'))
