import * as z from 'zod/mini'
import { type TypedNotice, typedNoticeSchema } from '../notice-form/typed-notice.ts'
import { deliverySchema, statusSchema } from './door.ts'

/*
 * What a unit keeps sealed on its computer, as it is read back.
 */

/** A notice that is being written. `pending`: the very bytes that were sent and of which nobody knows yet whether they arrived. */
export const draftSchema = z.object({ notice: typedNoticeSchema, pending: z._default(z.string(), '') })
export type Draft = z.infer<typeof draftSchema>

/** A supplement that is being written: the fields of a notice of which those are sent that say something. */
export const supplementDraftSchema = z.object({
  notice: typedNoticeSchema,
  reason: z._default(z.string(), ''),
  pending: z._default(z.string(), ''),
})
export type SupplementDraft = z.infer<typeof supplementDraftSchema>

/** Word of an end that is being written. */
export const endDraftSchema = z.object({
  reason: z._default(z.string(), ''),
  endedAt: z._default(z.string(), ''),
  note: z._default(z.string(), ''),
  pending: z._default(z.string(), ''),
})
export type EndDraft = z.infer<typeof endDraftSchema>

/** A notice that was delivered, with each receipt that was given of it, the first one first. */
export const sentSchema = z.object({
  notice: typedNoticeSchema,
  deliveries: z.array(deliverySchema).check(z.minLength(1)),
  /** Names of the persons whom supplements added, in order. */
  added: z._default(z.array(z.string()), []),
  status: z.optional(z.object({ readAt: z.string(), said: statusSchema })),
})
export type Sent = z.infer<typeof sentSchema>

/** What somebody is called on this computer; empty where no name is known. */
export function nameOf({ givenName, familyName }: Pick<TypedNotice['endangered'][number], 'givenName' | 'familyName'>) {
  return `${givenName} ${familyName}`.trim()
}

/** The names of all persons of a notice, in the order in which the platform counts them. */
export function personsOf({ notice, added }: Sent): string[] {
  return [...notice.endangered.map(nameOf), ...added]
}

/** The last that was delivered of a notice. */
export function lastOf({ deliveries }: Sent) {
  const last = deliveries.at(-1)
  if (last === undefined) throw new Error('nothing was delivered')
  return last
}

/** The version of a notice that is known here. */
export function versionOf(sent: Sent): number {
  return Math.max(lastOf(sent).version, sent.status?.said.version ?? 0)
}
