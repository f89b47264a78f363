import type { Day, Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Disposal, DisposalStatus } from './disposal.ts'
import type { Erasable } from './kinds.ts'
import type { Retention } from './settings.ts'
import type { Obstacle } from './standing.ts'

/** GET and PUT /api/retention: for how long what is kept. A change names the version of the settings that it was made from. */
export interface RetentionView extends Timed {
  readonly version: number
  readonly retention: Retention
  /** How many heads there are: from two on, one proposes and another confirms. */
  readonly heads: number
}

/** Something whose time is over. */
export interface OverRow extends Erasable {
  /** The number of a file. */
  readonly reference?: string
  readonly endedOn: Day
  /** The last day on which it had to be kept. */
  readonly keptUntil: Day
  /** What keeps it nevertheless; empty: it may be disposed of. */
  readonly obstacles: readonly Obstacle[]
}

/** GET /api/retention/over?kind=…&after=…: what of a kind is over, a part at a time; a part may be empty and have a `next`. */
export interface Over extends Timed {
  readonly rows: readonly OverRow[]
  readonly next?: string
}

/** A file that must not be disposed of. */
export interface HeldRow {
  readonly client: string
  readonly reference: string
  readonly since: Instant
  readonly by: string
  readonly reason: string
}

/** GET /api/retention/holds?after=…: files that must not be disposed of, the longest held first, 50 at a time. */
export interface Holds extends Timed {
  readonly holds: readonly HeldRow[]
  readonly next?: string
}

export interface DisposalView extends Disposal {
  readonly status: DisposalStatus
  /** Whether whoever asks may confirm it. */
  readonly mayApprove: boolean
  /** The last day on which a backup may still open it; once it is finished. */
  readonly inBackupsUntil?: Day
}

/** GET /api/retention/disposals?after=…: lists for disposal, the newest first, 10 at a time. */
export interface Disposals extends Timed {
  readonly disposals: readonly DisposalView[]
  readonly next?: string
}

/** What every step with a list answers. */
export type ChangedDisposal = DisposalView & Timed
