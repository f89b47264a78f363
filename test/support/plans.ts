import { ulid } from 'ulid'
import type { NewGoal, Step } from '../../shared/plans/goal.ts'
import type { NewReview } from '../../shared/plans/review.ts'
import type { NewSafetyPlan } from '../../shared/plans/safety-plan.ts'

const GOAL = '01JX0000000000000000000001'
const REVIEW = '01JX0000000000000000000002'
const SAVE = '01JX0000000000000000000003'

/** A goal of an invented person. */
export function goal(part: Partial<NewGoal> = {}): NewGoal {
  return { id: GOAL, words: 'Chci bydlet bez strachu.', setOn: '2026-03-01', steps: [], ...part }
}

export function step(part: Partial<Step> = {}): Step {
  return { id: ulid(), what: 'Zjistit volná místa v azylových domech', who: 'ona', state: 'open', ...part }
}

export function review(part: Partial<NewReview> = {}): NewReview {
  return { id: REVIEW, on: '2026-04-01', staff: 'liberec-sluzba', ...part }
}

/** A safety plan of an invented person. */
export function safetyPlan({ words, ...part }: Partial<Omit<NewSafetyPlan, 'words'>> & WordsPart = {}): NewSafetyPlan {
  const none = { signs: '', moment: '', call: '', where: '', take: '', children: '' }
  const others = { devices: '', evidence: '', after: '', court: '', sheet: 'V práci v šuplíku.' }
  return {
    save: SAVE,
    situation: 'stays',
    words: { ...none, ...others, ...words },
    codeWord: 'čaj',
    numbers: ['emergency', 'police'],
    ...part,
  }
}

interface WordsPart {
  readonly words?: Partial<NewSafetyPlan['words']>
}
