import type { Instant } from '../../shared/time/instant.ts'
import type { CentreStore } from '../store/for-centre.ts'

/**
 * All that an external may ask for; every other route answers them as if it were not there. A file must be shared with them. Nothing
 * here changes anything.
 */
const externalRoutes = ['GET /api/shared', 'GET /api/shared/:client'] as const

const patterns = externalRoutes.map((route) => new RegExp(`^${route.replace(':client', '(?<client>[^/]+)')}/?$`))

interface Asked {
  readonly method: string
  readonly path: string
}

/** Whether an external may have what they ask for. */
export async function mayExternal(
  { method, path }: Asked,
  { id, store }: { readonly id: string; readonly store: CentreStore },
  now: Instant,
): Promise<boolean> {
  const found = patterns.map((pattern) => pattern.exec(`${method} ${path}`)).find((match) => match !== null)
  if (found === undefined) return false
  const client = found.groups?.['client']
  return client === undefined || store.isSharedWith({ client, external: id }, now)
}
