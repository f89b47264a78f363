import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { isYear, periodSchema } from '../../shared/figures/period.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { askedReleaseSchema, type ReleaseView, type YearReleases } from '../../shared/releases/release.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'

const year = valid('param', z.object({ year: periodSchema.check(z.refine(isYear)) }), 'not-found')
const version = valid(
  'param',
  z.object({ period: periodSchema, version: z.coerce.number().check(z.int(), z.positive(), z.maximum(999_999)) }),
  'not-found',
)
const asked = valid('json', askedReleaseSchema)

/** What the centre gave out of its figures: for all of its staff to read, for heads to give out. */
export function releaseRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:year', year, async (c) => {
      const releases = await c.var.staff.store.releases()
      const { now, staff } = c.var
      const found = await releases.ofYear(c.req.valid('param').year, now)
      return c.json<YearReleases>({ ...found, mayRelease: may(staff, 'release-figures') })
    })
    .get('/:period/:version', version, async (c) => {
      const releases = await c.var.staff.store.releases()
      return c.json<ReleaseView>(await releases.one(c.req.valid('param'), c.var.now))
    })
    .post('/', asked, async (c) => {
      if (!may(c.var.staff, 'release-figures')) throw new Problem('forbidden')
      const releases = await c.var.staff.store.releases()
      return c.json<YearReleases>({ ...(await releases.release(c.req.valid('json'), doer(c.var))), mayRelease: true })
    })
}
