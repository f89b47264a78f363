import { holdsOn, type Span } from '../agreements/span.ts'
import type { Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import type { Act, Kind } from '../work/acts.ts'
import type { FactOf } from './facts.ts'

/** What of an entry of work figures know; a note has neither act nor length. */
export interface CodedWork {
  readonly id: string
  readonly at: Instant
  readonly kind: Kind
  readonly act?: Act | undefined
  readonly minutes?: number | undefined
  readonly by: string
  readonly withdrawn?: unknown
}

/** Where work was done, and which agreements held there. */
interface Place {
  readonly of: 'file' | 'enquiry'
  readonly id: string
  readonly agreements: readonly Span[]
}

/** The facts of work, without notes and without what was written by mistake. */
export function workFacts(work: readonly CodedWork[], { of, id, agreements }: Place): FactOf<'work'>[] {
  return work.flatMap(({ id: entry, at, kind: workKind, act, minutes, by, withdrawn }) => {
    if (act === undefined || minutes === undefined || withdrawn !== undefined) return []
    const on = pragueDay(at)
    const isAgreed = agreements.some((agreement) => holdsOn(agreement, on))
    return [{ kind: 'work', on, id, of, entry, workKind, act, minutes, by, isAgreed }]
  })
}
