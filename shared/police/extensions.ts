import * as z from 'zod/mini'
import { signFault } from '../text/signs.ts'

/*
 * The one place of a police message for what the protocol has no field for: `extensions: { "x-…": … }`. It is kept as it came, shown to the
 * centre as it came, and no rule reads it.
 */

/** By name; values are JSON of any kind. */
export type Extensions = Readonly<Record<string, unknown>>

export const MOST_EXTENSIONS = 20
/** Signs of all names and values together, as JSON without white space. */
export const LONGEST_EXTENSIONS = 10_000
/** How many objects and lists may stand in one another within a value. */
export const DEEPEST_EXTENSION = 4
const LONGEST_NAME = 60
/** A name, as a regular expression. */
export const EXTENSION_NAME = `^x-[a-z0-9-]{1,${LONGEST_NAME - 2}}$`
const named = new RegExp(EXTENSION_NAME)

/** What an empty list of extensions says is nothing. Faults beside those of zod: `extension-name`, `too-deep`, `inexact-number`. */
export const extensionsSchema = z.pipe(
  z.unknown().check(({ value, issues }) => {
    for (const { path, code } of extensionFaults(value))
      issues.push({ code: 'custom', params: { code }, path: path === undefined ? [] : [path], input: undefined })
  }),
  z.transform((sent): Extensions | undefined => {
    const extensions = sent as Extensions
    return Object.keys(extensions).length === 0 ? undefined : extensions
  }),
)

/** What is wrong, and in which of them; where that is left out, in all of them. */
function extensionFaults(sent: unknown): { readonly path?: string; readonly code: string }[] {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return [{ code: 'invalid_type' }]
  const entries = Object.entries(sent)
  if (entries.length > MOST_EXTENSIONS) return [{ code: 'too_big' }]
  const found = entries.flatMap(([name, value]) => {
    const code = named.test(name) ? faultOf(value, 0) : 'extension-name'
    return code === undefined ? [] : [{ path: name.slice(0, 80), code }]
  })
  // A value that is too deep can be too deep to be written.
  const isLong = found.length === 0 && JSON.stringify(sent).length > LONGEST_EXTENSIONS
  return isLong ? [{ code: 'too_big' }] : found
}

function faultOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return signFault(value)
  // A larger one was another before it was read.
  if (typeof value === 'number') return isExact(value) ? undefined : 'inexact-number'
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === DEEPEST_EXTENSION) return 'too-deep'
  for (const [name, inside] of Object.entries(value)) {
    const code = signFault(name) ?? faultOf(inside, depth + 1)
    if (code !== undefined) return code
  }
  return undefined
}

function isExact(number: number): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER
}

/** The same with the names in each object sorted: however they were ordered, they say the same. */
export function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, inside]) => [name, inOneOrder(inside)]))
}

/** As a file keeps them: each value as JSON. */
export function asJson(extensions: Extensions): Record<string, string> {
  return Object.fromEntries(Object.entries(extensions).map(([name, value]) => [name, JSON.stringify(value)]))
}
