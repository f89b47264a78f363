import type { ClientFile } from '../../shared/clients/views.ts'
import { phoneInGroups } from '../../shared/text/phone-number.ts'
import { unbroken } from '../../shared/text/unbroken.ts'
import { showsNumbers } from './certainty.ts'
import { useWatch } from './use-watch.ts'

/** How many digits name a number that is not to be called. */
const LAST = 3

/**
 * How a number is named elsewhere than on the card, such as in what was tried: in full only while the card is certain and lets people
 * call, otherwise by its last digits, so that nobody dials past the card.
 */
export function useNumberWords({ mayCall }: Pick<ClientFile, 'mayCall'>): (phone: string) => string {
  const { certainty } = useWatch()
  const isOpen = showsNumbers(certainty) && (mayCall === 'yes' || mayCall === 'no-number')
  return (phone) => (isOpen ? unbroken(phoneInGroups(phone)) : `… ${phone.slice(-LAST)}`)
}
