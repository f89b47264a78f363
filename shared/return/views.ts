import type { Parameters } from '../figures/settings.ts'
import type { Timed } from '../time/timed.ts'
import type { ReturnDays } from './days.ts'
import type { UserRows } from './rows.ts'
import type { Capacities } from './settings.ts'
import type { Staff } from './staff.ts'
import type { Totals } from './totals.ts'

/**
 * GET /api/return/{year}: the yearly return of a centre to the ministry, made of the records of the year just now. Only heads see it, and
 * its rows leave the centre by nobody else's hands.
 */
export interface StateReturn extends Timed, UserRows {
  readonly year: number
  readonly days: ReturnDays
  readonly totals: Totals
  /** By which rule of the centre interventions are counted. */
  readonly parameters: Parameters
  readonly staff: Staff
  readonly capacity: Capacities
}
