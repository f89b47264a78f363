import { DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import { replayQueue } from '../../../infra/operations/replay.ts'

const [queue, lambda, streams] = [mockClient(SQSClient), mockClient(LambdaClient), mockClient(DynamoDBStreamsClient)]
const clients = { queue: new SQSClient({}), lambda: new LambdaClient({}), streams: new DynamoDBStreamsClient({}) }
const run = () => replayQueue(clients, { url: 'https://sqs.test/q', mailEventsDoor: 'bounces' })

/** What a door answers, as bytes with a way to read them; so the client's type wants it. */
const answered = (text: string) => Object.assign(new TextEncoder().encode(text), { transformToString: () => text })

beforeEach(() => {
  for (const mock of [queue, lambda, streams]) mock.reset()
  lambda.on(InvokeCommand).resolves({ Payload: answered('null') as never })
  lambda.on(InvokeCommand, { FunctionName: 'arn:down' }).resolves({ FunctionError: 'Unhandled' })
})

interface Failure {
  readonly Body: string
  readonly MessageAttributes?: Record<string, { DataType: string; StringValue: string }>
}

function lies(...messages: Failure[]) {
  const Messages = messages.map((message, index) => ({
    MessageId: `m${index}`,
    ReceiptHandle: `r${index}`,
    ...message,
  }))
  queue.on(ReceiveMessageCommand).resolvesOnce({ Messages }).resolves({})
}

const called = () =>
  lambda.commandCalls(InvokeCommand).map(({ args: [{ input }] }) => ({
    door: input.FunctionName,
    event: JSON.parse(String(input.Payload)),
  }))
const deleted = () => queue.commandCalls(DeleteMessageCommand).map(({ args: [{ input }] }) => input.ReceiptHandle)

const call = (functionArn: string) => ({
  Body: JSON.stringify({ requestContext: { functionArn }, requestPayload: { kind: 'contact' } }),
})

describe('what lies in the queue of failures is handed over again', () => {
  it('a call that Lambda gave up', async () => {
    lies(call('arn:sweep'))
    expect(await run()).toEqual({ replayed: 1, left: 0 })
    expect(called()).toEqual([{ door: 'arn:sweep', event: { kind: 'contact' } }])
    expect(deleted()).toEqual(['r0'])
  })

  it('a call that the scheduler could not make', async () => {
    const TARGET_ARN = { DataType: 'String', StringValue: 'arn:sweep' }
    lies({ Body: '{"kind":"complaint"}', MessageAttributes: { TARGET_ARN } })
    expect(await run()).toEqual({ replayed: 1, left: 0 })
    expect(called()).toEqual([{ door: 'arn:sweep', event: { kind: 'complaint' } }])
  })

  it('what a topic could not deliver', async () => {
    const body = { Type: 'Notification', MessageId: 'm', Message: '{"eventType":"Bounce"}' }
    lies({ Body: JSON.stringify(body) })
    expect(await run()).toEqual({ replayed: 1, left: 0 })
    const event = { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', Sns: body }] }
    expect(called()).toEqual([{ door: 'bounces', event }])
  })

  it('a batch of the stream, read anew and to its end', async () => {
    const batch = { streamArn: 'arn:stream', shardId: 's', startSequenceNumber: '9', endSequenceNumber: '10' }
    lies({ Body: JSON.stringify({ requestContext: { functionArn: 'arn:mail' }, DDBStreamBatchInfo: batch }) })
    const Records = ['9', '10', '11'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }))
    streams.on(GetShardIteratorCommand).resolves({ ShardIterator: 'i' }).on(GetRecordsCommand).resolves({ Records })
    expect(await run()).toEqual({ replayed: 1, left: 0 })
    const [{ door, event } = { door: '', event: {} }] = called()
    const numbers = event.Records.map((record: { dynamodb: { SequenceNumber: string } }) => record.dynamodb)
    expect([door, numbers]).toEqual(['arn:mail', [{ SequenceNumber: '9' }, { SequenceNumber: '10' }]])
  })
})

it('all servers of the queue are asked', async () => {
  queue.on(ReceiveMessageCommand).resolves({})
  await run()
  const [ask] = queue.commandCalls(ReceiveMessageCommand)
  expect(ask?.args[0].input.WaitTimeSeconds).toBeGreaterThan(0)
})

describe('what fails once more stays', () => {
  it.each([
    ['the door fails', call('arn:down')],
    ['nobody knows whose it was', { Body: '{"a":1}' }],
    ['it cannot be read', { Body: 'not JSON' }],
  ])('when %s, and what comes behind it is handed over', async (_when, bad) => {
    lies(bad, call('arn:up'))
    expect(await run()).toEqual({ replayed: 1, left: 1 })
    expect(deleted()).toEqual(['r1'])
  })

  it('and is not tried again when it comes back while others are handed over', async () => {
    const bad = { MessageId: 'bad', ...call('arn:down') }
    const good = { MessageId: 'good', ...call('arn:up') }
    queue
      .on(ReceiveMessageCommand)
      .resolvesOnce({ Messages: [bad] })
      .resolvesOnce({ Messages: [bad, good] })
      .resolvesOnce({ Messages: [bad] })
      .rejects(new Error('asked once more'))
    expect(await run()).toEqual({ replayed: 1, left: 1 })
    expect(called().map(({ door }) => door)).toEqual(['arn:down', 'arn:up'])
  })

  it('when a door could not do all of a batch', async () => {
    lambda.on(InvokeCommand).resolves({ Payload: answered('{"batchItemFailures":[{"itemIdentifier":"9"}]}') as never })
    lies(call('arn:mail'))
    expect(await run()).toEqual({ replayed: 0, left: 1 })
    expect(deleted()).toEqual([])
  })
})
