import type { _Record as SdkRecord } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import { type Report, reportFailure } from '../base/report-failure.ts'
import { lambdaRecord } from './stream-event.ts'
import type { StreamPositions } from './stream-positions.ts'
import { type Page, StreamSource } from './stream-source.ts'

/** A door behind the stream: which changes it is for, how many at once, and how to call it. */
export interface StreamDoor {
  readonly name: string
  readonly of: 'written' | 'lost'
  readonly types: readonly string[]
  readonly batchSize: number
  call(event: { readonly Records: readonly DynamoDBRecord[] }): Promise<unknown>
}

interface Stream {
  readonly endpoint: string
  readonly arn: string
  readonly positions: StreamPositions
  readonly report: Report
}

const IDLE_MS = 500

/** Pauses before a failed record is tried again; after the last it is left, and the sweep offers a letter anew. */
const PAUSES_MS = [200, 1000, 5000]

const answerSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
const allDone = { batchItemFailures: [] }

/**
 * Brings the records of a table's stream to one door, in order, as Lambda's event source mapping does: at least once, the position
 * kept only after the door has done its work. What failed is tried again, alone and after a pause.
 */
export class StreamReader {
  readonly #door: StreamDoor
  readonly #stream: Stream
  readonly #source: StreamSource
  #pending: Page = { shard: '', records: [] }
  #failures = 0
  #isOutage = false
  #isStopped = false
  #turns = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(door: StreamDoor, stream: Stream) {
    this.#door = door
    this.#stream = stream
    this.#source = new StreamSource(stream.endpoint, stream.arn)
  }

  /**
   * Reads on at once, without waiting for the next turn or for the end of a pause. Resolves when the stream was read to its end or
   * its next record failed. Never rejects. The first call starts the reader; it then goes on by itself.
   */
  readOn(): Promise<void> {
    clearTimeout(this.#timer)
    this.#turns = this.#turns.then(async () => {
      if (this.#isStopped) return
      const pause = await this.#turn()
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.readOn(), pause)
    })
    return this.#turns
  }

  /** Resolves when the batch under way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#turns
    clearTimeout(this.#timer)
    this.#source.close()
  }

  /** Reads and delivers until there is nothing more or something failed; gives back how long to pause. */
  async #turn(): Promise<number> {
    try {
      while (!this.#isStopped && (await this.#load())) {
        if (!(await this.#deliver())) return PAUSES_MS[this.#failures - 1] ?? IDLE_MS
      }
      this.#isOutage = false
      return IDLE_MS
    } catch (thrown) {
      this.#source.rewind()
      this.#pending = { shard: '', records: [] }
      if (!this.#isOutage) reportFailure(this.#stream.report, `reading the stream for ${this.#door.name}`, thrown)
      this.#isOutage = true
      return 1000
    }
  }

  async #load(): Promise<boolean> {
    if (this.#pending.records.length > 0) return true
    const page = await this.#source.next(this.#stream.positions.of(this.#door.name))
    if (page) this.#pending = page
    return page !== undefined
  }

  /** Delivers one batch. False when a record failed and is to be tried again. */
  async #deliver(): Promise<boolean> {
    const { records } = this.#pending
    const wanted = records.filter((record) => this.#isWanted(record))
    const batch = wanted.slice(0, this.#failures > 0 ? 1 : this.#door.batchSize)
    const failed = batch.length === 0 ? undefined : await this.#firstFailure(batch)
    if (failed === undefined) {
      const isAll = batch.length === wanted.length
      this.#done(isAll ? records.length : after(records, batch.at(-1)))
      this.#failures = 0
      return true
    }
    this.#done(records.indexOf(failed))
    return this.#giveUp()
  }

  /** Counts a failure of the first pending record. True when it was the last try and the record is left. */
  #giveUp(): boolean {
    this.#failures += 1
    if (this.#failures <= PAUSES_MS.length) return false
    this.#stream.report(`door ${this.#door.name}: a record failed ${this.#failures} times and is left`)
    this.#done(1)
    this.#failures = 0
    return true
  }

  /** The first `count` pending records are dealt with. */
  #done(count: number): void {
    const { shard, records } = this.#pending
    const sequence = records[count - 1]?.dynamodb?.SequenceNumber
    if (sequence !== undefined) this.#stream.positions.move(this.#door.name, shard, sequence)
    this.#pending = { shard, records: records.slice(count) }
  }

  #isWanted({ dynamodb }: SdkRecord): boolean {
    const image = this.#door.of === 'written' ? dynamodb?.NewImage : dynamodb?.OldImage
    return this.#door.types.includes(image?.['type']?.S ?? '')
  }

  /** Calls the door. A call that fails as a whole counts as a failure of its first record. */
  async #firstFailure(batch: readonly SdkRecord[]): Promise<SdkRecord | undefined> {
    const Records: DynamoDBRecord[] = batch.map((record) => lambdaRecord(record, this.#stream.arn))
    try {
      const answer = answerSchema.parse((await this.#door.call({ Records })) ?? allDone)
      const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      return batch.find((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''))
    } catch (thrown) {
      reportFailure(this.#stream.report, `door ${this.#door.name}`, thrown)
      return batch[0]
    }
  }
}

/** How many records there are up to and including one of them. */
function after(records: readonly SdkRecord[], record: SdkRecord | undefined): number {
  return record === undefined ? 0 : records.indexOf(record) + 1
}
