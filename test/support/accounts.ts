import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { createAccounts } from '../../functions/accounts/app.ts'
import type { Directory } from '../../functions/accounts/directory.ts'
import type { World } from './world.ts'

/** The door of accounts over a world, woken as the stream would: by every account as it lies in the table. */
export function openAccounts(world: World, directory: Directory) {
  const accounts = createAccounts({ table: world.table, directory, now: world.now })
  const records = async () => {
    const items = (await world.everything()).filter(({ type }) => type === 'account')
    return items.map((item, index) => ({
      eventName: 'MODIFY',
      dynamodb: { SequenceNumber: String(index), NewImage: marshall(item) },
    })) as DynamoDBRecord[]
  }
  return { accounts, records, deliver: async () => accounts({ Records: await records() }) }
}
