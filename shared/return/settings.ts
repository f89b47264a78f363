import * as z from 'zod/mini'
import { lines } from '../text/text.ts'

/** The forms in which the service is given, as it is registered. */
export const serviceForms = ['ambulatory', 'field'] as const
export type ServiceForm = (typeof serviceForms)[number]

/** The longest words about a capacity, in characters, and more people than any centre takes at one moment. */
export const LONGEST_CAPACITY_WORDS = 300
const MOST_AT_ONCE = 999

const atOnce = z.int().check(z.minimum(0), z.maximum(MOST_AT_ONCE))

/** How many people can be helped at one moment, and by how many interventions; what is meant by it in the centre's own words. */
const capacitySchema = z.strictObject({
  clients: atOnce,
  interventions: atOnce,
  words: lines(LONGEST_CAPACITY_WORDS),
})
export type Capacity = z.infer<typeof capacitySchema>

const capacitiesSchema = z.strictObject({ ambulatory: z.optional(capacitySchema), field: z.optional(capacitySchema) })
export type Capacities = z.infer<typeof capacitiesSchema>

/** What a centre decides about the yearly return; a form without a capacity is none in which it gives the service. */
export const returnSettings = {
  capacity: z.optional(capacitiesSchema),
}
