import type { Report } from './report.ts'
import type { ToldPerson, WordContent } from './word.ts'

/** One thing that a word of police tells anew: by its path in a notice, what they said before and what they say now. */
export interface ToldAnew {
  /** Of the file's own person `endangered.phone`, without a number; of a part beside the protocol `extensions.x-…`. */
  readonly path: string
  /** Left out when it was not known. */
  readonly was?: unknown
  readonly now: unknown
}

/** What police said before a word. */
export interface Before {
  readonly report: Report
  /** What earlier words told of the file's own person; what the notice itself told stands in the file. */
  readonly person: ToldPerson
}

type Fields = Readonly<Record<string, unknown>>

/** Parts of a notice of whose fields each is told by itself. */
const parts = ['unit', 'officer', 'dwelling', 'evicted', 'ospod', 'incident', 'extensions'] as const
const whole = ['previousReference', 'endsAt', 'children', 'distribution'] as const

/** What a supplement tells anew, in the order of the protocol; what it only repeats is left out. Of an end there is nothing. */
export function toldAnew(word: WordContent, { report, person }: Before): ToldAnew[] {
  if (word.kind === 'end') return []
  const told = word as Fields
  return [
    ...whole.flatMap((field) => differing(field, report[field], word[field])),
    ...parts.flatMap((part) => fieldsOf(part, report[part], told[part])),
    ...fieldsOf('endangered', person, word.person),
  ]
}

function fieldsOf(part: string, before: unknown, told: unknown): ToldAnew[] {
  const was = (before ?? {}) as Fields
  return Object.entries((told ?? {}) as Fields).flatMap(([field, now]) =>
    differing(`${part}.${field}`, was[field], now),
  )
}

function differing(path: string, was: unknown, now: unknown): ToldAnew[] {
  if (now === undefined || JSON.stringify(now) === JSON.stringify(was)) return []
  return [{ path, now, ...(was !== undefined && { was }) }]
}
