import * as z from 'zod/mini'
import { attemptSchema, decisionSchema } from '../../shared/clients/attempt.ts'
import { safeContactSchema } from '../../shared/clients/safe-contact.ts'
import { foundBy } from '../../shared/deeds/deed.ts'
import { heldThings } from '../../shared/duties/deadline.ts'
import { whose } from '../../shared/duties/whose.ts'
import { writtenInstant } from '../../shared/time/written.ts'
import { withdrawalSchema } from '../../shared/work/entry.ts'
import { valid, version } from '../http/valid.ts'

export const body = {
  attempt: valid('json', z.strictObject({ version, attempt: attemptSchema })),
  withdrawal: valid('json', z.strictObject({ version, ...withdrawalSchema.shape })),
  decision: valid('json', z.strictObject({ version, ...decisionSchema.shape })),
  safeContact: valid('json', z.strictObject({ version, safeContact: safeContactSchema })),
  acknowledgement: valid('json', z.strictObject({ version, until: z.optional(writtenInstant) })),
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
