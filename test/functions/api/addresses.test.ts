import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBounces } from '../../../functions/bounces/app.ts'
import { forBounces } from '../../../functions/store/on-duty/bounces.ts'
import { notificationOf } from '../../../infra/local/mail/ses-event.ts'
import type { FailingAddresses } from '../../../shared/centres/views.ts'
import type { CentreSettings } from '../../../shared/settings/views.ts'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let post: ReturnType<typeof openPost>
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  world = await openWorld()
  call = openApi(world)
  post = openPost(world)
  await comesBack('sluzba@liberec.example')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

/** A letter to an address comes back for good. */
async function comesBack(address: string): Promise<void> {
  await world.deliver(notice({ reference: `ADDRESS-${address}` }))
  await post.deliver()
  const Tags = post.sent[0]?.Tags ?? []
  const tags = Object.fromEntries(Tags.map(({ Name = '', Value = '' }) => [Name, Value]))
  const letter = { id: 'm', at: world.now().toISOString(), from: '', to: [address], subject: '', text: '', tags }
  const bounces = createBounces({ store: forBounces(world.table), now: world.now })
  await bounces(notificationOf({ kind: 'bounce', letter, addresses: [address], at: world.now() }))
}

async function failing(as: Record<string, unknown> = people.head): Promise<FailingAddresses> {
  return (await call({ path: '/api/addresses', as })).json()
}

const clear = (version: number, as: Record<string, unknown>, address = 'sluzba@liberec.example') =>
  call({ method: 'POST', path: '/api/addresses/clearance', body: { version, address }, as })

async function sentTo(): Promise<string[] | undefined> {
  await post.deliver()
  const before = post.sent.length
  await world.deliver(notice({ reference: `ADDRESS-${before}` }))
  await post.deliver()
  return post.sent[before]?.Destination?.ToAddresses
}

describe('an address that takes no letters', () => {
  it('is shown to the staff of its centre with whose it is, and to no other centre', async () => {
    const at = world.now().toISOString()
    const line = { who: 'liberec-sluzba', name: 'Zkouška sluzba', address: 'sluzba@liberec.example' }
    expect(await failing()).toMatchObject({ version: 1, failing: [{ ...line, why: 'bounced', at }] })
    expect((await failing(people.offDuty)).failing).toHaveLength(1)
    expect((await failing(people.stranger)).failing).toEqual([])
  })

  it('gets letters again when the head says that it works, and a worker cannot say so', async () => {
    const { version } = await failing()
    expect((await clear(version, people.offDuty)).status).toBe(403)
    expect(await sentTo()).not.toContain('sluzba@liberec.example')
    expect(await (await clear(version, people.head)).json()).toMatchObject({ failing: [] })
    expect(await sentTo()).toEqual(['sluzba@liberec.example'])
  })

  it('that failed again meanwhile is not cleared unseen', async () => {
    const { version } = await failing()
    await comesBack('volno@liberec.example')
    const answer = await clear(version, people.head)
    expect(answer.status).toBe(409)
    const { current } = await answer.json()
    expect(current.failing).toHaveLength(2)
    expect((await clear(current.version, people.head)).status).toBe(200)
    expect((await failing()).failing).toMatchObject([{ address: 'volno@liberec.example' }])
  })

  it('is forgotten when it is corrected in the settings', async () => {
    const { version, settings }: CentreSettings = await (await call({ path: '/api/centre', as: people.head })).json()
    const staff = settings.staff.map((member) =>
      member.id === 'liberec-sluzba' ? { ...member, email: 'nova@liberec.example' } : member,
    )
    const body = { version, settings: { ...settings, staff } }
    expect((await call({ method: 'PUT', path: '/api/centre', body, as: people.head })).status).toBe(200)
    expect((await failing()).failing).toEqual([])
    expect(await sentTo()).toEqual(['nova@liberec.example'])
  })

  it('that is none is answered as what there is', async () => {
    const { version } = await failing()
    expect((await clear(version, people.head, 'jina@liberec.example')).status).toBe(200)
    expect((await failing()).failing).toHaveLength(1)
  })
})
