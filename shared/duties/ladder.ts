import * as z from 'zod/mini'
import { type Instant, plusHours } from '../time/instant.ts'
import type { Deadline, DeadlineKind } from './deadline.ts'
import { PRESSING_HOURS } from './pressing.ts'
import { openPromise, type Promised } from './promise.ts'
import { audiences, type Recipient } from './recipient.ts'

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

/** A step that a centre added: its name is its time in hours, `before-12`. */
export const ownStepName = z.templateLiteral([z.enum(['after', 'before']), '-', z.number()])

/** `after` counts hours from the start of the clock, `before` hours back from the due instant. */
const stepSchema = z
  .strictObject({
    name: z.union([z.enum(stepNames), ownStepName]),
    when: z.union([z.strictObject({ after: hours }), z.strictObject({ before: hours })]),
    to: z.array(z.enum(audiences)).check(z.minLength(1), z.maxLength(audiences.length)),
    /** Left out when somebody has acknowledged the duty or tried. */
    unlessAcknowledged: z.optional(z.boolean()),
    /** Its letter says so in the first word of its subject. */
    urgent: z.optional(z.boolean()),
  })
  .check(z.refine(({ name, when }) => isKnown(name) || name === ownName(when), { path: ['name'] }))

function isKnown(name: string): boolean {
  return stepNames.some((known) => known === name)
}

/** The name of a step of a centre's own. */
export function ownName(
  when: { readonly after: number } | { readonly before: number },
): `${'after' | 'before'}-${number}` {
  return 'after' in when ? `after-${when.after}` : `before-${when.before}`
}

/**
 * The steps by which a duty makes itself heard, a table that a centre may replace by its own. Each has a name of its own: one
 * letter is written per duty and name, so a second step of the same name would stay silent.
 */
export const ladderSchema = z.array(stepSchema).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((steps) => new Set(steps.map(({ name }) => name)).size === steps.length),
)

export type Step = z.infer<typeof stepSchema>
export type Ladder = readonly Step[]

/** Few and strong: people learn to ignore noise. */
export const defaultLadders: Readonly<Record<DeadlineKind, Ladder>> = {
  contact: [
    { name: 'arrival', when: { after: 0 }, to: ['duty'] },
    { name: 'unacknowledged', when: { after: 2 }, to: ['workers'], unlessAcknowledged: true },
    { name: 'day-before', when: { before: PRESSING_HOURS.soon }, to: ['workers', 'head'] },
    { name: 'hours-before', when: { before: PRESSING_HOURS.near }, to: ['workers', 'head'], urgent: true },
    { name: 'overdue', when: { before: 0 }, to: ['head', 'founder'], urgent: true },
  ],
  complaint: [
    { name: 'fourteen-days', when: { before: 14 * DAY }, to: ['head'] },
    { name: 'seven-days', when: { before: 7 * DAY }, to: ['head'] },
    { name: 'three-days', when: { before: 3 * DAY }, to: ['head'] },
    { name: 'day-before', when: { before: PRESSING_HOURS.soon }, to: ['head'] },
    { name: 'overdue', when: { before: 0 }, to: ['head', 'founder'] },
  ],
}

type Duty = Pick<Deadline, 'startsAt' | 'dueAt' | 'climbedUntil' | 'acknowledged' | 'lastAttempt' | 'status'>

/** The instant a step falls on for a duty. */
export function stepAt({ when }: Step, { startsAt, dueAt }: Pick<Duty, 'startsAt' | 'dueAt'>): Instant {
  return 'after' in when ? plusHours(startsAt, when.after) : plusHours(dueAt, -when.before)
}

/** What is told when the time of a promised attempt passes without one. */
export interface PromiseStep {
  readonly name: 'promise'
  /** Who promised, and whom the steps would have told that kept silent for it. */
  readonly to: readonly Recipient[]
  readonly urgent?: boolean
}

/** One thing that the ladder will say, and when. */
export interface Saying {
  readonly step: Step | PromiseStep
  readonly at: Instant
}

/** What the ladder asks for at an instant. */
export interface Climb {
  /** The one step to write about now. When several passed unseen, the last: one strong letter, not a flood. */
  readonly send?: Step | PromiseStep
  /** When to look again; undefined when nothing more can come. */
  readonly next?: Instant
}

/**
 * Climbs the ladder of an unmet duty up to `now`. Steps that passed by `climbedUntil` never come again, so climbing twice,
 * late, or after the table was changed sends no step a second time.
 */
export function climb(ladder: Ladder, duty: Duty, now: Instant): Climb {
  const sayings = coming(ladder, duty)
  const send = sayings.findLast(({ at }) => at <= now)?.step
  const next = sayings.find(({ at }) => at > now)?.at
  return { ...(send && { send }), ...(next && { next }) }
}

/** What the ladder will still say of a duty if nothing happens, earliest first. */
export function coming(ladder: Ladder, duty: Duty): Saying[] {
  if (duty.status === 'met') return []
  const steps = ladder.map((step) => ({ step, at: stepAt(step, duty) }))
  const promise = openPromise(duty)
  const spoken = steps.filter((saying) => !isSilenced(saying, duty))
  const broken =
    promise &&
    brokenPromise(
      promise,
      steps.filter((saying) => fallsWithin(promise, saying)),
    )
  return [...(broken ? [broken] : []), ...spoken]
    .filter(({ at }) => at > duty.climbedUntil)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** A promise silences what falls before its time, and nothing after it; having the duty, the steps that are only for nobody having it. */
function isSilenced(saying: { step: Step; at: Instant }, duty: Duty): boolean {
  const promise = openPromise(duty)
  if (promise && fallsWithin(promise, saying)) return true
  return saying.step.unlessAcknowledged === true && duty.acknowledged !== undefined
}

function fallsWithin({ at, until }: Promised, saying: { at: Instant }): boolean {
  return at < saying.at && saying.at < until
}

function brokenPromise({ by, until }: Promised, silenced: readonly { step: Step }[]): Saying {
  const missed = new Set(silenced.flatMap(({ step }) => step.to))
  const to = missed.size > 0 ? [...missed] : (['workers'] as const)
  const urgent = silenced.some(({ step }) => step.urgent)
  return { step: { name: 'promise', to: [`staff:${by}`, ...to], ...(urgent && { urgent }) }, at: until }
}
