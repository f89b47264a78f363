import type { JWK } from 'jose'
import * as z from 'zod/mini'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** The key pair of a centre, its private half wrapped. */
export const centreKeySchema = z.object({ wrapped: z.string(), publicKey: z.custom<JWK>(isObject) })

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** The wrapped private key of a centre. */
export async function readCentreKey(table: Table, centre: string): Promise<string> {
  const item = await readItemLately(table, keys.centreKey(centre))
  if (item === undefined) throw new Error(`centre ${centre} has no key`)
  return stored(centreKeySchema, item).wrapped
}
