import { expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { faults } from '../../../shared/problems/faults.ts'
import { incoming } from '../../support/incoming.ts'
import { leaves, ofPipe } from '../../support/schema-paths.ts'

/** Every text of a schema by its path, as the schema of itself. */
function textsIn(schema: z.core.$ZodType, path = ''): [path: string, schema: z.ZodMiniString][] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, part]) => textsIn(part, `${path}.${name}`))
    case 'array':
      return textsIn(def.element, `${path}.0`)
    case 'union':
      return def.options.flatMap((option) => textsIn(option, path))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return textsIn(def.innerType, path)
    case 'lazy':
      return textsIn(def.getter(), path)
    case 'pipe':
      return textsIn(ofPipe(def), path)
    case 'string':
      return [[path.slice(1), schema as z.ZodMiniString]]
    case 'record':
      return textsIn(def.valueType, `${path}.*`)
    case 'tuple':
      return def.items.flatMap((item, at) => textsIn(item, `${path}.${at}`))
    default:
      if (!leaves.includes(def.type)) throw new Error(`a schema of kind ${def.type} is passed over`)
      return []
  }
}

const texts = Object.entries(incoming).flatMap(([of, schema]) => textsIn(schema, `.${of}`))

it('texts are found', () => {
  expect(texts.length).toBeGreaterThan(60)
})

it.each(texts)('%s takes no sign that no text has', (_, schema) => {
  for (const text of ['25\u0007', '25\uD83D']) expect(schema.safeParse(text).success).toBe(false)
})

/** Whatever has a form of its own is refused in another spelling, or is none of words. */
const words = texts.filter(([, schema]) => schema.safeParse('{odpověď} 25').success)

it.each(words)('%s is spelled one way', (_, schema) => {
  const spelled = '\u200E {odpove\u030Cd\u030C}\u00A0\u202F25\u2060 '
  const { data, error } = schema.safeParse(spelled)
  expect(error && faults(error)).toBeUndefined()
  expect(data?.replace('+420', '')).toBe('{odpověď} 25')
})
