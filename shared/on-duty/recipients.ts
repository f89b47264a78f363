import type { Staff } from '../centres/staff.ts'
import { colleagues, isOnLeave } from '../centres/standing.ts'
import { type Addressee, FOUNDER } from '../duties/letter.ts'
import type { Audience, Recipient } from '../duties/recipient.ts'
import type { Instant } from '../time/instant.ts'
import type { People } from './people.ts'
import { emptyRoster, reachable } from './roster.ts'

/** Whom a letter is meant for, and whom it must not reach. */
interface Meant {
  readonly to: readonly Recipient[]
  readonly hiddenFrom?: 'head' | undefined
  /** Who does not get it as long as there is anybody else. */
  readonly away?: readonly string[] | undefined
}

interface Posting {
  readonly now: Instant
  /** Whether an address takes no letters. */
  readonly isFailing?: (address: string) => boolean
}

/**
 * Whom a letter goes to at an instant, each address once. Who has an address that takes no letters, or is on leave, is passed over as
 * long as there is anybody else; when all it is meant for are on leave, they get it with everybody who is not. When nobody it is
 * meant for can be written to (the centre has no head), everybody of the centre is: a letter that reaches too many is better than one
 * that reaches nobody. Whom it is hidden from never gets it. When only those are left who are away, the founder's contact hears of it
 * with them.
 */
export function recipients(
  people: People,
  { to, hiddenFrom, away = [] }: Meant,
  { now, isFailing = () => false }: Posting,
): Addressee[] {
  const seeing = colleagues(people.staff, now).filter(({ role }) => role !== hiddenFrom)
  const others = seeing.filter(({ id }) => !away.includes(id))
  const isAlone = away.length > 0 && others.length === 0
  const [staff, meant] = isAlone ? [seeing, [...to, 'founder' as const]] : [others, to]
  const taking = staff.filter(({ email }) => !isFailing(email))
  const among = (some: Staff[]) => meant.flatMap((each) => addresseesOf(each, { ...people, staff: some }, now))
  const here = taking.filter((member) => !isOnLeave(member, now))
  const working = (some: Addressee[]) => some.filter(({ address }) => !isFailing(address))
  const choices = [
    working(among(here)),
    [...working(among(taking)), ...here.map(addressee)],
    taking.map(addressee),
    among(staff),
    staff.map(addressee),
  ]
  const chosen = choices.find((some) => some.length > 0) ?? []
  return [...new Map(chosen.map((each) => [each.address, each])).values()]
}

function addresseesOf(recipient: Recipient, people: People, now: Instant): Addressee[] {
  return isAudience(recipient)
    ? audience[recipient](people, now)
    : people.staff.filter(({ id }) => recipient === `staff:${id}`).map(addressee)
}

const audience: Readonly<Record<Audience, (people: People, now: Instant) => Addressee[]>> = {
  duty: ({ staff, roster = emptyRoster }, now) => reachable(roster, staff, now).map(addressee),
  workers: ({ staff }) => staff.map(addressee),
  colleagues: ({ staff }) => staff.filter(({ role }) => role !== 'head').map(addressee),
  head: ({ staff }) => staff.filter(({ role }) => role === 'head').map(addressee),
  founder: ({ founderEmail }) => (founderEmail === undefined ? [] : [{ who: FOUNDER, address: founderEmail }]),
}

function isAudience(recipient: Recipient): recipient is Audience {
  return recipient in audience
}

function addressee({ id, email }: Staff): Addressee {
  return { who: id, address: email }
}
