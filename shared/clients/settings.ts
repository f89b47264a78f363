import * as z from 'zod/mini'
import { optionalFields } from './optional-fields.ts'

/** From which age a centre helps, unless it decides otherwise; nobody is refused by it, but it asks for a reason. */
export const MINIMUM_AGE = 16
const HIGHEST_MINIMUM = 26

/** What a centre decides about what it records of people. */
export const clientSettings = {
  minimumAge: z.optional(z.int().check(z.minimum(0), z.maximum(HIGHEST_MINIMUM))),
  /** Fields that the centre does not ask for. What is known of them already stays. */
  fieldsOff: z.optional(z.array(z.enum(optionalFields)).check(z.maxLength(optionalFields.length))),
}

export const clientSettingsSchema = z.object(clientSettings)
