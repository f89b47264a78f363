import * as z from 'zod/mini'
import type { Instant } from '../../../shared/time/instant.ts'
import { due, type Key, keySchema, keys } from '../table/keys.ts'
import { type Item, stored } from '../table/shapes.ts'

/** What a centre's days have said so far. It stands in the due index at the next morning. */
const dayItemSchema = z.object({
  ...keySchema.shape,
  type: z.literal('day'),
  centre: z.string(),
  version: z.number(),
  /** States of duties that letters of days have told of. */
  said: z.array(z.string()),
  /** Monday of the last week whose roster was looked at; left out before the first look. */
  week: z.exactOptional(z.string()),
})
export type DayItem = z.infer<typeof dayItemSchema>

export function readDay(item: Item): DayItem {
  return stored(dayItemSchema, item)
}

/** A new centre's first day; the next sweep looks at it. */
export function firstDay(centre: string) {
  return dayItem({ ...keys.day(centre), centre, version: 1, said: [] }, '1970-01-01T00:00:00.000Z')
}

/** The item to store, in the due index at its next morning. */
export function dayItem(day: Omit<DayItem, 'type'>, wakeAt: Instant): DayItem & Key {
  return { ...day, type: 'day' as const, ...due.morning(day.centre, wakeAt) }
}
