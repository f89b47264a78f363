import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvictionFile } from '../../../shared/clients/views.ts'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client = ''
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
  await world.deliver(notice())
  client = (await (await call({ path: '/api/today', as: people.head })).json()).duties[0].client
})
afterEach(() => world.close())

const UNTIL = '2026-03-03T17:00:00.000Z'

const acknowledge = (version: number, as: Record<string, unknown>, until?: string) =>
  call({
    method: 'POST',
    path: `/api/clients/${client}/acknowledgement`,
    body: { version, ...(until && { until }) },
    as,
  })

const cancel = (version: number, what: string, as: Record<string, unknown> = people.onDuty) =>
  call({
    method: 'POST',
    path: `/api/clients/${client}/acknowledgement/cancellation`,
    body: { version, what },
    as,
  })

const contactIn = async (answer: Response): Promise<EvictionFile['contact']> => (await answer.json()).contact

/** The letters that are about having the duty, and whom each is for. */
async function told(): Promise<unknown[]> {
  const letters = (await world.everything()).filter(({ type }) => type === 'letter')
  return letters.filter(({ step }) => step !== 'arrival').map(({ step, to }) => [step, to])
}

describe('taking back', () => {
  it('a promise keeps it as cancelled, and the duty with who has it', async () => {
    await acknowledge(1, people.onDuty, UNTIL)
    const at = world.now().toISOString()
    const { acknowledged, cancelled } = await contactIn(await cancel(2, 'promise'))
    const by = 'liberec-sluzba'
    expect(acknowledged).toEqual({ by, at })
    expect(cancelled).toEqual([{ what: 'promise', by, at, until: UNTIL, cancelledBy: by, cancelledAt: at }])
    expect(await told(), 'who did it knows').toEqual([])
  })

  it('having it leaves the duty to nobody, and people on duty are told', async () => {
    await acknowledge(1, people.offDuty)
    const contact = await contactIn(await cancel(2, 'acknowledgement', people.offDuty))
    expect(contact).not.toHaveProperty('acknowledged')
    expect(contact.cancelled).toMatchObject([{ what: 'acknowledgement', by: 'liberec-volno' }])
    expect(await told()).toEqual([['released', ['duty']]])
  })

  it('what a colleague has tells them', async () => {
    await acknowledge(1, people.offDuty, UNTIL)
    await cancel(2, 'promise', people.head)
    await cancel(3, 'acknowledgement', people.head)
    expect((await told()).sort()).toEqual([
      ['plan-cancelled', ['staff:liberec-volno']],
      ['released', ['duty', 'staff:liberec-volno']],
    ])
  })

  it.each(['promise', 'acknowledgement'])('a %s that there is not changes nothing, twice as once', async (what) => {
    const answer = await cancel(1, what)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ version: 1 })
    expect(await told()).toEqual([])
  })

  it('from an older file shows the file as it is', async () => {
    await acknowledge(1, people.onDuty)
    const refused = await cancel(1, 'acknowledgement')
    expect(refused.status).toBe(409)
    expect((await refused.json()).current).toMatchObject({ version: 2 })
  })

  it('something else is refused with its field', async () => {
    const refused = await cancel(1, 'attempt')
    expect(refused.status).toBe(422)
    expect((await refused.json()).faults).toMatchObject([{ path: 'what' }])
  })

  it('lets the reminders that it silenced speak again', async () => {
    await acknowledge(1, people.onDuty, UNTIL)
    await cancel(2, 'promise')
    const { coming } = await (await call({ path: `/api/clients/${client}/timeline`, as: people.head })).json()
    expect(coming.map(({ step }: { step: string }) => step)).toEqual([
      'day-before',
      'hours-before',
      'overdue',
      'morning',
      'overdue-7',
    ])
  })

  it('again and again keeps the last ten', async () => {
    for (let round = 0; round < 12; round++) {
      world.setTime(new Date(world.now().getTime() + 60_000))
      await acknowledge(2 * round + 1, people.onDuty)
      await cancel(2 * round + 2, 'acknowledgement')
    }
    const { contact } = await (await call({ path: `/api/clients/${client}`, as: people.head })).json()
    expect(contact.cancelled).toHaveLength(10)
  })
})

describe('taking over what a colleague has', () => {
  it('makes it one’s own, and tells the colleague without a name', async () => {
    const post = openPost(world)
    await acknowledge(1, people.onDuty, UNTIL)
    const { acknowledged } = await contactIn(await acknowledge(2, people.offDuty))
    expect(acknowledged).toEqual({ by: 'liberec-volno', at: world.now().toISOString() })
    await post.deliver()
    const [letter] = post.sent.filter(({ Message }) => Message?.Subject?.Data?.includes('převzal někdo další'))
    expect(letter?.Destination?.ToAddresses).toEqual(['sluzba@liberec.example'])
    expect(JSON.stringify(letter)).not.toMatch(/Zkouška|Testovací/)
  })

  it('that is one’s own already tells nobody', async () => {
    await acknowledge(1, people.onDuty)
    await acknowledge(2, people.onDuty, UNTIL)
    expect(await told()).toEqual([])
  })
})
