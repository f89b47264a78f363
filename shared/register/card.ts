import * as z from 'zod/mini'
import { storedBirthSchema } from '../police/birth.ts'
import { sexes } from '../police/coded.ts'
import { type Dwelling, dwellingSchema } from './dwelling.ts'

/*
 * What somebody is found by: a card of each file, and of each enquiry of somebody who is not anonymous. Cards are sealed wherever they are
 * stored; they are made of what the file says and hold nothing that the file does not.
 */

const text = z.optional(z.string())
const texts = z.array(z.string())

const namedSchema = z.object({ givenName: text, familyName: text })

/** As the first cards kept a dwelling: found by its words, and no more compared. */
const onOneLine = z.lazy(() =>
  z.pipe(
    z.string(),
    z.transform((street): Dwelling => ({ street })),
  ),
)

export const cardSchema = z.lazy(() =>
  z.object({
    /** Of a file or of an enquiry; with the id it names the card. */
    of: z.enum(['client', 'enquiry']),
    id: z.string(),
    /** The number of a file; an enquiry has none. */
    reference: text,
    /** When the file was opened, or she turned to the centre. */
    at: z.string(),
    ...namedSchema.shape,
    birth: z.optional(storedBirthSchema),
    sex: z.optional(z.enum(sexes)),
    phones: texts,
    municipality: text,
    /** The dwelling that police reported. */
    dwelling: z.optional(z.union([dwellingSchema, onOneLine])),
    /** The notice by which police opened the file: its others are no duplicates. */
    notice: text,
    /** The reference of police, as references are compared: two notices of one may be the same. */
    policeReference: text,
    violent: z.optional(z.object({ ...namedSchema.shape, birth: z.optional(storedBirthSchema) })),
  }),
)
export type RegisterCard = z.infer<typeof cardSchema>
