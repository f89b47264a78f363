import * as z from 'zod/mini'
import { email, line, name } from '../text/text.ts'
import { writtenInstant } from '../time/written.ts'
import { staffSchema } from './staff.ts'

/** More people than the largest centre has in ten years: whoever left stays named. The settings are one stored item. */
const MAX_STAFF = 60

/** Who is of a centre, as it is stored. */
export const centreSettings = {
  staff: z.array(staffSchema),
  /** Where the region's office is told of an overdue duty. */
  founderEmail: z.optional(z.email()),
}

/** The staff as a head sends it: somebody must be there, and a field that nobody knows is a mistake. */
export const newStaffSchema = z
  .array(
    z.strictObject({
      ...staffSchema.shape,
      id: line(120).check(z.minLength(1)),
      name: name(120),
      email: email(),
      until: z.optional(writtenInstant),
      headUntil: z.optional(writtenInstant),
    }),
  )
  .check(z.minLength(1), z.maxLength(MAX_STAFF))

/** The address of the region's office as a head sends it. */
export const newFounderEmail = z.optional(email())
