import { Hono } from 'hono'
import * as z from 'zod/mini'
import { indicatorIds } from '../../shared/figures/indicators.ts'
import { monthSchema, periodSchema } from '../../shared/figures/period.ts'
import type { FigureLines, MonthlyFigures, PeriodFigures } from '../../shared/figures/views.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { valid } from '../http/valid.ts'
import type { staffOnly } from './principal.ts'

const query = {
  months: valid('query', z.object({ from: monthSchema, to: monthSchema })),
  lines: valid(
    'query',
    z.object({
      dimension: z.optional(z.string().check(z.maxLength(40))),
      code: z.optional(z.string().check(z.maxLength(40))),
      after: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
    }),
  ),
}

// What cannot be a period or an indicator answers like one that is not there.
const param = {
  period: valid('param', z.object({ period: periodSchema }), 'not-found'),
  figure: valid('param', z.object({ period: periodSchema, indicator: z.enum(indicatorIds) }), 'not-found'),
}

/** The centre's own figures. */
export function figureRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query.months, async (c) => {
      const { staff, now } = c.var
      return c.json<MonthlyFigures>({ now, ...(await (await staff.store.figures()).ofMonths(c.req.valid('query'))) })
    })
    .get('/:period', param.period, async (c) => {
      const { staff, now } = c.var
      return c.json<PeriodFigures>({
        now,
        ...(await (await staff.store.figures()).ofPeriod(c.req.valid('param').period)),
      })
    })
    .get('/:period/:indicator', param.figure, query.lines, async (c) => {
      const { staff, now } = c.var
      const { dimension, code, after } = c.req.valid('query')
      const part = dimension === undefined || code === undefined ? {} : { part: { dimension, code } }
      const looking = { ...c.req.valid('param'), ...part, after: Number(after ?? 0) }
      return c.json<Timed & FigureLines>({ now, ...(await (await staff.store.figures()).lines(looking)) })
    })
}
