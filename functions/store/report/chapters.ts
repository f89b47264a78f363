import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import {
  type Chapter,
  type ChapterId,
  chapterFaults,
  chapterIds,
  lastingChapters,
  type NewChapter,
} from '../../../shared/report/chapters.ts'
import type { ReportChapters } from '../../../shared/report/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { lastItems, readItem } from '../table/query.ts'
import { type DataKey, newDataKey, seal, unseal, wrapDataKey } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'

/*
 * The report of a year, chapter by chapter: two who write in two chapters do not meet. It is about nobody who was helped, but people of
 * the team are named in it, and until it is published it is the centre's own: words are sealed like all that somebody typed.
 */

const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  key: z.string(),
  sealed: z.string(),
})

/** What is sealed of a chapter, whatever limits it was written under. */
const wordsSchema = z.object({ text: z.string(), from: z.string(), by: z.string(), at: z.string() })

/** What heads have written of a year's report, and what chapters that last said in the last report before it. */
export async function readReport(centre: Centre, year: number): Promise<Omit<ReportChapters, 'now'>> {
  const found = await Promise.all(chapterIds.map((id) => readChapter(centre, id, year)))
  const before = found.flatMap(({ id, before }) => (before === undefined ? [] : [[id, before] as const]))
  return { year, chapters: found.flatMap(({ chapter }) => chapter ?? []), before: Object.fromEntries(before) }
}

/** A chapter of a year; of one that lasts, also what the last year before says that has it. */
async function readChapter(centre: Centre, id: ChapterId, year: number) {
  const { pk } = keys.reportChapter(centre.id, id, year)
  const { items } = await lastItems(centre.table, pk, { limit: 2, before: String(year + 1) })
  const [own, ...earlier] = items[0]?.['sk'] === String(year) ? items : [undefined, ...items]
  const last = lastingChapters.includes(id) ? earlier[0] : undefined
  return {
    id,
    chapter: own && (await opened(centre, id, own)).chapter,
    before: last && (await opened(centre, id, last)).chapter.text,
  }
}

interface Opened {
  readonly chapter: Chapter
  readonly dataKey: DataKey
  /** The data key, wrapped for the centre. */
  readonly key: string
}

async function opened(centre: Centre, id: ChapterId, found: Item): Promise<Opened> {
  const { version, key, sealed, ...item } = stored(itemSchema, found)
  const dataKey = (await centre.keys())(key)
  return { chapter: { id, version, ...unseal(wordsSchema, sealed, { key: dataKey, item }) }, dataKey, key }
}

/** Who writes which chapter, from which version of it; 0: nobody has written it yet. */
export interface ChapterChange {
  readonly year: number
  readonly id: ChapterId
  readonly version: number
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/**
 * Saves a chapter; what was saved before, because an answer was lost and the same was sent again, stays as it is. Throws `invalid`,
 * `not-found` for a version of what is not there, and `changed-meanwhile` with what stands.
 */
export function saveChapter(centre: Centre, change: ChapterChange, words: NewChapter): Promise<Chapter> {
  const { year, id, version } = change
  const name = keys.reportChapter(centre.id, id, year)
  return anewWhenOvertaken(async () => {
    const found = await readItem(centre.table, name)
    const before = found && (await opened(centre, id, found))
    if (before && isSame(before.chapter, words)) return before.chapter
    if (before === undefined && version !== 0) throw new Problem('not-found')
    if (before && before.chapter.version !== version)
      throw new Problem('changed-meanwhile', { current: before.chapter })
    const faults = chapterFaults(version)
    if (faults.length > 0) throw new Problem('invalid', { faults })
    await write(centre, { change, words, ...(before ?? (await newSealing(centre))) })
    return { ...words, id, version: version + 1, by: change.by, at: change.now }
  })
}

function isSame(one: NewChapter, other: NewChapter): boolean {
  return one.text === other.text && one.from === other.from
}

async function newSealing(centre: Centre): Promise<Pick<Opened, 'dataKey' | 'key'>> {
  const dataKey = newDataKey()
  return { dataKey, key: wrapDataKey(dataKey, await centre.publicKey()) }
}

interface Writing extends Pick<Opened, 'dataKey' | 'key'> {
  readonly change: ChapterChange
  readonly words: NewChapter
}

async function write({ id: centre, table }: Centre, { change, words, dataKey, key }: Writing): Promise<void> {
  const { year, id, version, by, role, now: at } = change
  const name = keys.reportChapter(centre, id, year)
  const sealed = seal({ ...words, by, at }, dataKey, name)
  const item = { ...name, type: 'report-chapter' as const, version: 1, key, sealed }
  await transact<string>(table, {
    chapter: version === 0 ? create(item) : replace(item, version),
    audit: create(changeEntry(centre, { report: String(year), by, role, at, did: 'report-chapter' })),
  })
}
