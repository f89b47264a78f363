import { createSecretKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DecryptCommand, EncryptCommand, KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms'
import { openDirectly, sealDirectly } from './jwe.ts'

/** What wraps the private keys of centres: KMS, or a key file on one machine. A wrapped key opens only for the centre it was wrapped for. */
export interface Vault {
  wrap(centre: string, secret: Uint8Array): Promise<string>
  unwrap(centre: string, wrapped: string): Promise<Uint8Array>
}

const FILE = 'file:'

/** Opens the vault that the setting CENTRE_KEYS names: `file:` and a path, or a KMS key's ARN. */
export function openVault(setting: string, config: KMSClientConfig = {}): Vault {
  return setting.startsWith(FILE) ? fileVault(setting.slice(FILE.length)) : kmsVault(setting, config)
}

/** A vault around 32 bytes kept in a file, base64url. */
function fileVault(path: string): Vault {
  const key = () => createSecretKey(readFileSync(path, 'utf8').trim(), 'base64url')
  return {
    wrap: async (centre, secret) => sealDirectly(secret, key(), { centre }),
    unwrap: async (centre, wrapped) => {
      const { plaintext, header } = openDirectly(wrapped, key())
      if (header['centre'] !== centre) throw new Error('wrapped for another centre')
      return plaintext
    },
  }
}

function kmsVault(KeyId: string, config: KMSClientConfig): Vault {
  const client = new KMSClient(config)
  return {
    wrap: async (centre, secret) => {
      const command = new EncryptCommand({ KeyId, Plaintext: secret, EncryptionContext: { centre } })
      const { CiphertextBlob = new Uint8Array() } = await client.send(command)
      return Buffer.from(CiphertextBlob).toString('base64url')
    },
    unwrap: async (centre, wrapped) => {
      const CiphertextBlob = Buffer.from(wrapped, 'base64url')
      const command = new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: { centre } })
      const { Plaintext = new Uint8Array() } = await client.send(command)
      return Plaintext
    },
  }
}
