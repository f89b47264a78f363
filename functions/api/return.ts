import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { usualParameters } from '../../shared/figures/settings.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { returnDays } from '../../shared/return/days.ts'
import type { StateReturn } from '../../shared/return/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { valid } from '../http/valid.ts'
import type { Caller, staffOnly } from './principal.ts'

// What cannot be a year answers like one that has not begun.
const year = valid('param', z.object({ year: z.string().check(z.regex(/^20\d{2}$/)) }), 'not-found')

/** The yearly return of the centre to the ministry, for its head. It is asked for once a year, so that no start of the door loads it. */
export function returnRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono().use(staff).get('/:year', year, async (c) => {
    const { staff, now } = c.var
    const { year } = c.req.valid('param')
    if (!may(staff, 'make-return')) throw new Problem('forbidden')
    const days = returnDays(year, pragueDay(now))
    if (days === undefined) throw new Problem('not-found')
    const { stateReturn } = await import('../store/seldom.ts')
    return c.json<StateReturn>({ now, ...stateReturn({ year, days, ...(await sourcesOf(staff.store, year)) }) })
  })
}

async function sourcesOf(store: Caller['store'], year: string) {
  const [facts, members, settings] = await Promise.all([
    store.figures().then((figures) => figures.facts(year)),
    store.teamMembers(),
    store.settings(),
  ])
  const { figures: parameters = usualParameters, capacity = {} } = settings
  return { facts, members, parameters, capacity }
}
