import type { Instant } from './instant.ts'

/** A span of time, its end not included. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

export function overlap(a: Span, b: Span): boolean {
  return a.from < b.until && b.from < a.until
}

/** Spans in the order of their beginnings, of which those that touch are one. */
export function united(spans: readonly Span[]): Span[] {
  const done: Span[] = []
  for (const { from, until } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = done.at(-1)
    if (last === undefined || last.until < from) done.push({ from, until })
    else done.splice(-1, 1, { from: last.from, until: later(last.until, until) })
  }
  return done
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}
