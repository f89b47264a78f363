import * as z from 'zod/mini'

/** From which age a centre helps, unless it decides otherwise; nobody is refused by it, but it asks for a reason. */
export const MINIMUM_AGE = 16
const HIGHEST_MINIMUM = 26

/** What a centre decides about what it records of people. */
export const clientSettings = {
  minimumAge: z.optional(z.int().check(z.minimum(0), z.maximum(HIGHEST_MINIMUM))),
}

export const clientSettingsSchema = z.object(clientSettings)
