import * as z from 'zod/mini'
import type { Service } from '../agreements/service.ts'
import { serviceFromArrival } from '../agreements/service.ts'
import type { NewClient } from '../clients/new-client.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { somebodySchema } from '../register/typed.ts'
import type { Day, Instant } from '../time/instant.ts'
import { fromPrague } from '../time/prague.ts'
import type { WorkEntry } from '../work/entry.ts'
import { LONGEST_HEADING, MOST_HEADINGS, meanings } from './fields.ts'
import { type ImportRow, importRowSchema, type RowTerms, rowFaults } from './row.ts'
import { MOST_ROWS } from './sheet.ts'

/*
 * Taking over an old register, in steps: rows come in their order, a few at a time, each few in one transaction with how far the import
 * has come. So a row is in once, whatever is sent again, and the import goes on where it stopped.
 */

/** As many rows as one transaction takes: a hundred items, at most eight of a row. */
export const ROWS_AT_ONCE = 12

/** An import as it is kept. It knows no name: only how many rows there are, and how far it has come. */
export interface Import {
  readonly id: string
  readonly by: string
  readonly at: Instant
  /** Rows of the file. */
  readonly rows: number
  /** All rows up to this one are through, taken in or left out. */
  readonly done: number
  /** Rows that became a file. */
  readonly count: number
  /** Of the file, so that the same one is known again; nobody can read it back. */
  readonly digest: string
  readonly undoing?: Undoing
}

/** What of an import was undone. */
export interface Undoing {
  readonly by: string
  readonly at: Instant
  /** All rows up to this one are through. */
  readonly done: number
  /** Files that are gone. */
  readonly count: number
  /** Rows of files that somebody has changed since: they stay. */
  readonly kept: readonly number[]
}

/** Begins an import. `file`: SHA-256 of the file, base64url; the same file is not taken in twice. */
export const newImportSchema = z.strictObject({
  id: z.ulid(),
  rows: z.int().check(z.minimum(1), z.maximum(MOST_ROWS)),
  file: z.string().check(z.regex(/^[\w-]{43}$/)),
})
export type NewImport = z.infer<typeof newImportSchema>

/** The next rows of an import: of those from `after` (0: the first) up to `until` the ones that are taken in. */
export const rowsSchema = z.strictObject({
  after: z.int().check(z.minimum(0), z.maximum(MOST_ROWS)),
  until: z.int().check(z.minimum(1), z.maximum(MOST_ROWS)),
  rows: z.array(importRowSchema).check(z.maxLength(ROWS_AT_ONCE)),
})
export type NextRows = z.infer<typeof rowsSchema>

/** As many rows as are compared with the files of the centre at once. */
export const COMPARED_AT_ONCE = 25

/** Rows of which it is asked whether somebody of them is here already. */
export const comparedSchema = z.strictObject({
  rows: z
    .array(z.strictObject({ row: z.int().check(z.minimum(1), z.maximum(MOST_ROWS)), somebody: somebodySchema }))
    .check(z.maxLength(COMPARED_AT_ONCE)),
})
export type Compared = z.infer<typeof comparedSchema>

/** What columns mean in the centre, by their folded headings; `version` 0: nothing is kept yet. */
export const templateSchema = z.strictObject({
  version: z.int().check(z.minimum(0)),
  template: z
    .record(z.string().check(z.minLength(1), z.maxLength(LONGEST_HEADING)), z.enum(meanings))
    .check(z.refine((template) => Object.keys(template).length <= MOST_HEADINGS, { params: { code: 'too-many' } })),
})
export type KeptTemplate = z.infer<typeof templateSchema>

/** An import as it is shown: of the files that stayed only how many they are, and nothing of the file. */
export interface ImportView extends Omit<Import, 'digest' | 'undoing'> {
  readonly undoing?: Omit<Undoing, 'kept'> & { readonly kept: number }
}

export function shown({ digest: _digest, undoing, ...rest }: Import): ImportView {
  return { ...rest, ...(undoing && { undoing: { ...undoing, kept: undoing.kept.length } }) }
}

/**
 * An import with its next rows taken in; undefined when it has them already: an answer was lost. Throws `changed-meanwhile` when it has
 * come elsewhere or is undone, and `invalid` naming rows.
 */
export function taken(before: Import, { after, until, rows }: NextRows, terms: RowTerms): Import | undefined {
  if (before.undoing) throw new Problem('changed-meanwhile', { current: { import: shown(before) } })
  if (until <= before.done) return undefined
  if (after !== before.done) throw new Problem('changed-meanwhile', { current: { import: shown(before) } })
  const faults = [
    ...orderFaults(before, { after, until, rows }),
    ...rows.flatMap((row, at) => faultsAt(row, at, terms)),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
  return { ...before, done: until, count: before.count + rows.length }
}

function orderFaults({ rows: most }: Import, { after, until, rows }: NextRows): Fault[] {
  const numbers = rows.map(({ row }) => row)
  const isOrdered = numbers.every((row, at) => row > (numbers[at - 1] ?? after) && row <= until)
  return [
    ...(until > most ? [{ path: 'until', code: 'too_big' }] : []),
    ...(isOrdered ? [] : [{ path: 'rows', code: 'not-in-order' }]),
  ]
}

function faultsAt(row: ImportRow, at: number, terms: RowTerms): Fault[] {
  return rowFaults(row, terms).map(({ path, code }) => ({ path: `rows.${at}.${path}`, code }))
}

/** What a row becomes. */
export interface Opened {
  readonly client: NewClient
  readonly arrivedAt: Instant
  readonly closedOn?: Day
  readonly service: Service
  readonly note?: WorkEntry
}

/** What becomes of a row: a file of a certain id, as somebody takes it over. It has no duty: help was offered long ago. */
export function opened(row: ImportRow, { id, by, now }: { id: string; by: string; now: Instant }): Opened {
  const arrivedAt = fromPrague(row.arrivedOn, '00:00')
  const { closed, note } = row
  return {
    client: { id, person: row.person, safeContact: cardOf(row.phones) },
    arrivedAt,
    ...(closed && { closedOn: closed.on }),
    service: serviceOf(row, { id, arrivedAt, by, now }),
    ...(note !== undefined && {
      note: { id, kind: 'note', at: arrivedAt, words: note, version: 1, by, recordedAt: now },
    }),
  }
}

/** Of the way to call safely an old register says nothing: it is asked for before anybody calls. */
function cardOf(phones: readonly string[]): NewClient['safeContact'] {
  const numbers = phones.map((phone, at) => ({ id: String(at + 1), phone, owner: '', windows: [] }))
  const unknown = { mayLeaveMessage: 'unknown', maySayWhoWeAre: 'unknown' } as const
  return { numbers, safeTimes: '', safeWay: '', codeWord: '', doNotCall: false, ...unknown }
}

interface Begun {
  readonly id: string
  readonly arrivedAt: Instant
  readonly by: string
  readonly now: Instant
}

function serviceOf({ origin, closed }: ImportRow, { id, arrivedAt, by, now }: Begun): Service {
  const service = serviceFromArrival({ client: id, arrivedAt, origin })
  if (closed === undefined) return service
  const nothing = { achieved: '', documents: 'none', documentsNote: '' } as const
  const end = { on: closed.on, reason: closed.reason, reasonWords: closed.words, ...nothing, by, at: now }
  return { ...service, periods: service.periods.map((period) => ({ ...period, end })) }
}

/** As many files as one step of undoing takes away: each is up to seven items of a transaction. */
const UNDONE_AT_ONCE = 12

/** The rows that the next step of undoing looks at; undefined when all of them are through. */
export function undoingNext({
  done: most,
  undoing,
}: Import): { readonly after: number; readonly until: number } | undefined {
  const after = undoing?.done ?? 0
  if (undoing && after >= most) return undefined
  return { after, until: Math.min(after + UNDONE_AT_ONCE, most) }
}

/** An import after a step of undoing. */
export function undone(
  before: Import,
  { by, now, until, gone, kept }: { by: string; now: Instant; until: number; gone: number; kept: readonly number[] },
): Import {
  const { undoing = { by, at: now, count: 0, kept: [] } } = before
  const { count, kept: earlier } = undoing
  return { ...before, undoing: { ...undoing, done: until, count: count + gone, kept: [...earlier, ...kept] } }
}
