import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { letterText } from '../../../functions/mail/letter-text.ts'
import { queuedLetter } from '../../../functions/store/duties/queued-letter.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { create, transact } from '../../../functions/store/table/transact.ts'
import { engineClient } from '../../../infra/local/base/environment.ts'
import { deadlineKinds } from '../../../shared/duties/deadline.ts'
import { namedSteps } from '../../../shared/duties/letter.ts'
import { endangered, notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let post: ReturnType<typeof openPost>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setTime('2026-03-02T09:00:00Z')
  post = openPost(world)
  await post.deliver()
  post.sent.length = 0
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

let number = 0
const arrive = () => world.deliver(notice({ reference: `MAIL-${++number}`, endangered: [endangered()] }))

describe('a letter', () => {
  it('goes to the people on duty when a notice arrives, and says nothing of any person', async () => {
    await arrive()
    await post.deliver()
    expect(post.sent).toHaveLength(1)
    const [letter] = post.sent
    expect(letter?.Destination?.ToAddresses).toEqual(['sluzba@liberec.example'])
    expect(letter?.Source).toBe('opora@opora.example')
    const text = JSON.stringify(letter)
    expect(text).toMatch(/LIBEREC-[0-9A-Z]{6}/)
    expect(text).toContain('st 4.\u00a03.\u00a02026 v\u00a010:00')
    expect(text).toContain('https://opora.example/spis/')
    for (const secret of ['Zkouška', 'Testovací', 'Neexistující', '700 000 999', 'Zkušební', 'Liberec,']) {
      expect(text, secret).not.toContain(secret)
    }
  })

  it('stands in the list of its notice with whom it went to, and carries the tags by which events find it', async () => {
    const { noticeId } = await arrive()
    await post.deliver()
    const letters = (await world.everything()).filter(({ type, thread }) => type === 'letter' && thread === noticeId)
    expect(letters).toMatchObject([
      {
        centrePk: `liberec#letters#${noticeId}`,
        status: 'sent',
        delivery: {},
        messages: [
          {
            id: 'message-1',
            at: '2026-03-02T09:00:00.000Z',
            to: [{ who: 'liberec-sluzba', address: 'sluzba@liberec.example' }],
          },
        ],
      },
    ])
    expect(post.sent[0]?.Tags).toEqual([
      { Name: 'centre', Value: 'liberec' },
      { Name: 'letter', Value: letters[0]?.['id'] },
    ])
  })

  it('about several people names their files and leads to Today', async () => {
    await world.deliver(notice({ reference: `MAIL-${++number}`, endangered: [endangered(), endangered()] }))
    await post.deliver()
    const body = post.sent[0]?.Message?.Body?.Text?.Data ?? ''
    expect(body.match(/LIBEREC-[0-9A-Z]{6}/g)).toHaveLength(2)
    expect(body).toContain('https://opora.example/\n')
  })

  it('is sent once though the stream brings it several times at once', async () => {
    await arrive()
    const Records = await post.records()
    await Promise.all([post.mail({ Records }), post.mail({ Records }), post.mail({ Records })])
    await post.mail({ Records })
    expect(post.sent).toHaveLength(1)
  })

  it('is not sent because of its own changes of state', async () => {
    await arrive()
    const [record] = await post.records()
    const image = record?.dynamodb?.NewImage ?? {}
    const Records = [{ dynamodb: { NewImage: image, OldImage: image } }]
    await post.mail({ Records })
    expect(post.sent).toHaveLength(0)
  })
})

describe('when the mail service is down for an hour', () => {
  it('nothing is lost, and each letter is sent once when it is back', async () => {
    const sweep = sweepOf(world.table)
    post.goDown(true)
    for (let minute = 0; minute < 60; minute++) {
      world.setTime(new Date(Date.parse('2026-03-02T09:00:00Z') + minute * 60_000))
      if (minute % 12 === 0) await arrive()
      await sweep.reofferDue(world.now().toISOString())
      await post.deliver()
    }
    expect(post.sent).toHaveLength(0)
    post.goDown(false)
    for (let minute = 60; minute < 70; minute++) {
      world.setTime(new Date(Date.parse('2026-03-02T09:00:00Z') + minute * 60_000))
      await sweep.reofferDue(world.now().toISOString())
      await post.deliver()
    }
    expect(post.sent).toHaveLength(5)
    expect(new Set(post.sent.map(({ Message }) => Message?.Subject?.Data)).size).toBe(5)
  })
})

describe('a crash', () => {
  it('between sending and marking sends at most one more', async () => {
    await arrive()
    const broken = tableFailingAt('list_append')
    const Records = await post.records()
    expect((await post.mailOver(broken)({ Records })).batchItemFailures).toHaveLength(1)
    expect(post.sent).toHaveLength(1)

    await post.mail({ Records })
    expect(post.sent, 'the lease still holds').toHaveLength(1)

    await sweepTenMinutes()
    expect(post.sent).toHaveLength(2)
  })

  it('between noting the last message and marking the letter sends nothing more', async () => {
    await arrive()
    const Records = await post.records()
    expect((await post.mailOver(tableFailingAt('sentAt'))({ Records })).batchItemFailures).toHaveLength(1)
    await sweepTenMinutes()
    expect(post.sent).toHaveLength(1)
    expect(await world.everything()).toContainEqual(expect.objectContaining({ type: 'letter', status: 'sent' }))
  })

  it('of the table is reported to the stream, with the record that it must bring again', async () => {
    await arrive()
    await arrive()
    const broken = tableFailingAt('leaseUntil')
    const answer = await post.mailOver(broken)({ Records: await post.records() })
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] })
  })
})

/** The sweep offers what is unsent again, and the stream brings it. */
async function sweepTenMinutes(): Promise<void> {
  const sweep = sweepOf(world.table)
  for (let minute = 1; minute < 10; minute++) {
    world.setTime(new Date(Date.parse('2026-03-02T09:00:00Z') + minute * 60_000))
    await sweep.reofferDue(world.now().toISOString())
    await post.deliver()
  }
}

describe('a letter to more than a message takes', () => {
  const staff = Array.from({ length: 60 }, (_, index) => ({
    id: `brno-${index}`,
    name: `Zkouška ${index}`,
    email: `zkouska-${index}@brno.example`,
    role: 'worker' as const,
    outOfHours: false,
  }))
  const founderEmail = 'zrizovatel@brno.example'
  const everybody = [...staff.map(({ email }) => email), founderEmail].sort()
  const to = () => post.sent.map(({ Destination }) => Destination?.ToAddresses ?? [])
  const letter = async () => (await world.everything()).find(({ id }) => id === `wide-${number}`)

  beforeEach(async () => {
    await world.table.doc.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keys.settings('brno'),
        UpdateExpression: 'SET staff = :staff, founderEmail = :founderEmail',
        ExpressionAttributeValues: { ':staff': staff, ':founderEmail': founderEmail },
      }),
    )
    const wide = { kind: 'roster-gap' as const, centre: 'brno', gaps: [], createdAt: world.now().toISOString() }
    const id = `wide-${++number}`
    await transact(world.table, { letter: create(queuedLetter({ ...wide, id, to: ['workers', 'founder'] })) })
  })

  it('leaves in parts of fifty at most, the founder’s by itself, and is sent', async () => {
    await post.deliver()
    expect(to().map((each) => each.length)).toEqual([50, 10, 1])
    expect(to().flat().sort()).toEqual(everybody)
    expect(await letter()).toMatchObject({
      status: 'sent',
      messages: [{ id: 'message-1' }, { id: 'message-2' }, { id: 'message-3', to: [{ who: 'founder' }] }],
    })
  })

  it.each([1, 2, 3])('a crash right after message %i: each goes out, and only that one again', async (which) => {
    const broken = tableFailingAt('list_append', which)
    await post.mailOver(broken)({ Records: await post.records() })
    expect(post.sent).toHaveLength(which)
    await sweepTenMinutes()
    expect([...new Set(to().flat())].sort()).toEqual(everybody)
    const again = to()[which - 1] ?? []
    expect(to().filter((each) => each.some((address) => again.includes(address)))).toHaveLength(2)
    expect(to().flat()).toHaveLength(everybody.length + again.length)
  })

  it.each([1, 2])('a crash right after message %i was noted sends the rest, and none again', async (which) => {
    const broken = tableFailingAt('list_append', which, 'after')
    await post.mailOver(broken)({ Records: await post.records() })
    expect(post.sent).toHaveLength(which)
    await sweepTenMinutes()
    expect(to().flat().sort()).toEqual(everybody)
  })

  it('of which the first is refused reaches everybody else all the same', async () => {
    const isFirst = (addresses: readonly string[]) => addresses.includes('zkouska-0@brno.example')
    post.refuse(isFirst)
    await post.deliver()
    expect(to().map((each) => each.length)).toEqual([10, 1])
    await sweepTenMinutes()
    expect(to().map((each) => each.length)).toEqual([10, 1])
    expect(await letter()).toMatchObject({ status: 'queued' })
    post.refuse(() => false)
    world.setTime('2026-03-02T10:00:00Z')
    await sweepOf(world.table).reofferDue(world.now().toISOString())
    await post.deliver()
    expect(to().flat().sort()).toEqual(everybody)
    expect(await letter()).toMatchObject({ status: 'sent' })
  })

  it('of which one is refused keeps what was sent, and offers the rest until it is taken', async () => {
    post.refuse((addresses) => addresses.includes(founderEmail))
    await post.deliver()
    await sweepTenMinutes()
    expect(await letter()).toMatchObject({ status: 'queued', messages: [{ id: 'message-1' }, { id: 'message-2' }] })
    post.refuse(() => false)
    world.setTime('2026-03-02T10:00:00Z')
    await sweepOf(world.table).reofferDue(world.now().toISOString())
    await post.deliver()
    expect(to().flat().sort()).toEqual(everybody)
    expect(await letter()).toMatchObject({ status: 'sent' })
  })
})

/** The same table for a door that falls over when it is about to write a certain attribute for the nth time, or right after. */
function tableFailingAt(attribute: string, time = 1, when: 'before' | 'after' = 'before') {
  const broken = openTable(world.table.name, engineClient(world.endpoint))
  let seen = 0
  broken.doc.middlewareStack.add(
    (next) => async (args) => {
      const isTime = JSON.stringify(args.input).includes(attribute) && ++seen === time
      if (!isTime) return next(args)
      if (when === 'after') await next(args)
      throw new Error('the Lambda is gone')
    },
    { step: 'initialize', name: 'crash', priority: 'high' },
  )
  return broken
}

describe('the words of a letter', () => {
  it.each(deadlineKinds.flatMap((kind) => [...namedSteps, 'after-5' as const].map((step) => [kind, step] as const)))(
    'exist for a %s and the step %s',
    (kind, step) => {
      const letter = {
        id: 'x',
        centre: 'liberec',
        kind,
        step,
        to: ['duty' as const],
        references: ['LIBEREC-ABCDEF'],
        startsAt: '2026-03-02T09:00:00.000Z',
        dueAt: '2026-03-04T09:00:00.000Z',
        createdAt: '2026-03-02T09:00:00.000Z',
        status: 'queued' as const,
        offers: 1,
        delivery: {},
      }
      const now = '2026-03-04T10:30:00.000Z'
      const { subject, body } = letterText(letter, {
        reader: 'staff',
        centre: '',
        origin: 'https://opora.example',
        now,
      })
      expect(subject.length).toBeLessThan(80)
      expect(body).toContain('po lhůtě 1 h 30 min')
      expect(body).toContain('LIBEREC-ABCDEF')
    },
  )
})
