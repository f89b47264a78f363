import * as z from 'zod/mini'
import {
  copyHolders,
  type Notice,
  qualifications,
  saraResults,
  sexes,
  substances,
  violenceForms,
  weapons,
} from './notice.ts'

/*
 * What one person's file keeps of a notice. It is read by a schema of its own, without the limits that a notice must keep to when it
 * comes: what was accepted once opens for good, whatever the protocol asks for later.
 */

const address = { street: z.string(), municipality: z.string(), postalCode: z.optional(z.string()) }

const evicted = z.object({
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string(),
  sex: z.enum(sexes),
  nationality: z.optional(z.string()),
  presentAtEviction: z.boolean(),
  deliveryAddress: z.optional(z.object(address)),
  keysTaken: z.boolean(),
  weapon: z.enum(weapons),
  objectionRaised: z.boolean(),
  substanceInfluence: z.enum(substances),
})

const child = z.object({
  age: z.number(),
  livesInDwelling: z.boolean(),
  presentAtIncident: z.boolean(),
  directlyEndangered: z.boolean(),
})

const incident = z.object({
  description: z.string(),
  forms: z.array(z.enum(violenceForms)),
  previousIncidents: z.number(),
  qualification: z.enum(qualifications),
  saraDn: z.optional(z.enum(saraResults)),
})

/** Everything of the notice but the other endangered persons, of whom only the number. */
export const reportSchema = z.object({
  reference: z.string(),
  previousReference: z.optional(z.string()),
  unit: z.object({ directorate: z.string(), name: z.string(), phone: z.optional(z.string()) }),
  officer: z.object({
    rank: z.optional(z.string()),
    name: z.string(),
    serviceNumber: z.string(),
    phone: z.optional(z.string()),
  }),
  enteredAt: z.string(),
  evictedAt: z.string(),
  endsAt: z.optional(z.string()),
  dwelling: z.object({ ...address, district: z.string(), delimitedArea: z.string() }),
  evicted,
  children: z.array(child),
  ospod: z.optional(z.object({ informed: z.boolean(), name: z.optional(z.string()) })),
  incident,
  distribution: z.array(z.object({ to: z.enum(copyHolders), name: z.string(), at: z.string() })),
  othersEndangered: z.number(),
})

export type Report = z.infer<typeof reportSchema>

/** The report for one of the notice's endangered persons. */
export function reportOf({ endangered, ...notice }: Notice): Report {
  return { ...notice, othersEndangered: endangered.length - 1 }
}
