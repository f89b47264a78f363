import type { Fact } from '../figures/facts.ts'
import type { Parameters } from '../figures/settings.ts'
import { sliceOf } from '../figures/slice.ts'
import type { NewMember } from '../team/member.ts'
import type { ReturnDays } from './days.ts'
import { userRows } from './rows.ts'
import type { Capacities } from './settings.ts'
import { staffOf } from './staff.ts'
import { totalsOf } from './totals.ts'
import type { StateReturn } from './views.ts'

/** What a return is made of: the facts of its year, and what the centre has decided and entered. */
export interface Sources {
  readonly year: string
  readonly days: ReturnDays
  readonly facts: readonly Fact[]
  readonly parameters: Parameters
  readonly members: readonly NewMember[]
  readonly capacity: Capacities
}

/** The yearly return of a centre. */
export function stateReturn(sources: Sources): Omit<StateReturn, 'now'> {
  const { year, days, facts, parameters, members, capacity } = sources
  return {
    ...{ year: Number(year), days, parameters, capacity },
    ...userRows(facts, days),
    totals: totalsOf(sliceOf(facts, { period: year, parameters })),
    staff: staffOf(members, days),
  }
}
