import * as z from 'zod/mini'
import type { Morning } from '../../../shared/on-duty/morning.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { moveOn } from '../duties/letters.ts'
import type { Table } from '../table/connection.ts'
import { due, type Key, keySchema, keys } from '../table/keys.ts'
import { type Item, stored } from '../table/shapes.ts'
import { replace } from '../table/transact.ts'

/** What a centre's mornings have said so far. It stands in the due index at the next morning. */
const dayItemSchema = z.object({
  ...keySchema.shape,
  type: z.literal('day'),
  centre: z.string(),
  version: z.number(),
  said: z.array(z.string()),
  week: z.exactOptional(z.string()),
  /** Left out until overdue duties of a time in which they fell silent were woken. */
  woken: z.exactOptional(z.literal(true)),
})
export type DayItem = z.infer<typeof dayItemSchema>

export function readDay(item: Item): DayItem {
  return stored(dayItemSchema, item)
}

/** When a centre that was never looked at is due. */
export const BEFORE_ALL_MORNINGS = '1970-01-01T00:00:00.000Z'

/** A new centre's first day; the next sweep looks at it. */
export function firstDay(centre: string) {
  return dayItem({ ...keys.day(centre), centre, version: 1, said: [], woken: true }, BEFORE_ALL_MORNINGS)
}

/** The item to store, in the due index at its next morning. */
function dayItem(day: Omit<DayItem, 'type'>, wakeAt: Instant): DayItem & Key {
  return { ...day, type: 'day', ...due.morning(day.centre, wakeAt) }
}

/** Stores a morning with its letters; gives back how many letters. */
export function storeMorning(table: Table, item: DayItem, plan: Morning): Promise<number> {
  const { said, week, wakeAt, digest, complaintLetter, gapLetter } = plan
  const day = dayItem({ ...item, said: [...said], week }, wakeAt)
  return moveOn(table, replace(day, item.version), [digest, complaintLetter, gapLetter])
}
