import type { Day } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Consent } from './consent.ts'
import type { Service } from './service.ts'

/**
 * GET /api/clients/{id}/service, and what every change of it answers: periods and agreements of one file, oldest first. A change names
 * the version it was made from: 0 while nothing was written down.
 */
export interface ServiceView extends Timed, Omit<Service, 'id'> {
  readonly client: string
  readonly version: number
  /** Who gives the service, as agreements name them: from which day on under which name, oldest first. */
  readonly providers: readonly { readonly from: Day; readonly name: string; readonly operator: string }[]
}

/** One consent, and what a change of it answers. */
export interface ConsentView extends Consent {
  readonly version: number
}

/** GET /api/clients/{id}/consents: oldest first by when they were written down. */
export interface Consents extends Timed {
  readonly consents: readonly ConsentView[]
}

/** GET and PUT /api/centre/agreement-template: the centre's own template, base64; none while it uses the default one. */
export interface AgreementTemplate extends Timed {
  /** 0 while there was none. */
  readonly version: number
  readonly document?: string
}
