import type { Day } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Coverage, Network } from './centres.ts'
import type { Contacts, InTheWay } from './network-changes.ts'

/** A centre as the platform's admin sees it. */
export type AdminCentre = Network['centres'][number] & {
  /** Where people find it, from which day on. */
  readonly contacts: readonly Contacts[]
  /** Whether notices can be sealed for it; `left` once an operator has shut it and destroyed what lay here. */
  readonly keys: 'none' | 'made' | 'left'
}

/** GET /api/admin/centres, and what every change of centres and of coverage answers. */
export interface NetworkView extends Timed {
  /** A change names the version it was made from. */
  readonly version: number
  /** Of Prague. */
  readonly today: Day
  readonly centres: readonly AdminCentre[]
  readonly coverage: readonly Coverage[]
}

/** GET /api/admin/centres/{id}/closing: what a centre has that somebody else must have before it is closed. */
export interface ClosingView extends Timed, InTheWay {
  /** Districts that it covers, or will. */
  readonly districts: readonly string[]
}
