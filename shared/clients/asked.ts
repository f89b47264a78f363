import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'

/*
 * Which fields the centre has asked police for: so that nobody asks twice, and a colleague knows what is waited for.
 */

/** The longest path of a field, and the most that are asked for at once. */
const LONGEST_PATH = 80
export const MOST_ASKED = 200

/** Fields by their paths, as `evicted.birthDate`. */
export const askedSchema = z.strictObject({
  paths: z
    .array(z.string().check(z.regex(/^[A-Za-z0-9.]+$/), z.maxLength(LONGEST_PATH)))
    .check(z.minLength(1), z.maxLength(MOST_ASKED)),
})

/** The record of one file, under the id of the file. */
export const askedRecordSchema = z.object({
  id: z.string(),
  paths: z.record(z.string(), z.object({ by: z.string(), at: z.string() })),
})
export type AskedRecord = z.infer<typeof askedRecordSchema>

/** As it is read. */
export type Asked = Pick<AskedRecord, 'paths'> & { readonly version: number }

interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What was asked with some fields more. Who asked first stays; undefined when all of them were asked before. */
export function alsoAsked(before: AskedRecord, paths: readonly string[], { by, now }: Deed): AskedRecord | undefined {
  const anew = paths.filter((path) => before.paths[path] === undefined)
  if (anew.length === 0) return undefined
  const all = { ...before.paths, ...Object.fromEntries(anew.map((path) => [path, { by, at: now }])) }
  return { ...before, paths: Object.fromEntries(Object.entries(all).slice(-MOST_ASKED)) }
}

/** What was asked without some fields, of which somebody said by mistake that they were; undefined when none of them was. */
export function notAsked(before: AskedRecord, paths: readonly string[]): AskedRecord | undefined {
  const left = Object.entries(before.paths).filter(([path]) => !paths.includes(path))
  return left.length === Object.keys(before.paths).length ? undefined : { ...before, paths: Object.fromEntries(left) }
}
