import type { Complaint, WrittenAnswer } from '../../shared/complaints/complaint.ts'
import type { Book, ComplaintFile } from '../../shared/complaints/views.ts'
import type { Day } from '../../shared/time/instant.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'

/** What is asked of the book of complaints. */
export interface BookCalls {
  book(page: BookPage): Promise<Book>
  complaint(id: string): Promise<ComplaintFile>
  enter(entry: { id: string; complaint: Complaint }): Promise<ComplaintFile>
  correct(target: ComplaintTarget, correction: { complaint: Complaint; reason: string }): Promise<ComplaintFile>
  extend(target: ComplaintTarget, extension: { until: Day; reason: string }): Promise<ComplaintFile>
  tell(target: ComplaintTarget, sentOn: Day): Promise<ComplaintFile>
  answer(target: ComplaintTarget, answer: WrittenAnswer): Promise<ComplaintFile>
  send(target: ComplaintTarget, sentOn: Day): Promise<ComplaintFile>
  retract(target: ComplaintTarget, reason: string): Promise<ComplaintFile>
  consider(target: ComplaintTarget, measures: string): Promise<ComplaintFile>
}

/** A page of the book: of this year when left out, the newest one when it comes after none. */
export interface BookPage {
  readonly year?: number | undefined
  readonly after?: string | undefined
}

/** Which complaint a step is for, and the version of it that it was made from. */
interface ComplaintTarget {
  readonly id: string
  readonly version: number
}

/** The calls of the book. */
export function bookCalls(ask: Ask): BookCalls {
  const param = (id: string) => ({ complaint: segment(id) })
  return {
    book: ({ year, after }) =>
      ask(({ complaints }) =>
        complaints.$get({
          query: { ...(year !== undefined && { year: String(year) }), ...(after !== undefined && { after }) },
        }),
      ),
    complaint: (id) => ask(({ complaints }) => complaints[':complaint'].$get({ param: param(id) })),
    enter: (entry) => ask(({ complaints }) => complaints.$post({ json: entry })),
    correct: ({ id, version }, correction) =>
      ask(({ complaints }) => complaints[':complaint'].$put({ param: param(id), json: { version, ...correction } })),
    extend: ({ id, version }, extension) =>
      ask(({ complaints }) =>
        complaints[':complaint'].extensions.$post({ param: param(id), json: { version, ...extension } }),
      ),
    tell: ({ id, version }, sentOn) =>
      ask(({ complaints }) =>
        complaints[':complaint'].notification.$post({ param: param(id), json: { version, sentOn } }),
      ),
    answer: ({ id, version }, given) =>
      ask(({ complaints }) =>
        complaints[':complaint'].answer.$post({ param: param(id), json: { version, answer: given } }),
      ),
    send: ({ id, version }, sentOn) =>
      ask(({ complaints }) =>
        complaints[':complaint'].answer.sending.$post({ param: param(id), json: { version, sentOn } }),
      ),
    retract: ({ id, version }, reason) =>
      ask(({ complaints }) =>
        complaints[':complaint'].answer.retraction.$post({ param: param(id), json: { version, reason } }),
      ),
    consider: ({ id, version }, measures) =>
      ask(({ complaints }) =>
        complaints[':complaint'].measures.$post({ param: param(id), json: { version, measures } }),
      ),
  }
}
