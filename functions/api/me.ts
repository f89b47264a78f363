import { Hono } from 'hono'
import * as z from 'zod/mini'
import { centres } from '../../shared/centres/centres.ts'
import type { MeWithToday } from '../../shared/duties/views.ts'
import type { CentreStore } from '../store/for-centre.ts'
import type { SignedInEnv } from './principal.ts'
import { todayOf } from './today.ts'
import { valid } from './valid.ts'

const query = valid('query', z.object({ with: z.optional(z.literal('today')) }))

/** Who is signed in and where; asked with Today, it brings that along to whoever may see it. */
export function meRoutes(openCentre: (centre: string) => CentreStore) {
  return new Hono<SignedInEnv>().get('/', query, async (c) => {
    const { principal, now } = c.var
    if (!('centre' in principal)) return c.json<MeWithToday>({ principal, now })
    const store = openCentre(principal.centre)
    const reading = store.settings()
    const looking = { role: principal.role, now, settings: reading }
    const [settings, draftKey, today] = await Promise.all([
      reading,
      store.draftKey(principal.id),
      c.req.valid('query').with === 'today' ? todayIfReadable(store, looking) : undefined,
    ])
    const people = settings.staff.map(({ id, name }) => ({ id, name }))
    const name = centres.get(principal.centre)?.name ?? principal.centre
    return c.json<MeWithToday>({
      principal,
      now,
      draftKey,
      centre: { id: principal.centre, name, staff: people },
      ...(today && { today }),
    })
  })
}

/** A Today that cannot be read keeps nobody out of the other screens: the client asks for it by itself then, and is told why. */
function todayIfReadable(...asked: Parameters<typeof todayOf>) {
  return todayOf(...asked).catch(() => undefined)
}
