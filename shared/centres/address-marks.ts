import * as z from 'zod/mini'

/** What the mail service has said of one address of a centre. */
export const markSchema = z.object({
  address: z.string(),
  /** Refusals that may pass by themselves, in a row. */
  passing: z.number(),
  /** Set when the address takes no letters any more: it does not exist, or its owner called our letters unwanted. */
  failing: z.optional(z.object({ why: z.enum(['bounced', 'complained']), at: z.string() })),
})
export type Mark = z.infer<typeof markSchema>

/** What became of a letter to an address, as far as marks tell it. */
interface Fate {
  readonly is: 'delivered' | 'refused' | 'bounced' | 'complained'
  readonly at: string
}

/** So many refusals in a row, with nothing delivered between, and an address counts as failing. */
const PASSING_LIMIT = 3

/** More than a centre has addresses, three times over: the marks are one item, and addresses that nobody has any more leave theirs. */
const MOST_MARKS = 200

/** Marks after what became of a letter to an address; the same ones when that changes nothing. */
export function marked(marks: readonly Mark[], address: string, { is, at }: Fate): readonly Mark[] {
  const known = marks.find((mark) => sameAddress(mark.address, address))
  const others = marks.filter((mark) => mark !== known)
  const { passing = 0, failing } = known ?? {}
  if (is === 'delivered' && passing === 0) return marks
  const count = is === 'refused' ? passing + 1 : 0
  const found = is === 'complained' || is === 'bounced' ? is : count >= PASSING_LIMIT ? 'bounced' : undefined
  const now = found ? { why: found, at } : failing
  // The newest last: what was heard of long ago goes first.
  return [...others.slice(1 - MOST_MARKS), { address, passing: count, ...(now && { failing: now }) }]
}

/** Whether an address takes no letters, by the marks of its centre. */
export function isFailing({ marks }: { readonly marks: readonly Mark[] }, address: string): boolean {
  return marks.some((mark) => sameAddress(mark.address, address) && mark.failing !== undefined)
}

/** Mail services answer with an address in the letters they like. */
export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
