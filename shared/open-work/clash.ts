import type { Days } from '../centres/staff.ts'
import { type Instant, plusMinutes } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { overlap, type Span } from '../time/span.ts'
import type { OpenThing } from './thing.ts'

/** Why somebody cannot take a thing over: they are away then, are not of the centre any more by then, have something else, or go there already. */
export type Clash = 'away' | 'ended' | 'busy' | 'goes-already'

/** Who is to take things over, as far as their time goes. */
export interface Receiver {
  /** Until when they are of the centre. */
  readonly until?: Instant | undefined
  readonly leave?: readonly Days[] | undefined
  /** When they have an appointment or a visit. */
  readonly busy: readonly (Span & { readonly id: string })[]
}

/** Why a thing would have nobody at its hour if somebody took it over; undefined when it fits, or has no hour. */
export function clashOf(thing: OpenThing, { until, leave = [], busy }: Receiver, now: Instant): Clash | undefined {
  if (thing.at === undefined) return undefined
  // What is overdue, and a duty whose clock runs already, is to be done today.
  const at = thing.at < now || thing.kind === 'duty' ? now : thing.at
  const day = pragueDay(at)
  if (until !== undefined && until <= at) return 'ended'
  if (leave.some((days) => days.from <= day && day <= days.until)) return 'away'
  if (busy.some(({ id }) => id === thing.id)) return 'goes-already'
  if (thing.minutes === undefined) return undefined
  const span = { from: at, until: plusMinutes(at, thing.minutes) }
  return busy.some((other) => overlap(span, other)) ? 'busy' : undefined
}
