import * as z from 'zod/mini'
import type { Instant } from '../../../shared/time/instant.ts'
import { byCentre, type Key, keys } from '../table/keys.ts'
import { plainAttributes } from '../table/plain-attributes.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, type ItemType, stored } from '../table/shapes.ts'

/*
 * How a record of a file lies in the table. What of it stays readable stands in the table of plain attributes; everything else is sealed
 * under the data key of the file.
 */

export interface Identified {
  readonly id: string
}

/** One kind of records. */
export interface RecordKind<R extends Identified> {
  readonly type: ItemType
  /** What is stored, in any of its shapes. */
  readonly schema: z.ZodMiniType<R>
  /** When something is due about it, for the list of what is coming; undefined when nothing is. */
  readonly comingAt?: (record: R) => Instant | undefined
  /** When it ceased to be due, for calendars that showed it and have to be told; undefined while it is due, or was never. */
  readonly wentAt?: (record: R) => Instant | undefined
  /** In whose list of files the file stands by it: its key worker's, or that of an external with whom it is shared. */
  readonly listedFor?: (record: R) => string | undefined
  /** Where it lies when it is read with the file itself, of which there is one then; or else beside the others of its kind. */
  readonly keyOf?: (centre: string, client: string) => Key
}

/** Where a record of a file lies. */
export function recordKey<R extends Identified>(
  { type, keyOf }: RecordKind<R>,
  { centre, client, id }: { readonly centre: string; readonly client: string; readonly id: string },
): Key {
  return keyOf?.(centre, client) ?? keys.record(centre, client, { type, id })
}

/** A record as it is read: it goes up by one version with every change. */
export type Versioned<R> = R & { readonly version: number }

const itemSchema = z.lazy(() =>
  z.looseObject({ pk: z.string(), sk: z.string(), version: z.number(), sealed: z.string() }),
)
const wordsSchema = z.lazy(() => z.record(z.string(), z.unknown()))

/** A stored record, opened. */
export function openRecord<R extends Identified>(found: Item, kind: RecordKind<R>, key: DataKey): Versioned<R> {
  const item = stored(itemSchema, found)
  const words = unseal(wordsSchema, item.sealed, { key, item })
  return { ...kind.schema.parse({ ...plainPart(item, kind.type), ...words }), version: item.version }
}

interface Keeping<R extends Identified> {
  readonly client: string
  /** When the file was opened, for a list of files. */
  readonly arrivedAt: Instant
  readonly record: R
  readonly kind: RecordKind<R>
  readonly dataKey: DataKey
  readonly name: Key
  /** Whether its file is closed: then nobody is told what is due, until the file is opened again. */
  readonly isSilent?: boolean
}

/** The item of a record, in its first version. */
export function recordItem<R extends Identified>(centre: string, keeping: Keeping<R>) {
  const { client, arrivedAt, record, kind, dataKey, name, isSilent = false } = keeping
  const { type } = kind
  const [comingAt, wentAt] = [kind.comingAt?.(record), kind.wentAt?.(record)]
  const listedFor = kind.listedFor?.(record)
  const named = { type, id: record.id }
  const plain = plainPart(record, type)
  const words = Object.fromEntries(Object.entries(record).filter(([attribute]) => !(attribute in plain)))
  return {
    ...plain,
    ...name,
    type,
    client,
    version: 1,
    sealed: seal(words, dataKey, name),
    ...(listedFor !== undefined && byCentre.keyFile(centre, listedFor, { arrivedAt, client })),
    ...(wentAt !== undefined && byCentre.gone(centre, wentAt, named)),
    ...(comingAt !== undefined && { comingAt, ...(!isSilent && byCentre.coming(centre, comingAt, named)) }),
  }
}

/** What of a record stays readable. */
function plainPart(of: object, type: ItemType): Item {
  const plain = plainAttributes[type]
  return Object.fromEntries(Object.entries(of).filter(([attribute]) => attribute in plain))
}
