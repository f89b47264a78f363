import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { type Letter, letterSchema, type Message, type NewLetter } from '../../../shared/duties/letter.ts'
import { type Instant, plusMinutes } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { due, keys, table as layout } from '../table/keys.ts'
import { eachItem, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, create, somebodyWasFirst, transact } from '../table/transact.ts'
import { queuedLetter, REOFFER_MINUTES } from './queued-letter.ts'

/** The letter of a stream image. */
export function letterFrom(image: object): Letter {
  return storedLetter(unmarshall(image as Record<string, AttributeValue>))
}

/** A stored letter as it is now; undefined when there is none. */
export async function readLetter(table: Table, centre: string, id: string): Promise<Letter | undefined> {
  const item = await readItem(table, keys.letter(centre, id))
  return item && storedLetter(item)
}

/** A letter as it lies in the table. */
export function storedLetter(item: Item): Letter {
  return stored(letterSchema, item)
}

/** How long one try to send may take. Longer than the mail door's own time limit, so that a lease never ends under a running try. */
const LEASE_MINUTES = 1

/**
 * Moves on what the sweep looked at, with the letters that came of it in the same transaction; gives back how many letters. The version
 * that `moved` replaces is the guard: whoever comes second, another sweep or a worker who saved meanwhile, leaves it to the first.
 */
export async function moveOn(
  table: Table,
  moved: Action,
  letters: readonly (NewLetter | undefined)[],
): Promise<number> {
  const written = letters.filter((letter) => letter !== undefined)
  const queued = written.map((letter, index) => [`letter ${index}`, create(queuedLetter(letter))] as const)
  const refused = await somebodyWasFirst(transact<string>(table, { moved, ...Object.fromEntries(queued) }))
  if (refused === undefined) return written.length
  // It was written about before (the duty was met by mistake and opened again): it moves on without a second letter.
  if (!refused.failed.has('moved')) await somebodyWasFirst(transact(table, { moved }))
  return 0
}

/**
 * Takes a letter to send it: answers it as it is now, or undefined when it is sent or somebody else is sending it.
 *
 *   queued ──lease──> sending ──sent──> sent
 *      ^                 │
 *      └──── put back ───┘        crash: the lease runs out and the letter can be taken again
 */
export async function leaseLetter(table: Table, { centre, id }: Letter, now: Instant): Promise<Letter | undefined> {
  const isQueued = '#status = :queued'
  const leaseRanOut = '(#status = :sending AND leaseUntil <= :now)'
  const leaseUntil = plusMinutes(now, LEASE_MINUTES)
  const lease = new UpdateCommand({
    TableName: table.name,
    Key: keys.letter(centre, id),
    UpdateExpression: 'SET #status = :sending, leaseUntil = :leaseUntil, dueSk = :dueSk',
    ConditionExpression: `${isQueued} OR ${leaseRanOut}`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':queued': 'queued',
      ':sending': 'sending',
      ':now': now,
      ':leaseUntil': leaseUntil,
      ':dueSk': due.entry('letter', id, leaseUntil).dueSk,
    },
    ReturnValues: 'ALL_NEW',
  })
  let taken: Item | undefined
  await somebodyWasFirst(
    table.doc.send(lease).then(({ Attributes }) => {
      taken = Attributes
    }),
  )
  return taken && storedLetter(taken)
}

/** Notes a message of a letter that the mail service took, so that no second try sends it again. */
export async function markMessage(
  table: Table,
  { centre, id }: Pick<Letter, 'centre' | 'id'>,
  message: Message,
): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.letter(centre, id),
      UpdateExpression: 'SET messages = list_append(if_not_exists(messages, :none), :one)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':none': [], ':one': [message] },
    }),
  )
}

/** Marks a letter as sent: nothing wakes it any more. */
export async function markSent(
  table: Table,
  { centre, id }: Pick<Letter, 'centre' | 'id'>,
  now: Instant,
): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.letter(centre, id),
      UpdateExpression: 'SET #status = :sent, sentAt = :now REMOVE duePk, dueSk, leaseUntil',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':sent': 'sent', ':now': now },
    }),
  )
}

/** Puts a letter back that could not be sent; the sweep offers it again in two minutes. */
export async function putBack(table: Table, { centre, id }: Letter, now: Instant): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.letter(centre, id),
      UpdateExpression: 'SET #status = :queued, dueSk = :dueSk REMOVE leaseUntil',
      ConditionExpression: '#status = :sending',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':queued': 'queued',
        ':sending': 'sending',
        ':dueSk': due.entry('letter', id, plusMinutes(now, REOFFER_MINUTES)).dueSk,
      },
    }),
  )
}

/** Wakes the mail door for a letter unsent too long. False when it was sent or woken meanwhile. */
export async function reofferLetter(table: Table, { centre, id, dueSk }: DueLetter, now: Instant): Promise<boolean> {
  const refused = await somebodyWasFirst(
    table.doc.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.letter(centre, id),
        UpdateExpression: 'SET offers = offers + :one, dueSk = :next',
        ConditionExpression: '#status <> :sent AND dueSk = :seen',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':sent': 'sent',
          ':seen': dueSk,
          ':next': due.entry('letter', id, plusMinutes(now, REOFFER_MINUTES)).dueSk,
        },
      }),
    ),
  )
  return refused === undefined
}

const dueLetterSchema = z.object({ dueSk: z.string(), centre: z.string(), id: z.string(), createdAt: z.string() })
export type DueLetter = z.infer<typeof dueLetterSchema>

export function readDueLetter(item: Item): DueLetter {
  return stored(dueLetterSchema, item)
}

/** Something that the due index says to look at. */
export interface Due<T> {
  /** Since when it waits. */
  readonly since: Instant
  /** What it is. Throws when it cannot be read: that must not keep the others waiting. */
  readonly read: () => T
}

interface Queue<T> {
  readonly queue: string
  readonly read: (item: Item) => T
  /** Since when an item waits; since when it is due, unless this knows better. */
  readonly since?: (item: Item) => Instant | undefined
}

/** Everything in one queue of the due index that has to be looked at by now, longest waiting first, page by page. */
export async function* dueItems<T>(
  table: Table,
  { queue, read, since }: Queue<T>,
  now: Instant,
): AsyncGenerator<Due<T>> {
  const items = eachItem(table, {
    IndexName: layout.indexes.due.name,
    KeyConditionExpression: 'duePk = :queue AND dueSk <= :until',
    ExpressionAttributeValues: { ':queue': queue, ':until': due.until(now) },
  })
  for await (const item of items) yield { since: since?.(item) ?? inQueueSince(item), read: () => read(item) }
}

function inQueueSince({ dueSk }: Item): Instant {
  return due.instantOf(String(dueSk))
}
