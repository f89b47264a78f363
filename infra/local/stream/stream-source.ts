import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as SdkRecord,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'
import { engineClient } from '../base/environment.ts'

/** Some records of one shard, in their order. */
export interface Page {
  readonly shard: string
  readonly records: readonly SdkRecord[]
}

/** The sequence number up to which each shard has been dealt with. */
export type Positions = Readonly<Record<string, string>>

/** Reads a table's stream, shard by shard in the order of their making. The embedded engine has one shard, DynamoDB Local now and then a new one. */
export class StreamSource {
  readonly #client: DynamoDBStreamsClient
  readonly #arn: string
  readonly #iterators = new Map<string, string>()
  readonly #closed = new Set<string>()
  #stale = true

  constructor(endpoint: string, arn: string) {
    this.#client = new DynamoDBStreamsClient(engineClient(endpoint))
    this.#arn = arn
  }

  /** The next records, or undefined when all were read. `positions` says where to go on in shards not read from yet. */
  async next(positions: Positions): Promise<Page | undefined> {
    if (this.#stale) await this.#findShards(positions)
    for (const shard of this.#iterators.keys()) {
      const records = await this.#read(shard)
      if (records.length > 0) return { shard, records }
    }
    return undefined
  }

  /** Starts again from the positions, after something went wrong. */
  rewind(): void {
    this.#iterators.clear()
    this.#closed.clear()
    this.#stale = true
  }

  close(): void {
    this.#client.destroy()
  }

  async #read(shard: string): Promise<readonly SdkRecord[]> {
    const command = new GetRecordsCommand({ ShardIterator: this.#iterators.get(shard) })
    const { Records = [], NextShardIterator: next } = await this.#client.send(command)
    if (next === undefined) this.#close(shard)
    else this.#iterators.set(shard, next)
    return Records
  }

  #close(shard: string): void {
    this.#iterators.delete(shard)
    this.#closed.add(shard)
    // A closed shard has children.
    this.#stale = true
  }

  async #findShards(positions: Positions): Promise<void> {
    for (const { ShardId: shard = '' } of await this.#shards()) {
      if (this.#closed.has(shard) || this.#iterators.has(shard)) continue
      this.#iterators.set(shard, await this.#iterator(shard, positions[shard]))
    }
    this.#stale = false
  }

  async #shards(): Promise<readonly Shard[]> {
    const shards: Shard[] = []
    let from: string | undefined
    do {
      const command = new DescribeStreamCommand({ StreamArn: this.#arn, ExclusiveStartShardId: from })
      const { StreamDescription: page } = await this.#client.send(command)
      shards.push(...(page?.Shards ?? []))
      from = page?.LastEvaluatedShardId
    } while (from !== undefined)
    return shards
  }

  async #iterator(shard: string, position: string | undefined): Promise<string> {
    if (position === undefined) return this.#ask({ ShardId: shard, ShardIteratorType: 'TRIM_HORIZON' })
    try {
      return await this.#ask({ ShardId: shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position })
    } catch (thrown) {
      // The platform was off for longer than the engine keeps records: go on with the oldest there is.
      if (thrown instanceof TrimmedDataAccessException) return this.#iterator(shard, undefined)
      throw thrown
    }
  }

  async #ask(where: Omit<ConstructorParameters<typeof GetShardIteratorCommand>[0], 'StreamArn'>): Promise<string> {
    const { ShardIterator } = await this.#client.send(new GetShardIteratorCommand({ StreamArn: this.#arn, ...where }))
    if (ShardIterator === undefined) throw new Error('the engine gave no shard iterator')
    return ShardIterator
  }
}
