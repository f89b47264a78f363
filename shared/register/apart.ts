import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'

/** What two files are not, although it looked so: of one person, or of one household. */
export const apartOf = ['person', 'household'] as const
export type ApartOf = (typeof apartOf)[number]

/** Sent to say that a proposal is wrong, or to take that back. */
export const apartSchema = z.strictObject({ other: z.ulid(), of: z.enum(apartOf), isApart: z.boolean() })
export type NewApart = z.infer<typeof apartSchema>

/** Who said so of which other file, and when. */
export interface Apart {
  readonly other: string
  readonly of: ApartOf
  readonly by: string
  readonly at: Instant
}
