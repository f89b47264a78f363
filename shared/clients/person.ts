import * as z from 'zod/mini'
import { type Endangered, relations, sexes } from '../police/notice.ts'

/** An endangered person as the centre knows them. Sealed wherever it is stored; read without the limits of the notice it came in. */
export const personSchema = z.object({
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string(),
  sex: z.enum(sexes),
  relationOfEvicted: z.enum(relations),
  language: z.optional(z.string()),
  interpreterNeeded: z.boolean(),
  healthHandicap: z.optional(z.string()),
  injuries: z.optional(z.string()),
})

export type Person = z.infer<typeof personSchema>

export function personFrom(endangered: Endangered): Person {
  const { phone: _phone, phoneOwner: _owner, otherPhones: _others, ...told } = endangered
  const { safeWindows: _windows, safeTimes: _times, safeWay: _way, ...person } = told
  return person
}
