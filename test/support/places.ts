export type Json = { [key: string]: unknown }

/** A place in what is sent; a leaf is what cannot be taken apart. */
export interface Place {
  readonly path: string
  readonly isLeaf: boolean
}

/** Every place in a value (`endangered.0.phone`), each before those inside of it. */
export function placesIn(value: unknown, path: string[] = []): Place[] {
  const isLeaf = typeof value !== 'object' || value === null
  const inside = isLeaf ? [] : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))
  return path.length === 0 ? inside : [{ path: path.join('.'), isLeaf }, ...inside]
}

/** A value with what stands at a path replaced, or the field left out when it is undefined. */
export function changedAt(whole: Json, path: string, value: unknown): Json {
  const copy: Json = structuredClone(whole)
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<Json>((at, step) => at[step] as Json, copy)
  if (value === undefined) delete holder[last]
  // Not an assignment, by which `__proto__` would be no field of its own.
  else Object.defineProperty(holder, last, { value, enumerable: true })
  return copy
}
