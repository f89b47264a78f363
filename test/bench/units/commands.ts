import type { Key } from '../../../functions/store/table/keys.ts'

/*
 * What the store's commands have in common, as far as counting needs it. The store sends Get, BatchGet, Query, Put, Update and
 * TransactWrite.
 */

type Item = Record<string, unknown>

export interface Command {
  readonly Item?: Item | undefined
  readonly Key?: Item | undefined
  readonly UpdateExpression?: string | undefined
  readonly ConsistentRead?: boolean | undefined
  readonly RequestItems?: object | undefined
  readonly TransactItems?: readonly object[] | undefined
}

export interface Result {
  readonly Item?: Item | undefined
  readonly Items?: Item[] | undefined
  readonly Responses?: Record<string, Item[]> | undefined
  readonly ConsumedCapacity?: Capacity | Capacity[] | undefined
}

interface Capacity {
  readonly CapacityUnits?: number | undefined
}
interface Action {
  readonly Put?: { readonly Item: Item }
  readonly Update?: { readonly Key: Item }
}

/** Keys of the items that a command writes. */
export function writtenKeys({ Item, Key, UpdateExpression, TransactItems = [] }: Command): Key[] {
  const named = (TransactItems as readonly Action[]).map(({ Put, Update }) => Put?.Item ?? Update?.Key)
  return [...named, Item, UpdateExpression === undefined ? undefined : Key].flatMap((item) =>
    item ? [keyOf(item)] : [],
  )
}

function keyOf({ pk, sk }: Item): Key {
  return { pk: String(pk), sk: String(sk) }
}

/** A key as one text. */
export function nameOf(item: Item | Key): string {
  const { pk, sk } = keyOf({ ...item })
  return `${pk}/${sk}`
}

export function isTransaction({ TransactItems }: Command): boolean {
  return TransactItems !== undefined
}

/** Items that a command gave back. */
export function itemsRead({ Item, Items = [], Responses = {} }: Result): Item[] {
  return [...(Item ? [Item] : []), ...Items, ...Object.values(Responses).flat()]
}

/** Units as the engine reports them. */
export function consumed({ ConsumedCapacity = [] }: Result): number {
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
}
