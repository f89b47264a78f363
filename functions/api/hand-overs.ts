import { Hono } from 'hono'
import * as z from 'zod/mini'
import { newHandOverSchema } from '../../shared/hand-over/hand-over.ts'
import { newMoveSchema } from '../../shared/hand-over/move.ts'
import type {
  HandOvers,
  HandOverView,
  MovedIn,
  Moves,
  MoveView,
  News,
  OneHandOver,
  OneMove,
} from '../../shared/hand-over/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const body = {
  handOver: valid('json', newHandOverSchema),
  move: valid('json', newMoveSchema),
  seen: valid('json', z.strictObject({})),
}
const ofOne = valid('param', z.object({ id: z.ulid() }), 'not-found')
const page = valid('query', z.object({ page: z.optional(z.string().check(z.regex(/^\d{1,3}$/))) }))
const paged = valid('query', z.object({ after: z.optional(z.string().check(z.maxLength(80))) }))

/** Handing the notice of a file over to another centre. */
export function fileHandOverRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/hand-over', param.client, async (c) => {
      const handOvers = await c.var.staff.store.handOvers()
      return c.json<HandOverView>(await handOvers.show(c.req.valid('param').client, doer(c.var)))
    })
    .post('/:client/hand-over', param.client, body.handOver, async (c) => {
      const { staff, now } = c.var
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') }
      const handOver = await (await staff.store.handOvers()).send(wanted, doer(c.var))
      return c.json<OneHandOver>({ now, handOver })
    })
}

/** What was handed over to other centres. */
export function handOverRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', paged, async (c) => {
      const { staff, now } = c.var
      return c.json<HandOvers>({ now, ...(await (await staff.store.handOvers()).list(c.req.valid('query').after)) })
    })
    .get('/:id', ofOne, async (c) => {
      const { staff, now } = c.var
      return c.json<OneHandOver>({ now, handOver: await (await staff.store.handOvers()).one(c.req.valid('param').id) })
    })
}

/** Going on in another centre with consent, and what another centre told of the person of a file. */
export function fileMoveRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/move', param.client, async (c) => {
      const moves = await c.var.staff.store.moves()
      return c.json<MoveView>(await moves.show({ ...c.req.valid('param'), ...doer(c.var) }))
    })
    .post('/:client/move', param.client, body.move, async (c) => {
      const { staff, now } = c.var
      const turning = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<OneMove>({ now, move: await (await staff.store.moves()).send(c.req.valid('json'), turning) })
    })
    .get('/:client/moved-in', param.client, page, async (c) => {
      const moves = await c.var.staff.store.moves()
      const { page = '0' } = c.req.valid('query')
      return c.json<MovedIn>(await moves.told({ ...c.req.valid('param'), page: Number(page), ...doer(c.var) }))
    })
    .post('/:client/moved-in/seen', param.client, body.seen, async (c) => {
      const moves = await c.var.staff.store.moves()
      return c.json<MovedIn>(await moves.see({ ...c.req.valid('param'), ...doer(c.var) }))
    })
}

/** Who went on in another centre. */
export function moveRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', paged, async (c) => {
      const { staff, now } = c.var
      return c.json<Moves>({ now, ...(await (await staff.store.moves()).list(c.req.valid('query').after)) })
    })
    .get('/:id', ofOne, async (c) => {
      const { staff, now } = c.var
      return c.json<OneMove>({ now, move: await (await staff.store.moves()).one(c.req.valid('param').id) })
    })
}

/** What came and nobody has acknowledged: from police, and from other centres. */
export function newsRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono().use(staff).get('/', async (c) => {
    const { staff, now } = c.var
    const [told, came] = await Promise.all([staff.store.unseenWords(now), staff.store.unseenMoves()])
    return c.json<News>({ ...told, moves: came.moves, areMore: told.areMore || came.areMore })
  })
}
