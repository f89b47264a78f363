import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Table } from './connection.ts'
import type { Key } from './keys.ts'
import { type Item, type ItemType, shaped } from './shapes.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
/** One write of a transaction, before it knows its table. */
export type Action = (table: string) => TransactItem

/** What every item has, besides what it is about. */
export interface Named extends Key {
  readonly type: ItemType
}

/** Writes an item that must not be there yet. */
export function create<Stored extends Named>(item: Stored): Action {
  return (TableName) => ({
    Put: {
      TableName,
      Item: shaped(item),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  })
}

/** Deletes an item that must still be of version `was`. */
export function remove({ pk, sk }: Key, was: number): Action {
  return (TableName) => ({
    Delete: {
      TableName,
      Key: { pk, sk },
      ConditionExpression: 'version = :was',
      ExpressionAttributeValues: { ':was': was },
    },
  })
}

/** Writes an item whatever is there: something else in its transaction is the guard. */
export function put<Stored extends Named>(item: Stored): Action {
  return (TableName) => ({ Put: { TableName, Item: shaped(item) } })
}

/** Deletes an item if its sealed part is still this one; what was sealed anew meanwhile, and what is not there, refuses it. */
export function removeSealed(Key: Key, sealed: string | undefined): Action {
  const isSame = sealed === undefined ? 'attribute_not_exists(sealed)' : 'sealed = :sealed'
  return (TableName) => ({
    Delete: {
      TableName,
      Key,
      ConditionExpression: `attribute_exists(pk) AND ${isSame}`,
      ...(sealed !== undefined && { ExpressionAttributeValues: { ':sealed': sealed } }),
    },
  })
}

/** Writes nothing: there must be no item of a key. */
export function absent(Key: Key): Action {
  return (TableName) => ({
    ConditionCheck: {
      TableName,
      Key,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  })
}

/** Replaces an item that must still be of version `was`; the new one carries the next version. */
export function replace<Stored extends Named>(item: Stored, was: number): Action {
  return (TableName) => ({
    Put: {
      TableName,
      Item: { ...shaped(item), version: was + 1 },
      ConditionExpression: 'version = :was',
      ExpressionAttributeValues: { ':was': was },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  })
}

/**
 * Puts an item where another was read, of whatever shape, as long as nobody wrote there since; `counter` is what goes up with every
 * writing there.
 */
export function inPlaceOf(read: Item, item: Item, counter: 'version' | 'touches' = 'version'): Action {
  const was = read[counter]
  const ifUncounted = { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#counter)' }
  const ifSame = { ConditionExpression: '#counter = :was', ExpressionAttributeValues: { ':was': was } }
  return (TableName) => ({
    Put: {
      TableName,
      Item: item,
      ...(was === undefined ? ifUncounted : ifSame),
      ExpressionAttributeNames: { '#counter': counter },
    },
  })
}

/** Writes an item again that says the same and stands elsewhere; it must not have changed meanwhile. */
export function rewrite<Stored extends Named & { readonly version: number }>(item: Stored): Action {
  return (TableName) => ({
    Put: {
      TableName,
      Item: shaped(item),
      ConditionExpression: 'version = :was',
      ExpressionAttributeValues: { ':was': item.version },
    },
  })
}

/** What becomes of some attributes of an item, which need not be there yet: set, set unless they are, added to. */
interface Upserted {
  readonly set: Item
  readonly setOnce?: Item
  readonly add?: Readonly<Record<string, number>>
}

/** Writes some attributes of an item whatever is there, and leaves the others as they are. */
export function upsert({ pk, sk, ...named }: Named, { set, setOnce = {}, add = {} }: Upserted): Action {
  const always = { ...shaped(named), ...set }
  const assigned = [
    ...Object.keys(always).map((name) => `#${name} = :${name}`),
    ...Object.keys(setOnce).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
  ]
  const added = Object.keys(add).map((name) => `#${name} :${name}`)
  const values = Object.entries({ ...always, ...setOnce, ...add })
  return (TableName) => ({
    Update: {
      TableName,
      Key: { pk, sk },
      UpdateExpression: `SET ${assigned.join(', ')}${added.length > 0 ? ` ADD ${added.join(', ')}` : ''}`,
      ExpressionAttributeNames: Object.fromEntries(values.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
    },
  })
}

/**
 * Sets some attributes of an item that is there, and leaves it everything else, its shape too. Refused when one of these is not as it was
 * read; what was not there is undefined.
 */
export function amended({ pk, sk }: Key, set: Item, was: Readonly<Record<string, unknown>> = {}): Action {
  const guards = Object.entries(was).map(([name, value]) =>
    value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :was_${name}`,
  )
  const known = Object.entries(was).flatMap(([name, value]) => (value === undefined ? [] : [[`:was_${name}`, value]]))
  return (TableName) => ({
    Update: {
      TableName,
      Key: { pk, sk },
      UpdateExpression: `SET ${Object.keys(set)
        .map((name) => `#${name} = :${name}`)
        .join(', ')}`,
      ConditionExpression: ['attribute_exists(pk)', ...guards].join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(
        [...Object.keys(set), ...Object.keys(was)].map((name) => [`#${name}`, name]),
      ),
      ExpressionAttributeValues: Object.fromEntries([
        ...Object.entries(set).map(([name, value]) => [`:${name}`, value]),
        ...known,
      ]),
    },
  })
}

/** What an attribute is compared with. */
type Attributes = Readonly<Record<string, string | number>>

/** The same update, refused when one of these attributes is there and is another one. */
export function onlyIf(action: Action, attributes: Attributes): Action {
  return conditioned(action, attributes, '=')
}

/** The same update, refused when one of these attributes is there and says that. */
export function unless(action: Action, attributes: Attributes): Action {
  return conditioned(action, attributes, '<>')
}

function conditioned(action: Action, attributes: Attributes, is: '=' | '<>'): Action {
  const named = Object.entries(attributes)
  return (table) => {
    const { Update } = action(table)
    if (Update === undefined) throw new Error('only an update has attributes to look at')
    return {
      Update: {
        ...Update,
        ConditionExpression: named
          .map(([name]) => `(attribute_not_exists(#${name}) OR #${name} ${is} :only_${name})`)
          .join(' AND '),
        ExpressionAttributeNames: {
          ...Update.ExpressionAttributeNames,
          ...Object.fromEntries(named.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...Update.ExpressionAttributeValues,
          ...Object.fromEntries(named.map(([name, value]) => [`:only_${name}`, value])),
        },
      },
    }
  }
}

/**
 * A write was refused by a condition. `failed` has the stored item, if any, by the name of the action that failed. A write that is no
 * transaction has no name.
 */
class Refused extends Error {
  readonly failed: ReadonlyMap<string, Item | undefined>

  constructor(failed: ReadonlyMap<string, Item | undefined>) {
    super('write refused')
    this.failed = failed
  }
}

/** Others may read it; only here is it made and caught. */
export type { Refused }

/**
 * Waits for a write that stands on what was read before. Answers what was refused when somebody was first, undefined when it is
 * written; whoever does not ask gets it thrown.
 */
export async function somebodyWasFirst(write: Promise<unknown>): Promise<Refused | undefined> {
  try {
    await write
    return undefined
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown
    if (thrown instanceof ConditionalCheckFailedException) return new Refused(new Map())
    throw thrown
  }
}

/** As many people as may write into one file at the same moment. */
const TRIES = 12

/** Does what reads, plans and writes; from its beginning when somebody was first, the sweep or a person, a few times, then `busy`. */
export async function anewWhenOvertaken<Done>(change: () => Promise<Done>): Promise<Done> {
  for (let tried = 1; ; tried++) {
    try {
      return await change()
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      if (tried === TRIES) throw new Problem('busy')
      await pause(CONFLICT_PAUSE_MS * tried * Math.random())
    }
  }
}

/** Stores one item, unless one of its key is there already: then that one stands. */
export async function putUnlessThere<Stored extends Named>(table: Table, item: Stored): Promise<void> {
  const put = new PutCommand({
    TableName: table.name,
    Item: shaped(item),
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  await somebodyWasFirst(table.doc.send(put))
}

const CONFLICT_TRIES = 5
const CONFLICT_PAUSE_MS = 20

/**
 * Does all named actions or none.
 * Throws Refused naming the actions whose condition failed, or the problem `busy` when others kept writing the same items.
 */
export async function transact<Name extends string>(
  table: Table,
  actions: Record<Name, Action | undefined>,
): Promise<void> {
  const named = Object.entries<Action | undefined>(actions).flatMap(([name, action]) =>
    action ? [[name as Name, action(table.name)] as const] : [],
  )
  const command = new TransactWriteCommand({ TransactItems: named.map(([, item]) => item) })
  const names = named.map(([name]) => name)
  for (let tried = 1; ; tried++) {
    try {
      await table.doc.send(command)
      return
    } catch (thrown) {
      refuse(thrown, names)
      if (tried === CONFLICT_TRIES) throw new Problem('busy')
      await pause(CONFLICT_PAUSE_MS * 2 ** tried * Math.random())
    }
  }
}

/**
 * Throws what the caller must know; returns when another transaction was in the way. Beside such a conflict not every failed
 * condition is named yet: the next try tells.
 */
function refuse<Name extends string>(thrown: unknown, names: readonly Name[]): void {
  if (!(thrown instanceof TransactionCanceledException)) throw thrown
  const reasons = thrown.CancellationReasons ?? []
  const conflict = /^(TransactionConflict|ThrottlingError|ProvisionedThroughputExceeded)$/
  if (reasons.some(({ Code }) => conflict.test(Code ?? ''))) return
  const failed = reasons.flatMap(({ Code, Item }, index) => {
    const name = names[index]
    return Code === 'ConditionalCheckFailed' && name !== undefined ? [[name, Item && unmarshall(Item)] as const] : []
  })
  throw failed.length > 0 ? new Refused(new Map(failed)) : thrown
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
