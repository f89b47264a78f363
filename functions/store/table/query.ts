import { GetCommand, paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from './connection.ts'
import { type Key, table as layout } from './keys.ts'
import type { Item } from './shapes.ts'

export type Query = Omit<QueryCommandInput, 'TableName'>

/** An item as it is now; undefined when there is none. */
export async function readItem(table: Table, Key: Key): Promise<Item | undefined> {
  return (await table.doc.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item
}

/** An item as it was a moment ago, for half the price: for what seldom changes. */
export async function readItemLately(table: Table, Key: Key): Promise<Item | undefined> {
  return (await table.doc.send(new GetCommand({ TableName: table.name, Key }))).Item
}

/** The items of a query in their order. A page is read when somebody asks for its first item. */
export async function* eachItem(table: Table, query: Query): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateQuery({ client: table.doc }, { TableName: table.name, ...query }))
    yield* Items
}

/** All items of a query, however many pages they take. */
export async function allItems(table: Table, query: Query): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of eachItem(table, query)) items.push(item)
  return items
}

/** The first item of a query; undefined when it finds none. */
export async function firstItem(table: Table, query: Query): Promise<Item | undefined> {
  const { Items = [] } = await table.doc.send(new QueryCommand({ TableName: table.name, ...query, Limit: 1 }))
  return Items[0]
}

/** How many items a query finds, however many pages they take; none of them leaves the table. */
export async function countItems(table: Table, query: Query): Promise<number> {
  let count = 0
  const pages = paginateQuery({ client: table.doc }, { TableName: table.name, ...query, Select: 'COUNT' })
  for await (const { Count = 0 } of pages) count += Count
  return count
}

interface Paging {
  readonly limit: number
  /** The sort key that the page before ended with; the first page when left out or empty. */
  readonly after?: string | undefined
  /** Only what stands up to this sort key; not together with `newestFirst`. */
  readonly until?: string | undefined
  readonly newestFirst?: boolean
}

/** A page of a list of a centre, and after which sort key the next one begins; undefined on the last page. */
export async function listPage(
  table: Table,
  centrePk: string,
  { limit, after, until, newestFirst = false }: Paging,
): Promise<{ items: Item[]; next?: string }> {
  // A mark from elsewhere may lie behind the end, and the engine takes no span that ends before it begins.
  if (after !== undefined && until !== undefined && after >= until) return { items: [] }
  const { name, sortKey } = layout.indexes.byCentre
  const { Items = [], LastEvaluatedKey } = await table.doc.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: name,
      ...within(centrePk, { after, until, newestFirst }),
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  )
  const next: unknown = LastEvaluatedKey?.[sortKey]
  return { items: Items, ...(typeof next === 'string' && { next }) }
}

/** A list of a centre, newest first, before a sort key when there is one. */
export function listNewest(centrePk: string, after: string | undefined): Query {
  const query = within(centrePk, { after, newestFirst: true })
  return { IndexName: layout.indexes.byCentre.name, ...query, ScanIndexForward: false }
}

/** A list of a centre up to a sort key, that one with it. */
export function listUntil(centrePk: string, until: string): Query {
  return { IndexName: layout.indexes.byCentre.name, ...within(centrePk, { until, newestFirst: false }) }
}

/** A key has one condition, and one from–to counts both its ends in. */
function within(centrePk: string, { after = '', until, newestFirst }: Omit<Paging, 'limit'>) {
  if (until !== undefined)
    return {
      KeyConditionExpression: 'centrePk = :list AND centreSk BETWEEN :from AND :until',
      ExpressionAttributeValues: { ':list': centrePk, ':from': after ? rightAfter(after) : FIRST, ':until': until },
    }
  return {
    KeyConditionExpression: `centrePk = :list${after && ` AND centreSk ${newestFirst ? '<' : '>'} :after`}`,
    ExpressionAttributeValues: { ':list': centrePk, ...(after && { ':after': after }) },
  }
}

/** The least key after one. */
export function rightAfter(key: string): string {
  return `${key}\u0000`
}

interface Backwards {
  readonly limit: number
  /** The sort key to begin before; the end of the partition when left out. */
  readonly before?: string | undefined
  /** Only what has sort keys that begin so. */
  readonly beginning?: string
}

/** The last items of a partition as they are now, the very last first, and whether there are more before them. */
export async function lastItems(
  table: Table,
  pk: string,
  { limit, before, beginning }: Backwards,
): Promise<{ items: Item[]; isMore: boolean }> {
  const { Items = [], LastEvaluatedKey } = await table.doc.send(
    new QueryCommand({
      TableName: table.name,
      ...(beginning === undefined ? partition(pk) : beginningWith({ pk, sk: beginning })),
      ScanIndexForward: false,
      // One more, because the engine cannot tell a full page from the last one.
      Limit: limit + 1,
      ...(before !== undefined && { ExclusiveStartKey: { pk, sk: before } }),
    }),
  )
  return { items: Items.slice(0, limit), isMore: Items.length > limit || LastEvaluatedKey !== undefined }
}

/** Everything in a partition, as it is now. */
export function partition(pk: string): Query {
  return {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  }
}

/** What of a partition has sort keys that begin so, as it is now. */
export function beginningWith({ pk, sk }: Key): Query {
  return {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ConsistentRead: true,
  }
}

/** Everything in a partition behind a sort key, as it is now. */
export function behind({ pk, sk }: Key): Query {
  return {
    KeyConditionExpression: 'pk = :pk AND sk > :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ConsistentRead: true,
  }
}

/** What of a partition has sort keys behind one and begins so, as it is now. */
export function behindWithin({ pk, sk }: Key, beginning: string): Query {
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
    ExpressionAttributeValues: { ':pk': pk, ':from': rightAfter(sk), ':until': `${beginning}${LAST}` },
    ConsistentRead: true,
  }
}

/** After all ids. */
export const LAST = '~'

/** One item by its key, for a door that may ask for some of its attributes only: these must be named in a query. */
export function itemOf({ pk, sk }: Key): Query {
  return { KeyConditionExpression: 'pk = :pk AND sk = :sk', ExpressionAttributeValues: { ':pk': pk, ':sk': sk } }
}

/** Makes a query ask for some attributes only. */
export function only(
  attributes: readonly string[],
): Pick<Query, 'Select' | 'ProjectionExpression' | 'ExpressionAttributeNames'> {
  return {
    Select: 'SPECIFIC_ATTRIBUTES',
    ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
  }
}

/** A list of a centre from its very beginning, whatever the sort keys. */
export function wholeList(centrePk: string): Query {
  return {
    IndexName: layout.indexes.byCentre.name,
    KeyConditionExpression: 'centrePk = :list',
    ExpressionAttributeValues: { ':list': centrePk },
  }
}

/** A list of a centre, from a sort key on. */
export function list(centrePk: string, from = FIRST): Query {
  return {
    IndexName: layout.indexes.byCentre.name,
    KeyConditionExpression: 'centrePk = :list AND centreSk >= :from',
    ExpressionAttributeValues: { ':list': centrePk, ':from': from },
  }
}

/** A list of a centre from an instant on and before another. */
export function listBetween(centrePk: string, { from, until }: { from: string; until: string }): Query {
  return {
    IndexName: layout.indexes.byCentre.name,
    KeyConditionExpression: 'centrePk = :list AND centreSk BETWEEN :from AND :until',
    ExpressionAttributeValues: { ':list': centrePk, ':from': from, ':until': until },
  }
}

/** Before all times and numbers in sort keys. */
const FIRST = '0'
