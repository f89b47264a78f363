import * as z from 'zod/mini'
import { deedKinds } from '../deeds/deed.ts'
import type { Timed } from '../time/timed.ts'
import type { Ground } from './grounds.ts'

/** An entry of the audit as it is kept. What somebody turned to is one of the ids. */
export const auditEntrySchema = z.object({
  by: z.string(),
  role: z.exactOptional(z.string()),
  at: z.string(),
  kind: z.enum(deedKinds),
  did: z.string(),
  found: z.exactOptional(z.string()),
  client: z.exactOptional(z.string()),
  enquiry: z.exactOptional(z.string()),
  complaint: z.exactOptional(z.string()),
  team: z.exactOptional(z.string()),
  appointment: z.exactOptional(z.string()),
  staff: z.exactOptional(z.string()),
  list: z.exactOptional(z.string()),
  report: z.exactOptional(z.string()),
  disposal: z.exactOptional(z.string()),
  figures: z.exactOptional(z.string()),
})
type Entry = Readonly<z.infer<typeof auditEntrySchema>>

/** A line of the audit as the head is shown it. */
export interface AuditLine extends Entry {
  /** Its place in the list. */
  readonly id: string
  /** Of a look into a file: what whoever looked had to do with it; `none` when nothing is known. */
  readonly ground?: Ground | 'none'
}

/** GET /api/audit/files/{client}?after=…: who did what with a file, newest first. */
export interface FileAudit extends Timed {
  readonly client: string
  readonly reference: string
  readonly lines: readonly AuditLine[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** A file that lines of somebody are about. */
export interface AuditedFile {
  readonly reference: string
  /** Left out when nobody can open it any more. */
  readonly name?: string
}

/** GET /api/audit/people/{id}?month=2026-11&after=…: what somebody of the staff did in a month, newest first. */
export interface PersonAudit extends Timed {
  readonly lines: readonly AuditLine[]
  /** The files that the lines are about, by their ids. */
  readonly files: Readonly<Record<string, AuditedFile>>
  readonly next?: string
}

/** A month of Prague's calendar, `2026-11`. */
export const monthSchema = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

/** What is given out besides by the copy for the person: of a file, of a complaint, the book or the report of a year, the protocol of a disposal, figures. */
const ofFile = ['print-file', 'print-safety-plan', 'agreement-document', 'petition-document'] as const
const ofComplaint = ['answer-document', 'extension-document'] as const
const ofBook = ['book-workbook', 'print-book'] as const
const ofReport = ['report-document', 'print-report', 'report-workbook', 'report-csv'] as const

/** A figure of a period. */
const figureSchema = z.string().check(z.regex(/^20\d\d(-(0[1-9]|1[0-2]))?\/[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))

/** POST /api/audit/exports: something of these is about to be given out. */
export const exportSchema = z.union([
  z.strictObject({ did: z.enum(ofFile), client: z.ulid() }),
  z.strictObject({ did: z.enum(ofComplaint), complaint: z.string().check(z.regex(/^20\d\d-\d{1,6}$/)) }),
  z.strictObject({ did: z.enum(ofBook), year: z.int().check(z.minimum(2000), z.maximum(2099)) }),
  z.strictObject({ did: z.enum(ofReport), report: z.string().check(z.regex(/^20\d\d$/)) }),
  z.strictObject({ did: z.literal('disposal-protocol'), disposal: z.ulid() }),
  // The records behind a figure, `2026-11/clients`, or a version of what was released, `2026-11/version-2`.
  z.strictObject({ did: z.enum(['figure-table', 'release-table']), figures: figureSchema }),
  // The yearly return of a year.
  z.strictObject({ did: z.literal('return-table'), figures: z.string().check(z.regex(/^20\d\d$/)) }),
])
export type NotedExport = z.infer<typeof exportSchema>
