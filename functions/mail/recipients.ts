import type { Audience } from '../../shared/ladder.ts'
import type { Addressee, Recipient } from '../../shared/letter.ts'
import type { Staff } from '../../shared/staff.ts'
import type { Settings } from '../store/centres.ts'
import type { Letter } from '../store/letters.ts'

/**
 * Whom a letter goes to, each address once. When nobody it is meant for can be written to (the centre has no head), everybody of
 * the centre is: a letter that reaches too many is better than one that reaches nobody. Whom it is hidden from never gets it.
 */
export function recipients(settings: Settings, { to, hiddenFrom }: Pick<Letter, 'to' | 'hiddenFrom'>): Addressee[] {
  const staff = settings.staff.filter(({ role }) => role !== hiddenFrom)
  const allowed = { ...settings, staff }
  const named = to.flatMap((recipient) => addresseesOf(recipient, allowed))
  const chosen = named.length > 0 ? named : staff.map(addressee)
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
