import type { Instant } from '../time/instant.ts'
import { offerDueAt } from '../time/law.ts'
import type { EndReason } from './coded.ts'

/*
 * What a unit may read back of a notice of its own: whether help was offered, and when. Nothing of how, and of nobody by name.
 */

/** `closed`: it cannot be offered any more, or the file is not kept any more. */
export const offerStates = ['waiting', 'offered', 'closed'] as const
export type OfferState = (typeof offerStates)[number]

/** Whether help was offered to one person of a notice. */
interface PersonStatus {
  readonly number: number
  readonly state: OfferState
  readonly offeredAt?: Instant
}

/** The answer to GET /police/v1/notices/{id}. */
export interface NoticeStatus {
  readonly noticeId: string
  readonly version: number
  readonly deliveredAt: Instant
  readonly offerDueAt: Instant
  readonly state: OfferState
  /** When it was offered to the last of its people. */
  readonly offeredAt?: Instant
  readonly missing: readonly string[]
  readonly ended?: { readonly at: Instant; readonly reason: EndReason }
  readonly persons: readonly PersonStatus[]
}

/** What of a duty to offer help may be told. */
export interface ToldDuty {
  readonly metAt?: Instant | undefined
  readonly status: 'open' | 'overdue' | 'met' | 'dropped'
}

/** Where the duty to one person stands; there may be none any more. */
export function personStatus(number: number, duty: ToldDuty | undefined): PersonStatus {
  const metAt = duty?.status === 'met' ? duty.metAt : undefined
  const isOver = duty === undefined || duty.status === 'dropped'
  const state = metAt !== undefined ? 'offered' : isOver ? 'closed' : 'waiting'
  return { number, state, ...(metAt !== undefined && { offeredAt: metAt }) }
}

/** Where a whole notice stands: it waits as long as one of its people does. */
export function noticeStatus(
  notice: Pick<NoticeStatus, 'noticeId' | 'version' | 'deliveredAt' | 'missing' | 'ended'>,
  persons: readonly PersonStatus[],
): NoticeStatus {
  const offers = persons.flatMap(({ offeredAt }) => (offeredAt === undefined ? [] : [offeredAt])).toSorted()
  const isWaiting = persons.some(({ state }) => state === 'waiting')
  const last = offers.at(-1)
  const state = isWaiting ? 'waiting' : last === undefined ? 'closed' : 'offered'
  return {
    ...notice,
    offerDueAt: offerDueAt(notice.deliveredAt),
    state,
    ...(state === 'offered' && last !== undefined && { offeredAt: last }),
    persons,
  }
}
