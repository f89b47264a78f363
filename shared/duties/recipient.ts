import * as z from 'zod/mini'

/** Whom a step writes to: people on duty, all of the centre, all but its head, its head, the founder's contact. */
export const audiences = ['duty', 'workers', 'colleagues', 'head', 'founder'] as const
export type Audience = (typeof audiences)[number]

/** Whom a letter is for: an audience, or one member of staff by their sign-in id. */
export const recipientSchema = z.union([z.enum(audiences), z.templateLiteral(['staff:', z.string()])])
export type Recipient = z.infer<typeof recipientSchema>
