import * as z from 'zod/mini'
import { appointmentSettings } from '../appointments/places.ts'
import { newFounderEmail, newStaffSchema } from '../centres/settings.ts'
import { clientSettings } from '../clients/settings.ts'
import { codeListSettings } from '../code-lists/code-lists.ts'
import { complaintSettings } from '../complaints/settings.ts'
import { dutySettings } from '../duties/settings.ts'
import { figuresSettings } from '../figures/settings.ts'
import { formSettings } from '../form/settings.ts'
import { peopleSchema } from '../on-duty/people.ts'
import { strangers } from '../on-duty/roster.ts'
import { type Fault, faults } from '../problems/faults.ts'
import { retentionSettings } from '../retention/settings.ts'
import { returnSettings } from '../return/settings.ts'
import { jsonBytes } from '../text/json-bytes.ts'

/** What a centre decides for itself. */
export const settingsSchema = z.object({
  ...peopleSchema.shape,
  ...dutySettings,
  ...appointmentSettings,
  ...clientSettings,
  ...formSettings,
  ...codeListSettings,
  ...complaintSettings,
  ...figuresSettings,
  ...returnSettings,
  ...retentionSettings,
})
export type Settings = z.infer<typeof settingsSchema>

/** Settings as a head sends them: a field that nobody knows is a mistake there. */
export const newSettingsSchema = z.strictObject({
  ...settingsSchema.shape,
  staff: newStaffSchema,
  founderEmail: newFounderEmail,
})

/** The settings are one item with the roster in it, which every sweep and every letter reads. Counted as JSON, which is never less. */
const MOST_BYTES = 300_000

/**
 * What is wrong with settings that are each right in themselves: two people of one id, a roster for people who are not there, a list
 * that grew over its limit, more than one item holds.
 */
export function settingsFaults(settings: Settings): Fault[] {
  const { staff, roster } = settings
  const twice = staff.flatMap(({ id }, index) =>
    staff.findIndex((other) => other.id === id) < index ? [{ path: `staff.${index}.id`, code: 'taken' }] : [],
  )
  const unknown = roster ? strangers(roster, staff) : []
  return [
    ...twice,
    ...unknown.map(({ path, code }) => ({ path: `roster.${path}`, code })),
    ...closedFaults(settings),
    ...(jsonBytes(settings) > MOST_BYTES ? [{ path: largestPart(settings), code: 'too-much-together' }] : []),
  ]
}

/** What is stored must open again, however it was put together: settings that cannot be read would silence the centre. */
function closedFaults(settings: Settings): Fault[] {
  const { error } = settingsSchema.safeParse(settings)
  return error ? faults(error) : []
}

function largestPart(settings: Settings): string {
  const parts = Object.entries(settings).map(([part, value]) => ({ part, bytes: jsonBytes(value ?? '') }))
  return parts.sort((a, b) => b.bytes - a.bytes)[0]?.part ?? ''
}
