import { exampleFor, type MessageKind } from '../../shared/police/examples.ts'
import { loggable, Problem, type ProblemCode, problemFrom } from '../../shared/problems/problem.ts'
import { problemAnswer } from '../../shared/problems/response.ts'
import { instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { countRefusal } from '../store/watch/refusals.ts'
import type { IntakeDeps } from './app.ts'

interface Refused {
  /** Whose key the message names, as far as that was found out. */
  readonly unit: string | undefined
  /** Value of Accept-Language. */
  readonly language: string | undefined
  /** Headers to add, by status. */
  readonly headers: Readonly<Record<number, Readonly<Record<string, string>>>>
}

/** The answer to what was thrown, which is counted for whoever watches the platform. */
export async function refuse(thrown: unknown, { unit, ...told }: Refused, deps: IntakeDeps) {
  await note(thrown, unit, deps)
  return problemAnswer(withExamples(thrown), told)
}

/** What is no refusal to a unit: an address or a method that the protocol does not know, a message that names no key, a fault of ours. */
const NO_REFUSAL: readonly ProblemCode[] = [
  'not-found',
  'method-not-allowed',
  'unsigned',
  'signature-malformed',
  'busy',
  'internal',
]

/** Counts a refusal, for whoever watches the platform. That it cannot be counted keeps nobody from their answer. */
async function note(thrown: unknown, unit: string | undefined, { table, now }: IntakeDeps): Promise<void> {
  const { code } = problemFrom(thrown)
  if (NO_REFUSAL.includes(code)) return
  const day = pragueDay(instant(now()))
  await countRefusal(table, { day, unit, code }).catch((failed) => console.error(JSON.stringify(loggable(failed))))
}

const kindOf: Partial<Record<ProblemCode, MessageKind>> = {
  'invalid-notice': 'notice',
  'invalid-supplement': 'supplement',
  'invalid-end': 'end',
  'invalid-enrolment': 'enrolment',
}

/** What was thrown; a message that is refused for what is in it with a piece beside each fault that would pass there. */
function withExamples(thrown: unknown): unknown {
  const kind = thrown instanceof Problem ? kindOf[thrown.code] : undefined
  if (!(thrown instanceof Problem) || kind === undefined) return thrown
  const faults = thrown.details.faults?.map((fault) => ({ ...fault, example: exampleFor(kind, fault) }))
  return new Problem(thrown.code, { ...thrown.details, ...(faults && { faults }) })
}
