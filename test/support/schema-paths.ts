import type * as z from 'zod/mini'

/** Kinds of schemas in which no other lies. */
export const leaves: readonly string[] = [
  'string',
  'number',
  'boolean',
  'enum',
  'literal',
  'unknown',
  'custom',
  'template_literal',
]

/** What says what may come in: what is made of it first, as empty parts are left out, says nothing of it. */
export function ofPipe({ in: before, out }: z.core.$ZodPipeDef): z.core.$ZodType {
  return before._zod.def.type === 'transform' ? out : before
}

/** Every path at which a schema can find something wrong, with one item of each list: `settings.staff`, `settings.staff.0.email`. */
export function schemaPaths(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const here = path.length > 0 ? [path.join('.')] : []
  switch (def.type) {
    case 'object':
      return [...here, ...Object.entries(def.shape).flatMap(([name, part]) => schemaPaths(part, [...path, name]))]
    case 'array':
      return [...here, ...schemaPaths(def.element, [...path, '0'])]
    case 'union':
      return [...new Set([...here, ...def.options.flatMap((option) => schemaPaths(option, path))])]
    case 'optional':
    case 'nullable':
    case 'default':
      return schemaPaths(def.innerType, path)
    case 'lazy':
      return schemaPaths(def.getter(), path)
    case 'pipe':
      return schemaPaths(ofPipe(def), path)
    // Under what names something stands in it, it does not say.
    case 'record':
      return here
    case 'tuple':
      return [...here, ...def.items.flatMap((item, at) => schemaPaths(item, [...path, String(at)]))]
    default:
      if (!leaves.includes(def.type)) throw new Error(`a schema of kind ${def.type} is passed over`)
      return here
  }
}
