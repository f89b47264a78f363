import { Hono } from 'hono'
import * as z from 'zod/mini'
import { centreOn, districtsServed } from '../../shared/centres/centres.ts'
import type { OfCentre, Staff } from '../../shared/centres/staff.ts'
import { colleagues } from '../../shared/centres/standing.ts'
import type { PublicLine } from '../../shared/centres/views.ts'
import type { MeWithToday } from '../../shared/duties/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import type { SignedInEnv } from '../http/signed-in.ts'
import { valid } from '../http/valid.ts'
import type { CentreStore } from '../store/for-centre.ts'
import { standing } from './principal.ts'
import { todayOf } from './today.ts'

const query = valid('query', z.object({ with: z.optional(z.literal('today')) }))

/**
 * Who is signed in and where, as the centre has them now; asked with Today, it brings that along to whoever may see it. An external gives
 * work to nobody, and is told no name but their own: the others come with what they read. Throws `not-of-staff`.
 */
export function meRoutes(openCentre: (centre: string) => CentreStore) {
  return new Hono<SignedInEnv>().get('/', query, async (c) => {
    const { principal, now } = c.var
    if (!('centre' in principal)) return c.json<MeWithToday>({ principal, now })
    const store = openCentre(principal.centre)
    const reading = store.settings()
    const others = Promise.all([reading, store.draftKey(principal.id), publicLine(store, principal.centre, now)])
    // Whoever is not of the centre is told that, whatever else fails: one that has left has no key.
    others.catch(() => undefined)
    const staff = await standing(store, principal, now)
    const [settings, draftKey, line] = await others
    const isAsked = c.req.valid('query').with === 'today' && staff.role !== 'external'
    const today = isAsked ? await todayIfReadable(store, { role: staff.role, now, settings: reading }) : undefined
    const centre = { ...line, ...namesFor(staff, settings.staff, now) }
    return c.json<MeWithToday>({ principal: staff, now, draftKey, centre, ...(today && { today }) })
  })
}

/** What the public knows of a centre today, and the districts that it covers. */
async function publicLine(store: CentreStore, id: string, now: Instant): Promise<PublicLine> {
  const [network, today] = [await store.network(), pragueDay(now)]
  const called = centreOn(network, id, today) ?? { id, name: id, operator: id, seat: '', region: '' }
  return { ...called, districts: districtsServed(network.coverage, id, today) }
}

function namesFor({ id: self, role }: OfCentre, staff: readonly Staff[], now: Instant) {
  const here = new Set(colleagues(staff, now).map(({ id }) => id))
  const names = staff.map(({ id, name }) => ({ id, name }))
  if (role === 'external') return { staff: [], others: names.filter(({ id }) => id === self) }
  return { staff: names.filter(({ id }) => here.has(id)), others: names.filter(({ id }) => !here.has(id)) }
}

/** A Today that cannot be read keeps nobody out of the other screens: the client asks for it by itself then, and is told why. */
function todayIfReadable(...asked: Parameters<typeof todayOf>) {
  return todayOf(...asked).catch(() => undefined)
}
