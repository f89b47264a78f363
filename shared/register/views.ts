import type { Birth } from '../police/birth.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Fit } from './search.ts'

/** A file or an enquiry that was found. */
export interface FoundRow {
  readonly of: 'client' | 'enquiry'
  readonly id: string
  /** The number of a file. */
  readonly reference?: string
  /** Empty when none is known. */
  readonly name: string
  readonly birth?: Birth
  readonly municipality?: string
  /** When the file was opened, or she turned to the centre. */
  readonly at: Instant
  /** The day on which the service ended; left out while it is given, and of enquiries. */
  readonly closedOn?: Day
  /** How it fits what was typed; empty when it was found by its number or code. */
  readonly fits: readonly Fit[]
  /** Something of it is not quite what was typed. */
  readonly isNear?: true
}

/** POST /api/search: files and enquiries of the centre, best first, a page at a time. */
export interface Found extends Timed {
  readonly rows: readonly FoundRow[]
  readonly total: number
  /** Give it as `from` to read on; absent on the last page. */
  readonly next?: number
  /** Not all that is stored has been gone through yet: asked again, more is found. */
  readonly isGathering?: true
}
