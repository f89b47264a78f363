import type { FactOf } from '../../shared/figures/facts.ts'
import { monthsBetween } from '../../shared/figures/period.ts'

type Service = FactOf<'service'>

/** A period of service as its facts tell of it: one for each month of the year in which it runs. */
export interface ServedPeriod extends Partial<Omit<Service, 'kind' | 'on' | 'isAgreed'>> {
  readonly from: string
  readonly until?: string
  /** Months in which an agreement held; all when left out. */
  readonly agreed?: readonly string[]
}

/** The facts of a period in a year. Ids and people are made of its own words, so that tables stay short. */
export function servedFacts(year: string, { agreed, ...period }: ServedPeriod): Service[] {
  const { from, until = `${year}-12-31`, id = 'a', person = id } = period
  const first = from > `${year}-01` ? from.slice(0, 7) : `${year}-01`
  const last = until < `${year}-12-31` ? until.slice(0, 7) : `${year}-12`
  return monthsBetween(first, last).map((month) => ({
    kind: 'service',
    sex: 'female',
    ageBand: '27-64',
    birthYear: 1990,
    relation: 'spouse',
    childrenLiving: 0,
    districtBefore: 'CZ0513',
    family: person,
    period: `${id}-${from}`,
    origin: 'eviction',
    targetGroup: 'domestic-violence',
    since: from,
    ...period,
    person,
    id,
    on: from.startsWith(month) ? from : `${month}-01`,
    isAgreed: agreed === undefined || agreed.includes(month),
  }))
}
