import type { AssociateChange } from '../../shared/association/people.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { associateSignedIn, changeAssociates, showAssociates } from './association/people.ts'
import { networkOf, type Platform } from './network.ts'
import { type Actor, readActs } from './platform/acts.ts'
import { unitsForAdmin } from './police/for-admin.ts'
import { readState } from './watch/state.ts'

/** All that the platform's admin gets: centres, districts, units and people of the association, and no file of anybody. */
export function forAdmin({ table, vault }: Platform) {
  return {
    ...networkOf({ table, vault }),
    /** Whether whoever signs in by an id has access still. */
    hasAccess: async (signIn: string) => (await associateSignedIn(table, signIn))?.until === undefined,
    people: (now: Instant) => showAssociates(table, now),
    changePeople: (change: AssociateChange, changing: { readonly person: string; readonly actor: Actor }) =>
      changeAssociates(table, change, changing),
    units: unitsForAdmin(table),
    /** How the platform is. */
    state: (now: Instant) => readState(table, now),
    /** What was done to the platform. */
    acts: (after: string | undefined) => readActs(table, after),
  }
}

export type AdminStore = ReturnType<typeof forAdmin>
