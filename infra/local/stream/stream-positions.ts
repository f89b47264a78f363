import * as z from 'zod/mini'
import { readJson, writeJson } from '../base/json-file.ts'
import type { Positions } from './stream-source.ts'

const sequence = z.string().check(z.regex(/^\d+$/))
const schema = z.record(z.string(), z.object({ arn: z.string(), shards: z.record(z.string(), sequence) }))

const remedy = 'Delete it: doors then read the stream from its beginning, and a letter that was sent is not sent again.'

/** Where positions are kept, and of which stream they are. */
interface Stream {
  readonly file: string
  readonly arn: string
  /** The sequence number of its newest record at the start; undefined where nobody can tell. */
  readonly newest?: string | undefined
}

/**
 * How far each door has dealt with the stream, kept in a file. Positions in another stream, of a table made anew, count for nothing, and
 * so do those behind the end of the stream: an older table was put back, and it is read from its beginning.
 */
export class StreamPositions {
  readonly #file: string
  readonly #arn: string
  #doors: z.infer<typeof schema>

  constructor({ file, arn, newest }: Stream) {
    this.#file = file
    this.#arn = arn
    const doors = Object.entries(readJson({ path: file, schema, remedy }) ?? {})
    this.#doors = Object.fromEntries(doors.filter(([, door]) => newest === undefined || !isBehind(door.shards, newest)))
  }

  of(door: string): Positions {
    const entry = this.#doors[door]
    return entry?.arn === this.#arn ? entry.shards : {}
  }

  /** Remembers that a door is done with a shard up to a sequence number. */
  move(door: string, shard: string, sequence: string): void {
    this.#doors = { ...this.#doors, [door]: { arn: this.#arn, shards: { ...this.of(door), [shard]: sequence } } }
    writeJson(this.#file, this.#doors)
  }

  /** The sequence number up to which every one of these doors is done; undefined when one of them has not begun. */
  doneByAll(doors: readonly string[]): string | undefined {
    const all = doors.map((door) => Object.values(this.of(door)).map(BigInt).sort(ascending).at(-1))
    if (all.length === 0 || all.includes(undefined)) return undefined
    return all.sort((a, b) => ascending(a ?? 0n, b ?? 0n))[0]?.toString()
  }
}

function isBehind(shards: Positions, newest: string): boolean {
  return Object.values(shards).some((sequence) => BigInt(sequence) > BigInt(newest))
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b)
}
