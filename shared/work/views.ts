import type { Timed } from '../time/timed.ts'
import type { WorkEntry } from './entry.ts'

/** What saving an entry answers, and what one that came second is shown as `current`: the entry as it is now. */
export interface EntrySaved extends Timed {
  readonly entry: WorkEntry
}
