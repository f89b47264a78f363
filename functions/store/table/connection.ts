import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Problem } from '../../../shared/problems/problem.ts'

/** The table, as every drawer gets it. */
export interface Table {
  readonly name: string
  readonly doc: DynamoDBDocumentClient
}

const passing = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
])

/** Opens the table. What passes by itself (throttling, a lost connection) is thrown as the problem `busy`. */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient({ maxAttempts: 4, ...config })
  // It copies whatever is read and written for a log that nobody may keep.
  client.middlewareStack.remove('loggerMiddleware')
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args)
      } catch (thrown) {
        throw isPassing(thrown) ? new Problem('busy') : thrown
      }
    },
    { step: 'initialize', name: 'passingFaultsAreBusy' },
  )
  return { name, doc: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) }
}

function isPassing(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const code = 'code' in thrown ? String(thrown.code) : ''
  return passing.has(thrown.name) || passing.has(code)
}
