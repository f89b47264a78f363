import { isFailing, type Mark, marked, sameAddress } from '../centres/address-marks.ts'
import { type Delivery, deliveries, FOUNDER, type Letter, type NewLetter } from '../duties/letter.ts'
import { sentTo } from '../duties/messages.ts'
import type { Instant } from '../time/instant.ts'
import { nextInLine } from './next-in-line.ts'
import type { People } from './people.ts'

/** What the mail service says has become of a letter. */
export interface PostEvent extends Delivery {
  readonly centre: string
  /** Of the letter. */
  readonly id: string
  /** All addresses that the message went to: the whole letter, or a part of those it is for. */
  readonly destination: readonly string[]
  /** Those that this is about. */
  readonly addresses: readonly string[]
}

/** What came of an event, for the log: no address and no name. */
export interface Noted {
  /** `unknown`: no letter of ours; `known`: it brought nothing new. */
  readonly event: 'noted' | 'known' | 'unknown'
  /** How many addresses take no letters from now on. */
  readonly failing: number
  /** Whether the letter goes to the next person, or whether there is nobody left. */
  readonly next: 'written' | 'nobody' | 'not-needed'
}

/** A letter that an event is about, its centre's people, and what is known of their addresses. */
export interface Found {
  readonly letter: Letter
  readonly people: People
  readonly addresses: { readonly version: number; readonly marks: readonly Mark[] }
}

/** What is to be stored when a letter was heard of: all or nothing. */
export interface Returned {
  readonly noted: Noted
  /** What is new of the letter, by address. */
  readonly delivery: Readonly<Record<string, Delivery>>
  /**
   * To be written in the place of those that were found, even when they are the same: two events of one letter at once must not
   * each take the other's address for one that was sent.
   */
  readonly marks?: readonly Mark[] | undefined
  /** The letter's copy for the next person. */
  readonly next?: NewLetter | undefined
  /** Tells the head of an address that takes no letters from now on. */
  readonly head?: NewLetter | undefined
}

/**
 * Notes an event at its letter, marks addresses, and writes to the next person when the letter sent nobody.
 * The same event again, or one that another outdoes, changes nothing.
 */
export function returned(found: Found, event: PostEvent, now: Instant): Returned {
  const { letter, addresses } = found
  const { is, at, destination } = event
  const news = newsOf(letter, event)
  const marks = news.reduce<readonly Mark[]>((all, address) => marked(all, address, event), addresses.marks)
  const failing = news.filter((address) => isFailing({ marks }, address) && !isFailing(addresses, address))
  const sent = [...new Set([...sentTo(letter).map(({ address }) => address), ...destination])]
  const next = is === 'delivered' ? undefined : nextCopy(found, { news, marks, sent }, now)
  const isNobodyLeft = next?.to.length === 0
  return {
    noted: {
      event: news.length > 0 ? 'noted' : 'known',
      failing: failing.length,
      next: next === undefined ? 'not-needed' : isNobodyLeft ? 'nobody' : 'written',
    },
    delivery: Object.fromEntries(news.map((address) => [address, { is, at }])),
    marks: marks !== addresses.marks ? marks : undefined,
    next: isNobodyLeft ? undefined : next,
    // A letter about an address that bounces goes to the next person by itself.
    head: failing.length > 0 && letter.kind !== 'address' ? toHead(found, now) : undefined,
  }
}

/** The addresses of an event of which it says more than was known. */
function newsOf({ delivery }: Letter, { addresses, destination, is }: PostEvent): string[] {
  const ours = destination.filter((known) => addresses.some((address) => sameAddress(address, known)))
  return ours.filter((address) => rank(delivery[address]?.is) < rank(is))
}

function rank(is: Delivery['is'] | undefined): number {
  return is === undefined ? -1 : deliveries.indexOf(is)
}

interface After {
  readonly news: readonly string[]
  readonly marks: readonly Mark[]
  /** Every address that the letter was sent to, by whichever message. */
  readonly sent: readonly string[]
}

/** The letter's next copy; undefined when this event brings nothing new or somebody else has the letter. */
function nextCopy({ letter, people, addresses }: Found, after: After, now: Instant): NewLetter | undefined {
  const { news, marks, sent } = after
  const wasOut = (address: string) => rank(letter.delivery[address]?.is) > rank('delivered')
  const away = 'away' in letter ? (letter.away ?? []) : []
  const isOut = (address: string) => news.includes(address) || wasOut(address)
  if (sent.every(wasOut) || !sent.every(isOut)) return undefined
  const gone = people.staff.filter(({ email }) => sent.some((address) => sameAddress(address, email)))
  const isFounderGone = sent.some((address) => sameAddress(address, people.founderEmail ?? ''))
  const tried = [...(letter.tried ?? []), ...gone.map(({ id }) => id), ...(isFounderGone ? [FOUNDER] : [])]
  const to = nextInLine(
    people,
    {
      isOut: ({ id, email, role }) =>
        [...tried, ...away].includes(id) || role === letter.hiddenFrom || isFailing({ marks }, email),
      isFounderOut: tried.includes(FOUNDER),
    },
    now,
  )
  const {
    status: _status,
    offers: _offers,
    sentAt: _sentAt,
    messages: _messages,
    delivery: _delivery,
    ...content
  } = letter
  // The version makes it one of its kind: a letter that was sent twice by a crash may come back twice, from other addresses.
  const id = `${letter.id.replace(/-again-\d+$/, '')}-again-${addresses.version + 1}`
  return { ...content, id, to, tried, createdAt: now }
}

/** Says no more than that there is such an address: whose it is shows after signing in. */
function toHead({ letter: { centre }, addresses }: Found, now: Instant): NewLetter {
  return { kind: 'address', id: `address-${addresses.version + 1}`, centre, to: ['head'], createdAt: now }
}
