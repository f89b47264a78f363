import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import { changesBetween, lateChangeSchema } from '../../../shared/figures/late-changes.ts'
import { lastDayOf, type Month } from '../../../shared/figures/period.ts'
import {
  childrenCountings,
  figuresSettingsSchema,
  type Parameters,
  usualParameters,
} from '../../../shared/figures/settings.ts'
import { sliceOf, storedSliceSchema } from '../../../shared/figures/slice.ts'
import type { MonthFigures } from '../../../shared/figures/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { countings } from '../../../shared/work/units.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { readFacts } from './facts.ts'

/** The figures of a month of a centre as they were reckoned last. */
const sliceSchema = z.object({
  month: z.string(),
  version: z.number(),
  figures: z.exactOptional(storedSliceSchema),
  parameters: z.object({ children: z.enum(childrenCountings), interventions: z.enum(countings) }),
  reckonedAt: z.string(),
  /** Since when they cannot be reckoned; then there are none. */
  failedAt: z.exactOptional(z.string()),
  changes: z.array(lateChangeSchema),
})
type StoredMonth = z.infer<typeof sliceSchema>

/** More late changes of a month are not kept; the newest are. */
export const MOST_CHANGES = 200

/** By which rules of its own a centre counts. */
export async function readParameters(table: Table, centre: string): Promise<Parameters> {
  const { figures = usualParameters } = await readSettings(table, centre, figuresSettingsSchema)
  return figures
}

/**
 * Reckons the figures of a month anew and keeps them, with what a late change made of them; answers whether they differ from what was
 * kept. Of a month whose facts cannot be read it keeps that there are none, and throws.
 */
export function reckonMonth(
  table: Table,
  { centre, month, now }: { readonly centre: string; readonly month: Month; readonly now: Instant },
): Promise<boolean> {
  return anewWhenOvertaken(async () => {
    const [before, parameters] = await Promise.all([readMonth(table, centre, month), readParameters(table, centre)])
    const common = { month, parameters, reckonedAt: now }
    const figures = await readFacts(table, centre, month)
      .then((facts) => sliceOf(facts, { period: month, parameters }))
      .catch(async (thrown: unknown) => {
        await keep(table, { centre, before, after: { ...common, changes: before?.changes ?? [], failedAt: now } })
        throw thrown
      })
    const is = { figures, parameters }
    if (before && isDeepStrictEqual({ figures: before.figures, parameters: before.parameters }, is)) return false
    const isLate = pragueDay(now) > lastDayOf(month)
    const changes = isLate && before?.figures ? changesBetween(before.figures, figures, now) : []
    const all = [...(before?.changes ?? []), ...changes].slice(-MOST_CHANGES)
    await keep(table, { centre, before, after: { ...common, figures, changes: all } })
    return true
  })
}

interface Keeping {
  readonly centre: string
  readonly before: StoredMonth | undefined
  readonly after: Omit<StoredMonth, 'version'>
}

async function keep(table: Table, { centre, before, after }: Keeping): Promise<void> {
  const item = { ...keys.slice(centre, after.month), type: 'slice' as const, ...after }
  await transact<string>(table, {
    slice: before === undefined ? create({ ...item, version: 1 }) : replace(item, before.version),
  })
}

async function readMonth(table: Table, centre: string, month: Month): Promise<StoredMonth | undefined> {
  const item = await readItem(table, keys.slice(centre, month))
  return item && stored(sliceSchema, item)
}

/** The months of a centre that were ever reckoned, oldest first. */
export async function readSlices(table: Table, centre: string): Promise<MonthFigures[]> {
  return (await readAll(table, centre)).map(shown)
}

/** The months that are counted by other rules than those of the centre now. */
export async function monthsByOtherRules(table: Table, centre: string): Promise<Month[]> {
  const [months, parameters] = await Promise.all([readAll(table, centre), readParameters(table, centre)])
  return months.filter((month) => !isDeepStrictEqual(month.parameters, parameters)).map(({ month }) => month)
}

async function readAll(table: Table, centre: string): Promise<StoredMonth[]> {
  const items = await allItems(table, partition(keys.slice(centre, '').pk))
  return items.map((item) => stored(sliceSchema, item))
}

function shown({ month, figures, reckonedAt, failedAt, changes }: StoredMonth): MonthFigures {
  if (failedAt !== undefined || figures === undefined) return { month, changes, missing: 'failed' }
  return { month, figures, reckonedAt, changes }
}
