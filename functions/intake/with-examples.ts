import type { MessageKind } from '../../shared/police/examples.ts'
import { Problem, type ProblemCode } from '../../shared/problems/problem.ts'

const kindOf: Partial<Record<ProblemCode, MessageKind>> = {
  'invalid-notice': 'notice',
  'invalid-supplement': 'supplement',
  'invalid-end': 'end',
  'invalid-enrolment': 'enrolment',
}

/** What was thrown; a message that is refused for what is in it with a piece beside each fault that would pass there. */
export async function withExamples(thrown: unknown): Promise<unknown> {
  const kind = thrown instanceof Problem ? kindOf[thrown.code] : undefined
  if (!(thrown instanceof Problem) || kind === undefined) return thrown
  const { exampleFor } = await import('../../shared/police/examples.ts')
  const faults = thrown.details.faults?.map((fault) => ({ ...fault, example: exampleFor(kind, fault) }))
  return new Problem(thrown.code, { ...thrown.details, ...(faults && { faults }) })
}
