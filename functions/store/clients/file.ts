import * as z from 'zod/mini'
import { type Attempt, byRecording } from '../../../shared/clients/attempt.ts'
import type { EvictionFacts, FileFacts } from '../../../shared/clients/client-file.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import { personSchema } from '../../../shared/clients/person.ts'
import { personFiguresSchema } from '../../../shared/clients/person-figures.ts'
import { afterOlderAttempts, storedSafeContactSchema } from '../../../shared/clients/safe-contact.ts'
import { type Tried, triedIn, triedSchema } from '../../../shared/clients/tried.ts'
import { origins, type UnseenWord } from '../../../shared/clients/views.ts'
import { type Report, reportSchema } from '../../../shared/police/report.ts'
import { reportNow } from '../../../shared/police/report-now.ts'
import { briefly } from '../../../shared/police/report-of.ts'
import { endIn } from '../../../shared/police/word.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type CourtRecord, stepsIn } from '../../../shared/protection/court-record.ts'
import { type DeadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { keys } from '../table/keys.ts'
import { allItems, behind, LAST, lastItems, readItem } from '../table/query.ts'
import { type DataKey, unseal } from '../table/seal.ts'
import { type Item, type ItemType, stored } from '../table/shapes.ts'
import { isWorkItem, openEntry } from '../work/entries.ts'
import { askedKind } from './asked-kind.ts'
import { type AttemptItem, openAttempt, readAttempt, readCoded } from './attempts.ts'
import { goneFrom } from './handed-file.ts'
import { protectionKind } from './protection-kind.ts'
import { openRecord, type Versioned } from './record-items.ts'
import { readTakenOver } from './taken-over.ts'
import { briefWord, type OpenWord, readToldAndAsked, readWords } from './word-items.ts'

const clientItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  centrePk: z.string(),
  centreSk: z.string(),
  type: z.literal('client'),
  id: z.string(),
  origin: z.enum(origins),
  /** The notice that opened the file; only of an eviction. */
  notice: z.exactOptional(z.string()),
  /** The enquiry that became this client. */
  enquiry: z.exactOptional(z.string()),
  /** Other enquiries of hers. */
  linkedEnquiries: z.exactOptional(z.array(z.string())),
  /** Other files of the same person. */
  joined: z.exactOptional(z.array(z.object({ client: z.string(), by: z.string(), at: z.string() }))),
  /** By which move she last went on in another centre, and from which one she came. */
  movedTo: z.exactOptional(z.object({ id: z.string(), to: z.string(), at: z.string() })),
  movedFrom: z.exactOptional(z.object({ from: z.string(), at: z.string() })),
  /** The import that took the file over from an old register: then it has no duty and came when the register says. */
  import: z.exactOptional(z.string()),
  arrivedAt: z.string(),
  version: z.number(),
  reference: z.string(),
  /** The day on which the service ended; left out while it is given. */
  closedOn: z.exactOptional(z.string()),
  /** When its safe-contact card was last changed; left out until somebody changes it. */
  cardChangedAt: z.exactOptional(z.string()),
  /** The version in which somebody last took its duty, or gave it back; left out until somebody does. */
  heldIn: z.exactOptional(z.number()),
  /** It must not be disposed of; left out while it may. */
  isHeld: z.exactOptional(z.boolean()),
  /** What its attempts come to. A file nobody has changed since this was kept lacks it, and it is counted. */
  tried: z.exactOptional(triedSchema),
  /** What of the person figures are made of. Files of earlier versions have none until they are changed. */
  ...z.partial(personFiguresSchema).shape,
  key: z.string(),
  sealed: z.string(),
})
export type ClientItem = z.infer<typeof clientItemSchema>

/** A stored client. */
export function readClient(item: Item): ClientItem {
  return stored(clientItemSchema, item)
}

const plainClientSchema = z.omit(z.extend(clientItemSchema, { erasedOn: z.exactOptional(z.string()) }), {
  key: true,
  sealed: true,
})
/** What of a client needs no key, and stays when the rest was disposed of. */
export type PlainClient = z.infer<typeof plainClientSchema>

/** A stored client, as far as it is plain. */
export function readPlainClient(item: Item): PlainClient {
  return stored(plainClientSchema, item)
}

const reportItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  isBrief: z.exactOptional(z.literal(true)),
  /** The file that holds the rest of it: of whoever a supplement added, until the centre opens their file. */
  of: z.exactOptional(z.string()),
  sealed: z.string(),
})

/** Who a file is about and how to reach them, and in which versions of the file a person, and anything, last changed that; sealed. */
export const personalSchema = z.object({
  person: personSchema,
  safeContact: storedSafeContactSchema,
  cardChangedIn: z.exactOptional(z.number()),
  cardIn: z.exactOptional(z.number()),
  /** Where the person lives now: apart from the rest of what is known of them. */
  whereNow: z.exactOptional(z.string()),
  personChangedIn: z.exactOptional(z.record(z.string(), z.number())),
})

/** How a file and its person are called, for a list; undefined when it is here no more. */
export async function readCalled(
  centre: Centre,
  client: string,
): Promise<Pick<UnseenWord, 'reference' | 'name'> | undefined> {
  const [found, openKey] = await Promise.all([readItem(centre.table, keys.client(centre.id, client)), centre.keys()])
  if (found === undefined) return undefined
  const item = readClient(found)
  const { person } = unseal(personalSchema, item.sealed, { key: openKey(item.key), item })
  return { reference: item.reference, name: fullName(person) }
}

/** A client's file as it was read: what is known, opened, and what it takes to write it again. */
export interface OpenFile {
  readonly facts: FileFacts
  readonly dataKey: DataKey
  readonly client: ClientItem
  /** Only in a file that police opened by a notice. */
  readonly deadline: DeadlineItem | undefined
  /** What came to pass at court; none before the first step in a file that no notice opened, or that an older version of Opora stored. */
  readonly court: Versioned<CourtRecord> | undefined
  /** The attempt that was asked for, when it is recorded. */
  readonly found: { readonly attempt: Attempt; readonly version: number } | undefined
  /** What all attempts but that one come to. */
  readonly others: Tried
  /** What police told later, oldest first. */
  readonly words: readonly OpenWord[]
  /** The report as it was delivered, as far as it lies with the file. */
  readonly delivered: Report | undefined
  /** The report as it lies in the table, when the rest of it lies in another file. */
  readonly borrowed: Item | undefined
}

interface Wanted {
  /** The attempt whose page ended the last one; the newest page when left out. */
  readonly after?: string | undefined
  /** An attempt that is wanted on whatever page it stands. */
  readonly attempt?: string | undefined
}

/** Reads a file with one page of its attempts. Throws `not-found`, for a file of another centre exactly as for one that never was. */
export async function readFile(centre: Centre, id: string, wanted: Wanted = {}): Promise<OpenFile> {
  const [page, asked, openKey] = await Promise.all([
    readPage(centre, id, wanted.after),
    wanted.attempt === undefined ? undefined : readItem(centre.table, keys.entry(centre.id, id, wanted.attempt)),
    centre.keys(),
  ])
  const { client, noticed, protection, attempts, work, next } = page
  const dataKey = openKey(client.key)
  const court = protection && openRecord(protection, protectionKind, dataKey)
  // A browser made the id: it may be that of other work.
  if (asked && isWorkItem(asked)) throw new Problem('not-found')
  const item = asked && readAttempt(asked)
  const coded = async () =>
    (page.isWhole ? attempts : await readCoded(centre.table, keys.entry(centre.id, id, ''))).toSorted(byRecording)
  const tried = client.tried ?? triedIn(await coded())
  const personal = unseal(personalSchema, client.sealed, { key: dataKey, item: client })
  const [takenOver, told] = await Promise.all([
    readTakenOver(centre, client),
    noticed && readTold(centre, { noticed, client, openKey }),
  ])
  const facts = {
    ...personal,
    ...(personal.cardChangedIn === undefined && {
      safeContact: afterOlderAttempts(personal.safeContact, tried.wrongAt),
    }),
    client: client.id,
    reference: client.reference,
    arrivedAt: client.arrivedAt,
    version: client.version,
    ...(client.closedOn !== undefined && { closedOn: client.closedOn }),
    ...(client.enquiry !== undefined && { enquiry: client.enquiry }),
    ...(client.linkedEnquiries && { linkedEnquiries: client.linkedEnquiries }),
    ...(client.joined?.length && { isJoined: true as const }),
    ...(client.movedTo && { movedTo: client.movedTo }),
    ...(client.movedFrom && { movedFrom: client.movedFrom }),
    ...(takenOver && { takenOver }),
    ...(told && { eviction: told.eviction }),
    ...(client.heldIn !== undefined && { heldIn: client.heldIn }),
    steps: court === undefined ? [] : stepsIn(court),
    attempts: attempts.map((attempt) => openAttempt(attempt, dataKey)),
    work: work.map((entry) => openEntry(entry, dataKey)),
    tried,
    ...(next !== undefined && { next }),
  }
  return {
    facts,
    dataKey,
    client,
    deadline: noticed?.deadline,
    court,
    found: item && { attempt: openAttempt(item, dataKey), version: item.version },
    others: item ? triedIn((await coded()).filter((attempt) => attempt.id !== item.id)) : tried,
    words: told?.words ?? [],
    delivered: told?.delivered,
    borrowed: noticed?.report.of === undefined ? undefined : noticed.item,
  }
}

interface Noticed {
  readonly item: Item
  readonly report: z.infer<typeof reportItemSchema>
  readonly deadline: DeadlineItem
}

/** All that police told, and what they were asked for. */
async function readTold(centre: Centre, { noticed, client, openKey }: Reading) {
  const { id } = client
  const [{ words, asked }, delivered] = await Promise.all([
    readToldAndAsked(centre, id, openKey),
    deliveredReport(centre, { noticed, client, openKey }),
  ])
  const eviction: EvictionFacts = {
    ...openEviction({ noticed, delivered, words }),
    ...(asked && { asked: openRecord(asked, askedKind, openKey(client.key)) }),
  }
  return { words, delivered, eviction }
}

interface Delivered {
  readonly noticed: Noticed
  readonly delivered: Report
  readonly words: readonly OpenWord[]
}

/** What police say now. Of a report that is read without what is long in it, what they told later is too. */
function openEviction({ noticed: { report, deadline }, delivered, words }: Delivered): EvictionFacts {
  const told = words.map(({ word }) => word)
  const contents = told.map(({ content }) => content)
  const now = reportNow(delivered, contents)
  const end = endIn(contents)
  return {
    report: report.isBrief ? briefly(now) : now,
    ...(report.isBrief && { isBrief: report.isBrief }),
    words: told.map(briefWord),
    ...(end && { ended: { at: end.endedAt, reason: end.reason } }),
    deadline,
  }
}

interface Reading {
  readonly noticed: Noticed
  readonly client: ClientItem
  readonly openKey: OpenDataKey
}

/** The report as it was delivered, as far as it lies with the file; of whoever was added later, as it stood then in another file of the notice. */
async function deliveredReport(centre: Centre, { noticed: { report }, client, openKey }: Reading): Promise<Report> {
  const own = unseal(reportSchema, report.sealed, { key: openKey(client.key), item: report })
  const rest = report.of === undefined ? undefined : await restOfReport(centre, { of: report.of, client, openKey })
  return rest === undefined ? own : { ...rest, othersEndangered: own.othersEndangered }
}

/** Undefined when the other file was disposed of: then nobody knows it any more. */
async function restOfReport(
  centre: Centre,
  { of, client: { notice = '', arrivedAt }, openKey }: Pick<Reading, 'client' | 'openKey'> & { readonly of: string },
): Promise<Report | undefined> {
  const [file, found] = await Promise.all([
    readItem(centre.table, keys.client(centre.id, of)),
    readItem(centre.table, keys.report(centre.id, of, notice)),
  ])
  if (file?.['sealed'] === undefined || found?.['sealed'] === undefined) return undefined
  const brief = stored(reportItemSchema, found)
  const whole = brief.isBrief && (await readItem(centre.table, keys.longReport(centre.id, of, notice)))
  const item = whole ? stored(reportItemSchema, whole) : brief
  const report = unseal(reportSchema, item.sealed, { key: openKey(readClient(file).key), item })
  const before = (await readWords(centre, of, openKey)).filter(({ word }) => word.deliveredAt < arrivedAt)
  return reportNow(
    report,
    before.map(({ word }) => word.content),
  )
}

/** In a file's partition there are the entries of its time line, attempts and other work, and after them these. */
const OTHER_ITEMS = ['client', 'deadline', 'protection', 'report'] satisfies ItemType[]
/** Entries that come with the file, so that opening it costs the same however long it is; and with each older page. */
const FIRST_PAGE = 20
const OLDER_PAGE = 50

async function readPage(centre: Centre, id: string, after: string | undefined) {
  const { items, isMore } = await readItems(centre, id, after)
  const of = (type: ItemType) => items.filter((item) => item['type'] === type)
  const [client] = of('client').map(readClient)
  if (client === undefined) throw await goneFrom(centre, id)
  const attempts: AttemptItem[] = of('attempt').map(readAttempt).toReversed()
  const work = items.filter(isWorkItem).toReversed()
  return {
    client,
    protection: items.find(({ type }) => type === 'protection'),
    noticed: client.origin === 'eviction' ? noticedIn(items) : undefined,
    attempts,
    work,
    isWhole: after === undefined && !isMore,
    next: isMore ? oldestOf(items) : undefined,
  }
}

/** The id of the oldest entry among items that stand newest first. */
function oldestOf(items: readonly Item[]): string | undefined {
  const oldest = items.findLast((item) => item['type'] === 'attempt' || isWorkItem(item))
  return oldest && String(oldest['id'])
}

function noticedIn(items: readonly Item[]): Noticed {
  const report = items.find(({ type }) => type === 'report')
  const deadline = items.find(({ type }) => type === 'deadline')
  if (report === undefined || deadline === undefined) throw new Error('a file lacks its report or deadline')
  return { item: report, report: stored(reportItemSchema, report), deadline: readDeadline(deadline) }
}

/** The newest page comes with the rest of the file in one query, backwards; an older one beside the rest. */
async function readItems(centre: Centre, id: string, after: string | undefined) {
  const { pk } = keys.client(centre.id, id)
  if (after === undefined) return lastItems(centre.table, pk, { limit: OTHER_ITEMS.length + FIRST_PAGE })
  const [others, page] = await Promise.all([
    allItems(centre.table, behind(keys.entry(centre.id, id, LAST))),
    lastItems(centre.table, pk, { limit: OLDER_PAGE, before: keys.entry(centre.id, id, after).sk }),
  ])
  return { ...page, items: [...others, ...page.items] }
}
