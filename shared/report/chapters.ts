import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { manyLines } from '../text/signs.ts'
import { lines } from '../text/text.ts'
import type { Instant } from '../time/instant.ts'

/** The chapters of a yearly report, in the order in which centres publish them; tables and charts stand in `statistics`. */
export const chapterIds = [
  'mission',
  'goals',
  'history',
  'target-group',
  'activities',
  'team',
  'places',
  'meetings',
  'education',
  'statistics',
  'plan',
] as const
export type ChapterId = (typeof chapterIds)[number]

/** What a centre writes once and takes over from year to year. */
export const lastingChapters: readonly ChapterId[] = ['mission', 'goals', 'history', 'target-group', 'activities']

/** The longest text of a chapter, in characters: some eight pages. */
export const LONGEST_CHAPTER = 20_000
/** More often than anybody corrects a chapter. */
const MOST_VERSIONS = 1000

/** A chapter as it is saved; an empty one is left out of the report. */
export const chapterSchema = z.strictObject({
  text: lines(LONGEST_CHAPTER),
  /** What it was prefilled with when it was written. */
  from: lines(LONGEST_CHAPTER),
})
export type NewChapter = z.infer<typeof chapterSchema>

/** What heads have written of a chapter. */
export interface Chapter extends NewChapter {
  readonly id: ChapterId
  readonly version: number
  readonly by: string
  readonly at: Instant
}

/** How it stands with a chapter. */
export interface ChapterNow {
  /** What the report says. */
  readonly text: string
  /** Whether somebody wrote it; otherwise it follows records and settings. */
  readonly isOwn: boolean
  /** What records and settings say otherwise than when it was written; undefined when nothing. */
  readonly since?: { readonly come: readonly string[]; readonly gone: readonly string[] }
}

/** What a chapter says now: what was written, or what it is prefilled with. One that was set back to that follows it again. */
export function chapterNow(kept: NewChapter | undefined, prefilled: string): ChapterNow {
  if (kept === undefined || kept.text === kept.from) return { text: prefilled, isOwn: false }
  const since = { come: newLines(prefilled, kept.from), gone: newLines(kept.from, prefilled) }
  const isSame = since.come.length + since.gone.length === 0
  return { text: kept.text, isOwn: true, ...(!isSame && { since }) }
}

function newLines(text: string, before: string): string[] {
  const known = new Set(linesOf(before))
  return linesOf(text).filter((line) => !known.has(line))
}

function linesOf(text: string): string[] {
  return manyLines(text)
    .split('\n')
    .filter((line) => line !== '')
}

/** Why a chapter may not be written once more. */
export function chapterFaults(version: number): Fault[] {
  return version >= MOST_VERSIONS ? [{ path: 'version', code: 'too-often' }] : []
}

/** A paragraph of a chapter: words, or an item of a list. */
export interface ChapterParagraph {
  readonly text: string
  readonly isItem: boolean
}

const ITEM = /^[-–•*]\s+/

/** The paragraphs of a chapter: each line is one, and those that begin with a dash are items of a list. */
export function paragraphsOf(text: string): ChapterParagraph[] {
  return linesOf(text).map((line) => ({ text: line.replace(ITEM, ''), isItem: ITEM.test(line) }))
}
