import * as z from 'zod/mini'
import { eachOnce } from '../problems/each-once.ts'
import { daysBetween, type Instant, minutesBetween, plusDays, plusHours } from '../time/instant.ts'
import { morningOf } from '../time/morning.ts'
import { pragueDay } from '../time/prague.ts'
import { type Deadline, type DeadlineKind, isDone } from './deadline.ts'
import { defaultLadders } from './default-ladders.ts'
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
  'no-word',
  'still-no-word',
] as const

const DAY = 24
const MINUTES_PER_HOUR = 60

/** No duty lasts a year. A number without end would leave the calendar and stop the sweep. */
const hours = z.number().check(z.nonnegative(), z.maximum(366 * DAY))

/** A step that a centre added: its name is its time in hours, `before-12`. */
export const ownStepName = z.templateLiteral([z.enum(['after', 'before']), '-', z.number()])

/** What is told again of a duty that is still not met: its name is how many days its end has passed, `overdue-7`; of a visit hours. */
export const againStepName = z.templateLiteral(['overdue-', z.number()])

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
  eachOnce('when', ({ name }) => name),
)

export type Step = z.infer<typeof stepSchema>
export type Ladder = readonly Step[]

/**
 * A centre's own ladder as it is climbed: whatever it says, the end of an unmet duty is told at its instant, to whom the default
 * ladder tells it at least. A step of this name at another time keeps its time, and is named by it. A kind whose default ladder has no
 * such step is told again from its end on so soon that it needs none.
 */
export function neverSilent(own: Ladder, kind: DeadlineKind): Ladder {
  const told = defaultLadders[kind].filter(isOverdue)
  if (told.length === 0) return own
  const also = own.filter((step) => isOverdue(step) && isAtEnd(step)).flatMap(({ to }) => to)
  const others = own.flatMap((step) => {
    if (!isOverdue(step)) return [step]
    const name = ownName(step.when)
    return isAtEnd(step) || own.some((other) => other.name === name) ? [] : [{ ...step, name }]
  })
  return [...others, ...told.map((step) => ({ ...step, to: [...new Set([...step.to, ...also])] }))]
}

function isOverdue({ name }: Step): boolean {
  return name === 'overdue'
}

function isAtEnd({ when }: Step): boolean {
  return 'before' in when && when.before === 0
}

type Duty = Pick<
  Deadline,
  'kind' | 'startsAt' | 'dueAt' | 'climbedUntil' | 'acknowledged' | 'lastAttempt' | 'status' | 'audience'
>

/** The instant a step falls on for a duty. */
export function stepAt({ when }: Pick<Step, 'when'>, { startsAt, dueAt }: Pick<Duty, 'startsAt' | 'dueAt'>): Instant {
  return 'after' in when ? plusHours(startsAt, when.after) : plusHours(dueAt, -when.before)
}

/** What is told when the time of a promised attempt passes without one. */
export interface PromiseStep {
  readonly name: 'promise'
  /** Who promised, and whom the steps would have told that kept silent for it. */
  readonly to: readonly Recipient[]
  readonly urgent?: boolean
}

/** What is told again of a duty whose end has passed, until it is met. */
interface AgainStep {
  readonly name: z.infer<typeof againStepName>
  readonly to: readonly Recipient[]
  readonly urgent: true
}

/** What a letter about a duty is written for. */
export type Spoken = (Omit<Step, 'to'> & { readonly to: readonly Recipient[] }) | PromiseStep | AgainStep

/** One thing that the ladder will say, and when. */
export interface Saying {
  readonly step: Spoken
  readonly at: Instant
}

/** What the ladder asks for at an instant. */
export interface Climb {
  /** The one step to write about now. When several passed unseen, the strongest: one letter, not a flood. */
  readonly send?: Spoken
  /** When to look again; undefined when the duty is met: an unmet one never falls silent. */
  readonly next?: Instant
}

/**
 * Climbs the ladder of an unmet duty up to `now`. Steps that passed by `climbedUntil` never come again, so climbing twice,
 * late, or after the table was changed sends no step a second time.
 */
export function climb(ladder: Ladder, duty: Duty, now: Instant): Climb {
  const sayings = coming(ladder, duty, now)
  const passed = sayings.filter(({ at }) => at <= now).map(({ step }) => step)
  const send = strongest(passed)
  const next = sayings.find(({ at }) => at > now)?.at
  return { ...(send && { send }), ...(next && { next }) }
}

/** The last of some steps. What is told again speaks for no step that nobody has heard yet, but whom it is for hear of that. */
function strongest(passed: readonly Spoken[]): Spoken | undefined {
  const again = passed.findLast(isAgain)
  const last = passed.findLast((step) => !isAgain(step)) ?? again
  return again === undefined || last === undefined || last === again
    ? last
    : { ...last, to: [...new Set([...last.to, ...again.to])] }
}

function isAgain(step: Spoken): step is AgainStep {
  return againStepName.safeParse(step.name).success
}

/**
 * What the ladder will still say of a duty if nothing happens, earliest first. What is told again and again is there up to the first
 * time after `now`.
 */
export function coming(ladder: Ladder, duty: Duty, now: Instant): Saying[] {
  if (isDone(duty)) return []
  const steps = ladder.map((step) => ({ step, at: stepAt(step, duty) }))
  const promise = openPromise(duty)
  const spoken = steps.filter((saying) => !isSilenced(saying, duty))
  const broken =
    promise &&
    brokenPromise(
      promise,
      steps.filter((saying) => fallsWithin(promise, saying)),
    )
  return [...(broken ? [broken] : []), ...spoken, ...toldAgain(duty, now)]
    .filter(({ at }) => at > duty.climbedUntil)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function toldAgain(duty: Duty, now: Instant): Saying[] {
  return duty.kind === 'visit' ? toldEachHour(duty, now) : toldEachWeek(duty, now)
}

/** Of colleagues who give no word everybody left is told again each hour. */
function toldEachHour({ dueAt }: Duty, now: Instant): Saying[] {
  const hours = Math.max(0, Math.floor(minutesBetween(dueAt, now) / MINUTES_PER_HOUR))
  return [hours, hours + 1]
    .filter((hour) => hour > 0)
    .map((hour) => ({
      at: plusHours(dueAt, hour),
      step: { name: `overdue-${hour}`, to: ['workers', 'head'], urgent: true },
    }))
}

const DAYS_PER_WEEK = 7

/**
 * The last time up to `now` and the first after it at which the founder is told again: after each week. Who has the duty is told in
 * the letter of each day; when that is the founder, whom no such letter reaches, this is each morning.
 */
function toldEachWeek({ dueAt, audience }: Duty, now: Instant): Saying[] {
  const days = Math.max(0, daysBetween(pragueDay(dueAt), pragueDay(now)))
  const weeks = Math.floor(days / DAYS_PER_WEEK)
  const times =
    audience === undefined
      ? [weeks - 1, weeks, weeks + 1].map((week) => ({
          days: week * DAYS_PER_WEEK,
          at: plusHours(dueAt, week * DAYS_PER_WEEK * DAY),
        }))
      : [days - 1, days, days + 1].map((day) => ({ days: day, at: morningOf(plusDays(pragueDay(dueAt), day)) }))
  return times
    .filter(({ at }) => at > dueAt)
    .map(({ days, at }) => ({ at, step: { name: `overdue-${days}`, to: ['founder'], urgent: true } }))
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
