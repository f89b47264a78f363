import * as z from 'zod/mini'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
}

/** The path of every field that a message may have, of each list one item: `endangered.0.phone`. */
export function fieldPaths(schema: z.core.$ZodType): string[] {
  return pathsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, [])
}

function pathsIn({ properties = {}, items }: Node, path: readonly string[]): string[] {
  if (items) return pathsIn(items, [...path, '0'])
  return Object.entries(properties).flatMap(([name, inside]) => {
    const here = [...path, name]
    return [here.join('.'), ...pathsIn(inside, here)]
  })
}
