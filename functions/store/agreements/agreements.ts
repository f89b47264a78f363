import type { Instant } from '../../../shared/time/instant.ts'
import type { Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { changeAgreementTemplate, readAgreementTemplate } from './agreement-template.ts'
import { consentsOf } from './consents.ts'
import { listEarlier } from './earlier.ts'
import { readService, serviceChanges } from './service.ts'

/** What can be asked of agreements, consents and periods of service of a centre. */
export function agreementsOf(centre: Centre) {
  return {
    service: (turning: Turning) => readService(centre, turning),
    ...serviceChanges(centre),
    ...consentsOf(centre),
    /** What an agreement, a period or a consent said before it was put right. Throws `not-found`. */
    earlier: (turning: Turning, of: string) => listEarlier(centre, turning, of),
    agreementTemplate: (now: Instant) => readAgreementTemplate(centre, now),
    changeAgreementTemplate: (change: { version: number; by: string; now: Instant }, document: string | undefined) =>
      changeAgreementTemplate(centre, change, document),
  }
}
