import * as z from 'zod/mini'
import { isDone } from '../../../shared/duties/deadline.ts'
import type { Erasable } from '../../../shared/retention/kinds.ts'
import {
  appointmentStanding,
  complaintStanding,
  enquiryStanding,
  fileStanding,
  monthStanding,
  type Standing,
} from '../../../shared/retention/standing.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { type PlainClient, readPlainClient } from '../clients/file.ts'
import { readOthers, readPlain } from '../clients/persons.ts'
import { isVisited, readDeadline } from '../duties/deadlines.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, beginningWith, firstItem, list, partition, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { isLetterWaiting } from './letters.ts'
import type { Place } from './words.ts'

/** A thing as its rule sees it, and the items that must be as they were read when it is disposed of. */
export interface Read {
  readonly standing: Standing
  /** The number of a file. */
  readonly reference?: string
  /** What is disposed of with it, itself first. */
  readonly things: readonly Erasable[]
  /** Items with words that are taken away in the transaction that buries it; a transaction has no room for those of its enquiries. */
  readonly main: readonly Item[]
  /** Items that count everything that is done about it. */
  readonly counts: readonly Item[]
}

/** Reads what decides about a thing; undefined when there is no such thing, or it was disposed of. */
export function readThing(place: Place, { kind, id }: Erasable, now: Instant): Promise<Read | undefined> {
  const read = {
    file: readFile,
    enquiry: readEnquiry,
    appointment: readOwnAppointment,
    complaint: readComplaint,
    letter: readLettersOf,
    audit: readAuditOf,
  }
  return read[kind](place, id, now)
}

async function readFile(place: Place, id: string, now: Instant): Promise<Read | undefined> {
  const item = await readItem(place.table, keys.client(place.id, id))
  if (item === undefined || isErased(item)) return undefined
  const file = readPlainClient(item)
  const enquiries = enquiriesOf(file)
  const [duty, protection, activity, others, isOut, ...held] = await Promise.all([
    readItem(place.table, keys.deadline(place.id, id)),
    readItem(place.table, keys.protection(place.id, id)),
    readItem(place.table, keys.activity(place.id, id)),
    closingsOf(place, file),
    isVisited(place, id),
    ...[id, ...enquiries].map((holder) => hasOpenAppointment(place, holder)),
  ])
  const asked = await Promise.all(enquiries.map((one) => readAsked(place, one)))
  const standing = fileStanding(
    {
      id,
      closedOn: file.closedOn,
      others,
      isOfferOwed: duty !== undefined && !isDone(readDeadline(duty)),
      isVisited: isOut,
      hasOpenAppointment: held.includes(true),
      isCallPromised: asked.some(({ isCallPromised }) => isCallPromised),
      protectedUntil: protection && stored(comingSchema, protection).comingAt,
      isHeld: file.isHeld === true,
    },
    now,
  )
  return {
    standing,
    reference: file.reference,
    things: withEnquiries(file),
    main: [item, ...present(duty)],
    counts: [...present(activity), ...asked.flatMap((one) => one.counts)],
  }
}

function enquiriesOf({ enquiry, linkedEnquiries = [] }: PlainClient): string[] {
  return enquiry === undefined ? [...linkedEnquiries] : [enquiry, ...linkedEnquiries]
}

function withEnquiries(file: PlainClient): Erasable[] {
  return [{ kind: 'file', id: file.id }, ...enquiriesOf(file).map((id) => ({ kind: 'enquiry' as const, id }))]
}

/** A thing and what is disposed of with it, also when that has begun. */
export async function thingsWith(place: Place, thing: Erasable): Promise<Erasable[]> {
  return thing.kind === 'file' ? withEnquiries(await readPlain(place, thing.id)) : [thing]
}

/** When each other file of the same person was closed, but for those that were disposed of. */
async function closingsOf(place: Place, file: PlainClient) {
  const others = await readOthers(place, file)
  return others.filter(({ erasedOn }) => erasedOn === undefined).map(({ closedOn }) => closedOn)
}

const comingSchema = z.object({ comingAt: z.exactOptional(z.string()) })
const endedSchema = z.object({ id: z.exactOptional(z.string()), ended: z.exactOptional(z.unknown()) })

/** An appointment that lies ahead, or of which nobody said how it ended. One that was moved elsewhere left a place without an id. */
async function hasOpenAppointment({ id, table }: Place, holder: string): Promise<boolean> {
  const items = await allItems(table, beginningWith(keys.record(id, holder, { type: 'appointment', id: '' })))
  return items.map((item) => stored(endedSchema, item)).some((one) => one.id !== undefined && one.ended === undefined)
}

const centrePkSchema = z.object({ centrePk: z.exactOptional(z.string()) })

/** What of an enquiry's own items counts. */
async function readAsked({ id, table }: Place, enquiry: string) {
  const [item, callBack, touches] = await Promise.all([
    readItem(table, keys.enquiry(id, enquiry)),
    readItem(table, keys.callBack(id, enquiry)),
    readItem(table, keys.enquiryActivity(id, enquiry)),
  ])
  return {
    main: present(item).filter((one) => !isErased(one)),
    counts: present(touches),
    isCallPromised: callBack !== undefined && stored(centrePkSchema, callBack).centrePk !== undefined,
  }
}

const askedSchema = z.object({ at: z.string(), client: z.exactOptional(z.string()) })
const recordedSchema = z.object({ recordedAt: z.string() })

/** One that belongs to a file goes with the file. */
async function readEnquiry(place: Place, id: string): Promise<Read | undefined> {
  const [asked, hasOpen, items] = await Promise.all([
    readAsked(place, id),
    hasOpenAppointment(place, id),
    allItems(place.table, beginningWith(keys.enquiryEntry(place.id, id, ''))),
  ])
  const [item] = asked.main
  if (item === undefined) return undefined
  const { at, client } = stored(askedSchema, item)
  if (client !== undefined && (await isThere(place, client))) return undefined
  const last = [at, ...items.map((one) => stored(recordedSchema, one).recordedAt)].toSorted().at(-1) ?? at
  const { isCallPromised } = asked
  return {
    standing: enquiryStanding({ id, lastOn: pragueDay(last), hasOpenAppointment: hasOpen, isCallPromised }),
    things: [{ kind: 'enquiry', id }],
    main: asked.main,
    counts: asked.counts,
  }
}

async function isThere({ id, table }: Place, client: string): Promise<boolean> {
  const item = await readItem(table, keys.client(id, client))
  return item !== undefined && readPlainClient(item).erasedOn === undefined
}

const appointmentSchema = z.object({
  wall: z.string(),
  client: z.exactOptional(z.string()),
  enquiry: z.exactOptional(z.string()),
  ended: z.exactOptional(z.unknown()),
})

/** One that is for somebody goes with them. */
async function readOwnAppointment({ id: centre, table }: Place, id: string): Promise<Read | undefined> {
  const item = await readItem(table, keys.appointment(centre, id))
  if (item === undefined || isErased(item)) return undefined
  const { wall, client, enquiry, ended } = stored(appointmentSchema, item)
  if (client !== undefined || enquiry !== undefined) return undefined
  const standing = appointmentStanding({ id, on: wall.slice(0, 10), isEnded: ended !== undefined })
  return { standing, things: [{ kind: 'appointment', id }], main: [item], counts: [] }
}

const complaintSchema = z.object({ status: z.string(), enteredAt: z.string() })
const revisionSchema = z.object({ at: z.string() })

async function readComplaint({ id: centre, table }: Place, id: string): Promise<Read | undefined> {
  const items = await allItems(table, partition(keys.complaint(centre, id).pk))
  const item = items.find(({ type }) => type === 'complaint')
  if (item === undefined || isErased(item)) return undefined
  const { status, enteredAt } = stored(complaintSchema, item)
  const steps = items.filter(({ type }) => type === 'revision').map((one) => stored(revisionSchema, one).at)
  const last = [enteredAt, ...steps].toSorted().at(-1) ?? enteredAt
  return {
    standing: complaintStanding({ id, lastOn: pragueDay(last), isOpen: status === 'open' || status === 'written' }),
    things: [{ kind: 'complaint', id }],
    main: [item],
    counts: [],
  }
}

/** The letters of a month that are about nobody. */
async function readLettersOf(place: Place, month: string): Promise<Read | undefined> {
  const isOpen = await isLetterWaiting(place, month)
  return isOpen === undefined ? undefined : ofMonth(monthStanding({ kind: 'letter', id: month, isOpen }))
}

/** The entries of a month, as they were signed; what the notary has disposed of, or is to, is there no more. */
async function readAuditOf(place: Place, month: string): Promise<Read | undefined> {
  const [stone, day, hold] = await Promise.all([
    readItem(place.table, keys.tombstone(place.id, { kind: 'audit', id: month })),
    firstItem(place.table, beginningWith(keys.auditDay(place.id, month))),
    firstItem(place.table, list(byCentre.legalHolds(place.id))),
  ])
  if (stone !== undefined || day === undefined) return undefined
  return ofMonth(monthStanding({ kind: 'audit', id: month, isHeld: hold !== undefined }))
}

/** Nothing of it has words, and nothing of it is written any more once it is over. */
function ofMonth(standing: Standing): Read {
  const { kind, id } = standing
  return { standing, things: [{ kind, id }], main: [], counts: [] }
}

function isErased(item: Item): boolean {
  return item['erasedOn'] !== undefined
}

function present(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item]
}
