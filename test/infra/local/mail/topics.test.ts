import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import { beforeEach, describe, expect, test } from 'vitest'
import { postEventFrom } from '../../../../functions/bounces/mail-event.ts'
import { mailEventKinds } from '../../../../infra/local/mail/ses-event.ts'
import type { Platform } from '../../../../infra/local/platform.ts'
import { stage } from '../support/fake-doors.ts'
import { openFake } from '../support/fake-platform.ts'
import { folder } from '../support/folder.ts'

beforeEach(() => {
  stage.calls = []
  stage.answer = () => undefined
})

const ADDRESS = 'jana@liberec.example'
const ours = { centre: 'liberec', letter: '01JX-arrival' }

/** A letter as the mail door sends it. */
async function send({ origin }: Platform, tags: Readonly<Record<string, string>> = ours): Promise<string> {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const client = new SESClient({ endpoint: `${origin}/local/ses`, region: 'eu-central-1', credentials })
  const { MessageId = '' } = await client.send(
    new SendEmailCommand({
      Source: 'opora@opora.example',
      Destination: { ToAddresses: [ADDRESS] },
      Message: { Subject: { Data: 'Lhůta' }, Body: { Text: { Data: 'Text' } } },
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    }),
  )
  return MessageId
}

/** What the door behind the topic was told, as our own door reads it. */
function told() {
  const events = stage.calls.filter(({ door }) => door === 'returns').map(({ event }) => event)
  return (events as { Records: { Sns: { Message: string } }[] }[]).flatMap(({ Records }) =>
    Records.map(({ Sns }) => postEventFrom(Sns.Message)),
  )
}

const comeBack = ({ origin }: Platform, body: object) =>
  fetch(`${origin}/local/bounces`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('a letter that the mail service took is told of as delivered', async () => {
  const platform = await openFake(folder())
  await send(platform)
  await platform.settle()
  expect(told()).toMatchObject([
    { is: 'delivered', centre: 'liberec', id: '01JX-arrival', destination: [ADDRESS], addresses: [ADDRESS] },
  ])
})

test('a letter of nobody we know is told of to nobody', async () => {
  const platform = await openFake(folder())
  const letter = await send(platform, {})
  await platform.settle()
  expect((await comeBack(platform, { letter, address: ADDRESS, kind: 'bounce' })).status).toBe(404)
  expect(told()).toEqual([])
})

describe('a letter in the inbox', () => {
  const becomes = { delivery: 'delivered', bounce: 'bounced', 'passing-bounce': 'refused', complaint: 'complained' }
  test.each(mailEventKinds)('can meet with a %s', async (kind) => {
    const platform = await openFake(folder())
    const letter = await send(platform)
    expect((await comeBack(platform, { letter, address: ADDRESS, kind })).status).toBe(200)
    expect(told().at(-1)).toMatchObject({ is: becomes[kind], addresses: [ADDRESS], id: '01JX-arrival' })
  })

  test('has buttons for what can become of it', async () => {
    const platform = await openFake(folder())
    await send(platform)
    const page = await (await fetch(`${platform.origin}/local`)).text()
    for (const label of ['Nedoručeno', 'Dočasně nedoručeno', 'Označeno jako nevyžádané']) expect(page).toContain(label)
  })

  test.each([
    ['another address', { address: 'nikdo@liberec.example', kind: 'bounce' }, 404],
    ['another letter', { letter: 'x', kind: 'bounce' }, 404],
    ['an unknown end', { kind: 'lost' }, 422],
  ])('does not come back from %s', async (_what, change, status) => {
    const platform = await openFake(folder())
    const letter = await send(platform)
    expect((await comeBack(platform, { letter, address: ADDRESS, ...change })).status).toBe(status)
  })
})

test('a door behind a topic that fails is called twice more, and then the failure is told', async () => {
  const lines: string[] = []
  const platform = await openFake(folder(), { report: (line) => lines.push(line) })
  stage.answer = () => {
    throw new RangeError('jana@liberec.example')
  }
  await send(platform)
  await platform.settle()
  expect(stage.calls.filter(({ door }) => door === 'returns')).toHaveLength(3)
  expect(lines.join()).toMatch(/^topic to returns failed: RangeError/)
  expect(lines.join()).not.toContain(ADDRESS)
})
