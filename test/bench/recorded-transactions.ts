import {
  BatchGetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { createIntake } from '../../functions/intake/app.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../infra/local/base/environment.ts'
import { callDoor } from '../../infra/local/http/gateway-event.ts'
import { ORIGIN, type World } from '../support/world.ts'

/**
 * The transactions that the intake would send for some requests, unsent: the real intake runs, on a table that reads but keeps
 * what it is given to write. Sent later they store the same kind of items under ids of their own.
 */
export async function recordTransactions(
  world: World,
  requests: readonly Request[],
): Promise<TransactWriteCommandInput[]> {
  const table = openTable(TABLE, engineClient(world.endpoint))
  const transactions: TransactWriteCommandInput[] = []
  const mock = mockClient(table.doc)
  mock.on(BatchGetCommand).callsFake((input) => world.table.doc.send(new BatchGetCommand(input)))
  mock.on(UpdateCommand).resolves({})
  mock.on(TransactWriteCommand).callsFake((input) => {
    transactions.push(input)
    return { $metadata: {} }
  })
  const intake = createIntake({ table, signer: world.signer, publicOrigin: ORIGIN, now: world.now })
  for (const request of requests) await callDoor(intake, request)
  if (transactions.length !== requests.length) throw new Error('a request was refused')
  return transactions
}
