import { goesByNumber, leavesMessage } from './attempt.ts'
import type { FileFacts } from './client-file.ts'
import type { FilePlan } from './file-changes.ts'

/** What tells how far a file has come, and its card. */
type Standing = Pick<FileFacts, 'version' | 'cardChangedIn' | 'cardIn' | 'personChangedIn'>

/** Whether what a change stands on has changed since the version that its maker saw. */
type Rule = (plan: FilePlan, standing: Standing, seen: number) => boolean

const whenFileChanged: Rule = (_plan, { version }, seen) => version !== seen

/**
 * What one adds to a file stands beside what others added meanwhile, and nobody is asked. Who tried a number, or left words, has read a
 * card for it: when a person has changed that since, they are told before it is recorded. Who changes the card is asked when it is another one,
 * and who changes a person when somebody has changed one of the same fields.
 */
const rules: Readonly<Record<FilePlan['did'], Rule>> = {
  attempt: (plan, { cardChangedIn = 0 }, seen) => cardChangedIn > seen && hasReadCard(plan),
  withdrawal: () => false,
  'safe-contact': (_plan, { cardChangedIn = 0, cardIn = cardChangedIn }, seen) => cardIn > seen,
  person: (plan, standing, seen) =>
    changedFields(plan, standing).some((field) => (standing.personChangedIn?.[field] ?? 0) > seen),
  decision: whenFileChanged,
  acknowledgement: whenFileChanged,
  cancellation: whenFileChanged,
}

/** Whether somebody has to see what others have done to a file before their change of it is saved. */
export function isOvertaken(plan: FilePlan, standing: Standing, seen: number): boolean {
  return seen !== standing.version && rules[plan.did](plan, standing, seen)
}

/** The fields of the person that a plan changes. */
function changedFields({ person }: FilePlan, { version }: Standing): string[] {
  const changedIn = Object.entries(person?.personChangedIn ?? {})
  return changedIn.flatMap(([field, changed]) => (changed > version ? [field] : []))
}

function hasReadCard({ attempt }: FilePlan): boolean {
  return attempt !== undefined && (goesByNumber(attempt.channel) || leavesMessage(attempt))
}
