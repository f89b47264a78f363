import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { comparedSchema, newImportSchema, rowsSchema, templateSchema } from '../../shared/import/steps.ts'
import type { AlikeOfRows, ImportState, Imports, OneImport, TemplateState } from '../../shared/import/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { valid } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'

const body = {
  start: valid('json', newImportSchema),
  rows: valid('json', rowsSchema),
  compared: valid('json', comparedSchema),
  template: valid('json', templateSchema),
}
const param = valid('param', z.object({ import: z.ulid() }), 'not-found')
const query = {
  list: valid('query', z.object({ after: z.optional(z.string().check(z.maxLength(80))) })),
  kept: valid('query', z.object({ after: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) })),
}

const headOnly = createMiddleware<{ Variables: { staff: Caller } }>(async (c, next) => {
  if (!may(c.var.staff, 'import-register')) throw new Problem('forbidden')
  await next()
})

/** Taking an old register over, in steps. Only the head may: every file of it becomes a file of the centre. */
export function importRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .use(headOnly)
    .get('/', query.list, async (c) => {
      const { staff, now } = c.var
      const imports = await staff.store.imports()
      return c.json<Imports>({ now, ...(await imports.list(c.req.valid('query').after)) })
    })
    .post('/', body.start, async (c) => {
      const { staff, now } = c.var
      const imports = await staff.store.imports()
      return c.json<ImportState>({ now, ...(await imports.start(c.req.valid('json'), doer(c.var))) })
    })
    .put('/template', body.template, async (c) => {
      const { staff, now } = c.var
      const imports = await staff.store.imports()
      return c.json<TemplateState>({ now, template: await imports.saveTemplate(c.req.valid('json')) })
    })
    .post('/alike', body.compared, async (c) => {
      const { staff, now } = c.var
      const asked = c.req.valid('json').rows
      const found = await staff.store.alikeToEach(asked.map(({ somebody }) => somebody))
      const rows = asked
        .flatMap(({ row }, index) => (found[index] ? [{ row, people: found[index] }] : []))
        .filter(({ people }) => people.alike.length + people.namesakes > 0)
      return c.json<AlikeOfRows>({ now, rows })
    })
    .get('/:import', param, query.kept, async (c) => {
      const { staff, now } = c.var
      const imports = await staff.store.imports()
      const after = Number(c.req.valid('query').after ?? 0)
      return c.json<OneImport>({ now, ...(await imports.show(c.req.valid('param').import, after)) })
    })
    .post('/:import/rows', param, body.rows, async (c) => {
      const { staff, now } = c.var
      const imports = await staff.store.imports()
      const state = await imports.take(c.req.valid('param').import, c.req.valid('json'), doer(c.var))
      await staff.store.takeUpCards()
      return c.json<ImportState>({ now, ...state })
    })
    .post('/:import/undoing', param, async (c) => {
      const { staff, now } = c.var
      const imports = await staff.store.imports()
      const state = await imports.undo(c.req.valid('param').import, doer(c.var))
      await staff.store.takeUpCards()
      return c.json<ImportState>({ now, ...state })
    })
}
