import type { Table } from '../../functions/store/table/connection.ts'

/** One thing that a door did to the table, as IAM sees it. */
export interface Touch {
  readonly door: string
  readonly action: string
  readonly partition: string
  readonly index?: string
  /** Further keys of conditions. */
  readonly context: Record<string, string | string[]>
}

interface Keyed {
  readonly pk: string
}

/** What a command says, as far as it is read here. */
interface Input {
  readonly Key?: Keyed
  readonly Item?: Keyed
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Keyed[] }>>
  readonly TransactItems?: readonly Readonly<Record<string, Input | undefined>>[]
  readonly IndexName?: string
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>
  readonly ProjectionExpression?: string
}

type Did = Omit<Touch, 'door'>

/** Writes down what is done to a table from now on, by whichever door is said to be at work; while none is, nothing. */
export function touchesOf(table: Table) {
  const touches: Touch[] = []
  let door: string | undefined
  table.doc.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const action = commandName.replace(/Command$/, '')
        if (door !== undefined) for (const did of deedsOf(action, args.input as Input)) touches.push({ door, ...did })
        return next(args)
      },
    { step: 'initialize', name: 'writeDownTouches' },
  )
  return {
    touches,
    at: (name?: string) => {
      door = name
    },
  }
}

function deedsOf(action: string, input: Input): Did[] {
  const { Key, Item, RequestItems = {}, TransactItems = [] } = input
  const on = (did: string, key: Keyed | undefined): Did => ({ action: did, partition: key?.pk ?? '', context: {} })
  switch (action) {
    case 'BatchGetItem':
      return Object.values(RequestItems).flatMap(({ Keys }) => Keys.map((key) => on(action, key)))
    case 'TransactWriteItems':
      // The kinds of a transaction are Put, Update, Delete and ConditionCheck.
      return TransactItems.flatMap((item) =>
        Object.entries(item).map(([kind, part]) => on(`${kind}Item`, part?.Key ?? part?.Item)),
      )
    case 'Query':
      return [queryOf(input)]
    default:
      return [on(action, Key ?? Item)]
  }
}

/** A query asks for the partition that its condition names first. */
function queryOf(input: Input): Did {
  const { IndexName: index, ProjectionExpression: asked, ExpressionAttributeNames: names = {} } = input
  const [, value = ''] = /= *(:\w+)/.exec(input.KeyConditionExpression ?? '') ?? []
  const attributes = (asked ?? '').split(',').map((name) => names[name.trim()] ?? name.trim())
  return {
    action: 'Query',
    partition: String(input.ExpressionAttributeValues?.[value]),
    ...(index !== undefined && { index }),
    context: asked === undefined ? {} : { 'dynamodb:Attributes': attributes, 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
  }
}
