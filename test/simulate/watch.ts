import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { due } from '../../functions/store/table/keys.ts'
import { type DeadlineKind, deadlineKinds } from '../../shared/duties/deadline.ts'
import { MINUTE } from './plan.ts'

type Item = Record<string, unknown>

/** What the simulation learns from the table's stream, as anybody could: when something is due next, and which letters and duties there are. */
export class Watch {
  readonly #wakes = new Map<string, { readonly sweep: DeadlineKind; readonly at: number }>()
  readonly #letters = new Map<string, Item>()
  readonly #clients = new Map<string, string[]>()
  /** When each duty came into the table. */
  readonly born = new Map<string, number>()

  note({ dynamodb }: DynamoDBRecord, now: number): void {
    const item = dynamodb?.NewImage && unmarshall(dynamodb.NewImage as Record<string, AttributeValue>)
    if (item === undefined) return
    this.#noteWake(item)
    const name = nameOf(item)
    if (item['type'] === 'letter') this.#letters.set(`${item['centre']}/${item['id']}`, item)
    if (item['type'] !== 'deadline' || this.born.has(name)) return
    this.born.set(name, now)
    const thread = `${item['centre']}/${item['thread']}`
    this.#clients.set(thread, [...(this.#clients.get(thread) ?? []), String(item['subject'])])
  }

  #noteWake(item: Item): void {
    const { pk, sk, duePk, dueSk } = item
    if (typeof duePk !== 'string') this.#wakes.delete(`${pk}/${sk}`)
    else {
      // Whatever has no schedule of its own goes round with contacts.
      const sweep = deadlineKinds.find((kind) => duePk.startsWith(due.shard(kind, 0).slice(0, -1))) ?? 'contact'
      this.#wakes.set(`${pk}/${sk}`, { sweep, at: Date.parse(due.instantOf(String(dueSk))) })
    }
  }

  /** The first whole minute after another at which one of the schedules finds something. */
  nextSweep(sweep: DeadlineKind, after: number): number {
    const wakes = [...this.#wakes.values()].filter((wake) => wake.sweep === sweep).map(({ at }) => at)
    const first = wakes.reduce((earliest, at) => Math.min(earliest, at), Number.POSITIVE_INFINITY)
    return Math.max(after + MINUTE, Math.ceil(first / MINUTE) * MINUTE)
  }

  /** The clients whose duty a letter tells of. */
  clientsOf(centre: string, letter: string): readonly string[] {
    const { kind, subject, thread } = this.#letters.get(`${centre}/${letter}`) ?? {}
    if (kind !== 'contact') return []
    return subject === undefined ? (this.#clients.get(`${centre}/${thread}`) ?? []) : [String(subject)]
  }
}

/** A duty by its centre and what it is about: numbers of complaints begin anew in every centre. */
export function nameOf({ centre, subject }: Item): string {
  return `${centre}/${subject}`
}
