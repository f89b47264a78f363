import * as z from 'zod/mini'
import { periodSchema } from '../figures/period.ts'
import { childrenCountings } from '../figures/settings.ts'
import { storedSliceSchema } from '../figures/slice.ts'
import { countings } from '../work/units.ts'

/** What a head froze: counts and by which rules of the centre they are counted. */
export const frozenSchema = z.object({
  period: periodSchema,
  parameters: z.object({ children: z.enum(childrenCountings), interventions: z.enum(countings) }),
  figures: storedSliceSchema,
})
export type Frozen = Readonly<z.infer<typeof frozenSchema>>
