import type { Audience } from '../../shared/ladder.ts'
import type { Addressee, Recipient } from '../../shared/letter.ts'
import type { Staff } from '../../shared/staff.ts'
import type { Settings } from '../store/centres.ts'
import type { Letter } from '../store/letters.ts'

/**
 * Whom a letter goes to, each address once. An address that takes no letters is passed over as long as there is another. When nobody
 * it is meant for can be written to (the centre has no head), everybody of the centre is: a letter that reaches too many is better
 * than one that reaches nobody. Whom it is hidden from never gets it.
 */
export function recipients(
  settings: Settings,
  { to, hiddenFrom }: Pick<Letter, 'to' | 'hiddenFrom'>,
  isFailing: (address: string) => boolean = () => false,
): Addressee[] {
  const staff = settings.staff.filter(({ role }) => role !== hiddenFrom)
  const named = to.flatMap((recipient) => addresseesOf(recipient, { ...settings, staff }))
  const everybody = staff.map(addressee)
  const taking = (some: Addressee[]) => some.filter(({ address }) => !isFailing(address))
  const chosen = [taking(named), taking(everybody), named, everybody].find((some) => some.length > 0) ?? []
  return [...new Map(chosen.map((each) => [each.address, each])).values()]
}

function addresseesOf(recipient: Recipient, settings: Settings): Addressee[] {
  return isAudience(recipient)
    ? audience[recipient](settings)
    : settings.staff.filter(({ id }) => recipient === `staff:${id}`).map(addressee)
}

const audience: Readonly<Record<Audience, (settings: Settings) => Addressee[]>> = {
  duty: ({ staff }) => staff.filter(({ onDuty }) => onDuty).map(addressee),
  workers: ({ staff }) => staff.map(addressee),
  head: ({ staff }) => staff.filter(({ role }) => role === 'head').map(addressee),
  founder: ({ founderEmail }) => (founderEmail === undefined ? [] : [{ who: 'founder', address: founderEmail }]),
}

function isAudience(recipient: Recipient): recipient is Audience {
  return recipient in audience
}

function addressee({ id, email }: Staff): Addressee {
  return { who: id, address: email }
}
