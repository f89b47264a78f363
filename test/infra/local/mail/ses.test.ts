import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { SESClient, SESServiceException, SendEmailCommand } from '@aws-sdk/client-ses'
import { expect, onTestFinished, test } from 'vitest'
import { takePort } from '../../../../infra/local/http/front.ts'
import { openInbox, type SentLetter } from '../../../../infra/local/mail/inbox.ts'
import { createMailSwitch } from '../../../../infra/local/mail/mail-switch.ts'
import { createSes } from '../../../../infra/local/mail/ses.ts'
import { folder } from '../support/folder.ts'

const now = () => new Date('2026-03-28T09:00:00Z')

/** The local mail service behind a real port, and the SDK's own client of it. */
async function openMail() {
  const file = join(folder(), 'inbox.jsonl')
  const inbox = openInbox(file)
  const mail = createMailSwitch()
  const taken: SentLetter[] = []
  const ses = createSes({ inbox, mail: mail.state, now, onTaken: (letter) => taken.push(letter) })
  const front = await takePort(0)
  onTestFinished(front.close)
  front.open({
    signIn: async () => undefined,
    answer: async ({ method, headers, body }) => {
      const authorization = headers['authorization']?.[0] ?? ''
      return ses.fetch(
        new Request('http://localhost/', { method, headers: { authorization }, body: new Uint8Array(body) }),
      )
    },
  })
  const endpoint = `http://127.0.0.1:${front.port}`
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const client = new SESClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 })
  return { file, inbox, mail, client, endpoint, taken }
}

function letter(to: string[] = ['jana@liberec.example']) {
  return new SendEmailCommand({
    Source: 'opora@opora.example',
    Destination: { ToAddresses: to },
    Message: { Subject: { Data: 'Lhůta & <termín>' }, Body: { Text: { Data: 'Příliš žluťoučký\nkůň' } } },
  })
}

test('a letter lies in the inbox with the time of the local clock, and its id was given back', async () => {
  const { client, inbox } = await openMail()
  const { MessageId } = await client.send(letter(['a@b.example', 'c@d.example']))
  expect(inbox.letters()).toEqual([
    {
      id: MessageId,
      at: '2026-03-28T09:00:00.000Z',
      from: 'opora@opora.example',
      to: ['a@b.example', 'c@d.example'],
      subject: 'Lhůta & <termín>',
      text: 'Příliš žluťoučký\nkůň',
      tags: {},
    },
  ])
})

test('a letter keeps the tags by which events name it, and is told of once it was taken', async () => {
  const { client, inbox, mail, taken } = await openMail()
  const { input } = letter()
  const Tags = [
    { Name: 'centre', Value: 'liberec' },
    { Name: 'letter', Value: '01JX-arrival' },
  ]
  await client.send(new SendEmailCommand({ ...input, Tags }))
  expect(inbox.letters()).toMatchObject([{ tags: { centre: 'liberec', letter: '01JX-arrival' } }])
  expect(taken).toEqual(inbox.letters())
  mail.set({ down: true })
  await expect(client.send(new SendEmailCommand({ ...input, Tags }))).rejects.toThrow()
  expect(taken).toHaveLength(1)
})

test('the newest letter comes first, and letters outlive a restart and a line cut off by a crash', async () => {
  const { client, inbox, file } = await openMail()
  await client.send(letter(['first@x.example']))
  await client.send(letter(['second@x.example']))
  appendFileSync(file, '{"id":"cut o')
  const again = openInbox(file)
  expect(again.letters()).toEqual(inbox.letters())
  expect(again.letters().map(({ to }) => to[0])).toEqual(['second@x.example', 'first@x.example'])
  again.add({ id: 'x', at: 'y', from: 'f', to: [], subject: 's', text: 't' })
  expect(openInbox(file).letters()).toHaveLength(3)
})

test('a service that is down refuses, and takes letters again afterwards', async () => {
  const { client, inbox, mail } = await openMail()
  mail.set({ down: true })
  await expect(client.send(letter())).rejects.toMatchObject({
    name: 'ServiceUnavailable',
    $metadata: { httpStatusCode: 503 },
  })
  expect(inbox.letters()).toEqual([])
  mail.set({ down: false })
  await client.send(letter())
  expect(inbox.letters()).toHaveLength(1)
})

test('an address can be refused', async () => {
  const { client, inbox, mail } = await openMail()
  mail.set({ reject: ['gone@x.example'] })
  await expect(client.send(letter(['a@x.example', 'gone@x.example']))).rejects.toMatchObject({
    name: 'MessageRejected',
  })
  expect(inbox.letters()).toEqual([])
})

test('a letter to more than fifty is refused', async () => {
  const { client, inbox } = await openMail()
  const addresses = Array.from({ length: 51 }, (_, index) => `zkouska-${index}@x.example`)
  await expect(client.send(letter(addresses))).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  await client.send(letter(addresses.slice(1)))
  expect(inbox.letters().map(({ to }) => to.length)).toEqual([50])
})

test('a letter to nobody is refused', async () => {
  const { client } = await openMail()
  await expect(client.send(letter([]))).rejects.toThrow(SESServiceException)
})

test('what it cannot do is refused as SES would', async () => {
  const { endpoint } = await openMail()
  const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=x' }
  const answer = await fetch(endpoint, { method: 'POST', headers, body: 'Action=CreateTemplate%26%3C' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toMatch(/^<ErrorResponse .*<Code>InvalidAction<\/Code>.*CreateTemplate&amp;&lt;/)
})

test('a form of somebody else’s page is refused', async () => {
  const { endpoint, inbox } = await openMail()
  const body = new URLSearchParams({ Action: 'SendEmail', Source: 'x', 'Destination.ToAddresses.member.1': 'y' })
  expect((await fetch(endpoint, { method: 'POST', body })).status).toBe(403)
  expect(inbox.letters()).toEqual([])
})
