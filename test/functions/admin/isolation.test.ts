import { inspectRoutes } from 'hono/dev'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openAdmin } from '../../support/admin.ts'
import { people } from '../../support/api.ts'
import { spoilt } from '../../support/hostile-calls.ts'
import { openWorld, type World } from '../../support/world.ts'

/** Every route of the door with a call that the admin may make. */
const routes: Readonly<Record<string, { readonly path: string; readonly body?: object }>> = {
  'GET /api/admin/people': { path: '/api/admin/people' },
  'POST /api/admin/people/:person': {
    path: '/api/admin/people/somebody',
    body: { what: 'invite', name: 'Nová Zkouška', email: 'nova@apic.example', role: 'analyst' },
  },
  'GET /api/admin/acts': { path: '/api/admin/acts' },
}

let world: World
let admin: ReturnType<typeof openAdmin>
beforeAll(async () => {
  world = await openWorld()
  admin = openAdmin(world)
})
afterAll(() => world.close())

const callOf = (route: string) => ({ method: route.split(' ')[0] ?? '', path: '', ...routes[route] })
const others = Object.entries(people).filter(([name]) => name !== 'admin')

describe('the door of the platform’s admin', () => {
  it('has exactly these routes', () => {
    const found = inspectRoutes(admin.app).filter(({ isMiddleware }) => !isMiddleware)
    expect(found.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(routes).toSorted())
  })

  it.each(Object.keys(routes))('%s lets in the admin only', async (route) => {
    for (const [name, as] of others) {
      const answer = await admin.call({ ...callOf(route), as })
      expect(answer.status, name).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'forbidden' })
    }
    expect((await admin.call(callOf(route))).status).toBe(401)
    expect((await admin.call({ ...callOf(route), as: people.admin })).status).toBeLessThan(300)
  })

  it.each(Object.keys(routes))(
    '%s refuses whatever it cannot read by a code, and fails over nothing',
    async (route) => {
      const told = vi.spyOn(console, 'error')
      for (const { name, call } of spoilt(callOf(route))) {
        const { status } = await admin.call({ ...call, as: people.admin })
        expect(status, name).toBeLessThan(500)
      }
      expect(told).not.toHaveBeenCalled()
    },
  )
})
