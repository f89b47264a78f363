import type { Instant } from '../../../shared/time/instant.ts'
import type { Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { changeAgreementTemplate, readAgreementTemplate } from './agreement-template.ts'
import { consentsOf } from './consents.ts'
import { readService, serviceChanges } from './service.ts'

/** What can be asked of agreements, consents and periods of service of a centre. */
export function agreementsOf(centre: Centre) {
  return {
    service: (turning: Turning) => readService(centre, turning),
    ...serviceChanges(centre),
    ...consentsOf(centre),
    agreementTemplate: (now: Instant) => readAgreementTemplate(centre, now),
    changeAgreementTemplate: (change: { version: number; by: string; now: Instant }, document: string | undefined) =>
      changeAgreementTemplate(centre, change, document),
  }
}
