import type { Day, Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { WorkEntry } from '../work/entry.ts'
import type { Enquiry, EnquiryFacts } from './enquiry.ts'
import type { FormerWords } from './enquiry-fields.ts'

/** A line of the list. */
export interface EnquiryRow extends Pick<Enquiry, 'kind' | 'refusal' | 'anonymous' | 'at' | 'sex' | 'ageBand'> {
  readonly id: string
  /** Left out when she gave none. */
  readonly name?: string
  /** By when she was promised to be called back, as long as nobody has. */
  readonly promisedAt?: Instant
  /** The file that she has now. */
  readonly client?: string
  /** The day on which its words were disposed of. */
  readonly erasedOn?: Day
}

/** GET /api/enquiries?only=…&after=…: those who turned to the centre, or some of them, newest first, 50 at a time. */
export interface Enquiries extends Timed {
  readonly enquiries: readonly EnquiryRow[]
  /** How many there are on all pages; said with the first. */
  readonly total?: number
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** GET /api/enquiries/{id}/entries?after=…: work done for whoever asked, and notes, last written first, 50 at a time. */
export interface EnquiryEntries extends Timed {
  readonly entries: readonly WorkEntry[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** What an enquiry said before it was corrected, and into which version. */
export type SeenFormer = FormerWords & { readonly version: number }

/** GET /api/enquiries/{id}/corrections?after=…: what it said before, the last correction first, 20 at a time. */
export interface EnquiryCorrections extends Timed {
  readonly corrections: readonly SeenFormer[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** GET /api/enquiries/{id}/version: how often anything was done about an enquiry; asked for every few seconds. */
export interface EnquiryVersion extends Timed {
  readonly touches: number
}

/** GET /api/enquiries/{id}, and what every step with one answers. */
export type EnquiryFile = Timed & EnquiryFacts
