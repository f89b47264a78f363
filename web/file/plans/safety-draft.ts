import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { helpNumberIds } from '../../../shared/plans/help-numbers.ts'
import {
  lengthOnPage,
  type NewSafetyPlan,
  PAGE_HOLDS,
  safetyHeadings,
  safetyPlanSchema,
  situations,
} from '../../../shared/plans/safety-plan.ts'
import type { SafetyPlanVersion } from '../../../shared/plans/views.ts'
import { manyLines, oneLine } from '../../../shared/text/signs.ts'
import { type FieldFaults, faultsBy } from '../../forms/refusal.ts'
import { type PlanForm, usePlanForm } from './use-plan-form.ts'
import type { OpenPlans } from './use-plans.ts'

/** A safety plan while it is being written. */
const safetyDraftSchema = z.object({
  save: z.string(),
  situation: z.enum(situations),
  words: z.record(z.enum(safetyHeadings), z.string()),
  codeWord: z.string(),
  numbers: z.array(z.enum(helpNumberIds)),
})
export type SafetyDraft = z.infer<typeof safetyDraftSchema>
export type SafetyForm = PlanForm<SafetyDraft, SafetyPlanVersion>

const NUMBERS_AT_FIRST = ['emergency', 'police', 'victims'] as const

/** The form of the next version of a safety plan; `onSaved` is told of it. */
export function useSafetyForm(open: OpenPlans): SafetyForm | undefined {
  const { safetyPlan } = open.plans
  return usePlanForm<SafetyDraft, SafetyPlanVersion>({
    name: `safety-plan:${open.client}`,
    version: safetyPlan?.number ?? 0,
    schema: safetyDraftSchema,
    blank: () => (safetyPlan ? draftOf(safetyPlan) : blankPlan()),
    check: (draft) => safetyFaults(planOf(draft)),
    send: (draft, version) => open.calls.saveSafetyPlan(version, planOf(draft)),
    arrived: (draft, kept) => kept.save === draft.save,
    show: open.showSafetyPlan,
  })
}

function blankPlan(): SafetyDraft {
  const words = Object.fromEntries(safetyHeadings.map((heading) => [heading, ''])) as SafetyDraft['words']
  return { save: ulid(), situation: 'stays', words, codeWord: '', numbers: [...NUMBERS_AT_FIRST] }
}

function draftOf({ situation, words, codeWord, numbers }: NewSafetyPlan): SafetyDraft {
  return { save: ulid(), situation, words, codeWord, numbers }
}

function planOf({ save, situation, words, codeWord, numbers }: SafetyDraft): NewSafetyPlan {
  const folded = Object.fromEntries(safetyHeadings.map((heading) => [heading, manyLines(words[heading])]))
  return {
    save,
    situation,
    words: folded as NewSafetyPlan['words'],
    codeWord: oneLine(codeWord),
    numbers: helpNumberIds.filter((id) => numbers.includes(id)),
  }
}

function safetyFaults(plan: NewSafetyPlan): FieldFaults {
  const isEmpty = safetyHeadings.every((heading) => plan.words[heading] === '')
  return { ...faultsBy(safetyPlanSchema, plan), ...(isEmpty && { 'words.signs': 'missing' }) }
}

/** How full the page is, in percent. */
export function fullness(draft: SafetyDraft): number {
  return Math.round((100 * lengthOnPage(planOf(draft))) / PAGE_HOLDS)
}
