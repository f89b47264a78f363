import { Hono } from 'hono'
import * as z from 'zod/mini'
import { petitionSchema } from '../../shared/protection/petition.ts'
import { newStepSchema, stepWithdrawalSchema } from '../../shared/protection/step.ts'
import type { Court, SavedCourse, SavedPetition } from '../../shared/protection/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

/** The version of a record that a save was made from: 0 for one that is new. */
const version = z.int().check(z.minimum(0))

const body = {
  step: valid('json', z.strictObject({ version, step: newStepSchema })),
  withdrawal: valid('json', z.strictObject({ version, ...stepWithdrawalSchema.shape })),
  petition: valid('json', z.strictObject({ version, petition: petitionSchema })),
}

// What cannot be an id answers like an id that nobody has.
const stepParam = valid('param', z.object({ client: z.ulid(), step: z.ulid() }), 'not-found')
const petitionParam = valid('param', z.object({ client: z.ulid(), petition: z.ulid() }), 'not-found')

/** What a file does at court: recording steps, and preparing petitions. */
export function courtRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', param.client, async (c) => {
      return c.json<Court>(await c.var.staff.store.court({ ...c.req.valid('param'), ...doer(c.var) }))
    })
    .post('/steps', param.client, body.step, async (c) => {
      const { version, step } = c.req.valid('json')
      const saving = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<SavedCourse>({ now: c.var.now, ...(await c.var.staff.store.recordStep(saving, step)) })
    })
    .post('/steps/:step/withdrawal', stepParam, body.withdrawal, async (c) => {
      const { version, reason } = c.req.valid('json')
      const { client, step } = c.req.valid('param')
      const saving = { client, version, ...doer(c.var) }
      return c.json<SavedCourse>({
        now: c.var.now,
        ...(await c.var.staff.store.withdrawStep(saving, { step, reason })),
      })
    })
    .put('/petitions/:petition', petitionParam, body.petition, async (c) => {
      const { version, petition } = c.req.valid('json')
      const { client, petition: id } = c.req.valid('param')
      const saving = { client, version, ...doer(c.var) }
      return c.json<SavedPetition>({
        now: c.var.now,
        ...(await c.var.staff.store.savePetition(saving, { id, petition })),
      })
    })
}
