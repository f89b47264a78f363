import { Hono } from 'hono'
import * as z from 'zod/mini'
import { newClientSchema } from '../../shared/clients/new-client.ts'
import { personChangeSchema } from '../../shared/clients/new-person.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { valid, version } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const body = {
  client: valid('json', newClientSchema),
  person: valid('json', z.strictObject({ version, ...personChangeSchema.shape })),
}

/** Who files are about: opening one for somebody who came by herself, and what is known of a person. */
export function peopleRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .post('/', body.client, async (c) => {
      return c.json<ClientFile>(await c.var.staff.store.createClient(c.req.valid('json'), doer(c.var)))
    })
    .put('/:client/person', param.client, body.person, async (c) => {
      const { version, ...person } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.savePerson(change, person))
    })
}
