import * as z from 'zod/mini'
import {
  deedSchema,
  type Enquiry,
  enquiryAgeBands,
  enquiryKinds,
  enquirySchema,
  enquirySexes,
  refusals,
  storedReplySchema,
  storedWords,
} from './enquiry.ts'

/*
 * An enquiry is corrected field by field: what others corrected meanwhile stands, and what a field said before is kept apart.
 */

/** What is corrected by itself; a reason to refuse stands and falls with the kind. */
export const enquiryFields = ['at', 'kind', 'sex', 'ageBand', 'said', 'offered', 'sentTo', 'name', 'reply'] as const
export type EnquiryField = (typeof enquiryFields)[number]

/** A correction: of the enquiry as it is to be, the fields that somebody has changed. */
export const correctionSchema = z.strictObject({
  enquiry: enquirySchema,
  changed: z.array(z.enum(enquiryFields)).check(z.maxLength(enquiryFields.length)),
})
export type EnquiryCorrection = Readonly<z.infer<typeof correctionSchema>>

const formerWords = z.partial(
  z.object({
    at: z.string(),
    kind: z.enum(enquiryKinds),
    refusal: z.enum(refusals),
    sex: z.enum(enquirySexes),
    ageBand: z.enum(enquiryAgeBands),
    ...storedWords,
  }),
).shape

/** What some fields said before they were corrected, as it is stored: of one who stayed anonymous nothing of who she is. */
export const formerSchema = z.object({
  fields: z.array(z.enum(enquiryFields)),
  was: z.discriminatedUnion('anonymous', [
    z.object({ anonymous: z.literal(true), ...formerWords }),
    z.object({
      anonymous: z.literal(false),
      ...formerWords,
      name: z.optional(z.string()),
      reply: z.optional(storedReplySchema),
    }),
  ]),
  /** Who corrected them, and when. */
  corrected: deedSchema,
})
export type FormerWords = Readonly<z.infer<typeof formerSchema>>

/** The fields in which two enquiries differ. */
export function differingFields(one: Enquiry, other: Enquiry): EnquiryField[] {
  return enquiryFields.filter((field) => !isSame(partsIn(one, [field]), partsIn(other, [field])))
}

/** An enquiry with some fields of another one. Whoever is anonymous there has no name and no way to be reached to give. */
export function withFieldsOf(before: Enquiry, sent: Enquiry, fields: readonly EnquiryField[]): Enquiry {
  const names = namesOf(fields)
  const rest = Object.entries(before).filter(([name]) => !names.includes(name))
  return { ...Object.fromEntries(rest), ...partsIn(sent, fields) } as Enquiry
}

/** What an enquiry says in some fields. */
export function partsIn(enquiry: Enquiry, fields: readonly EnquiryField[]): Partial<Enquiry> {
  const names = namesOf(fields)
  return Object.fromEntries(
    Object.entries(enquiry).filter(([name, part]) => names.includes(name) && part !== undefined),
  )
}

function namesOf(fields: readonly EnquiryField[]): string[] {
  return fields.flatMap((field) => (field === 'kind' ? ['kind', 'refusal', 'refusalWords'] : [field]))
}

/** Whether two say the same, whatever order their parts stand in. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? Object.fromEntries(sorted(part)) : part))
}

function isPlain(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function sorted(part: Readonly<Record<string, unknown>>) {
  return Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
