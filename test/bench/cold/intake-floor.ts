import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient, SignCommand } from '@aws-sdk/client-kms'
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'

/** What the intake would send to the table. */
export interface IntakeCalls {
  readonly directory: BatchGetCommandInput
  /** What KMS signs. */
  readonly message: string
  readonly transaction: TransactWriteCommandInput
}

const table = DynamoDBDocumentClient.from(new DynamoDBClient())
const kms = new KMSClient()

/** The floor of the intake: the same calls of AWS, one after another as they need each other, and nothing else. */
export async function handler({ directory, message, transaction }: IntakeCalls): Promise<{ statusCode: number }> {
  await table.send(new BatchGetCommand(directory))
  const KeyId = process.env['RECEIPT_KEY']
  await kms.send(new SignCommand({ KeyId, Message: Buffer.from(message), SigningAlgorithm: 'ECDSA_SHA_256' }))
  await table.send(new TransactWriteCommand(transaction))
  return { statusCode: 201 }
}
