import { isDeepStrictEqual } from 'node:util'
import { table } from '../../../functions/store/table/keys.ts'
import type { Command } from './commands.ts'
import { itemSize } from './item-size.ts'

/*
 * What AWS charges, from the sizes of items (DynamoDB Developer Guide, "DynamoDB read and write operations" and "Using Global
 * Secondary Indexes"). The indexes project everything. Changes of an index are counted once, also those of a transaction.
 */

type Item = Readonly<Record<string, unknown>>

/** One item before and after a write; undefined where there was or is none. */
export interface Written {
  readonly before: Item | undefined
  readonly after: Item | undefined
  readonly transactional: boolean
}

/** Write units: one for each kilobyte begun of the larger of both, two in a transaction, and the changes of the indexes. */
export function writeUnits({ before, after, transactional }: Written): { table: number; indexes: number } {
  const units = Math.max(kilobytes(before), kilobytes(after)) * (transactional ? 2 : 1)
  const indexes = Object.values(table.indexes).map((index) =>
    indexUnits(entry(before, index), entry(after, index), index),
  )
  return { table: units, indexes: indexes.reduce((sum, each) => sum + each, 0) }
}

type Index = (typeof table.indexes)[keyof typeof table.indexes]

/** The item, if it has a place in an index. */
function entry(item: Item | undefined, { partitionKey, sortKey }: Index): Item | undefined {
  return item?.[partitionKey] !== undefined && item[sortKey] !== undefined ? item : undefined
}

/** A new place is a write, a place given up another; staying in place with other content is one. */
function indexUnits(before: Item | undefined, after: Item | undefined, { partitionKey, sortKey }: Index): number {
  if (isDeepStrictEqual(before, after)) return 0
  const stays = [partitionKey, sortKey].every((key) => before?.[key] === after?.[key])
  return stays ? Math.max(kilobytes(before), kilobytes(after)) : kilobytes(before) + kilobytes(after)
}

function kilobytes(item: Item | undefined): number {
  return item === undefined ? 0 : Math.ceil(itemSize(item) / 1024)
}

const READ_UNIT_BYTES = 4096

/** Read units: one for each 4 KB begun, half when not read consistently. A query counts its items together, everything else one by one. */
export function readUnits({ ConsistentRead, RequestItems }: Command, items: readonly Item[]): number {
  const sizes = items.map(itemSize)
  const units = RequestItems ? sizes.map(readBlocks) : [readBlocks(sizes.reduce((sum, size) => sum + size, 0))]
  return units.reduce((sum, each) => sum + each, 0) * (ConsistentRead ? 1 : 0.5)
}

/** Finding nothing counts as one. */
function readBlocks(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES))
}
