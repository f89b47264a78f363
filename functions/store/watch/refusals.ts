import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Day } from '../../../shared/time/instant.ts'
import type { RefusalCount } from '../../../shared/watch/state.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { shapeOf, stored } from '../table/shapes.ts'

/** In the place of a unit, of a sender that could not be told. */
const NOBODY = '-'

interface Refused {
  readonly day: Day
  /** Id of the unit; undefined of a sender that could not be told. */
  readonly unit: string | undefined
  readonly code: string
}

/** Counts a refusal of the police's door: of what was refused nothing is kept but that. */
export async function countRefusal(table: Table, { day, unit = NOBODY, code }: Refused): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.refusals(day, unit),
      UpdateExpression: 'ADD #code :one SET #type = :type, shape = if_not_exists(shape, :shape)',
      ExpressionAttributeNames: { '#code': code, '#type': 'type' },
      ExpressionAttributeValues: { ':one': 1, ':type': 'refusals', ':shape': shapeOf('refusals') },
    }),
  )
}

const countsSchema = z.catchall(
  z.object({ pk: z.string(), sk: z.string(), type: z.string(), shape: z.optional(z.number()) }),
  z.number(),
)

/** What was refused on some days, by unit and code. */
export async function readRefusals(table: Table, days: readonly Day[]): Promise<RefusalCount[]> {
  const found = await Promise.all(days.map((day) => refusalsOf(table, day)))
  return found.flat()
}

async function refusalsOf(table: Table, day: Day): Promise<RefusalCount[]> {
  const items = await allItems(table, partition(keys.refusals(day, '').pk))
  return items.flatMap((item) => {
    const { pk: _pk, sk, type: _type, shape: _shape, ...counts } = stored(countsSchema, item)
    const unit = sk === NOBODY ? {} : { unit: sk }
    return Object.entries(counts).map(([code, count]) => ({ day, ...unit, code, count }))
  })
}
