import type { JWK } from 'jose'
import * as z from 'zod/mini'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { putUnlessThere } from '../table/transact.ts'

const receiptKeySchema = z.object({ publicKey: z.looseObject({ kty: z.string(), kid: z.string() }) })

/** Keeps the public keys of a signer for good, so that what it signed can be checked when another one signs. */
export async function keepReceiptKeys(table: Table, { keys: published }: { keys: JWK[] }, at: Instant): Promise<void> {
  for (const publicKey of published)
    await putUnlessThere(table, {
      ...keys.receiptKey(publicKey.kid ?? ''),
      type: 'receipt-key',
      publicKey,
      keptSince: at,
    })
}

/** The public keys of all signers that were kept, the one that signs now among them. */
export async function readReceiptKeys(table: Table): Promise<JWK[]> {
  const items = await allItems(table, partition(keys.receiptKey('').pk))
  return items.map((item) => stored(receiptKeySchema, item).publicKey)
}

interface Publishing {
  publicKeys(): Promise<{ keys: JWK[] }>
}

/** What anybody checks by what the platform ever signed: the keys of the signer of now, and those kept of the ones before. */
export async function publishedKeys(table: Table, signer: Publishing): Promise<{ keys: JWK[] }> {
  const [{ keys: current }, kept] = await Promise.all([signer.publicKeys(), readReceiptKeys(table)])
  return { keys: keysOnce([...current, ...kept]) }
}

/** Keys as a set that can be checked by: in one that has a key twice it is not found at all. */
export function keysOnce(all: readonly JWK[]): JWK[] {
  return all.filter((key, index) => all.findIndex(({ kid }) => kid === key.kid) === index)
}
