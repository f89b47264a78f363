import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { minuteOf } from '../../../shared/police/request-limit.ts'
import { loggable } from '../../../shared/problems/problem.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { shapeOf } from '../table/shapes.ts'

/** How many requests of a key an instance counts before it tells the table: a single notice costs no write. */
const TOLD_EVERY = 10

interface Counted {
  readonly minute: string
  /** What the table is known to say. */
  told: number
  /** What this instance has counted since. */
  untold: number
}

/** How many requests a key has signed in the minute it is, this one with them, as far as this instance knows. */
export type CountRequest = (keyId: string, now: Date) => Promise<number>

/**
 * Counts the requests of each key. Every instance counts for itself and adds what it counted to the table after each tenth, so of several
 * each may be nine behind. Once a key has sent `most` nothing is counted any more. Never fails: an urgent notice does not wait for a count.
 */
export function countRequests(table: Table, most: number): CountRequest {
  const byKey = new Map<string, Counted>()
  return async (keyId, now) => {
    const minute = minuteOf(now)
    const known = byKey.get(keyId)
    const counted = known?.minute === minute ? known : { minute, told: 0, untold: 0 }
    byKey.set(keyId, counted)
    if (counted.told + counted.untold > most) return counted.told + counted.untold
    counted.untold++
    if (counted.untold === TOLD_EVERY) await tell(table, keyId, counted)
    return counted.told + counted.untold
  }
}

async function tell(table: Table, keyId: string, counted: Counted): Promise<void> {
  const { minute, untold } = counted
  counted.told += untold
  counted.untold = 0
  try {
    counted.told = Math.max(counted.told, await add(table, { keyId, minute, count: untold }))
  } catch (thrown) {
    console.error(JSON.stringify(loggable(thrown)))
  }
}

/** Adds to what a key has sent in a minute, and answers all of it. */
async function add(table: Table, counted: { keyId: string; minute: string; count: number }): Promise<number> {
  const { keyId, minute, count } = counted
  const { Attributes } = await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.requestCount(keyId, minute),
      UpdateExpression: 'ADD #count :count SET #type = :type, shape = :shape, expiresAt = :expiresAt',
      ExpressionAttributeNames: { '#count': 'count', '#type': 'type' },
      ExpressionAttributeValues: {
        ':count': count,
        ':type': 'request-count',
        ':shape': shapeOf('request-count'),
        ':expiresAt': Date.parse(`${minute}:00Z`) / 1000 + FORGET_SECONDS,
      },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return Number(Attributes?.['count'] ?? 0)
}

const FORGET_SECONDS = 3600
