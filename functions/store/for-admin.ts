import { readActs } from './platform/acts.ts'
import type { Table } from './table/connection.ts'

/** All that the platform's admin gets: centres, districts, units and people of the association, and no file of anybody. */
export function forAdmin(table: Table) {
  return {
    /** What was done to the platform. */
    acts: (after: string | undefined) => readActs(table, after),
  }
}

export type AdminStore = ReturnType<typeof forAdmin>
