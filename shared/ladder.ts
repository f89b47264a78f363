import * as z from 'zod/mini'
import type { Deadline, DeadlineKind } from './deadline.ts'
import { type Instant, plusHours } from './instant.ts'

/** Whom a step writes to: people on duty, all workers of the centre, its head, the founder's contact. */
export const audiences = ['duty', 'workers', 'head', 'founder'] as const
export type Audience = (typeof audiences)[number]

export const stepNames = [
  'arrival',
  'unacknowledged',
  'day-before',
  'hours-before',
  'fourteen-days',
  'seven-days',
  'three-days',
  'overdue',
] as const

const DAY = 24

/** No duty lasts a year. A number without end would leave the calendar and stop the sweep. */
const hours = z.number().check(z.nonnegative(), z.maximum(366 * DAY))

/** `after` counts hours from the start of the clock, `before` hours back from the due instant. */
const stepSchema = z.strictObject({
  name: z.enum(stepNames),
  when: z.union([z.strictObject({ after: hours }), z.strictObject({ before: hours })]),
  to: z.array(z.enum(audiences)).check(z.minLength(1)),
  /** Left out when somebody has acknowledged the duty or tried. */
  unlessAcknowledged: z.optional(z.boolean()),
})

/**
 * The steps by which a duty makes itself heard, a table that a centre may replace by its own. Each has a name of its own: one
 * letter is written per duty and name, so a second step of the same name would stay silent.
 */
export const ladderSchema = z.array(stepSchema).check(
  z.minLength(1),
  z.refine((steps) => new Set(steps.map(({ name }) => name)).size === steps.length),
)

export type Step = z.infer<typeof stepSchema>
export type StepName = Step['name']
export type Ladder = readonly Step[]

/** Few and strong: people learn to ignore noise. */
export const defaultLadders: Readonly<Record<DeadlineKind, Ladder>> = {
  contact: [
    { name: 'arrival', when: { after: 0 }, to: ['duty'] },
    { name: 'unacknowledged', when: { after: 2 }, to: ['workers'], unlessAcknowledged: true },
    { name: 'day-before', when: { before: 24 }, to: ['workers', 'head'] },
    { name: 'hours-before', when: { before: 6 }, to: ['workers', 'head'] },
    { name: 'overdue', when: { before: 0 }, to: ['head', 'founder'] },
  ],
  complaint: [
    { name: 'fourteen-days', when: { before: 14 * DAY }, to: ['head'] },
    { name: 'seven-days', when: { before: 7 * DAY }, to: ['head'] },
    { name: 'three-days', when: { before: 3 * DAY }, to: ['head'] },
    { name: 'day-before', when: { before: DAY }, to: ['head'] },
    { name: 'overdue', when: { before: 0 }, to: ['head', 'founder'] },
  ],
}

type Duty = Pick<Deadline, 'startsAt' | 'dueAt' | 'climbedUntil' | 'acknowledged' | 'status'>

/** The instant a step falls on for a duty. */
export function stepAt({ when }: Step, { startsAt, dueAt }: Pick<Duty, 'startsAt' | 'dueAt'>): Instant {
  return 'after' in when ? plusHours(startsAt, when.after) : plusHours(dueAt, -when.before)
}

/** What the ladder asks for at an instant. */
export interface Climb {
  /** The one step to write about now. When several passed unseen, the last: one strong letter, not a flood. */
  readonly send?: Step
  /** When to look again; undefined when nothing more can come. */
  readonly next?: Instant
}

/**
 * Climbs the ladder of an unmet duty up to `now`. Steps that passed by `climbedUntil` never come again, so climbing twice,
 * late, or after the table was changed sends no step a second time.
 */
export function climb(ladder: Ladder, duty: Duty, now: Instant): Climb {
  if (duty.status === 'met') return {}
  const coming = ladder
    .filter((step) => !(step.unlessAcknowledged && duty.acknowledged))
    .map((step) => ({ step, at: stepAt(step, duty) }))
    .filter(({ at }) => at > duty.climbedUntil)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const send = coming.findLast(({ at }) => at <= now)?.step
  const next = coming.find(({ at }) => at > now)?.at
  return { ...(send && { send }), ...(next && { next }) }
}
