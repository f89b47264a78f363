import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod/mini'
import { readJson, writeJson } from '../base/json-file.ts'
import type { PoliceKey } from './police-signature.ts'

/** The demo unit whose key lies in the data folder. */
export const demoUnit = { sender: 'pcr-ukazka', keyId: 'pcr-ukazka-2026' } as const

const policeKeySchema = z.object({ keyId: z.string(), privateKey: z.record(z.string(), z.unknown()) })

/**
 * Makes what KMS and a police system would hold: the key around centre keys, the key that signs receipts, the demo unit's key.
 * Keys that are there stay. Only the owner of the data folder may read them.
 */
export async function makeKeyFiles(dataDir: string): Promise<void> {
  const centreKeys = join(dataDir, 'centre-keys.json')
  if (!existsSync(centreKeys)) writeFileSync(centreKeys, randomBytes(32).toString('base64url'), { mode: 0o600 })
  const receiptKey = join(dataDir, 'receipt-key.json')
  if (!existsSync(receiptKey)) writeJson(receiptKey, await privateJwk('ES256'))
  const policeKey = policeKeyFile(dataDir)
  if (!existsSync(policeKey)) {
    writeJson(policeKey, { keyId: demoUnit.keyId, privateKey: await privateJwk('Ed25519') })
  }
}

/** The demo unit's key, or undefined when the platform was never started with this data folder. */
export function readPoliceKey(dataDir: string): PoliceKey | undefined {
  return readJson(policeKeyFile(dataDir), policeKeySchema)
}

export async function privateJwk(algorithm: 'ES256' | 'Ed25519') {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return exportJWK(privateKey)
}

function policeKeyFile(dataDir: string): string {
  return join(dataDir, 'police-key.json')
}
