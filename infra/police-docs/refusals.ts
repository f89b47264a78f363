import { type ProblemCode, problems } from '../../shared/problems/problem.ts'

/* Which refusals an operation of the police protocol may give. */

const signed: readonly ProblemCode[] = [
  'unsigned',
  'signature-malformed',
  'unknown-key',
  'unconfirmed-key',
  'key-not-yet-valid',
  'key-no-longer-valid',
  'revoked-key',
  'outside-window',
  'signature-invalid',
  'too-many',
]
const content: readonly ProblemCode[] = ['too-large', 'unsupported-type', 'compressed', 'not-utf8']
const withBody: readonly ProblemCode[] = [...content, ...signed, 'digest-mismatch', 'nonce-used', 'not-json']
const always: readonly ProblemCode[] = ['method-not-allowed', 'busy', 'internal']
const versioned: readonly ProblemCode[] = ['not-found', 'version-missing', 'version-changed', 'too-many-versions']

export const refusals = {
  deliverNotice: [...withBody, 'invalid-notice', 'no-centre', 'centre-closed', 'reference-taken', ...always],
  supplementNotice: [...withBody, 'invalid-supplement', ...versioned, ...always],
  endEviction: [...withBody, 'invalid-end', ...versioned, ...always],
  readStatus: [...signed, 'not-found', ...always],
  enrolKey: [
    ...content,
    'unsigned',
    'signature-malformed',
    'outside-window',
    'digest-mismatch',
    'signature-invalid',
    'nonce-used',
    'not-json',
    'code-unknown',
    'key-taken',
    'invalid-enrolment',
    ...always,
  ],
} satisfies Record<string, readonly ProblemCode[]>

export type OperationId = keyof typeof refusals

/** Every refusal of the protocol, in the order in which they are listed. */
export const policeRefusals = (Object.keys(problems) as ProblemCode[]).filter((code) =>
  Object.values<readonly ProblemCode[]>(refusals).some((codes) => codes.includes(code)),
)

/** Some refusals, by their status. */
export function byStatus(codes: readonly ProblemCode[]): Map<number, ProblemCode[]> {
  return Map.groupBy(codes, (code) => problems[code].status)
}
