import { type Refusal, refusalLetters, refusals } from '../enquiries/enquiry.ts'
import type { Slice } from '../figures/slice.ts'
import type { Additive } from '../figures/value.ts'
import { type Act, acts } from '../work/acts.ts'

/** Work in the units of the ministry and in what they are made of. */
export interface Work {
  readonly interventions: number
  readonly contacts: number
  readonly entries: number
  readonly minutes: number
}

/** Why applicants were refused, and by which letter of § 91 (3) that is reported; another reason has none. */
export interface Refused {
  readonly reason: Refusal
  readonly letter?: string
  readonly n: number
}

/** What of a return is no row of a person: sums, each of them a figure or a part of one. */
export interface Totals {
  /** Distinct people with an agreement: as many as the rows have numbers. */
  readonly users: number
  readonly interested: number
  readonly refused: readonly Refused[]
  readonly allRefused: number
  readonly anonymous: number
  readonly acts: readonly ({ readonly act: Act } & Work)[]
  readonly allActs: Work
  /** For applicants, and for people with a file while no agreement held. */
  readonly withoutAgreement: Work
}

/** The totals of a return, from the figures of its year. */
export function totalsOf(slice: Slice): Totals {
  const workOf = (numberOf: (figure: Additive) => number): Work => ({
    interventions: numberOf(slice.interventions),
    contacts: numberOf(slice.contacts),
    entries: numberOf(slice['work-entries']),
    minutes: numberOf(slice['work-time']),
  })
  return {
    users: slice.clients.n,
    interested: slice.interested.n,
    refused: refusals.map((reason) => ({ reason, ...letterOf(reason), n: partOf(slice.refused, 'refusal', reason) })),
    allRefused: slice.refused.n,
    anonymous: slice.anonymous.n,
    acts: acts.map((act) => ({ act, ...workOf((figure) => partOf(figure, 'act', act)) })),
    allActs: workOf(({ n }) => n),
    withoutAgreement: workOf((figure) => partOf(figure, 'agreement', 'without')),
  }
}

function letterOf(reason: Refusal): { letter?: string } {
  const letters: Partial<Record<Refusal, string>> = refusalLetters
  const letter = letters[reason]
  return letter === undefined ? {} : { letter }
}

function partOf({ by }: Additive, dimension: string, code: string): number {
  return by[dimension]?.[code] ?? 0
}
