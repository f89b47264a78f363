/** Fields that stand and fall together. */
export type Parts<Fields> = readonly (readonly (keyof Fields)[])[]

/** What its maker saw of something, what it says by now, and what they send. */
interface Versions<Fields> {
  readonly was: Fields
  readonly is: Fields
  readonly sent: Fields
}

/** What two people changed of the same thing, each part as it was changed; undefined when both changed one, otherwise. */
export function merged<Fields extends object>(
  parts: Parts<Fields>,
  { was, is, sent }: Versions<Fields>,
): Fields | undefined {
  const own = parts.filter((part) => differ(was, sent, part))
  if (own.some((part) => differ(was, is, part) && differ(is, sent, part))) return undefined
  const taken = own.flat().map((field) => [field, sent[field]] as const)
  const fields = Object.entries({ ...is, ...Object.fromEntries(taken) })
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Fields
}

/** Whether two say something else in some of their fields. */
export function differ<Fields>(one: Fields, other: Fields, fields: readonly (keyof Fields)[]): boolean {
  return fields.some((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
}
