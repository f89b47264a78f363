import type { ChangeDeed, Deed, DeedKind, ExportDeed, FoundBy, Look } from '../../../shared/deeds/deed.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import type { Centre } from './access.ts'
import { newId } from './ids.ts'
import { byCentre, keys } from './keys.ts'
import { type Named, putUnlessThere } from './transact.ts'

/**
 * What somebody turned to: a file, an enquiry, a complaint or book, an appointment or a week of them, an event or a member of the team,
 * a list for disposal, a list of files, the report of a year, what somebody of the staff did, an import, figures of a period.
 */
export type Subject =
  | { readonly client: string }
  | { readonly complaint: string }
  | { readonly enquiry: string }
  | { readonly team: string }
  | { readonly appointment: string }
  | { readonly staff: string }
  | { readonly centre: string }
  | { readonly disposal: string }
  | { readonly list: string }
  | { readonly report: string }
  | { readonly import: string }
  | { readonly figures: string }

/** Who turned to what, when, and as what. */
type Turn = { readonly by: string; readonly role: string; readonly at: Instant } & Subject

/** And what they changed. Never changed itself and never deleted: the tenant role denies it. */
export type AuditEntry = Turn & { readonly did: ChangeDeed }

/** The entry of a change, written in the change's own transaction. */
export function changeEntry(centre: string, entry: AuditEntry) {
  return item(centre, { ...entry, kind: 'change' }, `${entry.at}#${newId(entry.at)}`)
}

/** Notes that something is given out: on paper, as a document or a table. */
export async function noteExport(
  { id, table }: Pick<Centre, 'id' | 'table'>,
  entry: Turn & { readonly did: ExportDeed },
): Promise<void> {
  await putUnlessThere(table, item(id, { ...entry, kind: 'export' }, `${entry.at}#${newId(entry.at)}`))
}

/**
 * Notes that somebody read a file: one entry for a person, a file, the way they found it and a span of ten minutes, however often the
 * screen asks again.
 */
export async function noteReading(
  { id, table }: Centre,
  { did = 'read', ...turn }: Turn & { readonly did?: Look; readonly found?: FoundBy | undefined },
): Promise<void> {
  const span = `${turn.at.slice(0, 15)}0`
  const name = [span, did, turn.by, ...(turn.found ? [turn.found] : [])].join('#')
  await putUnlessThere(table, item(id, { ...turn, kind: 'read', did }, name))
}

type Noted = Turn & { readonly kind: DeedKind; readonly did: Deed; readonly found?: FoundBy | undefined }

/** What is stored of every deed, under a name by which the entries of a file, and those of a centre's day, stand in order. */
function item(centre: string, entry: Noted, name: string): Named {
  const subject = subjectOf(entry)
  const list = byCentre.auditEntry(centre, pragueDay(entry.at), `${name}#${subject}`)
  const stored = { ...keys.audit(centre, subject, name), ...list, type: 'audit' as const, ...entry }
  return stored
}

function subjectOf(turn: Subject): string {
  if ('client' in turn) return turn.client
  if ('enquiry' in turn) return turn.enquiry
  if ('complaint' in turn) return turn.complaint
  if ('staff' in turn) return turn.staff
  if ('centre' in turn) return turn.centre
  if ('disposal' in turn) return turn.disposal
  if ('list' in turn) return turn.list
  if ('report' in turn) return `report-${turn.report}`
  if ('import' in turn) return turn.import
  if ('figures' in turn) return turn.figures
  return 'team' in turn ? turn.team : turn.appointment
}
