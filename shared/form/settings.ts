import * as z from 'zod/mini'
import { fieldsOffSchema } from './fields.ts'

/** What a centre decides about its forms. */
export const formSettings = {
  /** Fields that the centre does not ask for. What is known of them already stays. */
  fieldsOff: z.optional(fieldsOffSchema),
}
