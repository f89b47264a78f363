import type { Erasable } from '../../../shared/retention/kinds.ts'
import { readDeadline } from '../duties/deadlines.ts'
import { storedLetter } from '../duties/letters.ts'
import { byCentre, type Key, keys } from '../table/keys.ts'
import { allItems, beginningWith, list, readItem } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { removeSealed, somebodyWasFirst, transact } from '../table/transact.ts'
import type { Place } from './words.ts'

/*
 * Letters hold no word about anybody who was helped, and nothing that figures are made of: they are deleted whole. What waits to be sent stays.
 */

/** How many letters one transaction deletes. */
const AT_ONCE = 25

/** Deletes the letters that go with a thing, no more than are given, and answers how many were left of these; 0: there may be more. */
export async function takeLetters(place: Place, thing: Erasable, most: number): Promise<number> {
  const sent = (await lettersWith(place, thing)).filter((item) => storedLetter(item).status === 'sent').slice(0, most)
  for (let from = 0; from < sent.length; from += AT_ONCE) {
    const some = sent.slice(from, from + AT_ONCE).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
    const actions = Object.fromEntries(some.map((key, index) => [`letter ${index}`, removeSealed(key, undefined)]))
    // Whoever deleted them in between did the same.
    await somebodyWasFirst(transact<string>(place.table, actions))
  }
  return most - sent.length
}

/** Whether a letter of a month that is about nobody waits to be sent; undefined when the month has none. */
export async function isLetterWaiting(place: Place, month: string): Promise<boolean | undefined> {
  const items = await allItems(place.table, list(byCentre.monthLetters(place.id, month)))
  return items.length === 0 ? undefined : items.some((item) => storedLetter(item).status !== 'sent')
}

async function lettersWith({ id: centre, table }: Place, thing: Erasable): Promise<Item[]> {
  if (thing.kind === 'letter') return allItems(table, list(byCentre.monthLetters(centre, thing.id)))
  const found = await Promise.all((await dutiesOf({ id: centre, table }, thing)).map((name) => readItem(table, name)))
  const duties = found.filter((item) => item !== undefined).map(readDeadline)
  const all = await Promise.all(
    duties.map(async ({ subject, thread = subject }) => {
      const items = await allItems(table, list(byCentre.letters(centre, thread)))
      // People of one notice have one list.
      return items.filter((item) => storedLetter(item).subject === subject)
    }),
  )
  return all.flat()
}

/** The duties that letters tell of: to offer help, to answer, to come back from a visit. */
async function dutiesOf({ id: centre, table }: Place, { kind, id }: Erasable): Promise<Key[]> {
  if (kind === 'complaint') return [keys.complaintDeadline(centre, id)]
  if (kind !== 'file') return []
  const visits = await allItems(table, beginningWith(keys.record(centre, id, { type: 'visit', id: '' })))
  return [
    keys.deadline(centre, id),
    ...visits.map(({ sk }) => keys.visitDeadline(centre, String(sk).slice('visit#'.length))),
  ]
}
