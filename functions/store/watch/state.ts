import * as z from 'zod/mini'
import { type Centre, centresOn } from '../../../shared/centres/centres.ts'
import { deadlineKinds } from '../../../shared/duties/deadline.ts'
import { type Day, daysFrom, type Instant, plusDays } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import {
  byUrgency,
  type Heard,
  type LastSweep,
  listeners,
  type OldestDuty,
  type PlatformState,
  type RefusedLoop,
  type UnsentLetters,
} from '../../../shared/watch/state.ts'
import { readNetwork } from '../centres/network.ts'
import { readLoops } from '../hand-over/loops.ts'
import { readOpenCentres } from '../police/senders.ts'
import type { Table } from '../table/connection.ts'
import {
  byCentre,
  DUE_SHARDS,
  due,
  keys,
  table as layout,
  openDutyAttributes,
  waitingLetterAttributes,
} from '../table/keys.ts'
import { allItems, eachItem, firstItem, list, only, partition } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { readRefusals } from './refusals.ts'

/** Days of which refusals are shown, today the last. */
const DAYS = 7

/** Days of which hand-overs are shown that only went round. */
const LOOP_DAYS = 30

/** How the platform is: asked of what every door leaves, none of which is of a person. */
export async function readState(table: Table, now: Instant): Promise<PlatformState> {
  const today = pragueDay(now)
  const known = await realCentres(table, now)
  const [duties, loops, letters, marks, refusals] = await Promise.all([
    oldestDuties(table, known),
    refusedLoops(table, known, plusDays(today, -LOOP_DAYS)),
    unsentLetters(table),
    readMarks(table),
    readRefusals(table, daysFrom(plusDays(today, 1 - DAYS), DAYS)),
  ])
  const markOf = (name: string) => {
    const at = marks.get(name)
    return at === undefined ? {} : { at }
  }
  const sweeps: LastSweep[] = deadlineKinds.map((kind) => ({ kind, ...markOf(`sweep#${kind}`) }))
  const heard: Heard[] = listeners.map((door) => ({ door, ...markOf(`heard#${door}`) }))
  return { now, duties, letters, sweeps, heard, refusals, loops }
}

/** Centres that can receive notices; one that only tries things out is none. */
async function realCentres(table: Table, now: Instant): Promise<Centre[]> {
  const [network, open] = await Promise.all([readNetwork(table), readOpenCentres(table)])
  return centresOn(network, pragueDay(now)).filter(({ id, isTest }) => open.includes(id) && !isTest)
}

async function oldestDuties(table: Table, known: readonly Centre[]): Promise<OldestDuty[]> {
  const found = await Promise.all(
    known.map(async ({ id, name }) => {
      const item = await firstItem(table, { ...list(byCentre.openDuties(id)), ...only(openDutyAttributes) })
      return { centre: id, name, ...(item && { dueAt: stored(dutySchema, item).dueAt }) }
    }),
  )
  return byUrgency(found)
}

const dutySchema = z.object({ dueAt: z.string() })

/** Of the last days, newest first: where two centres cannot agree whose notice it is, somebody has to ring them both. */
async function refusedLoops(table: Table, known: readonly Centre[], from: Day): Promise<RefusedLoop[]> {
  const nameOf = (centre: string) => known.find(({ id }) => id === centre)?.name ?? centre
  const found = await Promise.all(
    known.map(async ({ id, name }) => {
      const loops = await readLoops(table, id)
      return loops.map(({ notice, to, reason, at }) => ({ notice, from: name, to: nameOf(to), reason, at }))
    }),
  )
  return found
    .flat()
    .filter(({ at }) => at >= from)
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

/** Of each part of the queue more are not counted: it is enough to know that there are. */
const MOST_LETTERS = 250

async function unsentLetters(table: Table): Promise<UnsentLetters> {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => waitingIn(table, shard))
  const waiting = await Promise.all(shards)
  const [oldestAt] = waiting.flat().toSorted()
  const isMore = waiting.some(({ length }) => length === MOST_LETTERS)
  return { count: waiting.flat().length, isMore, ...(oldestAt !== undefined && { oldestAt }) }
}

const letterSchema = z.object({ createdAt: z.string() })

async function waitingIn(table: Table, shard: number): Promise<string[]> {
  const queue = {
    ...only(waitingLetterAttributes),
    IndexName: layout.indexes.due.name,
    KeyConditionExpression: 'duePk = :queue',
    ExpressionAttributeValues: { ':queue': due.shard('letter', shard) },
  }
  const found: Instant[] = []
  for await (const item of eachItem(table, queue)) {
    found.push(stored(letterSchema, item).createdAt)
    if (found.length === MOST_LETTERS) break
  }
  return found
}

const markSchema = z.object({ sk: z.string(), at: z.string() })

async function readMarks(table: Table): Promise<ReadonlyMap<string, Instant>> {
  const items = await allItems(table, partition(keys.platformState('').pk))
  return new Map(items.map((item) => stored(markSchema, item)).map(({ sk, at }) => [sk, at]))
}
