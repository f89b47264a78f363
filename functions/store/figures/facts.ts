import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Fact, factSchema, type SubjectKind } from '../../../shared/figures/facts.ts'
import { isYear, type Month, monthOf, monthsOf, type Period } from '../../../shared/figures/period.ts'
import type { Day } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, put, replace, transact } from '../table/transact.ts'

/*
 * The facts of a record lie in the months in which they came to pass, so that the figures of a month are made of one partition. Beside
 * them stands in which months a record has any, with a digest of each: what did not change is not written again.
 */

/** A record that facts are made of. */
export interface Subject {
  readonly of: SubjectKind
  readonly id: string
}

/** Facts of one stored item: a record with more of them in a month has several, and none is larger than the table takes. */
export const MOST_FACTS = 500

/** Goes up when a record gives other facts than before: what is stored is then made anew by the next check, and no difference to tell of. */
const FACT_FORM = 1

/** Months of a record that are written at once. */
const MONTHS_AT_ONCE = 20

const factsSchema = z.object({ facts: z.array(factSchema) })

const factsOfSchema = z.object({
  version: z.number(),
  months: z.record(z.string(), z.object({ digest: z.string(), pages: z.number() })),
  /** The day of which the facts are: a service that runs has one for each month up to it. */
  asOf: z.string(),
  /** By which rules of the program they were made. */
  form: z.number(),
})
type FactsOf = z.infer<typeof factsOfSchema>

/** All facts of a period, of every record. */
export async function readFacts(table: Table, centre: string, period: Period): Promise<Fact[]> {
  if (!isYear(period)) return readMonthFacts(table, centre, period)
  const parts = await Promise.all([period, ...monthsOf(period)].map((each) => readPartition(table, centre, each)))
  return parts.flat()
}

/** Of a month there are two partitions: its own, and that of the year's services. */
async function readMonthFacts(table: Table, centre: string, month: Month): Promise<Fact[]> {
  const [own, services] = await Promise.all([month, yearOf(month)].map((each) => readPartition(table, centre, each)))
  return [...(own ?? []), ...(services ?? []).filter(({ on }) => monthOf(on) === month)]
}

async function readPartition(table: Table, centre: string, period: Period): Promise<Fact[]> {
  const { pk } = keys.facts(centre, period, { of: '', id: '' })
  return (await allItems(table, partition(pk))).flatMap((item) => stored(factsSchema, item).facts)
}

/**
 * Where a fact lies: in its month; a service, which has a fact in each of its months, in its year, so that a file that is open for ten
 * years is ten items and not a hundred and twenty.
 */
function placeOf({ kind, on }: Fact): Period {
  return kind === 'service' ? yearOf(on) : monthOf(on)
}

function yearOf(day: Day | Month): Period {
  return day.slice(0, 4)
}

/** Of which day the facts of a record are, as they were written last; undefined when they never were by the rules of now. */
export async function readAsOf(table: Table, centre: string, subject: Subject): Promise<Day | undefined> {
  const known = await readFactsOf(table, centre, subject)
  return known?.form === FACT_FORM ? known.asOf : undefined
}

async function readFactsOf(table: Table, centre: string, subject: Subject): Promise<FactsOf | undefined> {
  const item = await readItem(table, keys.factsOf(centre, subject))
  return item && stored(factsOfSchema, item)
}

/** What a record has by now, and of which day that is. */
export interface Reckoned {
  readonly facts: readonly Fact[]
  readonly asOf: Day
}

/**
 * Writes the facts of a record into its months, and takes away what it has no more; what is there already is not written again. Answers
 * which months changed.
 */
export function saveFacts(
  table: Table,
  centre: string,
  { subject, reckon }: { readonly subject: Subject; readonly reckon: (isAnew: boolean) => Promise<Reckoned> },
): Promise<Month[]> {
  let isAnew = false
  return anewWhenOvertaken(async () => {
    const before = await readFactsOf(table, centre, subject)
    const { facts, asOf } = await reckon(isAnew)
    isAnew = true
    const byMonth = Map.groupBy(facts, placeOf)
    const months = new Set([...Object.keys(before?.months ?? {}), ...byMonth.keys()])
    const changed = [...months].filter((month) => digestOf(byMonth.get(month)) !== before?.months[month]?.digest).sort()
    let known = before
    for (let from = 0; from < changed.length || (from === 0 && !isAsOf(known, asOf)); from += MONTHS_AT_ONCE) {
      const some = changed.slice(from, from + MONTHS_AT_ONCE)
      known = await saveMonths(table, centre, { subject, byMonth, some, known, asOf })
    }
    return changed
  })
}

function isAsOf(known: FactsOf | undefined, asOf: Day): boolean {
  return known?.form === FACT_FORM && known.asOf === asOf
}

interface Saving {
  readonly subject: Subject
  readonly byMonth: ReadonlyMap<Month, readonly Fact[]>
  readonly some: readonly Month[]
  readonly known: FactsOf | undefined
  readonly asOf: Day
}

async function saveMonths(table: Table, centre: string, saving: Saving): Promise<FactsOf> {
  const { subject, byMonth, some, known, asOf } = saving
  const months = { ...known?.months }
  const pages: Record<string, Action> = {}
  for (const month of some) {
    const facts = byMonth.get(month) ?? []
    const items = pagesOf(centre, { subject, month, facts, atLeast: known?.months[month]?.pages ?? 0 })
    for (const item of items) pages[`${item.pk} ${item.sk}`] = put(item)
    if (facts.length === 0) delete months[month]
    else months[month] = { digest: digestOf(facts), pages: Math.ceil(facts.length / MOST_FACTS) }
  }
  const version = known?.version ?? 0
  const item = { ...keys.factsOf(centre, subject), type: 'facts-of' as const, months, asOf, form: FACT_FORM }
  const line = known === undefined ? create({ ...item, version: 1 }) : replace(item, version)
  await transact<string>(table, { ...pages, months: line })
  return { version: version + 1, months, asOf, form: FACT_FORM }
}

interface Paged {
  readonly subject: Subject
  readonly month: Month
  readonly facts: readonly Fact[]
  /** How many pages there were: those that are not needed any more are emptied, which the stream tells as it tells of others. */
  readonly atLeast: number
}

function pagesOf(centre: string, { subject, month, facts, atLeast }: Paged) {
  const count = Math.max(atLeast, Math.ceil(facts.length / MOST_FACTS))
  return Array.from({ length: count }, (_, page) => {
    const some = facts.slice(page * MOST_FACTS, (page + 1) * MOST_FACTS)
    return { ...keys.facts(centre, month, { ...subject, page }), type: 'facts' as const, facts: some }
  })
}

function digestOf(facts: readonly Fact[] = []): string {
  return facts.length === 0 ? '' : createHash('sha256').update(JSON.stringify(facts)).digest('base64url')
}

/** The centre and the month that a stored item of facts is of; or the year, of services. */
export function periodOfFacts({ pk }: Pick<Item, 'pk'>): { readonly centre: string; readonly period: Period } {
  const [centre = '', , period = ''] = String(pk).split('#')
  return { centre, period }
}
