import { createHmac, createSecretKey, generateKeyPairSync, hkdfSync } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { JWK } from 'jose'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import type { DataKey } from '../table/seal.ts'
import { shaped } from '../table/shapes.ts'
import type { Vault } from '../table/vault.ts'
import { readCentreKey } from './centres.ts'

/** What a centre's vault wraps: its private key and, where it came with its digests from elsewhere, what those are made by. */
export interface CentreSecret extends JWK {
  /** 32 bytes, base64url; left out where they follow from the private key. */
  readonly digests?: string
}

interface Registry {
  readonly table: Table
  readonly vault: Vault
}

/** Opens a centre's secret by the vault. Throws when the centre has none, or the vault is another one. */
export async function openSecret({ table, vault }: Registry, centre: string): Promise<CentreSecret> {
  const secret = await vault.unwrap(centre, await readCentreKey(table, centre))
  return JSON.parse(new TextDecoder().decode(secret))
}

/** Keeps a centre's secret. Throws when it has one with another key: a second would leave what the first one sealed closed for ever. */
export async function keepSecret(
  { table, vault }: { readonly table: Table; readonly vault: Pick<Vault, 'wrap'> },
  centre: string,
  secret: CentreSecret,
): Promise<void> {
  const wrapped = await vault.wrap(centre, Buffer.from(JSON.stringify(secret)))
  const publicKey = publicPart(secret)
  await table.doc.send(
    new PutCommand({
      TableName: table.name,
      Item: shaped({ ...keys.centreKey(centre), type: 'centre-key' as const, publicKey, wrapped }),
      ConditionExpression: 'attribute_not_exists(pk) OR publicKey = :publicKey',
      ExpressionAttributeValues: { ':publicKey': publicKey },
    }),
  )
}

/** A secret for a centre that has none. */
export function newSecret(): CentreSecret {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
}

/** The public key of a secret, and nothing else of it. */
export function publicPart({ d: _d, digests: _digests, ...publicKey }: CentreSecret): JWK {
  return publicKey
}

/** What seals the unfinished text of one person, base64url. */
export function draftKey(secret: CentreSecret, person: string): string {
  return derived(secret, { salt: person, info: 'opora draft' }).toString('base64url')
}

/** Under what the cards of all files lie together. */
export function registerKey(secret: CentreSecret): DataKey {
  return createSecretKey(derived(secret, { salt: '', info: 'opora register' }))
}

/** A digest of a text that only this centre can make, base64url. */
export function digest(secret: CentreSecret, text: string): string {
  return createHmac('sha256', Buffer.from(digestsOf(secret), 'base64url'))
    .update(text)
    .digest('base64url')
}

/** What digests are made by, base64url: a centre that moves takes it along, or codes given out lead nowhere. */
export function digestsOf(secret: CentreSecret): string {
  return secret.digests ?? derived(secret, { salt: '', info: 'opora digest' }).toString('base64url')
}

/** 32 bytes that follow from a centre's private key, and from which nobody finds it. */
function derived({ d = '' }: JWK, { salt, info }: { salt: string; info: string }): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(d, 'base64url'), salt, info, 32))
}
