import * as z from 'zod/mini'
import { sameAddress } from '../centres/address-marks.ts'
import type { AccountState } from '../centres/views.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { email, name } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'

/*
 * People of the association and admins of the platform. Nobody is ever taken off the list, because what they did names them; an access ends.
 */

export const associationRoles = ['analyst', 'admin'] as const
export type AssociationRole = (typeof associationRoles)[number]

/** The group of the sign-in service that leads to what a role may do. */
export const associationGroups: Readonly<Record<AssociationRole, string>> = {
  analyst: 'apic.analyst',
  admin: 'platform.admin',
}

/** As many as fit into one item with room to spare. */
export const MOST_OF_ASSOCIATION = 300

export const associateSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(associationRoles),
  /** Since when they have no access any more. */
  until: z.exactOptional(z.string()),
})
/** Somebody of the association. */
export type Associate = z.infer<typeof associateSchema>

/** What an admin does about somebody. */
export const associateChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('invite'), name: name(120), email: email(), role: z.enum(associationRoles) }),
  /** Sends the invitation once more. */
  z.strictObject({ what: z.literal('invite-again') }),
  z.strictObject({ what: z.literal('end') }),
  /** Takes an end back. */
  z.strictObject({ what: z.literal('return') }),
])
export type AssociateChange = z.infer<typeof associateChangeSchema>

interface AssociateDeed {
  readonly person: string
  /** Id in the list of the admin who does it; undefined of one whom an operator invited before there was a list. */
  readonly by: string | undefined
  readonly now: Instant
}

/**
 * The people after a change. Throws `not-found` for somebody who is not there, and `invalid` with faults: an address that somebody who has
 * access has, an admin who ends themselves (so that one always stays), more people than fit.
 */
export function associatesAfter(
  people: readonly Associate[],
  change: AssociateChange,
  { person, by, now }: AssociateDeed,
): Associate[] {
  const before = people.find(({ id }) => id === person)
  const after = associateAfter(before, change, { person, now })
  const all = before ? people.map((one) => (one === before ? after : one)) : [...people, after]
  const others = people.filter(({ id, until }) => id !== person && until === undefined)
  const isTaken = after.until === undefined && others.some((one) => sameAddress(one.email, after.email))
  const faults: Fault[] = [
    ...(isTaken ? [{ path: 'email', code: 'taken' }] : []),
    ...(change.what === 'end' && person === by ? [{ path: 'person', code: 'oneself' }] : []),
    ...(all.length > MOST_OF_ASSOCIATION ? [{ path: 'person', code: 'too-many-people' }] : []),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
  return all
}

function associateAfter(
  before: Associate | undefined,
  change: AssociateChange,
  { person, now }: Omit<AssociateDeed, 'by'>,
): Associate {
  if (change.what === 'invite') {
    const { what: _what, ...named } = change
    // Whoever is there already was invited by the same call, whose answer was lost.
    return before ?? { id: person, ...named }
  }
  if (before === undefined) throw new Problem('not-found')
  const { until, ...rest } = before
  if (change.what === 'end') return { ...rest, until: until ?? now }
  return change.what === 'return' ? rest : before
}

/** Whether an account is to be opened or closed by a change; undefined when it stays as it is. */
export function associateAccount(
  before: Associate | undefined,
  after: Associate,
  { what }: Pick<AssociateChange, 'what'>,
): 'open' | 'closed' | undefined {
  const isThere = after.until === undefined
  if (what === 'invite-again') return isThere ? 'open' : undefined
  const wasThere = before !== undefined && before.until === undefined
  return isThere === wasThere ? undefined : isThere ? 'open' : 'closed'
}

/** Everybody who is or was of the association, and what became of their accounts. */
export interface Associates {
  readonly now: Instant
  readonly version: number
  readonly people: readonly (Associate & { readonly account?: AccountState })[]
}
