import type { Timed } from '../time/timed.ts'
import type { Chapter, ChapterId } from './chapters.ts'

/** GET /api/report/{year}: what heads have written of a year's report, and what chapters that last said in the last report before. */
export interface ReportChapters extends Timed {
  readonly year: number
  readonly chapters: readonly Chapter[]
  readonly before: Readonly<Partial<Record<ChapterId, string>>>
}

/** PUT /api/report/{year}/chapters/{chapter}: a chapter as it was saved. */
export type SavedChapter = Timed & Chapter
