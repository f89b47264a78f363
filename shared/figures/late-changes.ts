import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'
import type { StoredSlice } from './slice.ts'
import type { Parts, Value } from './value.ts'
import type { LateChange } from './views.ts'

export const lateChangeSchema = z.object({
  at: z.string(),
  indicator: z.string(),
  part: z.exactOptional(z.object({ dimension: z.string(), code: z.string() })),
  from: z.string(),
  to: z.string(),
}) satisfies z.ZodMiniType<LateChange>

/** Which figures, and which parts of them, differ between two slices of one period, and how; one that is new in the program has not changed. */
export function changesBetween(before: StoredSlice, after: StoredSlice, at: Instant): LateChange[] {
  return Object.entries(after).flatMap(([indicator, value]) => {
    const was = before[indicator]
    if (was === undefined) return []
    const [from, to] = [briefly(was), briefly(value)]
    const whole = from === to ? [] : [{ at, indicator, from, to }]
    return [...whole, ...partsBetween(partsOf(was), partsOf(value)).map((part) => ({ at, indicator, ...part }))]
  })
}

function partsOf(value: Value): Parts {
  return 'by' in value ? value.by : {}
}

function partsBetween(before: Parts, after: Parts) {
  return Object.entries(after).flatMap(([dimension, codes]) => {
    const were = before[dimension] ?? {}
    return [...new Set([...Object.keys(were), ...Object.keys(codes)])].flatMap((code) => {
      const [from = 0, to = 0] = [were[code], codes[code]]
      return from === to ? [] : [{ part: { dimension, code }, from: String(from), to: String(to) }]
    })
  })
}

/** A figure in one word: its number, its part of its whole, or its middle. */
function briefly(value: Value): string {
  if (value.kind === 'share') return `${value.part}/${value.whole}`
  if (value.kind === 'median') return String(value.middle ?? '')
  return String(value.n)
}
