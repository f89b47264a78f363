import type * as z from 'zod/mini'
import type { Table } from '../table/connection.ts'
import { calendarSettingsAttributes, keys } from '../table/keys.ts'
import { allItems, itemOf, only } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** What a schema takes of a centre's settings that a calendar may know; undefined for a centre without any. */
export async function readCalendarSettings<Schema extends z.ZodMiniType>(
  table: Table,
  centre: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const [item] = await allItems(table, { ...itemOf(keys.settings(centre)), ...only(calendarSettingsAttributes) })
  return item && stored(schema, item)
}
