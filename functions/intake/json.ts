import { Problem } from '../../shared/problems/problem.ts'

/** Reads a text as JSON (RFC 8259) whose objects name each field once (RFC 7493). Throws `not-json`. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    // JSON.parse keeps the last of several: what police signed first would vanish without a word.
    if (namesIn(text) === fieldsIn(value)) return value
  } catch {
    // Told below, without the words of the parser: they repeat a piece of the text.
  }
  throw new Problem('not-json')
}

/** How many fields are named in a JSON text: its strings with a colon behind them. */
function namesIn(text: string): number {
  let names = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]+|\\.)*"(\s*:)?/g)) if (colon !== undefined) names++
  return names
}

/** How many fields a value has, and those inside it. */
function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value)
  return inside.reduce((sum: number, item) => sum + fieldsIn(item), Array.isArray(value) ? 0 : inside.length)
}
