import type { Door } from '../../doors.ts'

interface RouteEntry {
  /** As listed: `ANY /api/{proxy+}`. */
  readonly key: string
  readonly door: string
  readonly signIn: boolean
  /** Matches the method, a space and the path. */
  readonly pattern: RegExp
}

/** Routes of all doors, the most particular first. */
export type RouteTable = readonly RouteEntry[]

interface Match {
  readonly route: RouteEntry
  /** What stands in the place of `{name}` and `{name+}`, decoded. */
  readonly pathParameters: Readonly<Record<string, string>>
}

/** The routes of the doors in the order in which API Gateway prefers them: whole paths, then `{name}`, then `{name+}`; ANY last. */
export function routeTable(doors: readonly Door[]): RouteTable {
  const entries = doors.flatMap(({ name: door, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === 'http'
        ? trigger.routes.map((key) => ({ key, door, signIn: trigger.signIn, pattern: patternOf(key) }))
        : [],
    ),
  )
  // Of two that leave the rest of a path open, the one that says more of its beginning.
  return entries.toSorted((a, b) => vagueness(a.key) - vagueness(b.key) || b.key.length - a.key.length)
}

/** The route that takes a request; none takes a path that cannot be decoded. `url` is the path, with or without a query. */
export function matchRoute(routes: RouteTable, method: string, url: string): Match | undefined {
  const path = url.split('?')[0] ?? ''
  if (!isDecodable(path)) return undefined
  for (const route of routes) {
    const found = route.pattern.exec(`${method} ${path}`)
    if (found) return { route, pathParameters: decoded(found.groups ?? {}) }
  }
  return undefined
}

function patternOf(key: string): RegExp {
  const [method = '', path = ''] = key.split(' ')
  const source = path.replace(/\{(\w+)(\+?)\}|[^{}\w/-]/g, (text, name, greedy) => {
    if (name === undefined) return `\\${text}`
    return greedy ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`
  })
  return new RegExp(`^${method === 'ANY' ? '[A-Z]+' : method} ${source}$`)
}

function vagueness(key: string): number {
  return (key.includes('+}') ? 4 : 0) + (key.includes('{') ? 2 : 0) + (key.startsWith('ANY ') ? 1 : 0)
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
