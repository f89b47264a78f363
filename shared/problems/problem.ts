import type { Fault } from './faults.ts'

/**
 * Every refusal the platform can give, by its stable code (RFC 9457 `type`).
 * `retry`: whether sending the same again later may succeed.
 */
export const problems = {
  'too-large': { status: 413, retry: false },
  'unsupported-type': { status: 415, retry: false },
  compressed: { status: 415, retry: false },
  'not-utf8': { status: 415, retry: false },
  unsigned: { status: 401, retry: false },
  'signature-malformed': { status: 401, retry: false },
  'unknown-key': { status: 401, retry: false },
  'unconfirmed-key': { status: 401, retry: false },
  'key-not-yet-valid': { status: 401, retry: false },
  'key-no-longer-valid': { status: 401, retry: false },
  'revoked-key': { status: 401, retry: false },
  'code-unknown': { status: 401, retry: false },
  'outside-window': { status: 401, retry: false },
  'digest-mismatch': { status: 401, retry: false },
  'signature-invalid': { status: 401, retry: false },
  'nonce-used': { status: 401, retry: false },
  'not-json': { status: 400, retry: false },
  'invalid-notice': { status: 422, retry: false },
  'invalid-enrolment': { status: 422, retry: false },
  'no-centre': { status: 422, retry: false },
  'centre-closed': { status: 422, retry: false },
  'reference-taken': { status: 409, retry: false },
  'version-missing': { status: 428, retry: false },
  'version-changed': { status: 412, retry: false },
  'invalid-supplement': { status: 422, retry: false },
  'invalid-end': { status: 422, retry: false },
  'too-many-versions': { status: 409, retry: false },
  'too-many': { status: 429, retry: true },
  'key-taken': { status: 409, retry: false },
  'not-signed-in': { status: 401, retry: false },
  forbidden: { status: 403, retry: false },
  'not-of-staff': { status: 403, retry: false },
  'not-found': { status: 404, retry: false },
  erased: { status: 410, retry: false },
  'handed-over': { status: 410, retry: false },
  'hand-over-loop': { status: 409, retry: false },
  'method-not-allowed': { status: 405, retry: false },
  invalid: { status: 422, retry: false },
  'changed-meanwhile': { status: 409, retry: false },
  busy: { status: 503, retry: true },
  internal: { status: 500, retry: true },
} as const satisfies Record<string, { status: number; retry: boolean }>

/** The largest notice that police may hand over. A larger one is `too-large`, and the words of that refusal tell the number. */
export const LARGEST_NOTICE_KIB = 256

/**
 * The most requests that one key of police may sign in a minute. Whoever hands over a night's notices in one go stays far below it; whoever
 * does not is a program that has lost its way. More are `too-many`.
 */
export const REQUESTS_A_MINUTE = 300

export type ProblemCode = keyof typeof problems

export interface ProblemDetails {
  /** Where in the document, and what is wrong there. */
  readonly faults?: readonly Fault[]
  /** What is stored now, for a save that came second. */
  readonly current?: unknown
  /** The methods that the address does take. */
  readonly allow?: readonly string[]
  /** Where to send what is no longer taken here. */
  readonly sendTo?: string
  /** The version of a notice as it is now. */
  readonly version?: number
}

/** A refusal that whoever asked may see. Anything else that is thrown tells nothing. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Any thrown value as a problem: unknown ones become `internal`, without their text. */
export function problemFrom(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('internal')
}

/** What may be logged of an unknown error: its class and where it was thrown. Its text may hold a person's data. */
export function loggable(thrown: unknown): { error: string; at: string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] }
  const { name, message, stack = '' } = thrown
  // The stack repeats the text first, and a line of the text may look like a place.
  const said = stack.indexOf(message)
  const places = said < 0 ? '' : stack.slice(said + message.length)
  const at = places.split('\n').filter((line) => /^\s+at /.test(line))
  return { error: name, at: at.slice(0, 8).map((line) => line.trim()) }
}
