import * as z from 'zod/mini'
import { type Counting, countings } from '../work/units.ts'

/** Whether children who live with clients are counted among those who were served. Centres do either; it is told beside the number. */
export const childrenCountings = ['apart', 'served'] as const

/** What a centre decides about its figures. */
export const figuresSettings = {
  figures: z.optional(z.object({ children: z.enum(childrenCountings), interventions: z.enum(countings) })),
}
export const figuresSettingsSchema = z.object(figuresSettings)

/** By which of its own rules a centre's figures are counted; they stand beside the numbers. */
export interface Parameters {
  readonly children: (typeof childrenCountings)[number]
  readonly interventions: Counting
}

/** How a centre counts that has not said otherwise. */
export const usualParameters: Parameters = { children: 'apart', interventions: 'half-hours' }
