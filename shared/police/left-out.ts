import { oneLine } from '../text/signs.ts'

/** Deeper than any notice goes: what lies deeper is refused as it stands, however deep it is. */
const DEEPEST = 8

/**
 * What police sent without what says nothing: `null`, a text in which nothing can be seen, an object of nothing but these. A member of a list
 * that is an object stays all the same: that there is a child is known, even when nothing is known of it. A list of nothing but what says
 * nothing is left out too: only one that came empty says that there are none.
 */
export function withoutEmpty(sent: unknown, depth = 0): unknown {
  if (depth === DEEPEST || typeof sent !== 'object' || sent === null) return sent
  if (Array.isArray(sent)) return sent.filter(isSaid).map((item) => withoutEmpty(item, depth + 1))
  const fields = Object.entries(sent)
    .filter(([, value]) => saysSomething(value))
    // Nobody here knows what says nothing in an extension.
    .map(
      ([name, value]) =>
        [name, value, depth === 0 && name === 'extensions' ? value : withoutEmpty(value, depth + 1)] as const,
    )
    .filter(([, value, rest]) => isEmptyObject(value) || !isEmptyObject(rest))
  return Object.fromEntries(fields.map(([name, , rest]) => [name, rest]))
}

function saysSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 || value.some(isSaid) : isSaid(value)
}

function isSaid(value: unknown): boolean {
  return value !== null && (typeof value !== 'string' || oneLine(value) !== '')
}

/** An object of no fields; no list. */
export function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}
