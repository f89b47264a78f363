import type * as z from 'zod/mini'

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
      return schemaPaths(def.in, path)
    default:
      // What holds another schema is gone into: nothing may be passed over in silence.
      if ('innerType' in def) throw new Error(`a schema of kind ${def.type}`)
      return here
  }
}
