import type { Timed } from '../time/timed.ts'
import type { Visit } from './visit.ts'

/** A visit as a screen is shown it. It goes up by one version with every change. */
export type ShownVisit = Visit & { readonly version: number }

/** GET /api/clients/{id}/visits?after=…: the visits of a file, those entered last first, a page at a time. */
export interface Visits extends Timed {
  readonly visits: readonly ShownVisit[]
  readonly total: number
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}

/** What a change of a visit answers. */
export type VisitAnswer = Timed & ShownVisit
