import * as z from 'zod/mini'
import { ownStepName, stepNames } from './ladder.ts'

/** The steps that letters tell of: those of ladders, and a promised attempt whose time passed without one. */
export const namedSteps = [...stepNames, 'promise'] as const
export const letterStepSchema = z.union([z.enum(namedSteps), ownStepName])
export type LetterStep = z.infer<typeof letterStepSchema>

/** Who a letter was handed to the post for: the sign-in id of a member of staff, or `founder`. */
export const addresseeSchema = z.object({ who: z.string(), address: z.string() })
export type Addressee = z.infer<typeof addresseeSchema>

/**
 * What can become of a letter to one address, each outdoing those before it. `refused` may pass by itself (a full mailbox, somebody
 * out of office), `bounced` will not, `complained` says that its reader called it unwanted.
 */
export const deliveries = ['delivered', 'refused', 'bounced', 'complained'] as const
/** What the mail service said of a letter to one address. */
export const deliverySchema = z.object({ is: z.enum(deliveries), at: z.string() })
export type Delivery = z.infer<typeof deliverySchema>
