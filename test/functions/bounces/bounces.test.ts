import type { SendEmailCommandInput } from '@aws-sdk/client-ses'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBounces } from '../../../functions/bounces/app.ts'
import { forBounces } from '../../../functions/store/on-duty/bounces.ts'
import { type MailEventKind, notificationOf } from '../../../infra/local/mail/ses-event.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let post: ReturnType<typeof openPost>
let bounces: ReturnType<typeof createBounces>
beforeAll(() => {
  for (const to of ['log', 'error'] as const) vi.spyOn(console, to).mockImplementation(() => undefined)
})
beforeEach(async () => {
  world = await openWorld()
  post = openPost(world)
  bounces = createBounces({ store: forBounces(world.table), now: world.now })
})
afterEach(() => world.close())
afterAll(() => vi.restoreAllMocks())

let number = 0
/** A notice comes and its letter is sent. */
async function arrive() {
  await post.deliver()
  await world.deliver(notice({ reference: `BOUNCE-${++number}`, endangered: [endangered()] }))
  await post.deliver()
  return lastSent()
}

const lastSent = () => asKept(post.sent.at(-1))

/** A letter that was sent, as the inbox of the local platform would keep it. */
function asKept(sent: SendEmailCommandInput | undefined) {
  if (sent === undefined) throw new Error('nothing was sent')
  return {
    id: `message-${post.sent.length}`,
    at: world.now().toISOString(),
    from: sent.Source ?? '',
    text: '',
    to: sent.Destination?.ToAddresses ?? [],
    subject: sent.Message?.Subject?.Data ?? '',
    tags: Object.fromEntries((sent.Tags ?? []).map(({ Name = '', Value = '' }) => [Name, Value])),
  }
}

type Sent = ReturnType<typeof asKept>

/** An event of a letter comes, for all its addresses if none are named. */
const hear = (kind: MailEventKind, letter: Sent, addresses: readonly string[] = letter.to) =>
  bounces(notificationOf({ kind, letter, addresses, at: world.now() }))

/** To whom letters went that were sent since the last time. */
async function sentNow(): Promise<string[][]> {
  const before = post.sent.length
  await post.deliver()
  return post.sent.slice(before).map(({ Destination }) => (Destination?.ToAddresses ?? []).map(nameOf))
}

const nameOf = (address: string) => address.replace('@liberec.example', '')

const stored = async (type: string) => (await world.everything()).filter((item) => item['type'] === type)

describe('a letter that comes back', () => {
  it('goes to the next person at once, and the head is told of the address without saying whose it is', async () => {
    const letter = await arrive()
    expect(letter.to.map(nameOf)).toEqual(['sluzba'])
    await hear('bounce', letter)
    const sent = await sentNow()
    expect(sent.toSorted()).toEqual([['vedouci'], ['volno']])
    const again = post.sent.find(({ Destination }) => Destination?.ToAddresses?.[0] === 'volno@liberec.example')
    expect(again?.Message?.Subject?.Data).toBe(letter.subject)
    const told = post.sent.find(({ Destination }) => Destination?.ToAddresses?.[0] === 'vedouci@liberec.example')
    const text = JSON.stringify(told?.Message)
    expect(text).toContain('adres')
    for (const secret of ['sluzba', 'Zkouška', letter.to[0] ?? '']) expect(text).not.toContain(secret)
  })

  it('goes on down the line to the founder, and when nobody is left the operator is told', async () => {
    const { subject } = await arrive()
    const copy = () => asKept(post.sent.findLast(({ Message }) => Message?.Subject?.Data === subject))
    const line = [copy().to]
    for (let step = 1; step < 4; step++) {
      await hear('bounce', copy())
      await post.deliver()
      line.push(copy().to)
    }
    expect(line.flat().map(nameOf)).toEqual(['sluzba', 'volno', 'vedouci', 'zrizovatel'])
    await expect(hear('bounce', copy())).rejects.toThrow('nobody')
    await hear('bounce', copy())
    expect((await stored('letter')).filter(({ kind }) => kind === 'contact')).toHaveLength(4)
  })

  it('is passed over from then on as long as there is anybody else', async () => {
    await hear('bounce', await arrive())
    await sentNow()
    const letter = await arrive()
    expect(letter.to).not.toContain('sluzba@liberec.example')
    expect(letter.to.length).toBeGreaterThan(0)
  })

  it('by a complaint is treated alike', async () => {
    await hear('complaint', await arrive())
    expect((await sentNow()).toSorted()).toEqual([['vedouci'], ['volno']])
  })

  it('for the time being goes to the next person, and the address is only noted until the third time', async () => {
    for (let time = 1; time <= 3; time++) {
      const letter = await arrive()
      expect(letter.to.map(nameOf), `letter ${time}`).toEqual(['sluzba'])
      await hear('passing-bounce', letter)
      expect((await sentNow()).toSorted()).toEqual(time < 3 ? [['volno']] : [['vedouci'], ['volno']])
    }
    expect((await arrive()).to.map(nameOf)).not.toContain('sluzba')
  })

  it('for the time being counts from the start again after a delivery', async () => {
    for (let time = 1; time <= 5; time++) {
      await hear('passing-bounce', await arrive())
      await hear('delivery', await arrive())
    }
    expect((await arrive()).to.map(nameOf)).toEqual(['sluzba'])
  })
})

describe('an event', () => {
  it('that comes again, or late, changes nothing', async () => {
    const letter = await arrive()
    await hear('bounce', letter)
    await sentNow()
    const before = (await stored('letter')).length
    await Promise.all([
      hear('bounce', letter),
      hear('bounce', letter),
      hear('delivery', letter),
      hear('passing-bounce', letter),
    ])
    expect(await sentNow()).toEqual([])
    expect(await stored('letter')).toHaveLength(before)
    await hear('complaint', letter)
    expect(await sentNow()).toEqual([])
  })

  it('of a delivery is kept with the letter and moves nobody', async () => {
    const letter = await arrive()
    await hear('delivery', letter)
    expect(await sentNow()).toEqual([])
    expect(await stored('letter')).toMatchObject([
      { delivery: { 'sluzba@liberec.example': { is: 'delivered', at: world.now().toISOString() } } },
    ])
    expect(await stored('addresses')).toEqual([])
  })

  it('for one of several addresses lets the others have the letter', async () => {
    const letter = await arrive()
    const wide = { ...letter, to: [...letter.to, 'volno@liberec.example'] }
    await hear('bounce', wide, ['sluzba@liberec.example'])
    expect(await sentNow()).toEqual([['vedouci']])
    await hear('bounce', wide, ['volno@liberec.example'])
    expect(await sentNow()).toContainEqual(['vedouci'])
  })

  it('for each of two addresses at the same moment leaves the letter with nobody, so it goes on', async () => {
    const letter = await arrive()
    const wide = { ...letter, to: [...letter.to, 'volno@liberec.example'] }
    await Promise.all(wide.to.map((address) => hear('bounce', wide, [address])))
    const again = (await stored('letter')).filter(({ id }) => String(id).includes('-again-'))
    expect(again).toMatchObject([{ to: ['staff:liberec-vedouci'] }])
  })

  it('of an address that the letter did not go to is not heard', async () => {
    await hear('bounce', await arrive(), ['vedouci@liberec.example'])
    expect(await sentNow()).toEqual([])
    expect(await stored('addresses')).toEqual([])
  })

  it('of a letter that does not exist changes nothing', async () => {
    const letter = await arrive()
    await hear('bounce', { ...letter, tags: { ...letter.tags, letter: 'nothing' } })
    await hear('bounce', { ...letter, tags: { ...letter.tags, centre: 'brno' } })
    expect(await sentNow()).toEqual([])
  })

  it.each([
    ['no JSON', 'x'],
    ['another kind of event', JSON.stringify({ eventType: 'Open', mail: {} })],
    ['no tags', JSON.stringify({ eventType: 'Bounce', mail: { destination: [], tags: {} } })],
  ])('with %s is given back, for the operator', async (_what, Message) => {
    const [record] = notificationOf({ kind: 'bounce', letter: await arrive(), addresses: [], at: world.now() }).Records
    if (record === undefined) throw new Error('no record')
    await expect(bounces({ Records: [{ ...record, Sns: { ...record.Sns, Message } }] })).rejects.toThrow()
  })

  it('of a centre that does not exist is given back', async () => {
    const letter = await arrive()
    await expect(hear('bounce', { ...letter, tags: { ...letter.tags, centre: 'police' } })).rejects.toThrow()
  })

  it('leaves no address in the log', async () => {
    const log = vi.mocked(console.log)
    log.mockClear()
    await hear('bounce', await arrive())
    expect(log.mock.calls.join()).toContain('bounced')
    expect(log.mock.calls.join()).not.toContain('@')
  })
})
