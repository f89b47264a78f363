import * as z from 'zod/mini'
import { handOverReasons } from '../../../shared/duties/handed.ts'
import { holderSchema } from '../../../shared/hand-over/hand-over.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { lastItems } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** A hand-over that was refused because the notice would only have gone round: no word of anybody. */
const loopSchema = z.object({
  notice: z.string(),
  to: z.string(),
  reason: z.enum(handOverReasons),
  at: z.string(),
  /** Who had the notice, in order; the last one has it still. */
  path: z.array(holderSchema),
})
export type HandOverLoop = Readonly<z.infer<typeof loopSchema>>

const SHOWN = 20

/** The last loops that a centre was refused, newest first: for the platform's admin. */
export async function readLoops(table: Table, centre: string): Promise<HandOverLoop[]> {
  const { pk } = keys.handOverLoop(centre, { at: '', notice: '' })
  const { items } = await lastItems(table, pk, { limit: SHOWN })
  return items.map((item) => stored(loopSchema, item))
}
