import * as z from 'zod/mini'
import { newFounderEmail, newStaffSchema } from '../centres/settings.ts'
import { complaintSettings } from '../complaints/settings.ts'
import { dutySettings } from '../duties/settings.ts'
import { peopleSchema } from '../on-duty/people.ts'
import { strangers } from '../on-duty/roster.ts'
import type { Fault } from '../problems/faults.ts'

/** What a centre decides for itself. */
export const settingsSchema = z.object({ ...peopleSchema.shape, ...dutySettings, ...complaintSettings })
export type Settings = z.infer<typeof settingsSchema>

/** Settings as a head sends them: a field that nobody knows is a mistake there. */
export const newSettingsSchema = z.strictObject({
  ...settingsSchema.shape,
  staff: newStaffSchema,
  founderEmail: newFounderEmail,
})

/** What is wrong with settings that are each right in themselves: two people of one id, a roster for people who are not there. */
export function settingsFaults({ staff, roster }: Settings): Fault[] {
  const twice = staff.flatMap(({ id }, index) =>
    staff.findIndex((other) => other.id === id) < index ? [{ path: `staff.${index}.id`, code: 'taken' }] : [],
  )
  const unknown = roster ? strangers(roster, staff) : []
  return [...twice, ...unknown.map(({ path, code }) => ({ path: `roster.${path}`, code }))]
}
