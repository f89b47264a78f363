import type * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'

/*
 * Every stored item says its type and the shape it was stored in. When the shape of a type changes, a step is added here that
 * makes an item of the last shape one of the next; whoever reads gets the present shape, and the next write stores it. What is
 * sealed inside an item is read by the schema of its words, which takes what any earlier shape sealed.
 *
 * An update of a part (what became of a letter, a line of the directory) leaves the item its shape. So a step takes an item in
 * which such a part may be of the next shape already.
 */

export type Item = Record<string, unknown>

/** Makes an item of one shape an item of the next. */
type Step = (item: Item) => Item

/** Shape 0 is what was stored before shapes were counted; nothing about it changed but that it says so. */
const counted: Step = (item) => item

/** The first letters left by one message each, and kept its parts beside everything else. */
const bySeveralMessages: Step = ({ messageId, sentTo, ...letter }) =>
  sentTo === undefined ? letter : { messages: [{ id: messageId, at: letter['sentAt'], to: sentTo }], ...letter }

/** The first notices kept a second copy of all that their files hold, under a key of its own. */
const withoutWords: Step = ({ key: _key, sealed: _sealed, ...notice }) => notice

/** What fields of a person are named by their form since other forms have such fields too; three are needed by figures, and asked again. */
const namedByForm: Step = ({ fieldsOff, ...settings }) =>
  Array.isArray(fieldsOff) ? { ...settings, fieldsOff: fieldsOff.flatMap(byForm) } : settings

function byForm(field: unknown): string[] {
  if (field === 'language') return ['person.language', 'person.interpreterNeeded']
  return ['sharedDwelling', 'forms', 'children'].includes(String(field)) ? [] : [`person.${field}`]
}

/** Where a centre saw people that had not said it. */
const firstPlaces = [
  {
    ...{ id: 'seat', name: 'Sídlo centra', kind: 'seat', address: '', gap: 10, byPhone: false },
    hours: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '16:00' }],
    rooms: [{ id: 'room-1', name: 'Konzultační místnost' }],
  },
]

/** The first places did not say whether they were used: nobody may take away one that may have been. */
const placesMaybeUsed: Step = ({ places, ...settings }) => ({
  ...settings,
  places: (Array.isArray(places) ? places : firstPlaces).map(placeUsed),
})

function placeUsed(place: Item & { readonly rooms?: readonly Item[] }): Item {
  return { ...place, used: true, ...(place.rooms && { rooms: place.rooms.map((room) => ({ ...room, used: true })) }) }
}

/** How an item of each type came to its present shape, oldest step first. */
const steps = {
  account: [counted],
  activity: [counted],
  'activity-mark': [counted],
  addresses: [counted],
  agreed: [counted],
  apart: [counted],
  associates: [counted],
  appointment: [counted],
  asked: [counted],
  'agreement-template': [counted],
  attempt: [counted],
  // The first entries said neither the role nor the kind, and stand in no list of their day: nobody may change them.
  audit: [counted, (item) => ({ kind: item['did'] === 'read' ? 'read' : 'change', ...item })],
  'audit-day': [counted],
  'audit-disposed': [counted],
  calendar: [counted],
  'call-back': [counted],
  card: [counted],
  'card-page': [counted],
  // The first addresses of calendars did not say whose role they were made for.
  'calendar-address': [(item) => ({ role: 'worker', ...item })],
  'centre-key': [counted],
  // What attempts come to did not tell which of them found contact not to be safe: left out, it is counted anew.
  client: [counted, ({ tried: _tried, ...item }) => item],
  complaint: [counted],
  consent: [counted],
  counter: [counted],
  day: [counted],
  deadline: [counted],
  directory: [counted],
  disposal: [counted],
  earlier: [counted],
  'enrolment-code': [counted],
  enquiry: [counted],
  'enquiry-activity': [counted],
  'enquiry-former': [counted],
  entry: [counted],
  facts: [counted],
  'facts-of': [counted],
  'figures-check': [counted],
  goal: [counted],
  'hand-in': [counted],
  'hand-over': [counted],
  'hand-over-loop': [counted],
  move: [counted],
  'moved-in': [counted],
  'handed-file': [counted],
  'hand-receipt': [counted],
  household: [counted],
  import: [counted],
  'import-template': [counted],
  lane: [counted],
  'legal-hold': [counted],
  letter: [counted, bySeveralMessages],
  'list-choice': [counted],
  'long-report': [counted],
  nonce: [counted],
  notice: [counted, withoutWords],
  'notice-place': [counted],
  parcel: [counted],
  passing: [counted],
  'plan-review': [counted],
  'police-word': [counted],
  petition: [counted],
  'platform-act': [counted],
  'platform-mark': [counted],
  protection: [counted],
  publication: [counted],
  publishing: [counted],
  pulse: [counted],
  refusals: [counted],
  network: [counted],
  'centre-contacts': [counted],
  receipt: [counted],
  'receipt-key': [counted],
  register: [counted],
  release: [counted],
  'release-signature': [counted],
  report: [counted],
  'report-chapter': [counted],
  'request-count': [counted],
  restoring: [counted],
  'return-code': [counted],
  revision: [counted],
  'safety-plan': [counted],
  'sender-key': [counted],
  service: [counted],
  settings: [counted, namedByForm, placesMaybeUsed],
  share: [counted],
  slice: [counted],
  'stale-month': [counted],
  'team-event': [counted],
  'team-member': [counted],
  'team-version': [counted],
  tombstone: [counted],
  unit: [counted],
  version: [counted],
  'waiting-key': [counted],
  work: [counted],
  visit: [counted],
} as const satisfies Record<string, readonly Step[]>

export type ItemType = keyof typeof steps
export const itemTypes = Object.keys(steps) as ItemType[]

/** The shape in which items of a type are stored now. */
export function shapeOf(type: ItemType): number {
  return steps[type].length
}

/** An item as it is to be stored: with its shape. */
export function shaped<Stored extends { readonly type: ItemType }>(item: Stored): Stored & { readonly shape: number } {
  return { ...item, shape: shapeOf(item.type) }
}

/**
 * Reads an item by the schema of its present shape, whatever shape it was stored in. What was disposed of can be read as far as it is
 * plain; whoever needs its words is told `erased`, with the day. Throws when it is of a newer shape, or of none.
 */
export function stored<Schema extends z.ZodMiniType>(schema: Schema, item: Item): z.infer<Schema> {
  const { data, error } = schema.safeParse(upgraded(item))
  if (error === undefined) return data
  const { erasedOn } = item
  throw erasedOn === undefined ? error : new Problem('erased', { current: { erasedOn } })
}

function upgraded(item: Item): Item {
  const { type, shape = 0 } = item
  const known = itemTypes.find((each) => each === type)
  if (known === undefined) throw new Error('a stored item of no known type')
  if (typeof shape !== 'number' || shape > shapeOf(known))
    throw new Error(`a ${known} stored by a newer version of Opora`)
  const missing: readonly Step[] = steps[known].slice(shape)
  return missing.reduce((older, step) => step(older), item)
}
