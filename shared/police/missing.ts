import type * as z from 'zod/mini'
import { isEmptyObject } from './left-out.ts'
import { type Notice, noticeFields } from './notice.ts'
import type { Report } from './report.ts'

/**
 * What no notice lacks: the flag beside a name, a house number where there is a street, the code and the part of a municipality, and what is
 * not of the protocol.
 */
const OTHERWISE_TOLD: readonly string[] = [
  'nameUnknown',
  'houseNumber',
  'municipalityCode',
  'municipalityPart',
  'extensions',
]
/** What nothing lacks that has another field instead. */
const INSTEAD: Readonly<Record<string, string>> = { street: 'houseNumber', municipality: 'municipalityCode' }

/** The paths of all fields that police left out of a notice, `evicted.birthDate`, in the order of the protocol; of an empty part its own. */
export function missingIn(notice: Notice): string[] {
  return missing(noticeFields, notice, '')
}

/** The same of a report, in which one file keeps a notice: without its people. */
export function missingInReport(report: Report): string[] {
  const { endangered: _endangered, reference: _reference, ...shape } = noticeFields.shape
  return Object.entries(shape).flatMap(([field, schema]) =>
    OTHERWISE_TOLD.includes(field) ? [] : missing(schema, (report as Readonly<Record<string, unknown>>)[field], field),
  )
}

/** What a value lacks of what a schema has, at a path and inside of it. */
export function missing(schema: z.core.$ZodType, value: unknown, path: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'prefault')
    return value === undefined || isEmptyObject(value) ? [path] : missing(def.innerType, value, path)
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((item, index) => missing(def.element, item, `${path}.${index}`))
  return fieldsOf(schema, value, path).flatMap(({ inside, held, at }) => missing(inside, held, at))
}

/** The fields of an object that somebody may miss; of anything else none. */
export function fieldsOf(schema: z.core.$ZodType, value: unknown, path: string) {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type !== 'object') return []
  const held = value as Readonly<Record<string, unknown>>
  return Object.entries(def.shape)
    .filter(([field]) => !OTHERWISE_TOLD.includes(field) && held[INSTEAD[field] ?? ''] === undefined)
    .map(([field, inside]) => ({ inside, held: held[field], at: path === '' ? field : `${path}.${field}` }))
}
