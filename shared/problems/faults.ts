import type * as z from 'zod/mini'

/** One thing wrong with a document: where, and a code that texts explain. Never the value: it may be a person's. */
export interface Fault {
  readonly path: string
  readonly code: string
}

/** More would help nobody, and a body of nothing but made-up keys would make an answer several times its own size. */
export const MAX_FAULTS = 50

/** What zod found, without the values it found. Keys that the sender made up are told by name, so that a misspelling shows. */
export function faults(error: z.core.$ZodError): Fault[] {
  return error.issues.flatMap(faultsOf).slice(0, MAX_FAULTS)
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const madeUp = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key.slice(0, 80)]) : [[]]
  return madeUp.map((key) => ({ path: [...issue.path, ...key].map(String).join('.'), code: codeOf(issue) }))
}

/** A check of our own names what it found; what it does not name is `custom`. */
function codeOf(issue: z.core.$ZodIssue): string {
  const named: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined
  return typeof named === 'string' ? named : issue.code
}
