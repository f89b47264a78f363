import * as z from 'zod/mini'
import { storedBirthSchema } from './birth.ts'
import { sexes, violenceForms } from './coded.ts'
import { storedHandEntrySchema } from './hand-entry.ts'
import { copyHolders, qualifications, saraResults, substances, weapons } from './notice.ts'

/*
 * What one person's file keeps of a notice. It is read by a schema of its own, without the limits that a notice must keep to when it
 * comes: what was accepted once opens for good, whatever the protocol asks for later.
 */

const text = z.optional(z.string())
const answer = z.optional(z.boolean())

const address = { street: text, houseNumber: text, municipality: text, postalCode: text }

const evicted = z.object({
  givenName: text,
  familyName: text,
  birthDate: z.optional(storedBirthSchema),
  sex: z.optional(z.enum(sexes)),
  nationality: text,
  presentAtEviction: answer,
  deliveryAddress: z.optional(z.object(address)),
  keysTaken: answer,
  weapon: z.optional(z.enum(weapons)),
  objectionRaised: answer,
  substanceInfluence: z.optional(z.enum(substances)),
})

const child = z.object({
  age: z.optional(z.number()),
  livesInDwelling: answer,
  presentAtIncident: answer,
  directlyEndangered: answer,
})

const incident = z.object({
  description: text,
  forms: z.optional(z.array(z.enum(violenceForms))),
  previousIncidents: z.optional(z.number()),
  qualification: z.optional(z.enum(qualifications)),
  saraDn: z.optional(z.enum(saraResults)),
})

/** Everything of the notice but the other endangered persons, of whom only the number. */
export const reportSchema = z.object({
  reference: z.string(),
  previousReference: text,
  unit: z.object({ directorate: text, name: text, phone: text }),
  officer: z.object({ rank: text, name: text, serviceNumber: text, phone: text }),
  enteredAt: z.string(),
  evictedAt: z.string(),
  endsAt: text,
  dwelling: z.object({
    ...address,
    municipalityCode: text,
    municipalityPart: text,
    district: z.string(),
    delimitedArea: text,
  }),
  evicted,
  /** Left out when police did not say; empty when there are none. */
  children: z.optional(z.array(child)),
  ospod: z.optional(z.object({ informed: answer, name: text })),
  incident,
  distribution: z.optional(z.array(z.object({ to: z.optional(z.enum(copyHolders)), name: text, at: text }))),
  /** What police sent beside the protocol: each value as JSON. */
  extensions: z.optional(z.record(z.string(), z.string())),
  othersEndangered: z.number(),
  /** Of a notice that the centre entered by hand. */
  byHand: z.optional(storedHandEntrySchema),
})

export type Report = z.infer<typeof reportSchema>
