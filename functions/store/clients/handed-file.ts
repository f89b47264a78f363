import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'

/*
 * Where a file went that was handed over to another centre: nothing of it is here any more, and whoever opens its address is told that.
 */

const handedFileSchema = z.object({ id: z.string(), to: z.string(), at: z.string() })

/** By which hand-over a file went, to which centre and when. */
export interface HandedFile {
  readonly id: string
  readonly to: string
  readonly at: Instant
}

export function handedFileItem(centre: string, client: string, { id, to, at }: HandedFile) {
  return { ...keys.handedFile(centre, client), type: 'handed-file' as const, client, id, to, at }
}

/** The client item of a file. Throws `handed-over` with where it went, and `not-found`. */
export async function clientHere({ id, table }: Pick<Centre, 'id' | 'table'>, client: string): Promise<Item> {
  const item = await readItem(table, keys.client(id, client))
  if (item === undefined) throw await goneFrom({ id, table }, client)
  return item
}

/** Why there is no such file: it was handed over, or it never was here. */
export async function goneFrom({ id, table }: Pick<Centre, 'id' | 'table'>, client: string): Promise<Problem> {
  const item = await readItem(table, keys.handedFile(id, client))
  if (item === undefined) return new Problem('not-found')
  const { to, at } = stored(handedFileSchema, item)
  return new Problem('handed-over', { current: { to, at } })
}
