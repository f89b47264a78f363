import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { clientSettingsSchema, MINIMUM_AGE } from '../../../shared/clients/settings.ts'
import { rowTerms } from '../../../shared/import/row.ts'
import {
  type Import,
  type KeptTemplate,
  type NewImport,
  type NextRows,
  shown,
  taken,
  undoingNext,
  undone,
} from '../../../shared/import/steps.ts'
import type { ImportState, Imports, KeptFile, OneImport } from '../../../shared/import/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, listPage, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { openedActions, takenAwayActions } from './files.ts'
import { readTemplate, saveTemplate } from './template.ts'

/** Who takes over, as what and when. */
export interface Doer {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/** How an old register is taken over. */
export function importsOf(centre: Centre) {
  return {
    /** Imports, newest first, a page at a time, and what columns mean in the centre. */
    list: (after: string | undefined) => listImports(centre, after),
    /** An import with a page of the files that stayed when it was undone. Throws `not-found`. */
    show: (id: string, after: number) => showImport(centre, id, after),
    /** Begins an import; one of the same file that is not undone is answered instead. */
    start: (wanted: NewImport, doer: Doer) => startImport(centre, wanted, doer),
    /** Takes in the next rows. Throws `not-found`, `invalid` and `changed-meanwhile` with how far it has come. */
    take: (id: string, rows: NextRows, doer: Doer) => takeRows(centre, { id, rows }, doer),
    /** Takes away the next files of an import that nobody has changed. Throws `not-found`. */
    undo: (id: string, doer: Doer) => undoImport(centre, id, doer),
    /** Keeps what columns mean from now on. Throws `changed-meanwhile` with what is kept. */
    saveTemplate: (template: KeptTemplate) => saveTemplate(centre, template),
  }
}

const undoingSchema = z.object({
  by: z.string(),
  at: z.string(),
  done: z.number(),
  count: z.number(),
  kept: z.array(z.number()),
})

const importSchema = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  rows: z.number(),
  done: z.number(),
  count: z.number(),
  digest: z.string(),
  undoing: z.exactOptional(undoingSchema),
  version: z.number(),
})
type StoredImport = z.infer<typeof importSchema>

function readImport(item: Item): StoredImport {
  return stored(importSchema, item)
}

/** Throws `not-found`. */
async function find(centre: Centre, id: string): Promise<StoredImport> {
  const item = await readItem(centre.table, keys.import(centre.id, id))
  if (item === undefined) throw new Problem('not-found')
  return readImport(item)
}

function importItem(centre: string, { version: _version, ...is }: Import & { readonly version?: number }) {
  return {
    ...keys.import(centre, is.id),
    ...byCentre.import(centre, is.at, is.id),
    type: 'import' as const,
    version: 1,
    ...is,
  }
}

const PAGE = 20

async function listImports({ id, table, ...centre }: Centre, after: string | undefined): Promise<Omit<Imports, 'now'>> {
  const [{ items, next }, template] = await Promise.all([
    listPage(table, byCentre.imports(id), { limit: PAGE, after, newestFirst: true }),
    readTemplate({ id, table, ...centre }),
  ])
  return { imports: items.map((item) => viewOf(readImport(item))), template, ...(next !== undefined && { next }) }
}

function viewOf({ version: _version, ...found }: StoredImport) {
  return shown(found)
}

/** The most files that stayed which come with an import at once. */
const KEPT_PAGE = 50

async function showImport(centre: Centre, id: string, after: number): Promise<Omit<OneImport, 'now'>> {
  const found = await find(centre, id)
  const rows = (found.undoing?.kept ?? []).filter((row) => row > after)
  const kept = rows.slice(0, KEPT_PAGE).map((row): KeptFile => {
    const client = fileOfRow(id, row)
    return { row, client, reference: clientReference(centre.id, client) }
  })
  const last = kept.at(-1)
  return { import: viewOf(found), kept, ...(last && rows.length > kept.length && { next: last.row }) }
}

async function startImport(
  centre: Centre,
  { file, ...wanted }: NewImport,
  { by, role, now }: Doer,
): Promise<Omit<ImportState, 'now'>> {
  const digest = await centre.digestOf(`import ${file}`)
  const same = (await allItems(centre.table, list(byCentre.imports(centre.id))))
    .map(readImport)
    .findLast((each) => each.undoing === undefined && (each.digest === digest || each.id === wanted.id))
  if (same) return { import: viewOf(same) }
  const begun: Import = { ...wanted, by, at: now, done: 0, count: 0, digest }
  const audit = create(changeEntry(centre.id, { import: begun.id, by, role, at: now, did: 'import-start' }))
  const refused = await somebodyWasFirst(
    transact(centre.table, { import: create(importItem(centre.id, begun)), audit }),
  )
  return { import: refused ? viewOf(await find(centre, wanted.id)) : shown(begun) }
}

interface Rows {
  readonly id: string
  readonly rows: NextRows
}

async function takeRows(centre: Centre, { id, rows }: Rows, doer: Doer): Promise<Omit<ImportState, 'now'>> {
  const { minimumAge = MINIMUM_AGE } = await readSettings(centre.table, centre.id, clientSettingsSchema)
  return anewWhenOvertaken(async () => {
    const before = await find(centre, id)
    const after = taken(before, rows, rowTerms(doer.now, minimumAge))
    if (after === undefined) return { import: viewOf(before) }
    const files = await Promise.all(
      rows.rows.map((row) => openedActions(centre, row, { ...doer, import: id, client: fileOfRow(id, row.row) })),
    )
    await transact<string>(centre.table, {
      import: replace(importItem(centre.id, after), before.version),
      ...together(files),
    })
    return { import: shown(after) }
  })
}

async function undoImport(centre: Centre, id: string, doer: Doer): Promise<Omit<ImportState, 'now'>> {
  return anewWhenOvertaken(async () => {
    const before = await find(centre, id)
    const next = undoingNext(before)
    if (next === undefined) return { import: viewOf(before) }
    const numbers = Array.from({ length: next.until - next.after }, (_, at) => next.after + 1 + at)
    const files = await Promise.all(
      numbers.map(async (row) => ({ row, file: await takenAwayActions(centre, fileOfRow(id, row), doer) })),
    )
    const away = files.flatMap(({ file }) => (typeof file === 'object' ? [file] : []))
    const kept = files.flatMap(({ row, file }) => (file === 'changed' ? [row] : []))
    const after = undone(before, { ...doer, until: next.until, gone: away.length, kept })
    const { by, role, now: at } = doer
    await transact<string>(centre.table, {
      import: replace(importItem(centre.id, after), before.version),
      ...(before.undoing === undefined && {
        audit: create(changeEntry(centre.id, { import: id, by, role, at, did: 'import-undo' })),
      }),
      ...together(away),
    })
    return { import: shown(after) }
  })
}

/** What is written of several files in one transaction, by names that tell them apart. */
function together(files: readonly Readonly<Record<string, Action | undefined>>[]): Record<string, Action | undefined> {
  return Object.fromEntries(
    files.flatMap((file, at) => Object.entries(file).map(([name, action]) => [`${at} ${name}`, action] as const)),
  )
}

/** The letters of a ULID, and how many of them are chance: the others are its time, the same in all files of an import. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHANCE = 16

/** The id of the file that a row becomes: it follows from both, so that the same row is the same file whenever it is sent. */
function fileOfRow(id: string, row: number): string {
  const digest = createHash('sha256').update(`${id} ${row}`).digest()
  const chance = Array.from(digest.subarray(0, CHANCE), (byte) => CROCKFORD[byte % CROCKFORD.length])
  return `${id.slice(0, -CHANCE)}${chance.join('')}`
}
