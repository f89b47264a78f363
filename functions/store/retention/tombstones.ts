import * as z from 'zod/mini'
import { disposalKinds, type Erasable, monthlyKinds } from '../../../shared/retention/kinds.ts'
import type { Day, Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { forgetCard } from '../register/cards.ts'
import { keys } from '../table/keys.ts'
import { eachItem, partition } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, put, somebodyWasFirst, transact } from '../table/transact.ts'
import { takeLetters } from './letters.ts'
import { type Place, takeWords } from './words.ts'

/*
 * A tombstone says that something was disposed of, and when; nobody and nothing of it. They are kept for ever, and outlive the table:
 * whoever restores one from a backup hands them over, and the restored table forgets again.
 */

export const tombstoneSchema = z.object({
  kind: z.enum(disposalKinds),
  id: z.string(),
  erasedAt: z.string(),
  /** The list by which it was; the protocol says more. */
  disposal: z.string(),
})
export type Tombstone = Readonly<z.infer<typeof tombstoneSchema>>

function tombstoneItem(centre: string, tombstone: Tombstone) {
  return { ...keys.tombstone(centre, tombstone), type: 'tombstone' as const, ...tombstone }
}

/** Everything a centre has disposed of, by kind and id. */
export async function* tombstonesOf({ id, table }: Place): AsyncGenerator<Tombstone> {
  const { pk } = keys.tombstone(id, { kind: '', id: '' })
  for await (const item of eachItem(table, partition(pk))) yield stored(tombstoneSchema, item)
}

export function readTombstone(item: Item | undefined): Tombstone | undefined {
  return item && stored(tombstoneSchema, item)
}

/** What is written where something is disposed of. */
export function buried(
  centre: string,
  things: readonly Erasable[],
  { at, disposal }: { readonly at: Instant; readonly disposal: string },
): Record<string, Action> {
  const stones = things.map(({ kind, id }) => tombstoneItem(centre, { kind, id, erasedAt: at, disposal }))
  return Object.fromEntries(stones.map((stone) => [`tombstone ${stone.sk}`, put(stone)]))
}

/**
 * Takes the words about a thing away, and makes the register forget it; see `takeWords` for the rest. Whatever was done before is done
 * again without harm.
 */
export async function forget(
  place: Place,
  { thing, on }: { readonly thing: Erasable; readonly on: Day },
  most: number,
): Promise<number> {
  const of = cardOf[thing.kind]
  if (of !== undefined) await transact(place.table, { card: forgetCard(place.id, { of, id: thing.id }) })
  const left = isMonthly(thing) ? most : await takeWords(place, { thing, on }, most)
  return left === 0 ? 0 : takeLetters(place, thing, left)
}

/** The audit is taken away by the notary, who alone may. */
function isMonthly({ kind }: Erasable): boolean {
  return monthlyKinds.some((each) => each === kind)
}

/** What the register calls each kind that it holds. */
const cardOf = {
  file: 'client',
  enquiry: 'enquiry',
  appointment: undefined,
  complaint: undefined,
  letter: undefined,
  audit: undefined,
} as const

/** How many items of one thing are looked at before the next turn: nobody waits for it. */
const MOST = 100_000

/**
 * Makes a table forget again what its centre had disposed of before the table was set back or filled from an archive: by the tombstones
 * handed over, which may be from elsewhere, and by those in the table itself. Answers how many things are forgotten now. Done again, or
 * after it broke off, it goes on and changes nothing more. No rule is asked: what was disposed of stays so.
 */
export async function forgetAgain(
  place: Place,
  { now, handedOver = [] }: { readonly now: Instant; readonly handedOver?: readonly Tombstone[] },
): Promise<number> {
  const keep = (stone: Tombstone) =>
    somebodyWasFirst(transact(place.table, { stone: put(tombstoneItem(place.id, stone)) }))
  for (const stone of handedOver) await keep(stone)
  let count = 0
  for await (const stone of tombstonesOf(place)) {
    const { kind, id, erasedAt } = stone
    // The notary, who has seen to it once, sees to it again.
    if (kind === 'audit') await keep({ ...stone, erasedAt: now })
    await forget(place, { thing: { kind, id }, on: pragueDay(erasedAt) }, MOST)
    count += 1
  }
  return count
}
