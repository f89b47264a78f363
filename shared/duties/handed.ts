import * as z from 'zod/mini'

/** Why one centre hands a notice over to another. */
export const handOverReasons = [
  'other-district',
  'lives-elsewhere',
  'sent-by-mistake',
  'agreed-between-centres',
  'handed-over-by-mistake',
  'other',
] as const
export type HandOverReason = (typeof handOverReasons)[number]

/** From which centre a duty came (its name as it was then), when and why. */
export const handedSchema = z.object({ from: z.string(), at: z.string(), reason: z.enum(handOverReasons) })
export type Handed = Readonly<z.infer<typeof handedSchema>>
