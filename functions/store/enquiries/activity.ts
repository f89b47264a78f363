import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, putUnlessThere, upsert } from '../table/transact.ts'

/*
 * How often anything was done about an enquiry, in an item of its own: what is written to one changes no version of it, and still a
 * screen that is open learns of it.
 */

const type = 'enquiry-activity' as const
const activitySchema = z.object({ touches: z.number() })

/** Says that something was done about an enquiry: it was changed, or work or an appointment written to it. */
export function enquiryTouched(centre: string, enquiry: string): Action {
  return upsert({ ...keys.enquiryActivity(centre, enquiry), type }, { set: { enquiry }, add: { touches: 1 } })
}

/**
 * How often anything was done about an enquiry, for one read unit. It opens nothing and leaves no audit entry: it says nothing about
 * anybody. Throws `not-found`.
 */
export async function readTouches({ id, table }: Centre, enquiry: string): Promise<number> {
  const name = keys.enquiryActivity(id, enquiry)
  const found = await readItem(table, name)
  if (found !== undefined) return stored(activitySchema, found).touches
  // One recorded by an older version of Opora has no such item until somebody asks.
  if ((await readItem(table, keys.enquiry(id, enquiry))) === undefined) throw new Problem('not-found')
  await putUnlessThere(table, { ...name, type, enquiry, touches: 0 })
  return 0
}
