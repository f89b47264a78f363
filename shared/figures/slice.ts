import * as z from 'zod/mini'
import type { Fact } from './facts.ts'
import { type Context, type Counted, type Indicator, type IndicatorId, indicatorIds, indicators } from './indicators.ts'
import { type Additive, type Distinct, type Median, type Parts, type Share, type Value, valueSchema } from './value.ts'

/*
 * A slice: all figures of one centre and period, made of the facts of that period by one pure function. The same facts in any order, or
 * told twice, give the same slice.
 */

interface Values {
  additive: Additive
  distinct: Distinct
  share: Share
  median: Median
}

/** The figures of a period, each of the type that it is. */
export type Slice = { readonly [Id in IndicatorId]: Values[(typeof indicators)[Id]['value']] }

/** A slice as it is stored and sent: one of another version of Opora may lack figures. */
export const storedSliceSchema = z.record(z.string(), valueSchema)
export type StoredSlice = Readonly<Record<string, Value>>

/** One line of what a figure is made of: the fact, and what it gives. */
export interface Line extends Counted {
  readonly fact: Fact
  readonly by: Readonly<Record<string, string>>
}

/** All figures of a period, of all facts whose day lies in it. */
export function sliceOf(facts: readonly Fact[], context: Context): Slice {
  const sorted = inOrder(facts)
  return Object.fromEntries(
    indicatorIds.map((id) => [id, valueAmong(indicators[id], linesAmong(sorted, indicators[id], context))]),
  ) as unknown as Slice
}

/** One figure by itself. */
export function figureOf<Id extends IndicatorId>(facts: readonly Fact[], id: Id, context: Context): Slice[Id] {
  return valueAmong(indicators[id], linesBehind(facts, id, context)) as Slice[Id]
}

/**
 * What a figure is made of, oldest first: as many lines as it says, be it of records, people or families; of a sum the records, each with
 * its amount; of a share its whole; of a median what it is the middle of. With a part: the lines of that part.
 */
export function linesBehind(
  facts: readonly Fact[],
  id: IndicatorId,
  { part, ...context }: Context & { readonly part?: { readonly dimension: string; readonly code: string } | undefined },
): Line[] {
  const lines = linesAmong(inOrder(facts), indicators[id], context)
  return part === undefined ? lines : lines.filter(({ by }) => by[part.dimension] === part.code)
}

/** What lines behind a figure make: the figure, and of the lines of a part that part. */
export function figureIn(id: IndicatorId, lines: readonly Line[]): Value {
  return valueAmong(indicators[id], lines)
}

/** By day and record; told twice, a fact counts once. */
function inOrder(facts: readonly Fact[]): Fact[] {
  const named = new Map(facts.map((fact) => [nameOf(fact), fact]))
  return [...named].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, fact]) => fact)
}

function nameOf(fact: Fact): string {
  const { on, kind, id } = fact
  const entry = 'entry' in fact ? fact.entry : 'period' in fact ? fact.period : ''
  return `${on}#${kind}#${id}#${entry}`
}

function linesAmong(facts: readonly Fact[], indicator: Indicator, context: Context): Line[] {
  const lines = facts.flatMap((fact) => {
    const counted = indicator.counted(fact, context)
    return counted === undefined ? [] : [{ ...counted, fact, by: partsOf(fact, indicator, context) }]
  })
  return indicator.value === 'distinct' ? firstOfEach(lines) : lines
}

function partsOf(fact: Fact, { by }: Indicator, context: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(by).map(([dimension, codeOf]) => [dimension, codeOf(fact, context)]))
}

/** Of each person or family the first line, with the most that any says. */
function firstOfEach(lines: readonly Line[]): Line[] {
  const first = new Map<string, Line>()
  for (const line of lines) {
    const { key = '', amount = 0 } = line
    const known = first.get(key)
    if (known === undefined) first.set(key, line)
    else if (amount > (known.amount ?? 0)) first.set(key, { ...known, amount })
  }
  return [...first.values()]
}

function valueAmong({ value, by }: Indicator, lines: readonly Line[]): Value {
  if (value === 'share') return { kind: value, part: lines.filter(({ isPart }) => isPart).length, whole: lines.length }
  if (value === 'median') return { kind: value, middle: middleOf(lines.map(amountOf)), of: lines.length }
  return {
    kind: value,
    n: total(lines),
    by: Object.fromEntries(Object.keys(by).map((each) => [each, parts(lines, each)])),
  }
}

function parts(lines: readonly Line[], dimension: string): Parts[string] {
  const groups = Map.groupBy(lines, ({ by }) => by[dimension] ?? '')
  return Object.fromEntries([...groups].map(([code, some]) => [code, total(some)] as const).toSorted())
}

function total(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + amountOf(line), 0)
}

function amountOf({ amount = 1 }: Line): number {
  return amount
}

/** The middle value; between the two middle ones, half way. */
function middleOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
