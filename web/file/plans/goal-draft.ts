import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { type Goal, goalResults, goalSchema, isSameGoal, type NewGoal, stepStates } from '../../../shared/plans/goal.ts'
import type { Kept } from '../../../shared/plans/views.ts'
import { manyLines, oneLine } from '../../../shared/text/signs.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { type FieldFaults, faultsBy } from '../../forms/refusal.ts'
import { useServices } from '../../services.ts'
import { type PlanForm, usePlanForm } from './use-plan-form.ts'
import type { OpenPlans } from './use-plans.ts'

const stepDraftSchema = z.object({
  id: z.string(),
  what: z.string(),
  who: z.string(),
  until: z.string(),
  state: z.enum(stepStates),
})
export type StepDraft = z.infer<typeof stepDraftSchema>

/** What may be said of a goal's result while it is being written: `open` is none. */
export const resultChoices = ['open', ...goalResults] as const

/** A goal while it is being written. */
const goalDraftSchema = z.object({
  id: z.string(),
  words: z.string(),
  setOn: z.string(),
  steps: z.array(stepDraftSchema),
  result: z.enum(resultChoices),
  resultOn: z.string(),
  resultWords: z.string(),
})
export type GoalDraft = z.infer<typeof goalDraftSchema>
export type GoalForm = PlanForm<GoalDraft, Kept<Goal>>

/** A step that nobody has written yet. */
export function blankStep(who: string): StepDraft {
  return { id: ulid(), what: '', who, until: '', state: 'open' }
}

/** The form of a goal, or of a new one. */
export function useGoalForm(open: OpenPlans, goal: Kept<Goal> | undefined): GoalForm | undefined {
  const { clock } = useServices()
  const today = () => pragueDay(clock.now())
  return usePlanForm<GoalDraft, Kept<Goal>>({
    name: goal ? `goal:${open.client}:${goal.id}` : `goal:${open.client}`,
    version: goal?.version ?? 0,
    schema: goalDraftSchema,
    blank: () => (goal ? draftOf(goal, today()) : blankGoal(today())),
    check: (draft) => goalFaults(goalOf(draft)),
    send: (draft, version) => open.calls.saveGoal(version, goalOf(draft)),
    arrived: (draft, kept) => isSameGoal(kept, goalOf(draft)),
    show: open.showGoal,
  })
}

function blankGoal(today: Day): GoalDraft {
  return { id: ulid(), words: '', setOn: today, steps: [], result: 'open', resultOn: today, resultWords: '' }
}

function draftOf({ id, words, setOn, steps, result }: Goal, today: Day): GoalDraft {
  return {
    id,
    words,
    setOn,
    steps: steps.map(({ until = '', ...step }) => ({ ...step, until })),
    result: result?.is ?? 'open',
    resultOn: result?.on ?? today,
    resultWords: result?.words ?? '',
  }
}

function goalOf({ id, words, setOn, steps, result, resultOn, resultWords }: GoalDraft): NewGoal {
  return {
    id,
    words: manyLines(words),
    setOn,
    // A step of which nothing is said is none; one that was saved before is dropped, and keeps its words.
    steps: steps.map(stepOf).filter(({ what }) => what !== ''),
    ...(result !== 'open' && { result: { is: result, on: resultOn, words: manyLines(resultWords) } }),
  }
}

function stepOf({ until, what, who, ...step }: StepDraft): NewGoal['steps'][number] {
  return { ...step, what: manyLines(what), who: oneLine(who), ...(until !== '' && { until }) }
}

/** Why a goal was not met, or not wholly, is asked for before anybody is. */
function goalFaults(goal: NewGoal): FieldFaults {
  const isUnsaid = goal.result !== undefined && goal.result.is !== 'met' && goal.result.words === ''
  return { ...faultsBy(goalSchema, goal), ...(isUnsaid && { 'result.words': 'missing' }) }
}
