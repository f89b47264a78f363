import type { NewChapter } from '../../../shared/report/chapters.ts'
import type { Centre } from '../table/access.ts'
import { type ChapterChange, readReport, saveChapter } from './chapters.ts'

/** What can be asked of the reports of a centre's years. */
export function reportOf(centre: Centre) {
  return {
    /** What heads have written of a year's report. */
    chapters: (year: number) => readReport(centre, year),
    /** Throws `invalid`, `not-found` and `changed-meanwhile`. */
    saveChapter: (change: ChapterChange, words: NewChapter) => saveChapter(centre, change, words),
  }
}
