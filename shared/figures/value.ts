import * as z from 'zod/mini'

/*
 * What a figure can be. Only counts of things that happen once, and sums of them, add up over months: people who come in two months are
 * not two people in a year. So those are other types, and `sum` takes no other than the first.
 */

/** Numbers of the parts of a figure, by the code of the part, by the name of the dimension. */
const parts = z.record(z.string(), z.record(z.string(), z.number()))
export type Parts = z.infer<typeof parts>

/** It adds up over months and centres. */
export const additiveSchema = z.object({ kind: z.literal('additive'), n: z.number(), by: parts })
/** Distinct people or families of the period; it adds up over nothing. */
export const distinctSchema = z.object({ kind: z.literal('distinct'), n: z.number(), by: parts })
/** So many of so many. */
export const shareSchema = z.object({ kind: z.literal('share'), part: z.number(), whole: z.number() })
/** The middle one of so many values; none of none. */
export const medianSchema = z.object({ kind: z.literal('median'), middle: z.nullable(z.number()), of: z.number() })

export const valueSchema = z.discriminatedUnion('kind', [additiveSchema, distinctSchema, shareSchema, medianSchema])
export type Additive = Readonly<z.infer<typeof additiveSchema>>
export type Distinct = Readonly<z.infer<typeof distinctSchema>>
export type Share = Readonly<z.infer<typeof shareSchema>>
export type Median = Readonly<z.infer<typeof medianSchema>>
export type Value = Readonly<z.infer<typeof valueSchema>>

/** The sum of figures that add up, part by part. */
export function sum(values: readonly Additive[]): Additive {
  const by: Parts = {}
  for (const value of values)
    for (const [dimension, codes] of Object.entries(value.by)) by[dimension] = added(by[dimension] ?? {}, codes)
  return { kind: 'additive', n: values.reduce((n, value) => n + value.n, 0), by }
}

function added(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...codes].map((code) => [code, (one[code] ?? 0) + (other[code] ?? 0)]))
}
