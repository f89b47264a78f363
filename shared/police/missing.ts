import type * as z from 'zod/mini'
import { isEmptyObject } from './left-out.ts'
import { type Notice, noticeFields } from './notice.ts'

/** What no notice lacks: the flag beside a name, a house number where there is a street, and what is not of the protocol. */
const OTHERWISE_TOLD: readonly string[] = ['nameUnknown', 'houseNumber', 'extensions']

/** The paths of all fields that police left out of a notice, `evicted.birthDate`, in the order of the protocol; of an empty part its own. */
export function missingIn(notice: Notice): string[] {
  return missing(noticeFields, notice, '')
}

function missing(schema: z.core.$ZodType, value: unknown, path: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'prefault')
    return value === undefined || isEmptyObject(value) ? [path] : missing(def.innerType, value, path)
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((item, index) => missing(def.element, item, `${path}.${index}`))
  if (def.type !== 'object') return []
  const held = value as Readonly<Record<string, unknown>>
  return Object.entries(def.shape)
    .filter(([field]) => !OTHERWISE_TOLD.includes(field) && !(field === 'street' && held['houseNumber'] !== undefined))
    .flatMap(([field, inside]) => missing(inside, held[field], path === '' ? field : `${path}.${field}`))
}
