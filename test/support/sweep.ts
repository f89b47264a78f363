import { forSweep } from '../../functions/store/for-sweep.ts'
import type { Table } from '../../functions/store/table/connection.ts'
import { roundsOf } from '../../functions/sweep/rounds.ts'

/** The rounds of the sweep door on a table, to be gone by a test one by one. */
export function sweepOf(table: Table) {
  return roundsOf(forSweep(table))
}
