import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { needsReason } from '../../shared/police/late-entry.ts'
import { handChannels } from '../../shared/police/receipt.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { instantTyped } from '../../shared/time/typed.ts'
import { blankNotice, noticeOf, tidied, typedNoticeSchema } from '../notice-form/typed-notice.ts'

/** An entry by hand while it is being written. */
export const handDraftSchema = z.object({
  /** Kept with the draft, so that saving again after a lost answer is one entry. */
  id: z.string(),
  channel: z.enum([...handChannels, '']),
  deliveredAt: z.string(),
  saidBy: z.string(),
  why: z.string(),
  notice: typedNoticeSchema,
})
export type HandDraft = z.infer<typeof handDraftSchema>

export function blankHandDraft(): HandDraft {
  return { id: ulid(), channel: '', deliveredAt: '', saidBy: '', why: '', notice: blankNotice }
}

/** When it came, as far as that can be read. */
export function deliveredAtOf({ deliveredAt }: Pick<HandDraft, 'deliveredAt'>, now: Instant): Instant | undefined {
  return instantTyped(deliveredAt, { now, lean: 'past' })
}

/** Whether it is to be said why it is entered later. */
export function asksWhy(draft: Pick<HandDraft, 'deliveredAt'>, now: Instant): boolean {
  const at = deliveredAtOf(draft, now)
  return at !== undefined && needsReason(at, now)
}

/** What is sent. */
export function writtenEntry(draft: HandDraft, now: Instant) {
  const { id, channel, saidBy, why, deliveredAt } = draft
  const byHand = { channel, deliveredAt: deliveredAtOf(draft, now) ?? deliveredAt, saidBy, why }
  return { id, byHand, notice: noticeOf(tidied(draft.notice), now) }
}

/** Whether so much is said that somebody can be looked for: a name, a birth or a town alone is of many. */
export function canBeAlike({ notice: { reference, dwelling, endangered } }: Pick<HandDraft, 'notice'>): boolean {
  const isPerson = ({ givenName, familyName, phone }: (typeof endangered)[number]) =>
    phone !== '' || (givenName !== '' && familyName !== '')
  return reference !== '' || dwelling.street !== '' || dwelling.houseNumber !== '' || endangered.some(isPerson)
}
