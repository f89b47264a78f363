import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { loggable } from '../../shared/problems/problem.ts'
import { instant } from '../../shared/time/instant.ts'
import { carry } from '../store/hand-over/carrying.ts'
import type { Table } from '../store/table/connection.ts'

export interface CarrierDeps {
  readonly table: Table
  readonly now: () => Date
}

/**
 * The door between centres: carries a notice that one hands over to the other, sealed as it is. Until it stands there the first centre has
 * it and its time limit; what could not be done just now is reported, so that the stream gives it again.
 */
export function createCarrier({ table, now }: CarrierDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      try {
        const sent = sentIn(record)
        if (sent !== undefined) await carry(table, sent, instant(now()))
      } catch (thrown) {
        console.error(JSON.stringify(loggable(thrown)))
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

/** Which hand-over a record tells of, by its name. */
function sentIn({ dynamodb }: DynamoDBRecord) {
  const [from, , id] = dynamodb?.NewImage?.['pk']?.S?.split('#') ?? []
  return from === undefined || id === undefined ? undefined : { from, id }
}
