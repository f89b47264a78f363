import * as z from 'zod/mini'
import { readJson, writeJson } from '../base/json-file.ts'
import type { Positions } from './stream-source.ts'

const schema = z.record(z.string(), z.object({ arn: z.string(), shards: z.record(z.string(), z.string()) }))

/** How far each door has dealt with the stream, kept in a file. Positions in another stream, of a table made anew, count for nothing. */
export class StreamPositions {
  readonly #file: string
  readonly #arn: string
  #doors: z.infer<typeof schema>

  constructor(file: string, arn: string) {
    this.#file = file
    this.#arn = arn
    this.#doors = readJson(file, schema) ?? {}
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

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b)
}
