import * as z from 'zod/mini'

/** A check of a list in which no two items may say the same: each that repeats an earlier one is `taken`, by the path of its field. */
export function eachOnce<T>(field: string, said: (item: T) => unknown) {
  return z.check<readonly T[]>(({ value, issues }) => {
    const all = value.map(said)
    for (const [index, one] of all.entries())
      if (all.indexOf(one) < index)
        issues.push({ code: 'custom', path: [index, field], params: { code: 'taken' }, input: value })
  })
}
