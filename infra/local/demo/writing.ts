import type { CentreStore } from '../../../functions/store/for-centre.ts'
import type { Doers } from './demo-deeds.ts'
import type { DemoNotice } from './demo-notices.ts'

/** Where, when and by whom the files of the demo are written. `handOver` answers the files that a notice began. */
export interface Writing {
  readonly store: CentreStore
  /** The end of what is written: days of the demo are told back from it. */
  readonly now: Date
  readonly doers: Doers
  /** Whether some of it may be there already: what is refused then was done. */
  readonly isAgain?: boolean
  readonly handOver: (notice: DemoNotice) => Promise<readonly Delivered[]>
}

/** A file that a notice began, and whose it is. */
export interface Delivered {
  readonly client: string
  readonly name: string
}
