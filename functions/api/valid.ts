import { validator } from 'hono/validator'
import * as z from 'zod/mini'
import { attemptSchema, decisionSchema } from '../../shared/clients/attempt.ts'
import { safeContactSchema } from '../../shared/clients/safe-contact.ts'
import { foundBy } from '../../shared/deeds/deed.ts'
import { heldThings } from '../../shared/duties/deadline.ts'
import { whose } from '../../shared/duties/whose.ts'
import { faults } from '../../shared/problems/faults.ts'
import { Problem, type ProblemCode } from '../../shared/problems/problem.ts'
import { writtenInstant } from '../../shared/time/written.ts'
import { withdrawalSchema } from '../../shared/work/entry.ts'

// A 400 body of a validator would be part of every answer's type in the client; a thrown problem is not.
export function valid<T extends z.ZodMiniType, Target extends 'json' | 'param' | 'query'>(
  target: Target,
  schema: T,
  refusal: ProblemCode = 'invalid',
) {
  return validator(target, (value): z.infer<T> => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw new Problem(refusal, refusal === 'invalid' ? { faults: faults(parsed.error) } : {})
    return parsed.data
  })
}

export const version = z.int().check(z.positive())

export const body = {
  attempt: valid('json', z.strictObject({ version, attempt: attemptSchema })),
  withdrawal: valid('json', z.strictObject({ version, ...withdrawalSchema.shape })),
  decision: valid('json', z.strictObject({ version, ...decisionSchema.shape })),
  safeContact: valid('json', z.strictObject({ version, safeContact: safeContactSchema })),
  acknowledgement: valid('json', z.strictObject({ version, until: z.optional(writtenInstant()) })),
  cancellation: valid('json', z.strictObject({ version, what: z.enum(heldThings) })),
}

// What cannot be an id answers like an id that nobody has.
export const param = {
  client: valid('param', z.object({ client: z.ulid() }), 'not-found'),
  attempt: valid('param', z.object({ client: z.ulid(), attempt: z.ulid() }), 'not-found'),
}

export const query = {
  coming: valid('query', z.object({ after: z.optional(z.string().check(z.maxLength(120))) })),
  clients: valid(
    'query',
    z.object({ whose: z.optional(z.enum(whose)), after: z.optional(z.string().check(z.maxLength(80))) }),
  ),
  older: valid('query', z.object({ after: z.optional(z.ulid()) })),
  /** The page of a file's attempts after one of them; and how the file was found, which the audit keeps. */
  attempts: valid('query', z.object({ after: z.optional(z.ulid()), found: z.optional(z.enum(foundBy)) })),
}
