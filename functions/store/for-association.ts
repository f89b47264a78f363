import { associateSignedIn } from './association/people.ts'
import { readNetwork } from './centres/network.ts'
import { publishedIn, readRefusedYears } from './publications/published.ts'
import type { Table } from './table/connection.ts'

/**
 * All that somebody of the association gets: what is published, and which centres there are. There is no method by which to ask for a centre, a file or a release, and
 * the session by which the table is asked could reach none.
 */
export function forAssociation(table: Table) {
  return {
    ...publishedIn(table),
    network: () => readNetwork(table),
    refusedYears: () => readRefusedYears(table),
    /** Whether whoever signs in by an id has access still. */
    hasAccess: async (signIn: string) => (await associateSignedIn(table, signIn))?.until === undefined,
  }
}

export type AssociationStore = ReturnType<typeof forAssociation>
