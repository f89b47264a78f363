import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import { type Complaint, type ComplaintState, complaintId, entered } from '../../../shared/complaints/complaint.ts'
import { checkEntry } from '../../../shared/complaints/steps.ts'
import type { Book, ComplaintFile } from '../../../shared/complaints/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry, noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, readItem } from '../table/query.ts'
import { type DataKey, newDataKey, wrapDataKey } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { type Action, create, replace, TransactionRefused, transact } from '../table/transact.ts'
import {
  arrivalLetter,
  complaintItem,
  newDeadline,
  openRow,
  type Place,
  readComplaint,
  revisionItem,
  type Viewer,
} from './complaints.ts'
import { complaintDays } from './settings.ts'

/** A complaint to be entered in the book. */
export interface Entry {
  /** Made by the client, so that entering again after a lost answer enters once. */
  readonly id: string
  readonly complaint: Complaint
  readonly viewer: Viewer
}

/** Wide enough for a whole centre entering at once; then the answer is `busy` and nothing is entered. */
const NUMBER_TRIES = 60
const LONGEST_PAUSE_MS = 250

/**
 * Enters a complaint under the next number of the centre's book of this year. The number, the complaint and everything that goes
 * with it are one transaction, so no number is given without a complaint, whatever breaks; and the number is the complaint's key,
 * so no two can have it. The same entry again is answered as entered; throws `invalid`, `busy` and, when the entry was made before
 * with other words, `changed-meanwhile` with what stands in the book.
 */
export async function enterComplaint(centre: Centre, entry: Entry): Promise<ComplaintFile> {
  checkEntry(entry.complaint, entry.viewer.now)
  const known = await placeOf(centre, entry)
  const place = known ?? (await takeNumber(centre, await preparedOf(centre, entry)))
  return entryAnswer(centre, entry, place)
}

/** An entry with everything that does not depend on its number. */
interface Prepared {
  readonly entry: Entry
  readonly state: ComplaintState
  readonly key: DataKey
  readonly wrapped: string
}

async function preparedOf(centre: Centre, entry: Entry): Promise<Prepared> {
  const key = newDataKey()
  const [days, wrapped] = await Promise.all([
    complaintDays(centre),
    centre.publicKey().then((publicKey) => wrapDataKey(key, publicKey)),
  ])
  return { entry, state: entered(entry.complaint, days), key, wrapped }
}

async function takeNumber(centre: Centre, prepared: Prepared): Promise<Place> {
  for (let tried = 1; tried <= NUMBER_TRIES; tried++) {
    const place = await tryNumber(centre, prepared)
    if (place !== undefined) return place
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** tried))
  }
  throw new Problem('busy')
}

async function entryAnswer(centre: Centre, { complaint, viewer }: Entry, { id }: Place): Promise<ComplaintFile> {
  const file = await readComplaint(centre, id, viewer)
  const isOther = file.version === 1 && file.state && !isDeepStrictEqual(file.state.complaint, complaint)
  if (isOther) throw new Problem('changed-meanwhile', { current: file })
  return file
}

const placeSchema = z.object({ id: z.string(), year: z.number(), number: z.number() })

/** Where an entry stands that was made before. */
async function placeOf({ id, table }: Centre, entry: Entry): Promise<Place | undefined> {
  const item = await readItem(table, keys.entry(id, entry.id))
  return item && stored(placeSchema, item)
}

/** Takes the next number, or answers undefined when somebody else took it meanwhile. */
async function tryNumber(centre: Centre, prepared: Prepared): Promise<Place | undefined> {
  const year = Number(pragueDay(prepared.entry.viewer.now).slice(0, 4))
  const counter = await readCounter(centre, year)
  const number = counter.last + 1
  const place = { id: complaintId(year, number), year, number }
  const counted = { ...keys.counter(centre.id, year), type: 'counter' as const, last: number, version: 1 }
  try {
    await transact(centre.table, {
      counter: counter.version === 0 ? create(counted) : replace(counted, counter.version),
      ...(await entryActions(centre, prepared, place)),
    })
    return place
  } catch (thrown) {
    return takenMeanwhile(thrown)
  }
}

/**
 * What a refused transaction means: the entry was made by a try whose answer was lost, or the number went to somebody else. A number
 * that stands in the book while the counter does not know it would be taken for ever; that is no race and is thrown.
 */
function takenMeanwhile(thrown: unknown): Place | undefined {
  if (isBusy(thrown)) return undefined
  if (!(thrown instanceof TransactionRefused)) throw thrown
  const made = thrown.failed.get('entry')
  if (made !== undefined) return stored(placeSchema, made)
  if (thrown.failed.has('counter')) return undefined
  throw thrown
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === 'busy'
}

const counterSchema = z.object({ last: z.number(), version: z.number() })

async function readCounter({ id, table }: Centre, year: number): Promise<z.infer<typeof counterSchema>> {
  const item = await readItem(table, keys.counter(id, year))
  return item ? stored(counterSchema, item) : { last: 0, version: 0 }
}

async function entryActions(
  centre: Centre,
  prepared: Prepared,
  place: Place,
): Promise<Record<string, Action | undefined>> {
  const { entry, state, key, wrapped } = prepared
  const { by, role, now } = entry.viewer
  const origin = { ...place, enteredAt: now, enteredBy: by, key: wrapped, corrected: false }
  const made = { ...keys.entry(centre.id, entry.id), type: 'entry' as const, ...place }
  const first = { version: 1, step: 'enter', viewer: entry.viewer, sealed: { state } } as const
  const deadline = newDeadline(centre.id, place, { state, now })
  // The head need not be written to about what she has just entered; the founder of a complaint about her must.
  const isTold = role === 'head' && deadline?.audience === undefined
  return {
    entry: create(made),
    complaint: create(await complaintItem(centre.id, origin, { state, key })),
    revision: create(await revisionItem(keys.revision(centre.id, place.id, 1), key, first)),
    deadline: deadline && create(deadline),
    letter: deadline && !isTold ? create(arrivalLetter(deadline, now)) : undefined,
    audit: create(changeEntry(centre.id, { complaint: place.id, by, at: now, did: 'enter' })),
  }
}

/** The book of a year as somebody may see it, in the order of numbers: leaves an audit entry. */
export async function readBook(centre: Centre, year: number, viewer: Viewer): Promise<Book> {
  const items = await allItems(centre.table, list(byCentre.book(centre.id, year)))
  await noteReading(centre, { complaint: `book-${year}`, by: viewer.by, at: viewer.now, did: 'read' })
  const complaints = await Promise.all(items.map((item) => openRow(centre, item, viewer.role)))
  return { now: viewer.now, year, complaints }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
