import { clientReference } from '../../../shared/clients/contact-duty.ts'
import type { Fact } from '../../../shared/figures/facts.ts'
import type { IndicatorId } from '../../../shared/figures/indicators.ts'
import { type Month, monthsBetween, type Period } from '../../../shared/figures/period.ts'
import type { Parameters } from '../../../shared/figures/settings.ts'
import { figureIn, type Line, linesBehind, sliceOf } from '../../../shared/figures/slice.ts'
import type {
  FigureLine,
  FigureLines,
  MonthFigures,
  MonthlyFigures,
  PeriodFigures,
} from '../../../shared/figures/views.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { lastCheck } from './check.ts'
import { readCodedNotice } from './coded.ts'
import { readFacts } from './facts.ts'
import { readParameters, readSlices } from './slices.ts'
import { readStaleMonths } from './stale-months.ts'

/** Which lines are looked at: of which figure, of which part of it, after which line a page begins. */
export interface LookingBehind {
  readonly period: Period
  readonly indicator: IndicatorId
  readonly part?: { readonly dimension: string; readonly code: string } | undefined
  readonly after?: number | undefined
}

const PAGE = 100

/** A centre's own figures. */
export function figuresOf({ table, id }: Pick<Centre, 'table' | 'id'>) {
  return {
    /** All facts of a period. */
    facts: (period: Period): Promise<Fact[]> => readFacts(table, id, period),
    /** The months from one to another as they were reckoned last. */
    ofMonths: async (span: { readonly from: Month; readonly to: Month }): Promise<Omit<MonthlyFigures, 'now'>> => {
      const [known, stale, parameters, checked] = await Promise.all([
        readSlices(table, id),
        readStaleMonths(table, id),
        readParameters(table, id),
        lastCheck(table, id),
      ])
      const months = await Promise.all(
        monthsBetween(span.from, span.to).map(async (month) => {
          const kept = monthAmong(known, month, parameters)
          return stale.includes(month) ? reckonedJustNow(table, id, { kept, parameters }) : kept
        }),
      )
      return { months, parameters, ...(checked && { checked }) }
    },
    /** All figures of a period, of its facts as they are now. */
    ofPeriod: async (period: Period): Promise<Omit<PeriodFigures, 'now'>> => {
      const [facts, parameters] = await Promise.all([readFacts(table, id, period), readParameters(table, id)])
      return { period, figures: sliceOf(facts, { period, parameters }), parameters }
    },
    /** A page of the records that a figure is made of. */
    lines: async ({ period, indicator, part, after = 0 }: LookingBehind): Promise<FigureLines> => {
      const [facts, parameters] = await Promise.all([readFacts(table, id, period), readParameters(table, id)])
      const lines = linesBehind(facts, indicator, { period, parameters, part })
      const end = after + PAGE
      const page = await Promise.all(lines.slice(after, end).map((line) => lineOf({ table, id }, line)))
      return {
        lines: page,
        value: figureIn(indicator, lines),
        total: lines.length,
        ...(end < lines.length && { next: end }),
      }
    },
  }
}

/** A month whose facts have changed since: what they come to now. */
async function reckonedJustNow(
  table: Table,
  centre: string,
  { kept: { month, changes }, parameters }: { readonly kept: MonthFigures; readonly parameters: Parameters },
): Promise<MonthFigures> {
  const facts = await readFacts(table, centre, month).catch(() => undefined)
  if (facts === undefined) return { month, changes, missing: 'failed' }
  return { month, changes, figures: sliceOf(facts, { period: month, parameters }) }
}

/** A month as it was reckoned. Between two that were, one in which nothing came to pass has figures that say so; before the first nobody knows. */
function monthAmong(known: readonly MonthFigures[], month: Month, parameters: Parameters): MonthFigures {
  const found = known.find((each) => each.month === month)
  if (found !== undefined) return found
  const [first = '9999', last = ''] = [known[0]?.month, known.at(-1)?.month]
  if (month < first || month > last) return { month, changes: [], missing: 'not-reckoned' }
  return { month, changes: [], figures: sliceOf([], { period: month, parameters }) }
}

async function lineOf(centre: Pick<Centre, 'table' | 'id'>, { fact, by, amount, isPart }: Line): Promise<FigureLine> {
  const entry = 'entry' in fact ? { entry: fact.entry } : {}
  const counted = { ...(amount !== undefined && { amount }), ...(isPart !== undefined && { isPart }) }
  return { on: fact.on, ...(await recordOf(centre, fact)), ...entry, by, ...counted }
}

/** The record that a fact is of, and what opens it. */
async function recordOf({ table, id: centre }: Pick<Centre, 'table' | 'id'>, fact: Fact) {
  const { id, kind } = fact
  if (kind === 'enquiry' || (kind === 'work' && fact.of === 'enquiry')) return { subject: 'enquiry' as const, id }
  if (kind === 'complaint' || kind === 'event' || kind === 'hand-over') return { subject: kind, id }
  if (kind !== 'notice' && kind !== 'eviction')
    return { subject: 'file' as const, id, file: id, reference: clientReference(centre, id) }
  const [file] = (await readCodedNotice(table, centre, id))?.clients ?? []
  const opened = file === undefined ? {} : { file, reference: clientReference(centre, file) }
  return { subject: 'notice' as const, id, ...opened }
}
