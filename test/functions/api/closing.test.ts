import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HeldAppointments, SeenAppointment } from '../../../shared/appointments/views.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import type { Coming } from '../../../shared/duties/views.ts'
import { closing } from '../../support/agreements.ts'
import { openApi, people } from '../../support/api.ts'
import { liberecPlaces, wanted } from '../../support/appointments.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client: string
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  const settings = { ...settingsOf('liberec'), places: [...liberecPlaces] }
  await world
    .centre('liberec')
    .saveSettings({ version: 1, by: 'liberec-vedouci', now: world.now().toISOString() }, settings)
  await world.deliver(notice())
  client = (await (await call({ path: '/api/today', as: people.onDuty })).json()).duties[0].client
})
afterAll(() => world.close())

const ask = async <T>(path: string): Promise<T> => (await call({ path, as: people.onDuty })).json()
const post = (path: string, body: object) => call({ method: 'POST', path, body, as: people.onDuty })
const held = async () => (await ask<HeldAppointments>(`/api/clients/${client}/appointments`)).appointments

async function arranged(wall: string): Promise<SeenAppointment> {
  return (await post('/api/appointments', { id: ulid(), appointment: wanted({ wall, client }) })).json()
}

const close = (cancelled: readonly SeenAppointment[]) =>
  post(`/api/clients/${client}/closing`, {
    version: 0,
    closing: closing({ period: client, on: '2026-03-02', reason: 'mistake' }),
    cancelled: cancelled.map(({ id, version }) => ({ id, version })),
  })

describe('appointments of a file that is closed', () => {
  it('are cancelled with it as far as that is wanted; others stay, and are told of on Today', async () => {
    const [wanted, moved, kept] = await Promise.all(
      ['2026-03-03T09:00', '2026-03-03T11:00', '2026-03-04T09:00'].map(arranged),
    )
    if (!wanted || !moved || !kept) throw new Error('not arranged')
    // Somebody has changed one meanwhile.
    expect((await close([wanted, { ...moved, version: 7 }])).status).toBe(200)
    expect((await close([wanted, { ...moved, version: 7 }])).status).toBe(200)
    expect((await held()).map(({ id, ended }) => [id, ended?.outcome])).toEqual([
      [kept.id, undefined],
      [moved.id, undefined],
      [wanted.id, 'cancelled'],
    ])
    const file = await ask<ClientFile>(`/api/clients/${client}`)
    expect(file.closedOn).toBe('2026-03-02')
    expect(file.work).toMatchObject([{ words: 'Termín 3. 3. 2026 v 9:00: zrušen.\nSpis byl uzavřen.' }])
    world.setTime(new Date('2026-03-04T07:00:00.000Z'))
    const { coming } = await ask<Coming>('/api/coming')
    expect(coming.map(({ kind, client: whose }) => [kind, whose])).toEqual([
      ['appointment', client],
      ['appointment', client],
    ])
  })
})
