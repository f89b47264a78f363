import type { Staff } from '../centres/staff.ts'
import type { Deadline } from '../duties/deadline.ts'
import type { Instant } from '../time/instant.ts'
import { type Asking, type ComplaintState, differences, lastDayOf, rightsTo } from './complaint.ts'
import type { Place } from './place.ts'
import type { ComplaintFile, ComplaintRow, LetterParts, Revision } from './views.ts'

/** Who looks or writes, and when. */
export interface Viewer extends Asking {
  readonly now: Instant
}

/** What everybody of the centre sees of a complaint: its number, dates and status, and no word. */
export type ComplaintLine = Omit<ComplaintRow, 'state'>

/** A complaint as it was at one version. */
export type ComplaintVersion = Omit<Revision, 'differences'> & { readonly state: ComplaintState }

/** Everything that is kept of one complaint. */
export interface ComplaintFacts {
  readonly centre: string
  readonly line: ComplaintLine
  readonly version: number
  readonly state: ComplaintState
  readonly duty?: Deadline
  /** Oldest first. */
  readonly versions: readonly ComplaintVersion[]
  readonly letter: LetterParts
  readonly staff: readonly Staff[]
}

/** What of a line does not follow from the state. */
type Origin = Place & Pick<ComplaintLine, 'enteredAt' | 'corrected'>

/** The line of a complaint in the book. */
export function lineOf({ id, year, number, enteredAt, corrected }: Origin, state: ComplaintState): ComplaintLine {
  const lastDay = lastDayOf(state)
  return {
    id,
    year,
    number,
    about: state.complaint.about,
    deliveredOn: state.complaint.deliveredOn,
    enteredAt,
    status: state.status,
    ...(lastDay !== undefined && { lastDay }),
    ...(state.answer?.givenOn !== undefined && { answeredOn: state.answer.givenOn }),
    corrected,
  }
}

/** A line of the book as somebody sees it. What a complaint says is opened only for whoever may see it. */
export function seenRow(line: ComplaintLine, asking: Asking, open: () => ComplaintState | undefined): ComplaintRow {
  const { about } = line
  const state = rightsTo({ about }, asking).includes('see') ? open() : undefined
  const isSeen = state !== undefined && rightsTo({ about, heads: state.heads }, asking).includes('see')
  return isSeen ? { ...line, state } : line
}

/** A complaint as somebody sees it. */
export function seenComplaint(facts: ComplaintFacts, viewer: Viewer): ComplaintFile {
  const { line, version, state, versions, letter } = facts
  const rights = rightsTo({ about: line.about, heads: state.heads }, viewer)
  return {
    ...seenRow(line, viewer, () => state),
    now: viewer.now,
    version,
    rights,
    letter,
    revisions: rights.includes('see') ? versions.map(revisionOf) : [],
  }
}

function revisionOf({ state, ...done }: ComplaintVersion, index: number, all: readonly ComplaintVersion[]): Revision {
  const before = all[index - 1]
  return { ...done, differences: before === undefined ? [] : differences(before.state, state) }
}
