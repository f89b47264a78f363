import * as z from 'zod/mini'
import { staffSchema } from '../centres/staff.ts'
import { complaintSettings } from '../complaints/settings.ts'
import { ladderSchema } from '../duties/ladder.ts'
import { rosterSchema, strangers } from '../on-duty/roster.ts'
import type { Fault } from '../problems/faults.ts'

/** More people than the largest centre has; the settings are one stored item. */
const MAX_STAFF = 60

/** What a centre decides for itself. */
export const settingsSchema = z.object({
  staff: z.array(staffSchema).check(z.minLength(1), z.maxLength(MAX_STAFF)),
  /** Who has the duty when. Without it every letter to the people on duty goes to everybody. */
  roster: z.optional(rosterSchema),
  /** Where the region's office is told of an overdue duty. */
  founderEmail: z.optional(z.email()),
  /** Ladders other than the default ones. */
  ladders: z.optional(z.partial(z.strictObject({ contact: ladderSchema, complaint: ladderSchema }))),
  ...complaintSettings,
})
export type Settings = z.infer<typeof settingsSchema>

/** Settings as a head sends them: a field that nobody knows is a mistake there. */
export const newSettingsSchema = z.strictObject({
  ...settingsSchema.shape,
  staff: z.array(z.strictObject(staffSchema.shape)).check(z.minLength(1), z.maxLength(MAX_STAFF)),
})

/** What is wrong with settings that are each right in themselves: two people of one id, a roster for people who are not there. */
export function settingsFaults({ staff, roster }: Settings): Fault[] {
  const twice = staff.flatMap(({ id }, index) =>
    staff.findIndex((other) => other.id === id) < index ? [{ path: `staff.${index}.id`, code: 'taken' }] : [],
  )
  const unknown = roster ? strangers(roster, staff) : []
  return [...twice, ...unknown.map(({ path, code }) => ({ path: `roster.${path}`, code }))]
}
