import type { Timed } from '../time/timed.ts'
import type { Chapter, ChapterId } from './chapters.ts'
import type { AddedRow, Overlap } from './overlap.ts'

/** GET /api/report/{year}: what heads have written of a year's report, and what chapters that last said in the last report before. */
export interface ReportChapters extends Timed {
  readonly year: number
  readonly chapters: readonly Chapter[]
  readonly before: Readonly<Partial<Record<ChapterId, string>>>
}

/** PUT /api/report/{year}/chapters/{chapter}: a chapter as it was saved. */
export type SavedChapter = Timed & Chapter

/** Where somebody was counted: the record, and the number by which people know a file. */
export interface CountedLine {
  readonly row: AddedRow | 'interested'
  readonly on: string
  readonly subject: 'file' | 'enquiry'
  readonly id: string
  readonly reference?: string
}

/** Somebody who is in more rows than one, or in the total and in none of them. */
export interface CountedPerson {
  readonly why: 'repeated' | 'in-no-row'
  readonly lines: readonly CountedLine[]
}

/** GET /api/report/{year}/overlap?after=…: why the rows of the published table do not add up, with a page of the people who explain it. */
export interface OverlapPage extends Timed, Pick<Overlap, 'rows' | 'sum' | 'total' | 'again'> {
  readonly year: number
  /** How many people are in more rows than one, and how many in none. */
  readonly repeated: number
  readonly inNoRow: number
  readonly people: readonly CountedPerson[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: number
}
