import type { NewChapter } from '../../../shared/report/chapters.ts'
import type { Centre } from '../table/access.ts'
import { type ChapterChange, readReport, saveChapter } from './chapters.ts'
import { readOverlap } from './overlap.ts'

/** What can be asked of the reports of a centre's years. */
export function reportOf(centre: Centre) {
  return {
    /** What heads have written of a year's report. */
    chapters: (year: number) => readReport(centre, year),
    /** Why the rows of the published table do not add up, with a page of the people who explain it. */
    overlap: (year: number, after?: number) => readOverlap(centre, year, after),
    /** Throws `invalid`, `not-found` and `changed-meanwhile`. */
    saveChapter: (change: ChapterChange, words: NewChapter) => saveChapter(centre, change, words),
  }
}
