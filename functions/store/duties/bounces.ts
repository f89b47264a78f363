import { isFailing, type Mark, marked, sameAddress } from '../../../shared/centres/address-marks.ts'
import { type Delivery, deliveries, type Letter, type NewLetter } from '../../../shared/duties/letter.ts'
import { nextInLine } from '../../../shared/on-duty/next-in-line.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Addresses, readAddresses, saveAddresses } from '../centres/addresses.ts'
import { readSettings } from '../centres/centres.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { type Action, create, TransactionRefused, transact } from '../table/transact.ts'
import { queuedLetter, readLetter } from './letters.ts'

/** What the mail service says has become of a letter. */
export interface PostEvent extends Delivery {
  readonly centre: string
  /** Of the letter. */
  readonly id: string
  /** All addresses the letter went to. */
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

/** All that the bounces door may do. It opens nothing that is sealed and sees no file. */
export function forBounces(table: Table) {
  return {
    /**
     * Notes an event at its letter, marks addresses, and writes to the next person when the letter reached nobody: all or nothing.
     * The same event again, or one that another outdoes, changes nothing.
     */
    note: (event: PostEvent, now: Instant) => note(table, event, now),
  }
}

export type BouncesStore = ReturnType<typeof forBounces>

const TRIES = 5

async function note(table: Table, event: PostEvent, now: Instant): Promise<Noted> {
  for (let tried = 1; ; tried++) {
    const { centre } = event
    const [letter, settings, addresses] = await Promise.all([
      readLetter(table, centre, event.id),
      readSettings(table, centre),
      readAddresses(table, centre),
    ])
    if (letter === undefined) return { event: 'unknown', failing: 0, next: 'not-needed' }
    const plan = planFor({ letter, settings, addresses }, event, now)
    try {
      if (plan.noted.event === 'noted') await transact(table, plan.actions)
      return plan.noted
    } catch (thrown) {
      // Another event of this centre came between; what it left decides anew.
      if (!(thrown instanceof TransactionRefused) || tried === TRIES) throw thrown
    }
  }
}

interface Found {
  readonly letter: Letter
  readonly settings: Settings
  readonly addresses: Addresses
}

interface Plan {
  readonly noted: Noted
  readonly actions: Record<string, Action | undefined>
}

function planFor(found: Found, event: PostEvent, now: Instant): Plan {
  const { letter, addresses } = found
  const news = newsOf(letter, event)
  const marks = news.reduce<readonly Mark[]>((all, address) => marked(all, address, event), addresses.marks)
  const failing = news.filter((address) => isFailing({ marks }, address) && !isFailing(addresses, address))
  const next =
    event.is === 'delivered' ? undefined : nextCopy(found, { news, marks, destination: event.destination }, now)
  const isGuarded = marks !== addresses.marks || next !== undefined
  return {
    noted: {
      event: news.length > 0 ? 'noted' : 'known',
      failing: failing.length,
      next: next === undefined ? 'not-needed' : next.to.length > 0 ? 'written' : 'nobody',
    },
    actions: {
      letter: delivered(letter, news, event),
      // Two events of one letter at once must not each take the other's address for one that was reached.
      addresses: isGuarded ? saveAddresses(letter.centre, addresses, marks) : undefined,
      next: next && next.to.length > 0 ? create(queuedLetter(next)) : undefined,
      // A letter about an address that bounces goes to the next person by itself.
      head: failing.length > 0 && letter.kind !== 'address' ? create(toHead(found, now)) : undefined,
    },
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

function delivered({ centre, id }: Letter, news: readonly string[], { is, at }: PostEvent): Action {
  return (TableName) => ({
    Update: {
      TableName,
      Key: keys.letter(centre, id),
      UpdateExpression: `SET ${news.map((_, index) => `delivery.#a${index} = :delivery`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(news.map((address, index) => [`#a${index}`, address])),
      ExpressionAttributeValues: { ':delivery': { is, at } },
    },
  })
}

interface After {
  readonly news: readonly string[]
  readonly marks: readonly Mark[]
  readonly destination: readonly string[]
}

/** The letter's next copy; undefined when this event brings nothing new or somebody else has the letter. */
function nextCopy({ letter, settings, addresses }: Found, after: After, now: Instant): NewLetter | undefined {
  const { news, marks, destination } = after
  const wasOut = (address: string) => rank(letter.delivery[address]?.is) > rank('delivered')
  const isOut = (address: string) => news.includes(address) || wasOut(address)
  if (destination.every(wasOut) || !destination.every(isOut)) return undefined
  const gone = settings.staff.filter(({ email }) => destination.some((address) => sameAddress(address, email)))
  const isFounderGone = destination.some((address) => sameAddress(address, settings.founderEmail ?? ''))
  const tried = [...(letter.tried ?? []), ...gone.map(({ id }) => id), ...(isFounderGone ? ['founder'] : [])]
  const to = nextInLine(
    settings,
    {
      isOut: ({ id, email, role }) => tried.includes(id) || role === letter.hiddenFrom || isFailing({ marks }, email),
      isFounderOut: tried.includes('founder'),
    },
    now,
  )
  const { status: _status, offers: _offers, sentAt: _sentAt, sentTo: _sentTo, delivery: _delivery, ...content } = letter
  // The version makes it one of its kind: a letter that was sent twice by a crash may come back twice, from other addresses.
  const id = `${letter.id.replace(/-again-\d+$/, '')}-again-${addresses.version + 1}`
  return { ...content, id, to, tried, createdAt: now }
}

/** Says no more than that there is such an address: whose it is shows after signing in. */
function toHead({ letter: { centre }, addresses }: Found, now: Instant) {
  const id = `address-${addresses.version + 1}`
  return queuedLetter({ kind: 'address', id, centre, to: ['head'], createdAt: now })
}
