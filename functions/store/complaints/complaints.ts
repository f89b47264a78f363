import { checkEntered, entryOf, stepWith } from '../../../shared/complaints/changes.ts'
import type { Complaint } from '../../../shared/complaints/complaint.ts'
import { seenComplaint, seenRow, type Viewer } from '../../../shared/complaints/seen.ts'
import type { ComplaintChange } from '../../../shared/complaints/steps.ts'
import type { Book, ComplaintFile } from '../../../shared/complaints/views.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { readBook } from './book.ts'
import { changeComplaint } from './changes.ts'
import { openComplaint } from './complaint.ts'
import { enterComplaint } from './entries.ts'

/** A complaint to be entered in the book. */
export interface Entry {
  /** Made by the client, so that entering again after a lost answer enters once. */
  readonly id: string
  readonly complaint: Complaint
  readonly viewer: Viewer
}

/** Which complaint is changed, from which version of it, by whom. */
export interface ComplaintTarget {
  readonly id: string
  readonly version: number
  readonly viewer: Viewer
}

/** What can be asked of a centre's book of complaints. Whatever is read leaves an audit entry. */
export function complaintsOf(centre: Centre) {
  async function opened(id: string, { by, role, now }: Viewer) {
    const { facts } = await openComplaint(centre, id, now)
    await noteReading(centre, { complaint: id, by, role, at: now })
    return facts
  }
  return {
    /** The newest page of a year's book as somebody may see it; `next` reads on with the page before. */
    book: async (year: number, viewer: Viewer, after?: string): Promise<Book> => {
      const { by, role, now } = viewer
      const { lines, ...rest } = await readBook(centre, year, after)
      await noteReading(centre, { complaint: `book-${year}`, by, role, at: now })
      return { now, year, complaints: lines.map(({ line, open }) => seenRow(line, viewer, open)), ...rest }
    },
    /** One complaint. Throws `not-found`. */
    complaint: async (id: string, viewer: Viewer): Promise<ComplaintFile> =>
      seenComplaint(await opened(id, viewer), viewer),
    /**
     * Enters a complaint; the same entry again is answered as entered. Throws `invalid`, `busy` and, when the entry was made before
     * with other words, `changed-meanwhile` with what stands in the book.
     */
    enterComplaint: async ({ id, complaint, viewer }: Entry): Promise<ComplaintFile> => {
      const place = await enterComplaint(centre, { id, plan: entryOf(complaint, viewer) })
      const facts = await opened(place.id, viewer)
      checkEntered(facts, complaint, viewer)
      return seenComplaint(facts, viewer)
    },
    /** Takes a step with a complaint. Throws `not-found`, `forbidden`, `invalid` and `changed-meanwhile` with what it is now. */
    changeComplaint: async (
      { id, version, viewer }: ComplaintTarget,
      change: ComplaintChange,
    ): Promise<ComplaintFile> =>
      seenComplaint(await changeComplaint(centre, { id, now: viewer.now }, stepWith(change, version, viewer)), viewer),
  }
}
