import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { loggable } from '../../shared/problems/problem.ts'
import { instant } from '../../shared/time/instant.ts'
import { carry } from '../store/hand-over/carrying.ts'
import { carryMove } from '../store/hand-over/carrying-moves.ts'
import type { Table } from '../store/table/connection.ts'

export interface CarrierDeps {
  readonly table: Table
  readonly now: () => Date
}

/**
 * The door between centres: carries a notice that one hands over to the other, and people who go on there because they want to, sealed as
 * it is. Until a notice stands there the first centre has it and its time limit; what could not be done just now is reported, so that the
 * stream gives it again.
 */
export function createCarrier({ table, now }: CarrierDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      try {
        const sent = sentIn(record)
        if (sent !== undefined) await carriers[sent.what](table, sent, instant(now()))
      } catch (thrown) {
        console.error(JSON.stringify(loggable(thrown)))
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

const carriers = { 'hand-over': carry, move: carryMove }

/** Which hand-over or move a record tells of, by its name. */
function sentIn({ dynamodb }: DynamoDBRecord) {
  const [from, what, id] = dynamodb?.NewImage?.['pk']?.S?.split('#') ?? []
  const isSent = what === 'hand-over' || what === 'move'
  return isSent && from !== undefined && id !== undefined ? ({ what, from, id } as const) : undefined
}
