import { type CardNumber, holding, type SafeContact } from '../../shared/clients/safe-contact.ts'
import { phoneInGroups } from '../../shared/text/phone-number.ts'
import type { FormTexts } from '../forms/use-form-texts.ts'
import { windowText } from '../forms/window-text.ts'
import type { CardField } from './changes.ts'

/** What a card says in one field, in words; empty when it says nothing. What is not known is to be taken for a no. */
export function cardText(texts: FormTexts, card: SafeContact, field: CardField): string {
  const { safe } = texts
  if (field === 'numbers') return card.numbers.map((number) => numberText(texts, number)).join('; ')
  if (field === 'doNotCall') return card.doNotCall ? safe.flag.on : safe.flag.off
  if (field === 'mayLeaveMessage' || field === 'maySayWhoWeAre') return safe.knownCareful[card[field]]
  return card[field]
}

/** A number with all that is known of it, in one line. */
function numberText(texts: FormTexts, { phone, owner, windows, wrong }: CardNumber): string {
  const { safe } = texts
  return [
    phone === '' ? safe.noPhone : phoneInGroups(phone),
    owner,
    ...windows.map((window) => `${safe.windows[window.call]} ${windowText(texts, window)}`),
    wrong && safe.wrong,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A number with another telephone: that it was wrong was said of the one before. */
export function withPhone(number: CardNumber, phone: string): CardNumber {
  return phone === number.phone ? number : { ...holding(number), phone }
}
