import { type Deadline, isDone } from '../duties/deadline.ts'
import { coming, type Saying } from '../duties/ladder.ts'
import type { DutyLetter } from '../duties/letter.ts'
import { sentTo } from '../duties/messages.ts'
import { ladderFor, type OwnLadders } from '../duties/reminder.ts'
import type { ComingLetter, PastLetter, Timeline } from '../duties/views.ts'
import type { Instant } from '../time/instant.ts'
import { nextMorning } from '../time/morning.ts'
import { dayReaders } from './morning.ts'
import type { People } from './people.ts'
import { recipients } from './recipients.ts'
import { emptyRoster, onDuty } from './roster.ts'

/** What is known of a duty's letters: those of its list, oldest first, and who would be written to. */
interface Found {
  readonly deadline: Deadline
  readonly letters: readonly DutyLetter[]
  readonly settings: People & OwnLadders
}

/** What was written about a duty, to whom and what became of it, and what the ladder will say if nothing happens. */
export function timelineOf({ deadline, letters, settings }: Found, now: Instant): Timeline {
  const own = letters.filter(({ subject }) => subject === undefined || subject === deadline.subject)
  const sayings = coming(ladderFor(deadline.kind, settings), deadline, now)
  return {
    now,
    onDuty: onDuty(settings.roster ?? emptyRoster, now),
    past: own.map(pastLetter),
    coming: [
      ...sayings.map((saying) => comingLetter(saying, { people: settings, away: deadline.away }, now)),
      // Letters of days know of no visits.
      ...(isDone(deadline) || deadline.kind === 'visit' ? [] : [everyMorning(deadline, settings, now)]),
    ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}

/** The first morning on which an overdue duty stands in the letter of the day. */
function everyMorning({ dueAt }: Deadline, people: People, now: Instant): ComingLetter {
  const at = nextMorning(dueAt > now ? dueAt : now)
  const to = dayReaders(people, { isOverdue: true, now: at })
  return { step: 'morning', at, to: recipients(people, { to }, { now: at }).map(({ who }) => who) }
}

function pastLetter(letter: DutyLetter): PastLetter {
  const { id, step, urgent, createdAt, sentAt, delivery } = letter
  return {
    id,
    step,
    createdAt,
    ...(urgent && { urgent }),
    ...(sentAt !== undefined && { sentAt }),
    to: sentTo(letter).map(({ who, address }) => {
      const said = delivery[address]
      return { who, ...(said && { delivery: said }) }
    }),
  }
}

interface Readers {
  readonly people: People
  /** Who is silent and gets none of it as long as there is anybody else. */
  readonly away: Deadline['away']
}

function comingLetter({ step, at }: Saying, { people, away }: Readers, now: Instant): ComingLetter {
  // A step whose time has come but that no sweep has told yet goes out now.
  const sentAt = at > now ? at : now
  return {
    step: step.name,
    at,
    ...(step.urgent && { urgent: true }),
    to: recipients(people, { ...step, away }, { now: sentAt }).map(({ who }) => who),
  }
}
