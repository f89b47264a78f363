import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import * as z from 'zod/mini'
import { keyIdOf } from '../../../shared/police/fingerprint.ts'
import { readJson, writeJson, writeWhole } from '../base/json-file.ts'
import { isPrivateKey } from '../base/private-key.ts'
import type { PoliceKey } from './police-signature.ts'

/** The demo unit whose key lies in the data folder. */
export const demoUnit = { sender: 'pcr-ukazka', keyId: 'pcr-ukazka-2026' } as const

/** The demo unit that only tries out: what it sends comes to the centre for that. */
export const TRIAL_UNIT = 'pcr-na-zkousku'

/** The files that hold keys: what is stored cannot be used without them, and no other key can take their place. */
export const keyFiles = (dataDir: string) => ({
  centreKeys: join(dataDir, 'centre-keys.json'),
  receiptKey: join(dataDir, 'receipt-key.json'),
  policeKey: join(dataDir, 'police-key.json'),
})

/** What to do when one of them is of no use. */
export const PUT_BACK = 'Put it back from a copy, or start afresh with: npm run reset'

/** A private key as a JSON Web Key. */
export const privateKeySchema = z.record(z.string(), z.unknown()).check(z.refine((key) => isPrivateKey(key)))

const policeKeySchema = z.object({ keyId: z.string(), privateKey: privateKeySchema })

/**
 * Makes what KMS and a police system would hold: the key around centre keys, the key that signs receipts, the demo unit's key.
 * Keys that are there stay. Only the owner of the data folder may read them. Beside a table that holds anything nothing may be made.
 */
export async function makeKeyFiles(dataDir: string): Promise<void> {
  const { centreKeys, receiptKey, policeKey } = keyFiles(dataDir)
  // Lasting: what is sealed under a key is in the table for good as soon as it is acknowledged.
  const lasting = true
  if (!existsSync(centreKeys)) writeWhole(centreKeys, randomBytes(32).toString('base64url'), { lasting })
  if (!existsSync(receiptKey)) writeJson(receiptKey, await privateJwk('ES256'), { lasting })
  if (!existsSync(policeKey)) {
    writeJson(policeKey, { keyId: demoUnit.keyId, privateKey: await privateJwk('Ed25519') }, { lasting })
  }
}

/** The key of the unit that only tries out, made where there is none: nothing that is stored needs it. Its id is its thumbprint. */
export async function trialKey(dataDir: string): Promise<PoliceKey> {
  const path = join(dataDir, 'police-trial-key.json')
  if (!existsSync(path)) writeJson(path, await privateJwk('Ed25519'))
  const privateKey = readJson({ path, schema: privateKeySchema, remedy: PUT_BACK })
  if (privateKey === undefined) throw new Error('the unit that tries out has no key')
  return { keyId: await keyIdOf(privateKey), privateKey }
}

/** The demo unit's key, or undefined when the platform was never started with this data folder. */
export function readPoliceKey(dataDir: string): PoliceKey | undefined {
  return readJson({ path: keyFiles(dataDir).policeKey, schema: policeKeySchema, remedy: PUT_BACK })
}

export async function privateJwk(algorithm: 'ES256' | 'Ed25519') {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return exportJWK(privateKey)
}
