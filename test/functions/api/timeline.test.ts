import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBounces } from '../../../functions/bounces/app.ts'
import { forBounces } from '../../../functions/store/on-duty/bounces.ts'
import { notificationOf } from '../../../infra/local/mail/ses-event.ts'
import type { EvictionFile } from '../../../shared/clients/views.ts'
import type { Timeline } from '../../../shared/duties/views.ts'
import { instant } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { window } from '../../support/safe-windows.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

const ARRIVAL = Date.parse('2026-03-02T09:00:00Z')
const HOUR = 3_600_000

let world: World
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterEach(() => world.close())

async function clients(): Promise<string[]> {
  const { duties } = await (await call({ path: '/api/today', as: people.head })).json()
  return duties.map(({ client }: { client: string }) => client)
}

async function timeline(client: string): Promise<Timeline> {
  return (await call({ path: `/api/clients/${client}/timeline`, as: people.onDuty })).json()
}

async function sweepAt(hours: number): Promise<void> {
  world.setTime(new Date(ARRIVAL + hours * HOUR))
  await sweepOf(world.table).climbDue('contact', instant(world.now()))
}

describe('the time line of a duty', () => {
  it('says what was sent to whom and when, and what comes if nothing happens', async () => {
    const post = openPost(world)
    await world.deliver(notice())
    await post.deliver()
    await sweepAt(2)
    const [client = ''] = await clients()
    const { past, coming } = await timeline(client)
    expect(past).toMatchObject([
      { step: 'arrival', sentAt: '2026-03-02T09:00:00.000Z', to: [{ who: 'liberec-sluzba' }] },
      { step: 'unacknowledged', createdAt: '2026-03-02T11:00:00.000Z', to: [] },
    ])
    expect(past[1]).not.toHaveProperty('sentAt')
    expect(coming).toEqual([
      {
        step: 'day-before',
        at: '2026-03-03T09:00:00.000Z',
        to: ['liberec-sluzba', 'liberec-volno', 'liberec-vedouci'],
      },
      {
        step: 'hours-before',
        at: '2026-03-04T03:00:00.000Z',
        urgent: true,
        to: ['liberec-sluzba', 'liberec-volno', 'liberec-vedouci'],
      },
      {
        step: 'overdue',
        at: '2026-03-04T09:00:00.000Z',
        urgent: true,
        to: ['liberec-sluzba', 'liberec-volno', 'liberec-vedouci', 'founder'],
      },
      { step: 'morning', at: '2026-03-05T06:30:00.000Z', to: ['liberec-sluzba', 'liberec-vedouci'] },
      { step: 'overdue-7', at: '2026-03-11T09:00:00.000Z', urgent: true, to: ['founder'] },
    ])
  })

  it('says of each addressee what became of the letter', async () => {
    const post = openPost(world)
    await world.deliver(notice())
    await post.deliver()
    const [client = ''] = await clients()
    const at = '2026-03-02T09:01:00.000Z'
    const to = ['sluzba@liberec.example']
    const Tags = post.sent[0]?.Tags ?? []
    const tags = Object.fromEntries(Tags.map(({ Name = '', Value = '' }) => [Name, Value]))
    const letter = { id: 'm', at, from: '', to, subject: '', text: '', tags }
    const bounces = createBounces({ store: forBounces(world.table), now: () => new Date(at) })
    await bounces(notificationOf({ kind: 'bounce', letter, addresses: to, at: new Date(at) }))
    const [arrival, copy] = (await timeline(client)).past
    expect(arrival?.to).toEqual([{ who: 'liberec-sluzba', delivery: { is: 'bounced', at } }])
    expect(copy, 'the next in line').toMatchObject({ step: 'arrival', to: [] })
  })

  it('follows a promise', async () => {
    await world.deliver(notice())
    const [client = ''] = await clients()
    const body = { version: 1, until: '2026-03-03T17:00:00.000Z' }
    await call({ method: 'POST', path: `/api/clients/${client}/acknowledgement`, body, as: people.onDuty })
    const { coming } = await timeline(client)
    expect(coming.map(({ step, at }) => `${step} ${at}`)).toEqual([
      'promise 2026-03-03T17:00:00.000Z',
      'hours-before 2026-03-04T03:00:00.000Z',
      'overdue 2026-03-04T09:00:00.000Z',
      'morning 2026-03-05T06:30:00.000Z',
      'overdue-7 2026-03-11T09:00:00.000Z',
    ])
  })

  it('holds the letter about a whole notice for each of its people, and the letters of no other', async () => {
    await world.deliver(notice({ endangered: [endangered(), endangered({ givenName: 'Druhá' })] }))
    await sweepAt(2)
    for (const client of await clients()) {
      const { past } = await timeline(client)
      expect(past.map(({ step }) => step)).toEqual(['arrival', 'unacknowledged'])
      expect(past[1]?.id).toContain(client)
    }
  })

  it('ends when the duty is met, and says nothing of any person', async () => {
    await world.deliver(notice())
    const [client = ''] = await clients()
    const attempt = {
      id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      channel: 'phone',
      outcome: 'accepted',
      at: world.now(),
      note: '',
    }
    const path = `/api/clients/${client}/attempts`
    await call({ method: 'POST', path, body: { version: 1, attempt }, as: people.onDuty })
    const told = await timeline(client)
    expect(told.coming).toEqual([])
    expect(JSON.stringify(told)).not.toMatch(/Testovací|example/)
  })
})

it('a file suggests the next attempt from what its card says', async () => {
  const safeWindows = [window('16:00', '20:00')]
  await world.deliver(notice({ endangered: [endangered({ safeTimes: 'Po 16. hodině.', safeWindows })] }))
  const [client = ''] = await clients()
  const file: EvictionFile = await (await call({ path: `/api/clients/${client}`, as: people.onDuty })).json()
  expect(file.suggestion).toEqual({
    advice: 'call',
    at: '2026-03-02T15:00:00.000Z',
    number: '1',
    why: ['safe-times'],
  })
})
