import fc from 'fast-check'
import type { Schema } from '../../infra/police-docs/schemas.ts'

/** Values for paths of which a schema says less than its rules: `endangered.birthDate`. */
export type Instead = Readonly<Record<string, fc.Arbitrary<unknown>>>

/** What a schema of the description takes, as its reader would make it. */
export function fromSchema(schema: Schema, instead: Instead = {}, path = ''): fc.Arbitrary<unknown> {
  const given = instead[path]
  if (given !== undefined) return given
  const { type, const: only, enum: words, anyOf, oneOf, items, properties } = schema
  if (only !== undefined) return fc.constant(only)
  if (words !== undefined) return fc.constantFrom(...words)
  if (type === 'object' && properties !== undefined) return object(schema, instead, path)
  if (type === 'object') return extensions
  const choices = anyOf ?? oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fromSchema(choice, instead, path)))
  if (type === 'array') {
    const limits = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) }
    return fc.array(fromSchema(items ?? {}, instead, path), limits)
  }
  if (type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 })
  return type === 'boolean' ? fc.boolean() : text(schema)
}

/** An object with what is required, one of each choice, and some of the rest. */
function object(schema: Schema, instead: Instead, path: string): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], anyOf = [{}] } = schema
  return fc.oneof(
    ...anyOf.map((choice) => {
      const fields = Object.entries({ ...properties, ...choice.properties }).map(
        ([name, inside]) => [name, fromSchema(inside, instead, path === '' ? name : `${path}.${name}`)] as const,
      )
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...required, ...(choice.required ?? [])] })
    }),
  )
}

function text({ format, pattern, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.constant('2026-03-02T07:45:00+01:00')
  if (format === 'date') return fc.constant('1990-01-02')
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc
    .string({ unit: 'grapheme', maxLength: Math.min(maxLength - 1, 30) })
    .map((words) => `A${words}`)
    .filter((words) => words.length <= maxLength && words.isWellFormed() && !/\p{Cc}/u.test(words))
}

const extensions = fc.dictionary(
  fc.stringMatching(/^x-[a-z0-9-]{1,20}$/),
  fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), text({}), fc.array(fc.integer(), { maxLength: 3 })),
  { maxKeys: 4 },
)
