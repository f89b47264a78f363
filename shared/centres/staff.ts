import * as z from 'zod/mini'
import { isoDay } from '../time/written.ts'
import { isCentreId } from './centres.ts'

/** What somebody is in a centre. An external (a supervisor, a student) sees the files that are shared with them, and nothing else. */
export const staffRoles = ['worker', 'head', 'external'] as const
export type StaffRole = (typeof staffRoles)[number]

export const roles = [...staffRoles, 'analyst', 'admin'] as const
export type Role = (typeof roles)[number]

/** Somebody of the staff of a centre. */
export interface OfCentre {
  readonly id: string
  readonly role: StaffRole
  readonly centre: string
  /** Set of a worker who has the head's role for some days. */
  readonly isDeputy?: true
}

/** Who is signed in. Staff belong to one centre; an analyst to the association and an admin to no centre's data. */
export type Principal = OfCentre | { readonly id: string; readonly role: 'analyst' | 'admin' }

/** Days of Prague, the last one included. */
export const daysSchema = z.object({ from: isoDay, until: isoDay })
export type Days = z.infer<typeof daysSchema>

/** As many leaves as somebody may have ahead; those that are over are dropped by the next. */
export const MOST_LEAVES = 5

/** What is decided of somebody's time in the centre; see `standing.ts` for what follows from it. */
export const termsSchema = z.object({
  role: z.enum(staffRoles),
  /** The instant at which their access ends, or ended. */
  until: z.optional(z.string()),
  /** When they are away: letters pass them over as long as there is anybody else. */
  leave: z.optional(z.array(daysSchema).check(z.maxLength(MOST_LEAVES))),
  /** When a worker stands in for the head, with the head's rights. */
  deputy: z.optional(daysSchema),
  /** When somebody who was head was given another role. */
  headUntil: z.optional(z.string()),
})
export type Terms = z.infer<typeof termsSchema>

/** A member of a centre's staff as the centre's settings keep them. `id` is the sign-in id of whoever an operator invited. */
export const staffSchema = z.object({
  ...termsSchema.shape,
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  email: z.email(),
  /** Agreed to be written to and called when nobody is on duty. */
  outOfHours: z._default(z.boolean(), false),
})

export type Staff = z.infer<typeof staffSchema>

/**
 * Reads a principal from the claims of an access token. Rights are one sign-in group: `liberec.worker`, `liberec.head`,
 * `apic.analyst` or `platform.admin`. The gateway hands a list of groups on as text, `[liberec.worker]`.
 * Undefined when there is no group or more than one: whose data to show must never be a guess. Of a centre that is none nobody is: who is of
 * the staff of one is what is stored of it.
 */
export function principalFrom(claims: {
  readonly sub?: unknown
  readonly 'cognito:groups'?: unknown
}): Principal | undefined {
  const { sub, 'cognito:groups': groups } = claims
  if (typeof sub !== 'string' || sub === '' || typeof groups !== 'string') return undefined
  const named = groups
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter((group) => group !== '')
  const [group] = named
  return group === undefined || named.length > 1 ? undefined : principalOf(sub, group)
}

function principalOf(id: string, group: string): Principal | undefined {
  if (group === 'apic.analyst') return { id, role: 'analyst' }
  if (group === 'platform.admin') return { id, role: 'admin' }
  const [centre = '', named, ...rest] = group.split('.')
  const role = staffRoles.find((known) => known === named)
  if (role === undefined || rest.length > 0 || !isCentreId(centre)) return undefined
  return { id, role, centre }
}
