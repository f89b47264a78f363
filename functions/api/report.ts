import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { chapterIds, chapterSchema } from '../../shared/report/chapters.ts'
import type { OverlapPage, ReportChapters, SavedChapter } from '../../shared/report/views.ts'
import { valid } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'

/** 0 for a chapter that nobody has written yet. */
const from = z.int().check(z.nonnegative())
const body = valid('json', z.strictObject({ version: from, chapter: chapterSchema }))

// What cannot be a year or a chapter answers like one that is not there.
const year = z.string().check(z.regex(/^20\d\d$/))
const param = {
  year: valid('param', z.object({ year }), 'not-found'),
  chapter: valid('param', z.object({ year, chapter: z.enum(chapterIds) }), 'not-found'),
}

const query = valid('query', z.object({ after: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) }))

const headOnly = createMiddleware<{ Variables: { staff: Caller } }>(async (c, next) => {
  if (!may(c.get('staff'), 'write-report')) throw new Problem('forbidden')
  await next()
})

/** The report of a year. Heads only. */
export function reportRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .use(headOnly)
    .get('/:year', param.year, async (c) => {
      const report = await c.var.staff.store.report()
      const { year } = c.req.valid('param')
      return c.json<ReportChapters>({ now: c.var.now, ...(await report.chapters(Number(year))) })
    })
    .get('/:year/overlap', param.year, query, async (c) => {
      const report = await c.var.staff.store.report()
      const { year } = c.req.valid('param')
      const { after = '0' } = c.req.valid('query')
      return c.json<OverlapPage>({ now: c.var.now, ...(await report.overlap(Number(year), Number(after))) })
    })
    .put('/:year/chapters/:chapter', param.chapter, body, async (c) => {
      const report = await c.var.staff.store.report()
      const { year, chapter: id } = c.req.valid('param')
      const { version, chapter } = c.req.valid('json')
      const change = { year: Number(year), id, version, ...doer(c.var) }
      return c.json<SavedChapter>({ now: c.var.now, ...(await report.saveChapter(change, chapter)) })
    })
}
