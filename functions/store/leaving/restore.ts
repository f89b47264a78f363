import { randomBytes } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { kindIn, type Stage, stageOf, stages } from '../../../shared/leaving/manifest.ts'
import { instant } from '../../../shared/time/instant.ts'
import { type CentreSecret, keepSecret, newSecret, openSecret, publicPart } from '../centres/centre-secret.ts'
import { markClosed } from '../centres/closed.ts'
import { enterInDirectory, lookUp, NOBODY } from '../police/senders.ts'
import { dropLoose, readLoose } from '../register/cards.ts'
import { headGatheredAnew, putHead, readHead } from '../register/pages.ts'
import { forgetAgain } from '../retention/tombstones.ts'
import type { Table } from '../table/connection.ts'
import { keepDataKeys } from '../table/data-keys.ts'
import { importPrivateKey } from '../table/jwe.ts'
import { type Key, keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { shaped, stored } from '../table/shapes.ts'
import { type Action, somebodyWasFirst, transact } from '../table/transact.ts'
import { type CheckedArchive, checkArchive, recordsIn, type StoredRecord, UnfitArchive } from './check.ts'
import { isOfAudit, isTrace, leaves } from './kinds.ts'
import type { Ground, Member } from './members.ts'
import { dataKeysIn, itemOfRecord, type KeysIn, type Making } from './record.ts'
import { storedItems } from './stored-items.ts'

/** What became of the records of an archive. */
export interface Restored {
  readonly writtenAt: string
  /** Written now. */
  readonly written: number
  /** There already, and left as they stand. */
  readonly stood: number
  /** Letters that had not left when the archive was written, and are not sent now. */
  readonly withheld: number
}

type Tally = { -readonly [What in 'written' | 'stood' | 'withheld']: number }

interface Archive {
  readonly centre: string
  /** Gives its members from the first one on, each time anew. */
  readonly read: () => AsyncIterable<Member>
}

/**
 * Gives a centre back what an archive holds of it, sealed anew. A centre that has its key keeps what stands there, be it newer or of a try
 * that broke off; one that has lost it, and with it all that was sealed for it, gets everything, and its key when all that is quiet is
 * written: until then no door can open it. What was disposed of, before or after the archive was written, is forgotten again before that.
 * Whoever goes on with the same archive doubles nothing. Throws UnfitArchive before anything is written.
 */
export async function restoreCentre(ground: Ground, { centre, read }: Archive): Promise<Restored> {
  const hasKey = (await readItem(ground.table, keys.centreKey(centre))) !== undefined
  const standing = await standingIn(ground.table, centre)
  const dataKeys = new Map<string, string>()
  const archive = await checkArchive(read(), centre, (record) => {
    const { data } = keyedSchema.safeParse(record['key'])
    const wrapped = standing.wrapped.get(nameOf(record))
    if (hasKey && data !== undefined && wrapped !== undefined) dataKeys.set(data.$dataKey, wrapped)
  })
  standing.wrapped.clear()
  const mark = await begin(ground, { centre, archive, hasKey, isEmpty: standing.isEmpty })
  const into: Into = {
    table: ground.table,
    keys: dataKeysIn(dataKeys, makingOf(mark, ground)),
    // Entries of the audit are sealed by no key, and never written again.
    mayReplace: ({ pk, type }) => (hasKey ? mark.begun.isNew && pk === keys.settings(centre).pk : !isOfAudit(type)),
  }
  const tally: Tally = { written: 0, stood: 0, withheld: 0 }
  for (const stage of stages) {
    if (stage === 'awake') await openDoors(ground, { centre, hasKey }, mark)
    await putAll(recordsOf(read(), stage), into, tally)
  }
  await forgetAgain({ id: centre, table: ground.table }, { now: instant(ground.now()) })
  await markClosed(ground.table, centre, undefined)
  await writeMark(ground, centre, { ...mark.begun, doneAt: instant(ground.now()) })
  return { writtenAt: archive.writtenAt, ...tally }
}

interface Standing {
  /** The wrapped data key of each item that stands and has one, by the item. */
  readonly wrapped: Map<string, string>
  /** Whether nothing of the centre's work stands. */
  readonly isEmpty: boolean
}

const keyedSchema = z.object({ $dataKey: z.string() })

async function standingIn(table: Table, centre: string): Promise<Standing> {
  const wrapped = new Map<string, string>()
  let isEmpty = true
  for await (const item of storedItems(table, centre)) {
    if (typeof item['key'] === 'string') wrapped.set(nameOf(item), item['key'])
    if (leaves(item['type']) && !isTrace(item['type']) && item.pk !== keys.settings(centre).pk) isEmpty = false
  }
  return { wrapped, isEmpty }
}

/** The name of an item as one text. */
function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`
}

const begunSchema = z.object({
  archive: z.string(),
  startedAt: z.string(),
  /** Whether nothing of the centre's work stood before: then its settings are those of the archive. */
  isNew: z.boolean(),
})
const markSchema = z.object({
  ...begunSchema.shape,
  /** The secret of the centre and the seed, wrapped; left out when it is done. */
  wrapped: z.optional(z.string()),
})
const wrappedSchema = z.object({ secret: z.custom<CentreSecret>(isObject), seed: z.string() })

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

type Begun = z.infer<typeof begunSchema>

/** A restoration under way: how it began, the centre's secret, and what its new data keys follow from. */
interface Mark extends z.infer<typeof wrappedSchema> {
  readonly begun: Begun
}

interface Beginning {
  readonly centre: string
  readonly archive: CheckedArchive
  readonly hasKey: boolean
  readonly isEmpty: boolean
}

/** Marks that a centre comes back, or finds the mark of a try that broke off. Throws UnfitArchive when that was of another archive. */
async function begin(ground: Ground, beginning: Beginning): Promise<Mark> {
  const { centre, archive } = beginning
  const item = await readItem(ground.table, keys.restoring(centre))
  const mark = item && stored(markSchema, item)
  if (mark?.wrapped === undefined) return newMark(ground, beginning)
  const { wrapped, ...begun } = mark
  if (begun.archive !== archive.digest) throw new UnfitArchive('another', '')
  const opened = new TextDecoder().decode(await ground.vault.unwrap(centre, wrapped))
  return { ...wrappedSchema.parse(JSON.parse(opened)), begun }
}

async function newMark(ground: Ground, { centre, archive, hasKey, isEmpty }: Beginning): Promise<Mark> {
  const begun = { archive: archive.digest, startedAt: instant(ground.now()), isNew: isEmpty }
  const secret = hasKey ? await openSecret(ground, centre) : newSecret()
  const kept = {
    secret: { ...secret, ...((isEmpty || !hasKey) && { digests: archive.digests }) },
    seed: randomBytes(32).toString('base64url'),
  }
  const wrapped = await ground.vault.wrap(centre, Buffer.from(JSON.stringify(kept)))
  await writeMark(ground, centre, { ...begun, wrapped })
  // From now on police seal for the new key: what the lost one would be needed for could never be read.
  const { centreKeys } = await lookUp(ground.table, NOBODY)
  if (!hasKey && centreKeys.has(centre)) await enterInDirectory(ground.table, centre, publicPart(kept.secret))
  return { ...kept, begun }
}

function makingOf({ secret, seed }: Mark, { now }: Ground): Making {
  const open = keepDataKeys(importPrivateKey(secret), now)
  return { seed: Buffer.from(seed, 'base64url'), publicKey: publicPart(secret), open }
}

async function writeMark({ table }: Ground, centre: string, mark: Begun & { wrapped?: string; doneAt?: string }) {
  const Item = shaped({ ...keys.restoring(centre), type: 'restoring' as const, ...mark })
  await table.doc.send(new PutCommand({ TableName: table.name, Item }))
}

/** The key comes in its place and police are told of it: from here on the centre is open. */
async function openDoors(ground: Ground, { centre, hasKey }: Pick<Beginning, 'centre' | 'hasKey'>, { secret }: Mark) {
  await gatherAnew(ground.table, { centre, hasKey })
  // No door opens before what the archive, or the centre itself, knows to be disposed of is forgotten again.
  await forgetAgain({ id: centre, table: ground.table }, { now: instant(ground.now()) })
  await keepSecret(ground, centre, secret)
  await enterInDirectory(ground.table, centre, publicPart(secret))
}

/** What files are found by did not come along: whoever searches next gathers it. What lies there under a lost key is in the way. */
async function gatherAnew(table: Table, { centre, hasKey }: Pick<Beginning, 'centre' | 'hasKey'>): Promise<void> {
  const { pk, sk } = keys.register(centre)
  const items = await allItems(table, partition(pk))
  const head = items.find((item) => item['sk'] === sk)
  const lost = hasKey ? [] : items.filter((item) => item !== head).map(readLoose)
  for (const card of lost) await transact(table, { card: dropLoose(card) })
  if (head) await transact(table, { head: putHead(centre, headGatheredAnew(readHead(head), !hasKey)) })
}

/** The records of an archive that come back in a stage. */
async function* recordsOf(members: AsyncIterable<Member>, stage: Stage): AsyncGenerator<StoredRecord> {
  for await (const member of members)
    if (kindIn(member.name) !== undefined)
      for (const record of recordsIn(member)) if (stageOf(record) === stage) yield record
}

interface Into {
  readonly table: Table
  readonly keys: KeysIn
  /** Whether an item is written whatever stands there. */
  readonly mayReplace: (record: StoredRecord) => boolean
}

/** Items of one transaction, which ends at 4 MB, each item at 400 KB; and transactions at the same time. */
const TOGETHER = 10
const AT_ONCE = 4

async function putAll(records: AsyncGenerator<StoredRecord>, into: Into, tally: Tally): Promise<void> {
  const worker = async () => {
    for (let some = await next(records); some.length > 0; some = await next(records)) {
      const kept = some.filter(mayLeave)
      tally.withheld += some.length - kept.length
      await putTogether(kept, into, tally)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function next(records: AsyncGenerator<StoredRecord>): Promise<StoredRecord[]> {
  const some: StoredRecord[] = []
  for (let one = await records.next(); !one.done; one = await records.next()) {
    some.push(one.value)
    if (some.length === TOGETHER) break
  }
  return some
}

/** A letter that had not left may have left since: it is not sent again, and the duty that it was about goes on by itself. */
function mayLeave({ type, status }: StoredRecord): boolean {
  return type !== 'letter' || status === 'sent'
}

/** Writes some items at once; when one of them stands, each by itself. */
async function putTogether(records: readonly StoredRecord[], into: Into, tally: Tally): Promise<void> {
  if (records.length === 0) return
  const actions = records.map((record) => putBack(record, into))
  const refused = await somebodyWasFirst(transact(into.table, Object.fromEntries(actions.entries())))
  if (refused === undefined) tally.written += records.length
  else if (records.length === 1) tally.stood++
  else for (const record of records) await putTogether([record], into, tally)
}

function putBack(record: StoredRecord, { keys: into, mayReplace }: Into): Action {
  const Item = itemOfRecord(record, into)
  const unlessThere = { ConditionExpression: 'attribute_not_exists(pk)' }
  return (TableName) => ({ Put: { TableName, Item, ...(!mayReplace(record) && unlessThere) } })
}
