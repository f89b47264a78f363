import { inspectRoutes } from 'hono/dev'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { codeItem, waitingKeyItem } from '../../../functions/store/police/enrolments.ts'
import { create, transact } from '../../../functions/store/table/transact.ts'
import { openAdmin } from '../../support/admin.ts'
import { people } from '../../support/api.ts'
import { spoilt } from '../../support/hostile-calls.ts'
import { openWorld, type World } from '../../support/world.ts'

const line = {
  ...{ name: 'Intervenční centrum Nové', operator: 'Nová, z. s.', seat: 'Semily', region: 'CZ051' },
  ...{ sites: '', hours: '', phones: '' },
}
const UNIT = '/api/admin/units/pcr-zkouska'

/** Every route of the door with a call that the admin may make. */
const routes: Readonly<Record<string, { readonly path: string; readonly body?: object }>> = {
  'GET /api/admin/people': { path: '/api/admin/people' },
  'POST /api/admin/people/:person': {
    path: '/api/admin/people/somebody',
    body: { what: 'invite', name: 'Nová Zkouška', email: 'nova@apic.example', role: 'analyst' },
  },
  'GET /api/admin/centres': { path: '/api/admin/centres' },
  'POST /api/admin/centres/:centre': {
    path: '/api/admin/centres/nove',
    body: {
      version: 1,
      line,
      head: { id: '01HZX3QJ5N8W4R2T6V9B1C3D5F', name: 'Nová Zkouška', email: 'n@nove.example' },
    },
  },
  'POST /api/admin/centres/:centre/changes': {
    path: '/api/admin/centres/nove/changes',
    body: { version: 2, from: '2026-03-09', line },
  },
  'POST /api/admin/centres/:centre/withdrawals': {
    path: '/api/admin/centres/nove/withdrawals',
    body: { version: 3, from: '2026-03-09' },
  },
  'POST /api/admin/coverage/:district': {
    path: '/api/admin/coverage/CZ0514',
    body: { version: 4, centre: 'brno', from: '2026-03-09' },
  },
  'GET /api/admin/centres/:centre/closing': { path: '/api/admin/centres/nove/closing' },
  'POST /api/admin/centres/:centre/closing': { path: '/api/admin/centres/nove/closing', body: { version: 5 } },
  'GET /api/admin/units': { path: '/api/admin/units' },
  'POST /api/admin/units': {
    path: '/api/admin/units',
    body: { id: 'pcr-jina', name: 'Oddělení Jiná Zkouška', directorate: '', contact: '', isTest: false },
  },
  'GET /api/admin/units/:unit': { path: UNIT },
  'PUT /api/admin/units/:unit': {
    path: UNIT,
    body: { version: 1, facts: { name: 'Oddělení Zkouška', directorate: 'KŘ Zkouška', contact: '' } },
  },
  'POST /api/admin/units/:unit/codes': { path: `${UNIT}/codes`, body: {} },
  'POST /api/admin/units/:unit/codes/:begins/withdraw': { path: `${UNIT}/codes/code/withdraw`, body: {} },
  'POST /api/admin/units/:unit/keys/:keyId/confirm': {
    path: `${UNIT}/keys/confirm/confirm`,
    body: { isCompared: true },
  },
  'POST /api/admin/units/:unit/keys/:keyId/reject': { path: `${UNIT}/keys/reject/reject`, body: {} },
  'POST /api/admin/units/:unit/keys/:keyId/end': {
    path: `${UNIT}/keys/pcr-ukazka-2026/end`,
    body: { validUntil: '2026-12-31T23:00:00Z' },
  },
  'POST /api/admin/units/:unit/keys/:keyId/revoke': {
    path: `${UNIT}/keys/pcr-ukazka-2026/revoke`,
    body: { reason: 'replaced' },
  },
  'GET /api/admin/units/:unit/keys/:keyId/signed': { path: `${UNIT}/keys/pcr-ukazka-2026/signed` },
  'GET /api/admin/state': { path: '/api/admin/state' },
  'GET /api/admin/acts': { path: '/api/admin/acts' },
}

let world: World
let admin: ReturnType<typeof openAdmin>
beforeAll(async () => {
  world = await openWorld()
  admin = openAdmin(world)
  await fillUnit()
})
afterAll(() => world.close())

/** A unit with a code and keys that wait, each for one route. */
async function fillUnit(): Promise<void> {
  const [unit, at] = ['pcr-zkouska', '2026-03-02T08:00:00.000Z']
  const publicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  const key = { unit, isTest: false, publicKey, sentAt: at, state: 'waiting' as const, version: 1 }
  const secret = { finding: 'code', secretDigest: 'x', unit, unitName: unit, isTest: false, wrong: 0, version: 1 }
  await transact<string>(world.table, {
    confirm: create(waitingKeyItem({ ...key, keyId: 'confirm' })),
    reject: create(waitingKeyItem({ ...key, keyId: 'reject' })),
    code: create(codeItem({ ...secret, by: 'admin', madeAt: at, validUntil: '2026-03-09T08:00:00.000Z' })),
  })
}

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
