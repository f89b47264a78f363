import * as z from 'zod/mini'
import { centreSettings } from '../centres/settings.ts'
import { rosterSchema } from './roster.ts'

/** Whom letters of a centre can reach, and which of them have the duty when. */
export const peopleSchema = z.object({
  ...centreSettings,
  /** Who has the duty when. Without it every letter to the people on duty goes to everybody. */
  roster: z.optional(rosterSchema),
})
export type People = z.infer<typeof peopleSchema>
