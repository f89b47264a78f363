import { Hono } from 'hono'
import * as z from 'zod/mini'
import { centresOn } from '../../shared/centres/centres.ts'
import { monthSchema } from '../../shared/figures/period.ts'
import type { Publications } from '../../shared/publications/publication.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { valid } from '../http/valid.ts'
import type { readers } from './principal.ts'

const span = valid(
  'query',
  z
    .object({ from: monthSchema, until: monthSchema, after: z.optional(z.string().check(z.maxLength(40))) })
    .check(z.refine(({ from, until }) => from <= until, { path: ['until'] })),
)

/** What is published, for the association and for centres: the newest version of each table. */
export function publicationRoutes(reader: ReturnType<typeof readers>) {
  return new Hono().use(reader).get('/', span, async (c) => {
    const { published, now } = c.var
    const [page, refused, network] = await Promise.all([
      published.newest(c.req.valid('query')),
      published.refusedYears(),
      published.network(),
    ])
    const { coverage } = network
    const centres = centresOn(network, pragueDay(now)).filter(({ isTest }) => !isTest)
    return c.json<Publications>({ now, ...page, refused, centres, coverage })
  })
}
