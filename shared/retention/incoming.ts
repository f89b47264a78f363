import * as z from 'zod/mini'
import { typedReferenceField } from '../clients/typed-reference.ts'
import { line } from '../text/text.ts'
import { MOST_ROWS } from './disposal.ts'
import { disposalKinds } from './kinds.ts'

/** Why a file must not be disposed of, in words. */
export const LONGEST_REASON = 300

/** A file by its number, however it is typed, and why it must not be disposed of. */
export const holdSchema = z.strictObject({
  reference: typedReferenceField,
  reason: line(LONGEST_REASON).check(z.minLength(1)),
})

/** The id of a thing: made by chance, the number of a complaint, or a month, which is spelled like one. */
const thingId = z.string().check(z.regex(/^([0-9A-HJKMNP-TV-Z]{26}|\d{4}-\d{1,6})$/i), z.maxLength(26))

/** Things for a list, each once. The id is made by the client, so that proposing again after a lost answer proposes once. */
export const proposalSchema = z.strictObject({
  id: z.ulid(),
  things: z.array(z.strictObject({ kind: z.enum(disposalKinds), id: thingId })).check(
    z.minLength(1),
    z.maxLength(MOST_ROWS),
    z.refine((things) => new Set(things.map(({ kind, id }) => `${kind}#${id}`)).size === things.length, {
      error: 'twice',
    }),
  ),
})
