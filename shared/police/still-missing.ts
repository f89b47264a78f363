import type * as z from 'zod/mini'
import { fieldsOf, missing } from './missing.ts'
import { endangeredSchema, noticeFields } from './notice.ts'
import { numbered, type Supplement } from './supplement.ts'

/**
 * The paths that a notice still lacks after a supplement, of those that it lacked before and of what the supplement tells anew: persons by
 * their place in the notice. Nothing that stands in a field need be known.
 */
export function stillMissing(before: readonly string[], supplement: Supplement, persons: number): string[] {
  const { endangered: _endangered, ...parts } = supplement
  const people = numbered(supplement, persons)
  const total = persons + people.filter(({ isNew }) => isNew).length
  const ofPeople = Array.from({ length: total }, (_, index) => {
    const told = people.find(({ number }) => number === index + 1)
    const path = `endangered.${index}`
    return told?.isNew
      ? missing(endangeredSchema, told.told, path)
      : left(endangeredSchema, told?.told, { path, before })
  })
  return Object.entries(noticeFields.shape).flatMap(([field, schema]) => {
    const given = (parts as Readonly<Record<string, unknown>>)[field]
    return field === 'endangered' ? ofPeople.flat() : left(schema, given, { path: field, before })
  })
}

interface Lacking {
  readonly path: string
  readonly before: readonly string[]
}

/** What is still missing at a path and inside of it, when this is given there now. */
function left(schema: z.core.$ZodType, given: unknown, { path, before }: Lacking): string[] {
  if (given === undefined) return before.filter((each) => each === path || each.startsWith(`${path}.`))
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'prefault') return left(def.innerType, given, { path, before })
  if (def.type !== 'object' || before.includes(path)) return missing(schema, given, path)
  return fieldsOf(schema, given, path).flatMap(({ inside, held, at }) => left(inside, held, { path: at, before }))
}
