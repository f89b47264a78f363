import type { Birth } from '../police/birth.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Difference, HouseholdReason, Likeness } from './alike.ts'
import type { Apart } from './apart.ts'
import type { ListChoice, ListName } from './lists.ts'
import type { Fit } from './search.ts'

/** A file or an enquiry as the register knows it. */
export interface RegisterRow {
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
}

/** One that was found. */
export interface FoundRow extends RegisterRow {
  /** How it fits what was typed; empty when it was found by its number or code. */
  readonly fits: readonly Fit[]
  /** Something of it is not quite what was typed. */
  readonly isNear?: true
  /** The one word that was typed and is nowhere on it. */
  readonly without?: string
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

/** Somebody who may be the same person. */
export interface AlikeRow extends RegisterRow {
  readonly reasons: readonly Likeness[]
  /** What tells the two apart. */
  readonly differs: readonly Difference[]
}

/** POST /api/search/alike: who may be here already. */
export interface AlikePeople extends Timed {
  /** The surest first; few. */
  readonly alike: readonly AlikeRow[]
  /** How many there are besides. */
  readonly more: number
  /** How many have only the name, with another birth, and are left out because they are many. */
  readonly namesakes: number
}

/** An earlier eviction that may be of the same household. */
export interface EarlierEviction {
  readonly client: string
  readonly reference: string
  readonly at: Instant
  /** Which of the household this one would be after it. */
  readonly ordinal: number
  /** Why it may be one household. */
  readonly reasons: readonly HouseholdReason[]
}

/** GET /api/clients/{id}/alike: whose other files may be of the same person, or of the same household. */
export interface AlikeFiles extends AlikePeople {
  readonly client: string
  /** The last one before; left out when it is said already which eviction of its household this is. */
  readonly household?: EarlierEviction
  /** What was proposed and somebody has said that it is not so; it is not proposed again. */
  readonly apart: readonly (Apart & { readonly reference: string })[]
}

/** A file in a list. */
export interface ListRow extends RegisterRow {
  readonly activeAt: Instant
  /** The last day of the last agreement; `9999-12-31` when it has none. */
  readonly agreedUntil?: Day
  readonly protectionAt?: Instant
  readonly reviewAt?: Instant
}

/** GET /api/lists: a list of files, a page at a time, as it was asked for or as somebody chose last. */
export interface FileList extends Timed {
  readonly choice: ListChoice
  readonly rows: readonly ListRow[]
  readonly total: number
  /** How many stand in each list; of one's own only when they are asked for. */
  readonly counts: Readonly<Partial<Record<ListName, number>>>
  /** Give it as `from` to read on; absent on the last page. */
  readonly next?: number
  /** Not all that is stored has been gone through yet. */
  readonly isGathering?: true
}
