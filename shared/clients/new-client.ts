import * as z from 'zod/mini'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import { newPersonSchema, type PersonField } from './new-person.ts'
import { personFaults } from './person-changes.ts'
import { safeContactSchema } from './safe-contact.ts'

/** Somebody who came by herself (nízkoprahový klient): who she is, as far as she says, and how to reach her without danger. */
export const newClientSchema = z.strictObject({
  /** Made by the client, so that saving again after a lost answer opens one file. */
  id: z.ulid(),
  person: newPersonSchema,
  safeContact: safeContactSchema,
})
export type NewClient = z.infer<typeof newClientSchema>

/** Refuses, as `invalid`, somebody without any name, and what else is wrong with what staff wrote of them. One name is enough. */
export function checkNewClient({ person }: NewClient, terms: { at: Instant; minimumAge: number }): void {
  const isNamed = person.givenName !== undefined || person.familyName !== undefined
  const faults = [
    ...(isNamed ? [] : [{ path: 'person.givenName', code: 'missing' }]),
    ...personFaults(person, Object.keys(person) as PersonField[], terms),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
}
