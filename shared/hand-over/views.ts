import type { HandOverReason } from '../duties/handed.ts'
import type { Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { HandedOver, Obstacle } from './hand-over.ts'

/** A centre that a notice may be handed over to. */
export interface OtherCentre {
  readonly id: string
  readonly name: string
  readonly seat: string
  /** Whether it covers the district of the dwelling today. */
  readonly isCovering: boolean
  /** Whether handing over to it is refused, because the notice would only go round. */
  readonly isLoop: boolean
}

/** GET /api/clients/{id}/hand-over: what can be handed over with a file, to whom, and from whom it came. */
export interface HandOverView extends Timed {
  readonly client: string
  /** Numbers of all files of the notice: all of them go. */
  readonly references: readonly string[]
  readonly dueAt: Instant
  readonly obstacles: readonly Obstacle[]
  readonly centres: readonly OtherCentre[]
  /** Who handed it over to us, when and why; words as they wrote them. */
  readonly cameFrom?: {
    readonly centre: string
    readonly at: Instant
    readonly reason: HandOverReason
    readonly words: string
  }
}

/** GET /api/hand-overs?after=…: what was handed over, newest first. */
export interface HandOvers extends Timed {
  readonly handOvers: readonly HandedOver[]
  readonly next?: string
}

/** GET /api/hand-overs/{id}, and what handing over answers. */
export interface OneHandOver extends Timed {
  readonly handOver: HandedOver
}
