import { type Deadline, isDone } from '../duties/deadline.ts'
import { goesByNumber, leavesMessage } from './attempt.ts'
import type { FileFacts } from './client-file.ts'
import type { FilePlan } from './file-changes.ts'

/** What tells how far a file has come: its card, who has its duty, and what attempts have taught. */
interface Standing
  extends Pick<FileFacts, 'version' | 'cardChangedIn' | 'cardIn' | 'heldIn' | 'personChangedIn' | 'closedOn'> {
  readonly tried: Pick<FileFacts['tried'], 'unsafe' | 'decision'>
  readonly eviction?: { readonly deadline: Pick<Deadline, 'status'> }
}

/** Whether what a change stands on has changed since the version that its maker saw. */
type Rule = (plan: FilePlan, standing: Standing, seen: number) => boolean

/**
 * What one adds to a file stands beside what others added meanwhile, and nobody is asked. Who tried a number, or left words, has read a
 * card for it: when a person has changed that since, they are told before it is recorded. Who changes the card is asked when it is another one,
 * and who changes a person when somebody has changed one of the same fields. Who takes a duty, or gives it back, is asked when somebody
 * else has; who takes it also when there is nothing more to do, or contact was found not to be safe since; and who decides how
 * to reach her, when what is decided about is not what they saw.
 */
const rules: Readonly<Record<FilePlan['did'], Rule>> = {
  attempt: (plan, { cardChangedIn = 0 }, seen) => cardChangedIn > seen && hasReadCard(plan),
  withdrawal: () => false,
  'safe-contact': (_plan, { cardChangedIn = 0, cardIn = cardChangedIn }, seen) => cardIn > seen,
  person: (plan, standing, seen) =>
    changedFields(plan, standing).some((field) => (standing.personChangedIn?.[field] ?? 0) > seen),
  decision: ({ attempt }, standing, seen) => {
    const { cardChangedIn = 0, cardIn = cardChangedIn, tried } = standing
    const isAboutAnother = tried.unsafe?.attempt !== attempt?.id
    return cardIn > seen || (tried.decision?.madeIn ?? 0) > seen || isUnsafeSince(standing, seen) || isAboutAnother
  },
  acknowledgement: ({ deadline }, standing, seen) =>
    isHeldSince(standing, seen) ||
    isOver(standing) ||
    isUnsafeSince(standing, seen) ||
    // The hour of a promise follows the card, and no reminder comes up to then.
    (deadline?.acknowledged?.until !== undefined && (standing.cardChangedIn ?? 0) > seen),
  cancellation: (_plan, standing, seen) => isHeldSince(standing, seen),
  'pass-on': () => false,
  'police-taken': (plan, { personChangedIn, version, ...standing }, seen) =>
    (plan.safeContact !== undefined && (standing.cardIn ?? standing.cardChangedIn ?? 0) > seen) ||
    changedFields(plan, { ...standing, version }).some((field) => (personChangedIn?.[field] ?? 0) > seen),
}

function isHeldSince({ heldIn = 0 }: Standing, seen: number): boolean {
  return heldIn > seen
}

function isUnsafeSince({ tried: { unsafe } }: Standing, seen: number): boolean {
  return (unsafe?.recordedIn ?? 0) > seen
}

/** Whether nobody owes the person a call any more, or her file was closed. */
function isOver({ eviction, closedOn }: Standing): boolean {
  return closedOn !== undefined || (eviction !== undefined && isDone(eviction.deadline))
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
