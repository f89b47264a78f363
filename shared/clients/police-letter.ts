import type { laterWords, NewLetter } from '../duties/letter.ts'
import type { Recipient } from '../duties/recipient.ts'
import type { Instant } from '../time/instant.ts'
import { clientReference } from './contact-duty.ts'

/** What police told later, and to which files. */
interface Told {
  readonly id: string
  readonly centre: string
  readonly notice: string
  readonly word: (typeof laterWords)[number]
  readonly deliveredAt: Instant
  readonly clients: readonly string[]
  /** Who of the staff has a duty to one of them. */
  readonly holders: readonly string[]
  /** It only says that the notice has more people: who is on duty hears of these by a letter of their own. */
  readonly isOnlyOfOthers: boolean
}

/**
 * The letter that tells of a supplement or an end, without a word of what it says: to whoever is on duty and whoever has a duty to one of
 * the people. Of an end all workers hear, urgently. Undefined when it concerns nobody.
 */
export function policeLetter(told: Told): NewLetter | undefined {
  const { id, centre, notice, word, deliveredAt, clients, holders, isOnlyOfOthers } = told
  const [only, ...others] = clients
  const hear: Recipient[] = word === 'end' ? ['duty', 'workers'] : isOnlyOfOthers ? [] : ['duty']
  const to = [...hear, ...new Set(holders.map((holder) => `staff:${holder}` as const))]
  if (only === undefined || to.length === 0) return undefined
  return {
    id,
    centre,
    kind: 'police',
    word,
    ...(word === 'end' && { urgent: true }),
    to,
    ...(others.length === 0 && { subject: only }),
    thread: notice,
    references: clients.map((client) => clientReference(centre, client)),
    createdAt: deliveredAt,
  }
}
