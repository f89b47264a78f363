import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Receipt } from '../../shared/police/receipt.ts'
import type { NoticeStatus } from '../../shared/police/status.ts'
import { endangered, notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'

/*
 * A notice's whole life, as the unit that sent it and the centre that has it see it: sent with something missing, supplemented, help offered,
 * ended, and asked about in between.
 */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const jana = { by: 'jana', role: 'worker' } as const
const at = () => ({ ...jana, now: world.now().toISOString() })

async function sent(request: Promise<Request>): Promise<Response> {
  return world.intake.request(await request)
}

const status = async (id: string): Promise<NoticeStatus> => (await sent(world.signLater(id, ''))).json()

async function told(id: string, what: '/supplements' | '/end', content: unknown): Promise<Receipt> {
  const ifMatch = `"${(await status(id)).version}"`
  const answer = await sent(world.signLater(id, what, { content, ifMatch }))
  expect(answer.status).toBe(201)
  return answer.json()
}

it('a notice is sent, supplemented, acted upon and ended, and both sides know at each step where it stands', async () => {
  world.setTime('2026-03-02T09:00:00Z')
  const { noticeId, missing } = await world.deliver(notice({ endangered: [endangered({ phone: undefined })] }))
  expect(missing).toContain('endangered.0.phone')
  expect(await status(noticeId)).toMatchObject({ version: 1, state: 'waiting', missing })
  const centre = world.centre('liberec')
  const [first] = await centre.duties()
  const client = first?.client ?? ''
  await centre.askPolice({ client, version: 0, ...at() }, ['endangered.phone'])

  world.setTime('2026-03-02T13:00:00Z')
  const supplied = await told(noticeId, '/supplements', { endangered: [{ number: 1, phone: '+420 700 000 111' }] })
  expect(supplied.missing).not.toContain('endangered.0.phone')
  const { version } = await centre.file(client, at())
  const taken = await centre.takeWord({ client, ordinal: 2, version, ...at() }, ['phone'])
  expect(taken.safeContact.numbers.map(({ phone }) => phone)).toContain('+420700000111')

  world.setTime('2026-03-03T08:00:00Z')
  const added = await told(noticeId, '/supplements', { endangered: [endangered({ givenName: 'Druhá' })] })
  expect(added.offerDueAt).toBe('2026-03-05T08:00:00.000Z')
  const attempt = { id: '01JX0000000000000000000001', channel: 'phone', outcome: 'accepted', note: '' } as const
  const number = taken.safeContact.numbers.at(-1)?.id ?? ''
  await centre.recordAttempt(
    { client, version: taken.version, ...at() },
    { ...attempt, at: '2026-03-03T07:30:00.000Z', number },
  )
  expect(await status(noticeId)).toMatchObject({
    version: 3,
    state: 'waiting',
    persons: [
      { number: 1, state: 'offered', offeredAt: '2026-03-03T07:30:00.000Z' },
      { number: 2, state: 'waiting' },
    ],
  })

  world.setTime('2026-03-04T10:00:00Z')
  await told(noticeId, '/end', { reason: 'objection-upheld', endedAt: '2026-03-04T10:30:00+01:00' })
  const duties = await centre.duties()
  expect(duties).toMatchObject([{ dueAt: '2026-03-05T08:00:00.000Z', status: 'open' }])
  const unseen = await centre.unseenWords(at().now)
  expect(unseen.words.filter(({ kind }) => kind === 'end')).toHaveLength(2)

  const second = duties[0]?.client ?? ''
  const { version: now, safeContact } = await centre.file(second, at())
  await centre.recordAttempt(
    { client: second, version: now, ...at() },
    {
      ...attempt,
      id: '01JX0000000000000000000002',
      at: '2026-03-04T09:45:00.000Z',
      number: safeContact.numbers[0]?.id ?? '',
    },
  )
  expect(await status(noticeId)).toMatchObject({
    version: 4,
    state: 'offered',
    offeredAt: '2026-03-04T09:45:00.000Z',
    ended: { at: '2026-03-04T09:30:00.000Z', reason: 'objection-upheld' },
  })
})
