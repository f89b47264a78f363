import type { Consent } from '../agreements/consent.ts'
import type { UnseenWords } from '../clients/views.ts'
import type { HandOverReason } from '../duties/handed.ts'
import type { Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { HandedOver, Obstacle } from './hand-over.ts'
import type { Move, MoveObstacle, Section } from './move.ts'

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

/** GET /api/clients/{id}/move: how the person of a file may go on in another centre, and whether she has. */
export interface MoveView extends Timed {
  readonly client: string
  readonly reference: string
  readonly obstacles: readonly MoveObstacle[]
  readonly centres: readonly Pick<OtherCentre, 'id' | 'name' | 'seat'>[]
  /** Her consents that something is told to another centre and that hold now, the one given last first. */
  readonly consents: readonly Pick<Consent, 'id' | 'recipientName' | 'scope' | 'purpose' | 'givenOn' | 'until'>[]
  /** The last time that she did. */
  readonly last?: Move
}

/** GET /api/moves?after=…: who went on in another centre, newest first. */
export interface Moves extends Timed {
  readonly moves: readonly Move[]
  readonly next?: string
}

/** GET /api/moves/{id}, and what moving answers. */
export interface OneMove extends Timed {
  readonly move: Move
}

/** GET /api/clients/{id}/moved-in?page=…: what another centre told of the person of a file, and what acknowledging it answers. */
export interface MovedIn extends Timed {
  readonly client: string
  /** How that centre is called. */
  readonly from: string
  readonly at: Instant
  /** What we should know, in its words. */
  readonly words: string
  readonly sections: readonly Section[]
  /** Who of us was first to take note of it. */
  readonly seen?: { readonly by: string; readonly at: Instant }
  /** Give it as `page` to read on; absent on the last page. */
  readonly next?: number
}

/** Somebody who came from another centre, of which nobody has taken note yet. */
export interface UnseenMove {
  readonly client: string
  readonly reference: string
  readonly name: string
  readonly from: string
  readonly at: Instant
}

/** GET /api/today/news: what police told later and who came from another centre, and nobody has acknowledged, longest waiting first. */
export interface News extends UnseenWords {
  readonly moves: readonly UnseenMove[]
}
