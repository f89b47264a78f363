import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import { DeleteMessageCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { lambdaRecord } from '../local/stream/stream-event.ts'

interface Clients {
  readonly queue: SQSClient
  readonly lambda: LambdaClient
  readonly streams: DynamoDBStreamsClient
}

interface Failures {
  /** Of the queue. */
  readonly url: string
  /** The Lambda that what becomes of letters is for. */
  readonly mailEventsDoor: string
}

/** What is to be called again. */
interface Call {
  readonly function: string
  readonly payload: unknown
}

/** Kept from others while it is handed over: longer than any door may take. */
const HIDDEN_SECONDS = 120
/** A queue that is not waited for looks into some of its servers only, and may seem empty. */
const WAIT_SECONDS = 2

/**
 * Hands over what lies in the queue of failures to the doors it was for, each once, and waits for each. What fails again stays where it
 * is; when it comes back, no longer hidden, everything else was tried too.
 */
export async function replayQueue(clients: Clients, failures: Failures): Promise<{ replayed: number; left: number }> {
  const done = { replayed: 0, left: 0 }
  const failed = new Set<string | undefined>()
  for (;;) {
    const { Messages = [] } = await clients.queue.send(
      new ReceiveMessageCommand({
        QueueUrl: failures.url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: WAIT_SECONDS,
        MessageAttributeNames: ['All'],
      }),
    )
    const untried = Messages.filter(({ MessageId }) => !failed.has(MessageId))
    if (untried.length === 0) return done
    for (const message of untried) {
      const isDone = await handOver(clients, message, failures).catch(() => false)
      done[isDone ? 'replayed' : 'left']++
      const { MessageId, ReceiptHandle } = message
      if (!isDone) {
        failed.add(MessageId)
        continue
      }
      await clients.queue.send(new DeleteMessageCommand({ QueueUrl: failures.url, ReceiptHandle }))
    }
  }
}

async function handOver(clients: Clients, message: Message, { mailEventsDoor }: Failures): Promise<boolean> {
  const call = await callOf(clients, message, mailEventsDoor)
  if (call === undefined) return false
  const { FunctionError, Payload } = await clients.lambda.send(
    new InvokeCommand({ FunctionName: call.function, Payload: JSON.stringify(call.payload) }),
  )
  // A stream's door answers with what of the batch it could not do.
  const { data } = answerSchema.safeParse(JSON.parse(new TextDecoder().decode(Payload) || 'null'))
  return FunctionError === undefined && (data?.batchItemFailures.length ?? 0) === 0
}

const answerSchema = z.object({ batchItemFailures: z.array(z.unknown()) })

/** What Lambda writes of a batch of the stream, and of an asynchronous call; what SNS and the scheduler leave is what they would have handed over. */
const bodySchema = z.object({
  requestContext: z.optional(z.object({ functionArn: z.string() })),
  requestPayload: z.optional(z.unknown()),
  DDBStreamBatchInfo: z.optional(
    z.object({
      streamArn: z.string(),
      shardId: z.string(),
      startSequenceNumber: z.string(),
      endSequenceNumber: z.string(),
    }),
  ),
  Type: z.optional(z.string()),
})
type Batch = NonNullable<z.infer<typeof bodySchema>['DDBStreamBatchInfo']>

async function callOf({ streams }: Clients, message: Message, mailEventsDoor: string): Promise<Call | undefined> {
  const body: unknown = JSON.parse(message.Body ?? '')
  const { requestContext, requestPayload, DDBStreamBatchInfo, Type } = bodySchema.parse(body)
  const target = message.MessageAttributes?.['TARGET_ARN']?.StringValue
  if (requestContext && DDBStreamBatchInfo)
    return { function: requestContext.functionArn, payload: { Records: await recordsOf(streams, DDBStreamBatchInfo) } }
  if (requestContext) return { function: requestContext.functionArn, payload: requestPayload }
  if (Type === 'Notification')
    return {
      function: mailEventsDoor,
      payload: { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', Sns: body }] },
    }
  return target === undefined ? undefined : { function: target, payload: body }
}

/** The records of a batch, which the stream keeps for a day. Throws when they are gone. */
async function recordsOf(streams: DynamoDBStreamsClient, { streamArn, shardId, ...batch }: Batch) {
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: batch.startSequenceNumber,
    }),
  )
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }))
  const isWithin = (sequence = '') => BigInt(sequence) <= BigInt(batch.endSequenceNumber)
  return Records.filter(({ dynamodb }) => isWithin(dynamodb?.SequenceNumber)).map((record) =>
    lambdaRecord(record, streamArn),
  )
}
