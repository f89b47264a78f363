import * as z from 'zod/mini'
import { groundOf, type Ties, workSpan } from '../../../shared/audit/grounds.ts'
import {
  type AuditedFile,
  type AuditLine,
  auditEntrySchema,
  type FileAudit,
  type NotedExport,
  type PersonAudit,
} from '../../../shared/audit/views.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { peopleSchema } from '../../../shared/on-duty/people.ts'
import { emptyRoster, onDuty, type Roster } from '../../../shared/on-duty/roster.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Day, daysBetween, daysFrom, type Instant, plusMonths } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { readSettings } from '../centres/read-settings.ts'
import { rowOf } from '../clients/clients.ts'
import { openComplaint } from '../complaints/complaint.ts'
import { readCentreActs } from '../platform/acts.ts'
import type { Centre } from '../table/access.ts'
import { noteExport, noteReading } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { eachItem, lastItems, listNewest, readItem, readItemLately } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { tiesOf } from './ties.ts'

/** Who asks as what and when, and after which line a page begins. */
interface Asking {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
  readonly after?: string | undefined
}

const PAGE = 50

/** What heads are shown of the audit and of what the platform's admin did, and what notes that something is given out. */
export function auditOf(centre: Centre) {
  return {
    /** Who did what with a file, newest first; leaves an entry itself. Throws `not-found`. */
    fileAudit: (asked: Asking & { readonly client: string }) => readFileAudit(centre, asked),
    /** What somebody of the staff did in a month, newest first; leaves an entry itself. */
    personAudit: (asked: AskingPerson) => readPersonAudit(centre, asked),
    /** What the platform's admin did that concerns the centre, newest first. */
    platformActs: (after: string | undefined) => readCentreActs(centre.table, centre.id, after),
    /** Notes that something is given out. Throws `not-found`. */
    noteExport: async (given: NotedExport, { by, role, now: at }: Asking): Promise<void> => {
      await checkThere(centre, given, at)
      const subject = 'year' in given ? { complaint: `book-${given.year}`, did: given.did } : given
      await noteExport(centre, { ...subject, by, role, at })
    },
  }
}

async function checkThere(centre: Centre, given: NotedExport, now: Instant): Promise<void> {
  if ('complaint' in given) await openComplaint(centre, given.complaint, now)
  if ('client' in given) await referenceOf(centre, given.client)
  const disposal = 'disposal' in given ? keys.disposal(centre.id, given.disposal) : undefined
  if (disposal && (await readItem(centre.table, disposal)) === undefined) throw new Problem('not-found')
}

const referenceSchema = z.object({ reference: z.string() })

/** Throws `not-found`. It opens nothing: of a file that was disposed of or handed over, too, it is known who looked into it. */
async function referenceOf({ id, table }: Centre, client: string): Promise<string> {
  const item = await readItem(table, keys.client(id, client))
  if (item !== undefined) return stored(referenceSchema, item).reference
  if ((await readItem(table, keys.handedFile(id, client))) === undefined) throw new Problem('not-found')
  return clientReference(id, client)
}

async function readFileAudit(
  centre: Centre,
  { client, after, by, role, now }: Asking & { readonly client: string },
): Promise<FileAudit> {
  const [reference, { items, isMore }] = await Promise.all([
    referenceOf(centre, client),
    lastItems(centre.table, keys.audit(centre.id, client, '').pk, { limit: PAGE, before: after }),
  ])
  const lines = await withGrounds(
    centre,
    items.map((item) => lineOf(item, String(item['sk']))),
  )
  if (after === undefined) await noteReading(centre, { client, by, role, at: now, did: 'read-audit' })
  const last = lines.at(-1)
  return { now, client, reference, lines, ...(isMore && last && { next: last.id }) }
}

type AskingPerson = Asking & { readonly person: string; readonly month: string }

async function readPersonAudit(
  centre: Centre,
  { person, month, after, by, role, now }: AskingPerson,
): Promise<PersonAudit> {
  const found: AuditLine[] = []
  for await (const line of linesOf(centre, { person, days: daysOf(month, now), after })) {
    found.push(line)
    if (found.length > PAGE) break
  }
  const lines = await withGrounds(centre, found.slice(0, PAGE))
  if (after === undefined) await noteReading(centre, { staff: person, by, role, at: now, did: 'read-audit' })
  const last = lines.at(-1)
  return { now, lines, files: await filesOf(centre, lines), ...(found.length > PAGE && last && { next: last.id }) }
}

/** The days of a month up to now, last first. */
function daysOf(month: string, now: Instant): Day[] {
  const first = `${month}-01`
  return daysFrom(first, daysBetween(first, plusMonths(first, 1)))
    .filter((day) => day <= pragueDay(now))
    .toReversed()
}

interface Listing {
  readonly person: string
  readonly days: readonly Day[]
  readonly after: string | undefined
}

/** Lines of somebody, newest first. They are picked from the lists of the days; a line is named by its day and its place there. */
async function* linesOf({ id, table }: Centre, { person, days, after }: Listing): AsyncGenerator<AuditLine> {
  const [from, place] = after === undefined ? [] : [after.slice(0, 10), after.slice(11)]
  for (const day of days.filter((each) => from === undefined || each <= from)) {
    const query = listNewest(byCentre.audit(id, day), day === from ? place : undefined)
    const items = eachItem(table, {
      ...query,
      FilterExpression: '#by = :by',
      ExpressionAttributeNames: { '#by': 'by' },
      ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':by': person },
    })
    for await (const item of items) yield lineOf(item, `${day}~${String(item['centreSk'])}`)
  }
}

function lineOf(item: Item, id: string): AuditLine {
  return { ...stored(auditEntrySchema, item), id }
}

/** Says of each look into a file what whoever looked had to do with it. */
async function withGrounds(centre: Centre, lines: readonly AuditLine[]): Promise<AuditLine[]> {
  const looks = Map.groupBy(lines.filter(isLook), ({ client = '' }) => client)
  const [settings, ...ties] = await Promise.all([
    readSettings(centre.table, centre.id, peopleSchema),
    ...[...looks].map(async ([client, own]) => [client, await tiesOf(centre, client, spanOf(own))] as const),
  ])
  const known: ReadonlyMap<string, Ties> = new Map(ties)
  return lines.map((line) => {
    const tied = isLook(line) && known.get(line.client ?? '')
    return tied ? { ...line, ground: groundOf(line, tied, dutyIn(settings.roster)) ?? 'none' } : line
  })
}

function isLook({ did, client }: AuditLine): boolean {
  return did === 'read' && client !== undefined
}

function spanOf(lines: readonly AuditLine[]) {
  const times = lines.map(({ at }) => at).toSorted()
  return workSpan({ from: times[0] ?? '', until: times.at(-1) ?? '' })
}

function dutyIn(roster: Roster = emptyRoster) {
  return (at: Instant) => onDuty(roster, at)
}

/** The files that lines are about. */
async function filesOf(centre: Centre, lines: readonly AuditLine[]): Promise<Record<string, AuditedFile>> {
  const clients = [...new Set(lines.flatMap(({ client }) => client ?? []))]
  const files = await Promise.all(clients.map(async (client) => [client, await namedFile(centre, client)] as const))
  return Object.fromEntries(files.flatMap(([client, file]) => (file ? [[client, file] as const] : [])))
}

/** A file that nobody can open any more has a number and no name. */
async function namedFile(centre: Centre, client: string): Promise<AuditedFile | undefined> {
  const item = await readItemLately(centre.table, keys.client(centre.id, client))
  if (item === undefined) return undefined
  const { reference } = stored(referenceSchema, item)
  if (item['sealed'] === undefined) return { reference }
  const row = await rowOf(centre, client, await centre.keys())
  return { reference, ...(row && { name: row.name }) }
}
