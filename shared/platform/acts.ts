import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'

/** Everything that the platform's admin can do, by its kind. What is not named here cannot be written down, and so cannot be done. */
export const actKinds = [
  'centre-opened',
  'centre-changed',
  'centre-closed',
  'coverage-changed',
  'unit-added',
  'unit-changed',
  'code-made',
  'code-withdrawn',
  'key-confirmed',
  'key-rejected',
  'key-ended',
  'key-revoked',
  'person-invited',
  'person-ended',
] as const
export type ActKind = (typeof actKinds)[number]

/** Something the admin did: to what, by its id. It never names a person's data. */
export interface Act {
  /** Sorts by time. */
  readonly id: string
  readonly at: Instant
  /** Id of the admin, or of whom an operator's commands are said to be by. */
  readonly by: string
  readonly kind: ActKind
  /** Id of a centre, a district, a unit, a key or somebody of the association: what the kind is about. */
  readonly about: string
  /** The centre that it concerns, which is shown it. */
  readonly centre?: string
}

/** In the place of a person, of what was done by the commands of an operator. */
export const OPERATOR = 'operator'

export const actSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(actKinds),
  about: z.string(),
  centre: z.exactOptional(z.string()),
})

/** A page of acts, newest first. */
export interface Acts {
  readonly now: Instant
  readonly acts: readonly Act[]
  /** After which act the next page begins. */
  readonly next?: string
}
