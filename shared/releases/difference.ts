import * as z from 'zod/mini'
import type { Value } from '../figures/value.ts'
import type { Frozen } from './frozen.ts'

/**
 * How a figure came to be another one. `more` and `fewer`: records came to the period or left it; `corrected`: they say something else;
 * `parts`: as many as before, divided otherwise; `rules`: the centre counts otherwise; `new-figure`, `gone-figure`: one of the two
 * was made by another version of Opora, which knew no such figure.
 */
export const changeKinds = ['more', 'fewer', 'corrected', 'parts', 'rules', 'new-figure', 'gone-figure'] as const
type ChangeKind = (typeof changeKinds)[number]

export const differenceSchema = z.object({
  indicator: z.string(),
  /** The number before and after; of a share its part of its whole, `48/51`; empty where there was none. */
  from: z.string(),
  to: z.string(),
  by: z.enum(changeKinds),
})
export type Difference = Readonly<z.infer<typeof differenceSchema>>

/** What became different between two states of the same period, figure by figure. */
export function differencesBetween(before: Frozen, after: Frozen): Difference[] {
  const names = new Set([...Object.keys(after.figures), ...Object.keys(before.figures)])
  const isCountedOtherwise = !isSame(before.parameters, after.parameters)
  return [...names].flatMap((indicator) => {
    const [one, other] = [before.figures[indicator], after.figures[indicator]]
    if (isSame(one, other)) return []
    const by = isCountedOtherwise && one !== undefined && other !== undefined ? 'rules' : kindOf(one, other)
    return [{ indicator, from: toldValue(one), to: toldValue(other), by }]
  })
}

/** Whether two states of a period are the same, whatever the order in which they say it. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** JSON in which the names of every object are in order: the same content is the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) => (isObject(each) ? sorted(each) : each)) ?? ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function kindOf(before: Value | undefined, after: Value | undefined): ChangeKind {
  if (before === undefined) return 'new-figure'
  if (after === undefined) return 'gone-figure'
  const [was, is] = [sizeOf(before), sizeOf(after)]
  if (was !== is) return was < is ? 'more' : 'fewer'
  return 'by' in after ? 'parts' : 'corrected'
}

/** Of how many things a figure is made. */
function sizeOf(value: Value): number {
  if (value.kind === 'share') return value.whole
  return value.kind === 'median' ? value.of : value.n
}

/** A figure in a few characters, for a line that compares it: `12`, `48/51`, `320`; empty where there is none. */
function toldValue(value: Value | undefined): string {
  if (value === undefined) return ''
  if (value.kind === 'share') return `${value.part}/${value.whole}`
  return value.kind === 'median' ? String(value.middle ?? '') : String(value.n)
}
