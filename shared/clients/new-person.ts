import * as z from 'zod/mini'
import { districts } from '../centres/districts.ts'
import { ageBands } from '../police/age-band.ts'
import { birthSchema } from '../police/birth.ts'
import { relations, sexes, violenceForms } from '../police/coded.ts'
import { line, lines, name, phoneText } from '../text/text.ts'

/*
 * A person as staff write them down. What of it is stored is read without these limits, by the schema of a person.
 */

/** The longest text that each field about a person takes, in characters. */
export const longestOfPerson = {
  name: 80,
  ageReason: 500,
  language: 40,
  healthHandicap: 300,
  whereNow: 300,
  who: 120,
  maySay: 300,
  violentName: 160,
  known: 1000,
} as const

/** The most people whom we may call about her, and the most children of one household. */
export const MOST_CONTACTS = 5
const MOST_CHILDREN = 20

/** Where somebody lived before they came: one of the districts, or none of them. */
const districtsBefore = [...districts.keys(), 'abroad'] as const

const optional = z.optional
const words = (max: number) => line(max).check(z.minLength(1))
const prose = (max: number) => lines(max).check(z.minLength(1))
const count = optional(z.int().check(z.minimum(0), z.maximum(MOST_CHILDREN)))

/** Somebody whom we may call about her, and what they may be told. */
const contactSchema = z.strictObject({
  who: words(longestOfPerson.who),
  phone: phoneText(),
  maySay: lines(longestOfPerson.maySay),
})

/** The violent person is part of the situation and never a client. Nobody asks them, so that all of it is hearsay. */
const violentPersonSchema = z.strictObject({
  name: optional(words(longestOfPerson.violentName)),
  birthDate: optional(birthSchema),
  known: optional(prose(longestOfPerson.known)),
})

/** Each thing that may be known about a person, as staff write it; what is left out is not known. There is no field for a birth number. */
const fields = {
  givenName: optional(name(longestOfPerson.name)),
  familyName: optional(name(longestOfPerson.name)),
  birthDate: optional(birthSchema),
  /** When they do not say when they were born. */
  ageBand: optional(z.enum(ageBands)),
  /** Why somebody younger than the centre's minimum age is helped all the same. */
  ageReason: optional(prose(longestOfPerson.ageReason)),
  sex: optional(z.enum(sexes)),
  /** What the violent person is to them. */
  relation: optional(z.enum(relations)),
  /** Whether they live, or lived, in one dwelling with the violent person. */
  sharedDwelling: optional(z.boolean()),
  /** Told as a list, meant as a set. */
  forms: optional(
    z.array(z.enum(violenceForms)).check(
      z.maxLength(violenceForms.length),
      z.overwrite((told) => violenceForms.filter((form) => told.includes(form))),
    ),
  ),
  children: optional(z.strictObject({ living: count, present: count, endangered: count })),
  language: optional(words(longestOfPerson.language)),
  interpreterNeeded: optional(z.boolean()),
  healthHandicap: optional(prose(longestOfPerson.healthHandicap)),
  /** Where they lived before they came. Names are not unique: of one in the country the code of the Statistical Office stands beside it. */
  municipality: optional(
    z.strictObject({ code: optional(z.string().check(z.regex(/^\d{6}$/))), name: words(longestOfPerson.name) }),
  ),
  district: optional(z.enum(districtsBefore)),
  violentPerson: optional(violentPersonSchema),
  contacts: optional(z.array(contactSchema).check(z.maxLength(MOST_CONTACTS))),
  /** Where they live now: apart from everything else, because it is what a violent person looks for. */
  whereNow: optional(prose(longestOfPerson.whereNow)),
}

export const newPersonSchema = z.strictObject(fields)
export type NewPerson = z.infer<typeof newPersonSchema>

export const personFields = Object.keys(fields) as (keyof NewPerson)[]
export type PersonField = keyof NewPerson

/** A change of what is known of a person: which fields it is about, and what they say then; one that is left out is not known any more. */
export const personChangeSchema = z.strictObject({
  changed: z.array(z.enum(personFields)).check(z.maxLength(personFields.length)),
  person: newPersonSchema,
})
export type PersonChange = z.infer<typeof personChangeSchema>
