import * as z from 'zod/mini'
import { ageBands } from '../police/age-band.ts'
import { storedBirthSchema } from '../police/birth.ts'
import { relations, sexes, violenceForms } from '../police/coded.ts'
import type { Endangered, Notice } from '../police/notice.ts'

const optional = z.optional
const text = optional(z.string())
const answer = optional(z.boolean())
const number = optional(z.number())

const storedFields = () => ({
  givenName: text,
  familyName: text,
  birthDate: optional(storedBirthSchema),
  ageBand: optional(z.enum(ageBands)),
  ageReason: text,
  sex: optional(z.enum(sexes)),
  relation: optional(z.enum(relations)),
  sharedDwelling: answer,
  forms: optional(z.array(z.enum(violenceForms))),
  children: optional(z.object({ living: number, present: number, endangered: number })),
  language: text,
  interpreterNeeded: answer,
  healthHandicap: text,
  injuries: text,
  municipality: optional(z.object({ code: text, name: z.string() })),
  district: text,
  violentPerson: optional(z.object({ name: text, birthDate: optional(storedBirthSchema), known: text })),
  contacts: optional(z.array(z.object({ who: z.string(), phone: z.string(), maySay: z.string() }))),
})

/**
 * An endangered person as the centre knows them; what is left out is not known. Sealed wherever it is stored; read without the limits it
 * came with. The first files called the relation by the eviction that had opened them.
 */
export const personSchema = z.lazy(() =>
  z.pipe(
    z.object({ ...storedFields(), relationOfEvicted: optional(z.enum(relations)) }),
    z.transform(({ relationOfEvicted: relation, ...person }) => ({ ...(relation && { relation }), ...person })),
  ),
)

export type Person = z.infer<z.ZodMiniObject<ReturnType<typeof storedFields>>>

/** What a notice says of one of its people, who lived in the dwelling that it is about. */
export function personFrom(endangered: Endangered, dwelling: Notice['dwelling']): Person {
  const { phone: _phone, phoneOwner: _owner, otherPhones: _others, ...told } = endangered
  const { safeWindows: _windows, safeTimes: _times, safeWay: _way, nameUnknown: _unknown, ...known } = told
  const { relationOfEvicted: relation, ...person } = known
  const { municipality: name, municipalityCode: code, district } = dwelling
  return {
    ...person,
    ...(relation && { relation }),
    ...(name !== undefined && code !== undefined && { municipality: { code, name } }),
    district,
  }
}
