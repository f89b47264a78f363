import * as z from 'zod/mini'
import { type Month, monthOf } from '../../../shared/figures/period.ts'
import { type Day, type Instant, plusDays } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, factAttributes, keys } from '../table/keys.ts'
import { eachItem, list, only, readItem, rightAfter } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { put, transact } from '../table/transact.ts'
import { readAsOf, type Subject } from './facts.ts'
import { reckon } from './reckoning.ts'
import { readSlices, reckonMonth } from './slices.ts'

/*
 * Once a night all records of a centre are counted anew. What differs from what is kept is mended and told: then a change did not find its
 * way here. The same round gives running services their facts of a month that has begun, and duties whose time has passed.
 */

const checkSchema = z.object({
  /** The last day on which it was through. */
  checkedOn: z.exactOptional(z.string()),
  /** Where it goes on; left out when it is through. */
  place: z.exactOptional(z.object({ list: z.number(), after: z.string() })),
  /** How many records and months differed, so far in this round. */
  found: z.number(),
  last: z.exactOptional(z.object({ at: z.string(), mended: z.number() })),
})
type Check = z.infer<typeof checkSchema>

/** When a centre's figures were last checked, and how many records differed. */
export async function lastCheck(table: Table, centre: string): Promise<Check['last']> {
  return (await readCheck(table, centre)).last
}

async function readCheck(table: Table, centre: string): Promise<Check> {
  const item = await readItem(table, keys.figuresCheck(centre))
  return item === undefined ? { found: 0 } : stored(checkSchema, item)
}

async function keepCheck(table: Table, centre: string, check: Check): Promise<void> {
  await transact(table, {
    check: put({ ...keys.figuresCheck(centre), type: 'figures-check' as const, ...check }),
  })
}

interface Checking {
  readonly centre: string
  readonly now: Instant
  /** Whether there is time for more; what is left is done in the next round. */
  readonly isTime: () => boolean
}

/** Goes on with the check of a centre's figures. Answers how many records differed, when it is through just now. */
export async function checkFigures(table: Table, { centre, now, isTime }: Checking): Promise<number | undefined> {
  const today = pragueDay(now)
  const check = await readCheck(table, centre)
  if (check.checkedOn === today) return undefined
  let { found } = check
  for await (const { subjects, place } of subjectsFrom(table, { centre, today, place: check.place })) {
    for (const subject of subjects) if (await differs(table, { centre, subject, today })) found += 1
    if (isTime()) continue
    await keepCheck(table, centre, { ...check, place, found })
    return undefined
  }
  for (const month of await monthsToCheck(table, centre, today)) await reckonMonth(table, { centre, month, now })
  await keepCheck(table, centre, { checkedOn: today, found: 0, last: { at: now, mended: found } })
  return found
}

/** Mends what is kept of a record; answers whether it differed from what it should have been on the day on which it was reckoned last. */
async function differs(
  table: Table,
  { centre, subject, today }: { readonly centre: string; readonly subject: Subject; readonly today: Day },
): Promise<boolean> {
  const asOf = await readAsOf(table, centre, subject)
  const changed = asOf === undefined ? [] : await reckon({ table, centre, today: asOf }, subject)
  if (asOf !== today) await reckon({ table, centre, today }, subject)
  return changed.length > 0
}

/** Every month that was ever reckoned, and the one that runs. */
async function monthsToCheck(table: Table, centre: string, today: Day): Promise<Set<Month>> {
  const known = await readSlices(table, centre)
  return new Set([...known.map(({ month }) => month), monthOf(today)])
}

interface From {
  readonly centre: string
  readonly today: Day
  readonly place: Check['place']
}

/** Before intervention centres there were none. */
const FIRST_YEAR = 2007

const subjectSchema = z.object({ id: z.string(), centreSk: z.string(), notice: z.exactOptional(z.string()) })
const coded = only([...factAttributes, 'centreSk'])

/** All records of a centre from a place on, list by list, a file with its notice; and the place after each. */
async function* subjectsFrom(table: Table, { centre, today, place = { list: 0, after: '' } }: From) {
  const lists = listsOf(centre, Number(plusDays(today, 1).slice(0, 4)))
  for (const [index, { of, name }] of lists.entries()) {
    if (index < place.list) continue
    const from = index === place.list && place.after !== '' ? rightAfter(place.after) : undefined
    for await (const item of eachItem(table, { ...list(name, from), ...coded })) {
      const { id, centreSk, notice } = stored(subjectSchema, item)
      const subjects: Subject[] = [{ of, id }, ...(notice === undefined ? [] : [{ of: 'notice' as const, id: notice }])]
      yield { subjects, place: { list: index, after: centreSk } }
    }
  }
}

function listsOf(centre: string, lastYear: number): { readonly of: Subject['of']; readonly name: string }[] {
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  return [
    { of: 'file', name: byCentre.clients(centre) },
    { of: 'enquiry', name: byCentre.enquiries(centre) },
    { of: 'hand-over', name: byCentre.handOvers(centre) },
    ...years.map((year) => ({ of: 'complaint' as const, name: byCentre.book(centre, year) })),
    ...years.map((year) => ({ of: 'event' as const, name: byCentre.teamYear(centre, year) })),
  ]
}
