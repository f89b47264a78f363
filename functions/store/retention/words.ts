import type { Erasable } from '../../../shared/retention/kinds.ts'
import type { Day } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { eachItem, partition, readItem } from '../table/query.ts'
import type { Item, ItemType } from '../table/shapes.ts'
import { anewWhenOvertaken, inPlaceOf, transact } from '../table/transact.ts'

/*
 * Where words about people lie, and how they are taken away: the wrapped data key, what is sealed under it, and the card that Today
 * shows. Whatever else an item carries is plain and tells nothing about anybody; it stays, for figures.
 */

/** With what the words in an item of each type are taken away: cards leave the pages of
 * the `register` one by one, and what is of the `team` is not about people who were helped. */
export const wordsOf = {
  account: [],
  activity: [],
  'activity-mark': [],
  addresses: [],
  agreed: [],
  apart: [],
  associates: [],
  appointment: ['file', 'enquiry', 'appointment'],
  'agreement-template': [],
  asked: ['file'],
  attempt: ['file'],
  audit: [],
  'audit-day': [],
  'audit-disposed': [],
  calendar: [],
  'call-back': [],
  'calendar-address': [],
  card: ['file', 'enquiry'],
  'card-page': ['register'],
  'centre-key': [],
  client: ['file'],
  complaint: ['complaint'],
  consent: ['file'],
  counter: [],
  day: [],
  deadline: ['file', 'complaint'],
  directory: [],
  disposal: [],
  earlier: ['file'],
  'enrolment-code': [],
  enquiry: ['enquiry'],
  'enquiry-activity': [],
  'enquiry-former': ['enquiry'],
  entry: [],
  facts: [],
  'facts-of': [],
  'figures-check': [],
  goal: ['file'],
  'hand-in': ['file'],
  'hand-over': [],
  'hand-over-loop': [],
  move: [],
  'moved-in': ['file'],
  'handed-file': [],
  'hand-receipt': [],
  household: [],
  import: [],
  'import-template': ['team'],
  lane: [],
  'legal-hold': ['file'],
  'list-choice': [],
  letter: [],
  'long-report': ['file'],
  nonce: [],
  'request-count': [],
  notice: [],
  'notice-place': [],
  // Nobody here can open it, and it is gone as soon as it has arrived.
  parcel: [],
  passing: [],
  'plan-review': ['file'],
  'police-word': ['file'],
  petition: ['file'],
  'platform-act': [],
  'platform-mark': [],
  protection: ['file'],
  publication: [],
  publishing: [],
  pulse: [],
  refusals: [],
  network: [],
  'centre-contacts': [],
  receipt: [],
  'receipt-key': [],
  register: [],
  report: ['file'],
  'report-chapter': ['team'],
  release: [],
  'release-signature': [],
  restoring: [],
  'return-code': [],
  revision: ['complaint'],
  'safety-plan': ['file'],
  'sender-key': [],
  service: ['file'],
  settings: [],
  share: ['file'],
  slice: [],
  'stale-month': [],
  'team-event': ['team'],
  'team-member': ['team'],
  'team-version': ['team'],
  tombstone: [],
  unit: [],
  version: [],
  'waiting-key': [],
  work: ['file', 'enquiry'],
  visit: ['file'],
} as const satisfies Record<ItemType, readonly (Erasable['kind'] | 'register' | 'team')[]>

/** What of an item can be opened, or opens something. */
const wordAttributes = ['key', 'sealed', 'card'] as const

/** A centre's table, for a door or an operator: nothing has to be opened. */
export interface Place {
  readonly id: string
  readonly table: Table
}

/** The partitions in which everything about a thing lies, but what `apart` names. */
function partitionsOf(centre: string, { kind, id }: Erasable): string[] {
  const records = keys.record(centre, id, { type: '', id: '' }).pk
  if (kind === 'appointment') return [records, keys.appointment(centre, id).pk]
  if (kind === 'complaint') return [keys.complaint(centre, id).pk]
  if (kind === 'enquiry') return [keys.enquiry(centre, id).pk, records]
  return [keys.client(centre, id).pk, records, keys.longReport(centre, id, '').pk]
}

/** What belongs to a record and lies elsewhere: the duty of a visit, the place of an appointment among the days of the centre. */
function apart(centre: string, { type, sk }: Item): Key | undefined {
  const id = String(sk).slice(String(type).length + 1)
  if (type === 'visit') return keys.visitDeadline(centre, id)
  return type === 'appointment' && id !== '' ? keys.appointment(centre, id) : undefined
}

/** Every item about a thing. */
async function* itemsAbout({ id, table }: Place, thing: Erasable): AsyncGenerator<Item> {
  for (const pk of partitionsOf(id, thing))
    for await (const item of eachItem(table, partition(pk))) {
      yield item
      const name = apart(id, item)
      const other = name && (await readItem(table, name))
      if (other) yield other
    }
}

export function hasWords(item: Item): boolean {
  return wordAttributes.some((attribute) => attribute in item)
}

/** Items whose version is which of several they are: nobody writes one again. */
const kept: readonly unknown[] = ['revision', 'enquiry-former'] satisfies ItemType[]

/** An item without its words, in its next version: whoever read it before can write it no more. */
export function withoutWords(item: Item, on: Day): Item {
  const { version, type } = item
  const plain = Object.entries(item).filter(([name]) => !wordAttributes.some((attribute) => attribute === name))
  const isCounted = typeof version === 'number' && !kept.includes(type)
  return { ...Object.fromEntries(plain), erasedOn: on, ...(isCounted && { version: version + 1 }) }
}

/** How many items one transaction takes the words from. */
const AT_ONCE = 25

/**
 * Takes the words about a thing away, from no more items than are given, and answers how many were left of these; 0: there may be more.
 * Whatever was done before is passed over, so that it can be begun again wherever it broke off.
 */
export async function takeWords(
  place: Place,
  { thing, on }: { readonly thing: Erasable; readonly on: Day },
  most: number,
): Promise<number> {
  let left = most
  let some: Item[] = []
  for await (const item of itemsAbout(place, thing)) {
    if (!hasWords(item)) continue
    some.push(item)
    if (some.length < Math.min(AT_ONCE, left)) continue
    await take(place.table, some, on)
    left -= some.length
    some = []
    if (left === 0) return 0
  }
  if (some.length > 0) await take(place.table, some, on)
  return left - some.length
}

/** What somebody wrote in between is read once more. */
function take(table: Table, items: readonly Item[], on: Day): Promise<void> {
  let seen: readonly (Item | undefined)[] | undefined = items
  return anewWhenOvertaken(async () => {
    const now = seen ?? (await Promise.all(items.map(({ pk, sk }) => readItem(table, { pk: `${pk}`, sk: `${sk}` }))))
    seen = undefined
    const actions = now
      .filter((item) => item !== undefined)
      .filter(hasWords)
      .map((item, index) => [`item ${index}`, inPlaceOf(item, withoutWords(item, on))] as const)
    if (actions.length > 0) await transact<string>(table, Object.fromEntries(actions))
  })
}
