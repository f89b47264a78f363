import { Hono } from 'hono'
import * as z from 'zod/mini'
import { newUnitSchema, POLICE_ID, unitSchema } from '../../shared/police/unit.ts'
import { confirmingSchema, endingSchema, revokingSchema } from '../../shared/police/unit-key.ts'
import type { MadeCode, SignedThings, UnitsView, UnitView } from '../../shared/police/unit-views.ts'
import { instant } from '../../shared/time/instant.ts'
import { writtenInstant } from '../../shared/time/written.ts'
import { valid } from '../http/valid.ts'
import type { AdminEnv } from './admin-only.ts'

const id = z.string().check(z.regex(POLICE_ID))
const unit = valid('param', z.object({ unit: id }), 'not-found')
const key = valid('param', z.object({ unit: id, keyId: id }), 'not-found')
const code = valid('param', z.object({ unit: id, begins: z.string().check(z.regex(/^\w{4}$/)) }), 'not-found')

const page = valid('query', z.object({ after: z.optional(id) }))
const signed = valid(
  'query',
  z.object({ since: z.optional(writtenInstant), after: z.optional(z.string().check(z.maxLength(120))) }),
)
const changed = valid('json', z.strictObject({ version: z.int().check(z.positive()), facts: unitSchema }))

/** Units of the police and their keys. */
export function unitRoutes() {
  return new Hono<AdminEnv>()
    .get('/', page, async (c) => {
      const { store, now } = c.var
      return c.json<UnitsView>({ now, ...(await store.units.list({ ...c.req.valid('query'), now })) })
    })
    .post('/', valid('json', newUnitSchema), async (c) => {
      const { store, actor, now } = c.var
      const { id } = await store.units.add(c.req.valid('json'), actor)
      return c.json<UnitView>(await store.units.show(id, now), 201)
    })
    .get('/:unit', unit, async (c) => {
      const { store, now } = c.var
      return c.json<UnitView>(await store.units.show(c.req.valid('param').unit, now))
    })
    .put('/:unit', unit, changed, async (c) => {
      const { store, actor, now } = c.var
      const { unit } = c.req.valid('param')
      await store.units.change({ id: unit, ...c.req.valid('json') }, actor)
      return c.json<UnitView>(await store.units.show(unit, now))
    })
    .post('/:unit/codes', unit, async (c) => {
      const { store, actor, now } = c.var
      return c.json<MadeCode>({ now, code: await store.units.makeCode(c.req.valid('param').unit, actor) }, 201)
    })
    .post('/:unit/codes/:begins/withdraw', code, async (c) => {
      const { store, actor, now } = c.var
      await store.units.withdrawCode(c.req.valid('param'), actor)
      return c.json<UnitView>(await store.units.show(c.req.valid('param').unit, now))
    })
    .route('/', keyRoutes())
}

/** What is done with one key. Each answers the unit as it is then. */
function keyRoutes() {
  return new Hono<AdminEnv>()
    .post('/:unit/keys/:keyId/confirm', key, valid('json', confirmingSchema), async (c) => {
      const { store, actor, now } = c.var
      const of = c.req.valid('param')
      await store.units.confirmKey(of, { confirming: c.req.valid('json'), actor })
      return c.json<UnitView>(await store.units.show(of.unit, now))
    })
    .post('/:unit/keys/:keyId/reject', key, async (c) => {
      const { store, actor, now } = c.var
      const of = c.req.valid('param')
      await store.units.rejectKey(of, actor)
      return c.json<UnitView>(await store.units.show(of.unit, now))
    })
    .post('/:unit/keys/:keyId/end', key, valid('json', endingSchema), async (c) => {
      const { store, actor, now } = c.var
      const of = c.req.valid('param')
      await store.units.endKey(of, { ...c.req.valid('json'), actor })
      return c.json<UnitView>(await store.units.show(of.unit, now))
    })
    .post('/:unit/keys/:keyId/revoke', key, valid('json', revokingSchema), async (c) => {
      const { store, actor, now } = c.var
      const of = c.req.valid('param')
      await store.units.revokeKey(of, { revoking: c.req.valid('json'), actor })
      return c.json<UnitView>(await store.units.show(of.unit, now))
    })
    .get('/:unit/keys/:keyId/signed', key, signed, async (c) => {
      const { since, after } = c.req.valid('query')
      const from = { after, since: since && instant(since) }
      const { store, now } = c.var
      return c.json<SignedThings>({ now, ...(await store.units.signed(c.req.valid('param'), from)) })
    })
}
