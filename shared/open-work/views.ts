import type { OpenKind } from '../duties/open-kind.ts'
import type { Timed } from '../time/timed.ts'
import type { Clash } from './clash.ts'
import type { LeftReason, Passing } from './passing.ts'
import type { OpenCounts, OpenThing } from './thing.ts'

/** An open thing with whom it is about. */
export interface OpenRow extends OpenThing {
  readonly reference?: string
  readonly name?: string
}

/** A passing on as its screen needs it. */
export interface PassingView extends Pick<Passing, 'id' | 'by' | 'at' | 'to' | 'files' | 'doneAt'> {
  /** How many there were to pass on when it began, and how many of these are left to do. */
  readonly planned: number
  readonly toDo: number
  /** What was not passed on, with the reason and with whom it is about. */
  readonly left: readonly (OpenRow & { readonly why: LeftReason })[]
}

/** GET /api/centre/people/{id}/open?after=…: what somebody has open, 50 at a time; all of it counted. */
export interface OpenWork extends Timed {
  readonly person: string
  readonly counts: OpenCounts
  readonly things: readonly OpenRow[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
  /** The last passing on of it. */
  readonly passing?: PassingView
}

/** GET /api/centre/people/{id}/open/clashes?to=…: what of it would have nobody at its hour if somebody took it over. */
export interface Clashes extends Timed {
  readonly clashes: readonly {
    readonly kind: OpenKind
    readonly id: string
    readonly at?: string
    readonly clash: Clash
  }[]
}

/** What beginning a passing on and each step of it answer. */
export type PassingStep = Timed & PassingView
