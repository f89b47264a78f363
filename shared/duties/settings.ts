import * as z from 'zod/mini'
import { ladderSchema } from './ladder.ts'

/** What a centre decides about its duties. */
export const dutySettings = {
  /** Ladders other than the default ones. */
  ladders: z.optional(
    z.partial(z.strictObject({ contact: ladderSchema, complaint: ladderSchema, visit: ladderSchema })),
  ),
}
