import * as z from 'zod/mini'
import { storedBirthSchema } from '../police/birth.ts'
import { type Endangered, relations, sexes } from '../police/notice.ts'

const text = z.optional(z.string())

/**
 * An endangered person as the centre knows them; what is left out is not known. Sealed wherever it is stored; read without the limits of the
 * notice it came in.
 */
export const personSchema = z.object({
  givenName: text,
  familyName: text,
  birthDate: z.optional(storedBirthSchema),
  sex: z.optional(z.enum(sexes)),
  relationOfEvicted: z.optional(z.enum(relations)),
  language: text,
  interpreterNeeded: z.optional(z.boolean()),
  healthHandicap: text,
  injuries: text,
})

export type Person = z.infer<typeof personSchema>

export function personFrom(endangered: Endangered): Person {
  const { phone: _phone, phoneOwner: _owner, otherPhones: _others, ...told } = endangered
  const { safeWindows: _windows, safeTimes: _times, safeWay: _way, nameUnknown: _unknown, ...person } = told
  return person
}
