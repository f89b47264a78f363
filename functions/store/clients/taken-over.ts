import * as z from 'zod/mini'
import { type AnyFile, type Origin, origins } from '../../../shared/clients/views.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import type { PlainClient } from './file.ts'

/*
 * A file that was taken over from an old register. No notice opened it, whatever the person came by: that her period of service says,
 * as the register told it and as somebody may have corrected it since.
 */

type OfCentre = Pick<Centre, 'table' | 'id'>

const importSchema = z.object({ by: z.string(), at: z.string() })

/** By whom and when a file was taken over; undefined for one that Opora opened. */
export async function readTakenOver(
  { id, table }: OfCentre,
  { import: taken }: Pick<PlainClient, 'import'>,
): Promise<AnyFile['takenOver']> {
  const item = taken === undefined ? undefined : await readItemLately(table, keys.import(id, taken))
  if (item === undefined) return undefined
  const { by, at } = stored(importSchema, item)
  return { by, at }
}

const serviceSchema = z.object({ periods: z.array(z.object({ origin: z.enum(origins) })) })

/** How a person came. The one rule for whoever names a file; what a file lies on, a notice or none, is told by its own `origin`. */
export async function cameBy({ id: centre, table }: OfCentre, file: PlainClient): Promise<Origin> {
  const { id, origin, import: taken } = file
  if (taken === undefined) return origin
  const item = await readItemLately(table, keys.record(centre, id, { type: 'service', id }))
  const [first] = item === undefined ? [] : stored(serviceSchema, item).periods
  return first?.origin ?? origin
}
