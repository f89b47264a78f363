import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { openTable, type Table } from '../../../functions/store/table/connection.ts'
import { engineClient } from '../../../infra/local/base/environment.ts'
import { readUnits, writeUnits } from './aws-units.ts'
import { type Command, consumed, isTransaction, itemsRead, nameOf, type Result, writtenKeys } from './commands.ts'

/** What some work asked of the table. */
export interface Usage {
  /** Requests that read, and requests that write. */
  readonly requests: { read: number; write: number }
  itemsRead: number
  itemsWritten: number
  /** Units as the engine reports them, writes with those of the indexes. */
  readonly engine: { read: number; write: number }
  /** Units by AWS's rules, from the sizes of the items. */
  readonly aws: { read: number; write: number; indexes: number }
  /** Writes refused by a condition. Neither the engine nor AWS reports their units; AWS charges for them. */
  refused: number
}

/**
 * Makes a table tell what is asked of it: every command is made to ask for its consumed capacity, and what it writes is read before
 * and after, past the meter. Gives back a function that measures some work.
 */
export function meter(table: Table, endpoint: string): (work: () => Promise<unknown>) => Promise<Usage> {
  const aside = openTable(table.name, engineClient(endpoint))
  let usage = nothing()
  table.doc.middlewareStack.add(
    (next) => async (args) => {
      const command: Command = args.input as object
      const before = await stored(aside, command)
      usage.requests[kindOf(command)]++
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' })
      try {
        const answer = await next(args)
        const after = await stored(aside, command)
        count(usage, { command, result: answer.output as object, before, after })
        return answer
      } catch (thrown) {
        usage.refused++
        throw thrown
      }
    },
    { step: 'initialize', name: 'meter' },
  )
  return async (work) => {
    usage = nothing()
    await work()
    return usage
  }
}

function nothing(): Usage {
  return {
    itemsRead: 0,
    itemsWritten: 0,
    refused: 0,
    requests: { read: 0, write: 0 },
    engine: { read: 0, write: 0 },
    aws: { read: 0, write: 0, indexes: 0 },
  }
}

function kindOf(command: Command): 'read' | 'write' {
  return writtenKeys(command).length > 0 ? 'write' : 'read'
}

type Items = ReadonlyMap<string, Record<string, unknown>>

/** The items that a command writes, as they are stored now. */
async function stored({ doc, name }: Table, command: Command): Promise<Items> {
  const Keys = writtenKeys(command)
  if (Keys.length === 0) return new Map()
  const wanted = { [name]: { Keys: [...Keys], ConsistentRead: true } }
  const { Responses } = await doc.send(new BatchGetCommand({ RequestItems: wanted }))
  return new Map(Responses?.[name]?.map((item) => [nameOf(item), item]))
}

interface Done {
  readonly command: Command
  readonly result: Result
  readonly before: Items
  readonly after: Items
}

function count(usage: Usage, { command, result, before, after }: Done): void {
  const keys = writtenKeys(command).map(nameOf)
  const read = itemsRead(result)
  usage.engine[kindOf(command)] += consumed(result)
  usage.itemsRead += read.length
  usage.itemsWritten += keys.length
  for (const key of keys) {
    const units = writeUnits({ before: before.get(key), after: after.get(key), transactional: isTransaction(command) })
    usage.aws.write += units.table
    usage.aws.indexes += units.indexes
  }
  if (keys.length === 0) usage.aws.read += readUnits(command, read)
}
