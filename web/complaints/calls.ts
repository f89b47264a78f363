import type { Answer, Complaint } from '../../shared/complaints/complaint.ts'
import type { Book, ComplaintFile } from '../../shared/complaints/views.ts'
import type { Day } from '../../shared/time/instant.ts'

/** Which complaint a step is for, and the version of it that it was made from. */
interface ComplaintTarget {
  readonly id: string
  readonly version: number
}

/** A page of the book: of this year when left out, the newest one when it comes after none. */
export interface BookPage {
  readonly year?: number | undefined
  readonly after?: string | undefined
}

/** What the screens of the book ask of the platform. */
export interface BookCalls {
  book(page: BookPage): Promise<Book>
  complaint(id: string): Promise<ComplaintFile>
  enter(entry: { id: string; complaint: Complaint }): Promise<ComplaintFile>
  correct(target: ComplaintTarget, correction: { complaint: Complaint; reason: string }): Promise<ComplaintFile>
  extend(target: ComplaintTarget, extension: { until: Day; reason: string }): Promise<ComplaintFile>
  tell(target: ComplaintTarget, sentOn: Day): Promise<ComplaintFile>
  answer(target: ComplaintTarget, answer: Answer): Promise<ComplaintFile>
  consider(target: ComplaintTarget, measures: string): Promise<ComplaintFile>
}
