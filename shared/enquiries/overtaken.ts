import type { EnquiryFacts } from './enquiry.ts'
import type { EnquiryPlan, EnquiryPlanFor } from './enquiry-changes.ts'
import type { EnquiryField } from './enquiry-fields.ts'

/** Whether somebody has changed what a step stands on since the version that its maker saw. */
type Rule = (plan: EnquiryPlan, before: EnquiryFacts, seen: number) => boolean

/**
 * What one adds stands beside what others did meanwhile, and nobody is asked. Who corrects an enquiry is asked when somebody has corrected
 * one of the same fields, who kept a promise when it is another one, and who opens a file of it whenever it says anything else.
 */
const rules: Readonly<Record<EnquiryPlan['did'], Rule>> = {
  enquiry: () => false,
  correction: ({ former }, before, seen) => isCorrected(former?.fields ?? [], before, seen),
  return: () => false,
  naming: () => false,
  reply: (_plan, before, seen) => isCorrected(['reply'], before, seen),
  client: () => true,
  link: () => false,
  unlink: () => false,
  'pass-on': () => false,
}

/**
 * Whether somebody has to see what others have done to an enquiry before their step is taken. A step that was taken before changes
 * nothing, and a refusal is no answer to it.
 */
export function isOvertaken(planFor: EnquiryPlanFor, before: EnquiryFacts, seen: number): boolean {
  if (seen === before.version) return false
  try {
    const plan = planFor(before)
    return plan !== undefined && rules[plan.did](plan, before, seen)
  } catch {
    return true
  }
}

function isCorrected(fields: readonly EnquiryField[], { changedIn = {} }: EnquiryFacts, seen: number): boolean {
  return fields.some((field) => (changedIn[field] ?? 0) > seen)
}
