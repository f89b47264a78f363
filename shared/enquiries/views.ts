import type { Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { WorkEntry } from '../work/entry.ts'
import type { Enquiry, EnquiryFacts } from './enquiry.ts'

/** A line of the list. */
export interface EnquiryRow extends Pick<Enquiry, 'kind' | 'refusal' | 'anonymous' | 'at' | 'sex' | 'ageBand'> {
  readonly id: string
  /** Left out when she gave none. */
  readonly name?: string
  /** By when she was promised to be called back, as long as nobody has. */
  readonly promisedAt?: Instant
  /** The file that she has now. */
  readonly client?: string
}

/** GET /api/enquiries?after=…: those who turned to the centre, newest first, 50 at a time. */
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

/** GET /api/enquiries/{id}, and what every step with one answers. */
export type EnquiryFile = Timed & EnquiryFacts
