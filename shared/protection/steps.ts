import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { type EvictionFacts, misfitIn, type StepFaults } from './protection.ts'
import { kindsWithEnd, MOST_STEPS, type NewStep, type Step, type StepKind } from './step.ts'

/** Who records a step, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What a file knows that steps are judged by. */
interface Course {
  readonly eviction: EvictionFacts | undefined
  readonly steps: readonly Step[]
}

/** What is wrong with one more step, as a code by its field; nothing when it fits. */
export function stepFaults(course: Course, step: NewStep, now: Instant): StepFaults {
  const placed = withStep(course, step, { by: '', now })
  return 'faults' in placed ? placed.faults : {}
}

/**
 * The steps with one more. Throws `invalid` when it does not fit: it is before what it follows from, longer than the law allows, or others
 * stand or fall by it.
 */
export function recordedStep(course: Course, step: NewStep, deed: Deed): readonly Step[] {
  const placed = withStep(course, step, deed)
  if ('faults' in placed) throw invalid(placed.faults)
  return placed.steps
}

/** The steps with one marked as recorded by mistake. Throws `not-found`, and `invalid` when later steps follow from it. */
export function withdrawnStep(
  course: Course,
  { step: id, reason }: { readonly step: string; readonly reason: string },
  { by, now }: Deed,
): readonly Step[] {
  const step = course.steps.find((each) => each.id === id)
  if (step === undefined) throw new Problem('not-found')
  const steps = course.steps.map((each) => (each === step ? { ...step, withdrawn: { by, at: now, reason } } : each))
  if (misfitIn(course.eviction, steps)) throw invalid({ step: 'needed' })
  return steps
}

function invalid(faults: Readonly<Record<string, string>>): Problem {
  return new Problem('invalid', { faults: Object.entries(faults).map(([path, code]) => ({ path, code })) })
}

type Placed = { readonly steps: readonly Step[] } | { readonly faults: StepFaults }

/** The steps with one more in its place. Of one day nobody knows the hours: there it stands where it fits, first of all at the end. */
function withStep({ eviction, steps }: Course, step: NewStep, { by, now }: Deed): Placed {
  const own = ownFaults(step, steps, now)
  if (own) return { faults: own }
  const recorded: Step = { ...step, by, recordedAt: now }
  const first = steps.filter(({ on }) => on < step.on).length
  const last = steps.filter(({ on }) => on <= step.on).length
  const orders = Array.from({ length: last - first + 1 }, (_, back) => inserted(steps, recorded, last - back))
  const fitting = orders.find((order) => misfitIn(eviction, order) === undefined)
  if (fitting) return { steps: fitting }
  const misfit = misfitIn(eviction, inserted(steps, recorded, last))
  return { faults: misfit?.id === step.id ? tooEarly(misfit.faults, step, steps) : { on: 'later-step' } }
}

function inserted(steps: readonly Step[], step: Step, place: number): Step[] {
  return [...steps.slice(0, place), step, ...steps.slice(place)]
}

function ownFaults({ on, until, bans, kind }: NewStep, steps: readonly Step[], now: Instant): StepFaults | undefined {
  if (on > pragueDay(now)) return { on: 'in-the-future' }
  if (until !== undefined && !kindsWithEnd.includes(kind)) return { until: 'not-of-this-step' }
  if (bans !== undefined && kind !== 'granted') return { bans: 'not-of-this-step' }
  return steps.length < MOST_STEPS ? undefined : { kind: 'too-many' }
}

/** What a step follows from, by what it finds missing. */
const needed: Readonly<Record<string, StepKind>> = {
  'no-petition': 'petition-filed',
  'no-extension': 'extension-filed',
  'no-objections': 'objections-raised',
  'no-order': 'granted',
}

/** A decision before its petition: what it follows from is there, and only later. */
function tooEarly(faults: StepFaults, { on }: NewStep, steps: readonly Step[]): StepFaults {
  const kind = needed[faults.kind ?? '']
  const isLater = steps.some((step) => step.kind === kind && step.on > on && step.withdrawn === undefined)
  return isLater ? { on: 'before-its-cause' } : faults
}
