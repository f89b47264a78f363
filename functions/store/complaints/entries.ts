import * as z from 'zod/mini'
import type { EntryPlan } from '../../../shared/complaints/changes.ts'
import { type Place, placeAfter } from '../../../shared/complaints/place.ts'
import { type Answerer, answererSchema } from '../../../shared/complaints/settings.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type DataKey, newDataKey, wrapDataKey } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { create, type Refused, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { versionActions } from './versions.ts'

/** An entry by the id that its maker gave it, so that entering again after a lost answer enters once. */
export interface NewEntry {
  readonly id: string
  readonly plan: EntryPlan
}

/** Wide enough for a whole centre entering at once; then the answer is `busy` and nothing is entered. */
const NUMBER_TRIES = 60
const LONGEST_PAUSE_MS = 250

/**
 * Enters a complaint under the next number of the centre's book of its year and answers where. The number, the complaint and
 * everything that goes with it are one transaction, so no number is given without a complaint, whatever breaks; and the number is the
 * complaint's key, so no two can have it. The same entry again is answered with its place. Throws `busy`.
 */
export async function enterComplaint(centre: Centre, entry: NewEntry): Promise<Place> {
  return (await placeOf(centre, entry)) ?? takeNumber(centre, await preparedOf(centre, entry))
}

const placeSchema = z.object({ id: z.string(), year: z.number(), number: z.number() })

/** Where an entry stands that was made before. */
async function placeOf({ id, table }: Centre, entry: NewEntry): Promise<Place | undefined> {
  const item = await readItem(table, keys.bookEntry(id, entry.id))
  return item && stored(placeSchema, item)
}

/** An entry with everything that does not depend on its number. */
interface Prepared extends NewEntry {
  readonly settings: Answerer
  readonly dataKey: DataKey
  readonly key: string
}

async function preparedOf(centre: Centre, entry: NewEntry): Promise<Prepared> {
  const dataKey = newDataKey()
  const [settings, publicKey] = await Promise.all([
    readSettings(centre.table, centre.id, answererSchema),
    centre.publicKey(),
  ])
  return { ...entry, settings, dataKey, key: wrapDataKey(dataKey, publicKey) }
}

async function takeNumber(centre: Centre, prepared: Prepared): Promise<Place> {
  for (let tried = 1; tried <= NUMBER_TRIES; tried++) {
    const place = await tryNumber(centre, prepared)
    if (place !== undefined) return place
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** tried))
  }
  throw new Problem('busy')
}

/** Takes the next number, or answers undefined when somebody else took it meanwhile. */
async function tryNumber({ id: centre, table }: Centre, prepared: Prepared): Promise<Place | undefined> {
  const { id, settings, dataKey, key } = prepared
  const { year, planAt } = prepared.plan
  const counter = await readCounter(table, keys.counter(centre, year))
  const place = placeAfter(year, counter.last)
  const plan = planAt(place, { centre, settings })
  const counted = { ...keys.counter(centre, year), type: 'counter' as const, last: place.number, version: 1 }
  const versioned = {
    ...place,
    enteredAt: plan.at,
    enteredBy: plan.by,
    key,
    dataKey,
    was: { complaint: 0, deadline: 0 },
  }
  const writing = transact(table, {
    counter: counter.version === 0 ? create(counted) : replace(counted, counter.version),
    entry: create({ ...keys.bookEntry(centre, id), type: 'entry' as const, ...place }),
    ...versionActions(centre, versioned, plan),
  })
  try {
    const refused = await somebodyWasFirst(writing)
    return refused ? takenMeanwhile(refused) : place
  } catch (thrown) {
    if (isBusy(thrown)) return undefined
    throw thrown
  }
}

/**
 * What a refused transaction means: the entry was made by a try whose answer was lost, or the number went to somebody else. A number
 * that stands in the book while the counter does not know it would be taken for ever; that is no race and is thrown.
 */
function takenMeanwhile(refused: Refused): Place | undefined {
  const made = refused.failed.get('entry')
  if (made !== undefined) return stored(placeSchema, made)
  if (refused.failed.has('counter')) return undefined
  throw refused
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === 'busy'
}

const counterSchema = z.object({ last: z.number(), version: z.number() })

async function readCounter(table: Table, name: Key): Promise<z.infer<typeof counterSchema>> {
  const item = await readItem(table, name)
  return item ? stored(counterSchema, item) : { last: 0, version: 0 }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
