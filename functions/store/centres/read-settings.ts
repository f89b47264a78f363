import type * as z from 'zod/mini'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** What a schema takes of a centre's settings; a centre without any has no staff and decides nothing otherwise. */
export async function readSettings<Schema extends z.ZodMiniType>(
  table: Table,
  centre: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const item = await readItemLately(table, keys.settings(centre))
  return item ? stored(schema, item) : schema.parse({ staff: [] })
}
