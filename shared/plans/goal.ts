import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { line, lines } from '../text/text.ts'
import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'

/** What became of a goal; one without a result is still worked on. */
export const goalResults = ['met', 'partly', 'not', 'given-up'] as const
export type GoalResult = (typeof goalResults)[number]

/** How a step towards a goal stands. A step that is no longer wanted is dropped, never deleted. */
export const stepStates = ['open', 'done', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

/** The longest words of a goal and of its result, of a step, and of who takes it, in characters. */
export const LONGEST_GOAL = 1000
export const LONGEST_STEP = 400
export const LONGEST_WHO = 120
export const MOST_STEPS = 20
/** The most goals of one file. */
export const MOST_GOALS = 100

const stepSchema = z.strictObject({
  /** Made by the form, so that a step is known again after it was worded anew. */
  id: z.ulid(),
  what: lines(LONGEST_STEP).check(z.minLength(1)),
  /** Who takes it: she, a worker, somebody else. */
  who: line(LONGEST_WHO).check(z.minLength(1)),
  until: z.exactOptional(isoDay),
  state: z.enum(stepStates),
})
export type Step = z.infer<typeof stepSchema>

/** A goal of the individual plan as it is written. */
export const goalSchema = z.strictObject({
  /** Made by the form, so that saving again after a lost answer saves once. */
  id: z.ulid(),
  /** In her words. */
  words: lines(LONGEST_GOAL).check(z.minLength(1)),
  /** The day on which it was set together with her. */
  setOn: isoDay,
  steps: z.array(stepSchema).check(
    z.maxLength(MOST_STEPS),
    z.refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, { params: { code: 'taken' } }),
  ),
  result: z.exactOptional(z.strictObject({ is: z.enum(goalResults), on: isoDay, words: lines(LONGEST_GOAL) })),
})
export type NewGoal = z.infer<typeof goalSchema>
type Result = NonNullable<NewGoal['result']>

/** How a goal was worded, or what had become of it, before somebody changed that. */
interface EarlierGoal {
  readonly words: string
  readonly result?: Result
  /** Who changed it, and when. */
  readonly by: string
  readonly at: Instant
}

export interface Goal extends NewGoal {
  /** Who wrote it down, and when. */
  readonly by: string
  readonly at: Instant
  /** Oldest first. */
  readonly earlier: readonly EarlierGoal[]
}

/** The most changes of words or result that a goal keeps; then a new goal is set. */
export const MOST_EARLIER = 20

interface Deed {
  readonly by: string
  readonly now: Instant
}

/**
 * A goal as it is saved, on what is stored of it; undefined when it was saved before. Words and results that change are kept, and so is
 * a step that is left out, as dropped. Throws `invalid`.
 */
export function savedGoal(goal: NewGoal, { by, now }: Deed) {
  return (before: Goal | undefined): Goal | undefined => {
    const steps = [...goal.steps, ...droppedSteps(goal, before)]
    const after = { ...goal, steps }
    if (before !== undefined && isSameGoal(before, after)) return undefined
    const earlier = [...(before?.earlier ?? []), ...changedPart(before, after, { by, now })]
    refuse(goalFaults(after, earlier, pragueDay(now)))
    return { ...after, by: before?.by ?? by, at: before?.at ?? now, earlier }
  }
}

/** Whether a stored goal says what was to be saved. */
export function isSameGoal(stored: NewGoal, sent: NewGoal): boolean {
  return JSON.stringify(inOrder(stored)) === JSON.stringify(inOrder(sent))
}

function inOrder({ words, setOn, steps, result }: NewGoal) {
  const ordered = steps.map(({ id, what, who, until, state }) => [id, what, who, until ?? '', state])
  return [words, setOn, ordered, result ? [result.is, result.on, result.words] : []]
}

function droppedSteps({ steps }: NewGoal, before: Goal | undefined): Step[] {
  const kept = new Set(steps.map(({ id }) => id))
  return (before?.steps ?? []).filter(({ id }) => !kept.has(id)).map((step) => ({ ...step, state: 'dropped' }))
}

function changedPart(before: Goal | undefined, after: NewGoal, { by, now }: Deed): EarlierGoal[] {
  if (before === undefined) return []
  const { words, result } = before
  const isChanged = words !== after.words || (result !== undefined && !isSameResult(result, after.result))
  return isChanged ? [{ words, ...(result && { result }), by, at: now }] : []
}

function isSameResult(a: Result, b: Result | undefined): boolean {
  return a.is === b?.is && a.on === b.on && a.words === b.words
}

function goalFaults({ setOn, steps, result }: NewGoal, earlier: readonly EarlierGoal[], today: Day): Fault[] {
  const fault = (path: string, code: string) => ({ path: `goal.${path}`, code })
  return [
    ...(setOn > today ? [fault('setOn', 'in-the-future')] : []),
    ...(steps.length > MOST_STEPS ? [fault('steps', 'too-many')] : []),
    ...steps.flatMap(({ until }, index) =>
      until !== undefined && until < setOn ? [fault(`steps.${index}.until`, 'before-goal')] : [],
    ),
    ...(result ? resultFaults(result, setOn, today).map(({ path, code }) => fault(path, code)) : []),
    ...(earlier.length > MOST_EARLIER ? [fault('words', 'too-often')] : []),
  ]
}

/** That a goal was met needs no words; why it was not met, or not wholly, does. */
function resultFaults({ is, on, words }: Result, setOn: Day, today: Day): Fault[] {
  return [
    ...(on > today ? [{ path: 'result.on', code: 'in-the-future' }] : []),
    ...(on < setOn ? [{ path: 'result.on', code: 'before-goal' }] : []),
    ...(is !== 'met' && words === '' ? [{ path: 'result.words', code: 'missing' }] : []),
  ]
}

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new Problem('invalid', { faults })
}

/** A goal as it was stored, whatever limits it was written under. */
export const storedGoalSchema = z.object({
  id: z.string(),
  words: z.string(),
  setOn: z.string(),
  steps: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      who: z.string(),
      until: z.exactOptional(z.string()),
      state: z.enum(stepStates),
    }),
  ),
  result: z.exactOptional(z.object({ is: z.enum(goalResults), on: z.string(), words: z.string() })),
  by: z.string(),
  at: z.string(),
  earlier: z.array(
    z.object({
      words: z.string(),
      result: z.exactOptional(z.object({ is: z.enum(goalResults), on: z.string(), words: z.string() })),
      by: z.string(),
      at: z.string(),
    }),
  ),
})
