import type { Instant } from '../time/instant.ts'
import { type Deadline, type DeadlineKind, isDone, standing } from './deadline.ts'
import { defaultLadders } from './default-ladders.ts'
import { climb, type Ladder, neverSilent, type Spoken } from './ladder.ts'
import type { NewLetter } from './letter.ts'

/** The ladder by which a kind of duty makes itself heard in a centre: its own, as far as it leaves nothing silent, or the default one. */
export function ladderFor(kind: DeadlineKind, { ladders }: OwnLadders): Ladder {
  const own = ladders?.[kind]
  return own === undefined ? defaultLadders[kind] : neverSilent(own, kind)
}

/** Ladders of a centre's own, where it has any. */
export interface OwnLadders {
  readonly ladders?: { readonly [Kind in DeadlineKind]?: Ladder | undefined } | undefined
}

/** What is to be stored when a duty was looked at. */
export interface Reminded<Duty extends Deadline> {
  readonly deadline: Duty
  /** When to look again; undefined when the duty is met. */
  readonly wakeAt: Instant | undefined
  /** The letter that the ladder asks for now. */
  readonly letter: NewLetter | undefined
}

/** Looks at an unmet duty whose time in the due index has come: climbs its ladder, and finds it overdue when its end has passed. */
export function remind<Duty extends Deadline>(deadline: Duty, ladder: Ladder, now: Instant): Reminded<Duty> {
  const { send, next } = climb(ladder, deadline, now)
  const isLate = !isDone(deadline) && deadline.dueAt <= now
  return {
    deadline: {
      ...deadline,
      climbedUntil: now,
      ...(send && { toldAt: now }),
      ...(isLate && standing({ dueAt: deadline.dueAt, overdueAt: deadline.overdueAt ?? deadline.dueAt })),
    },
    // Due even when no step of a centre's own ladder falls on the due instant: overdue is recorded whoever is told.
    wakeAt: isLate ? next : earliest(next, deadline.dueAt),
    letter: send && stepLetter(deadline, send, now),
  }
}

function earliest(next: Instant | undefined, dueAt: Instant): Instant {
  return next !== undefined && next < dueAt ? next : dueAt
}

/**
 * The letter of a step. Its id is the duty and the step, so that no step of a duty can be written about twice; each promise
 * that passed has a letter of its own.
 */
function stepLetter(deadline: Deadline, step: Spoken, now: Instant): NewLetter {
  const { centre, kind, subject, file, away, reference, startsAt, dueAt, audience, thread, term, acknowledged } =
    deadline
  const name = step.name === 'promise' ? `promise-${acknowledged?.until}` : step.name
  const which = term === undefined ? name : `${term}-${name}`
  return {
    id: `${subject}-${which}`,
    centre,
    kind,
    step: step.name,
    subject,
    ...(audience === undefined ? { to: [...step.to] } : { to: [audience], hiddenFrom: 'head' }),
    ...(step.urgent && { urgent: true }),
    ...(thread !== undefined && { thread }),
    ...(file !== undefined && { file }),
    ...(away !== undefined && { away: [...away] }),
    references: [reference],
    startsAt,
    dueAt,
    createdAt: now,
  }
}
