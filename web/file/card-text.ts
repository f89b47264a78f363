import type { SafeContact } from '../../shared/clients/safe-contact.ts'
import type { Texts } from '../texts/cs.ts'
import { type CardField, cardFields } from './changes.ts'

/** What the card tells in its list: the stop flag stands above it, the number below. */
export const told = cardFields.filter((field) => field !== 'doNotCall' && field !== 'phone')

/** What a card says in one field, in words; empty when it says nothing. What is not known is to be taken for a no. */
export function cardText({ safe }: Texts, card: SafeContact, field: CardField): string {
  if (field === 'doNotCall') return card.doNotCall ? safe.flag.on : safe.flag.off
  if (field === 'mayLeaveMessage' || field === 'maySayWhoWeAre') return safe.knownCareful[card[field]]
  return card[field]
}
