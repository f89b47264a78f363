import type { DutyRow } from '../../../shared/duties/views.ts'
import type { Centre } from '../table/access.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { unseal } from '../table/seal.ts'
import { cardSchema, type DeadlineItem, openDuties } from './deadlines.ts'

/** Unmet contact duties, most urgent first, each with what Today shows of the person. */
export async function listDuties(centre: Centre): Promise<DutyRow[]> {
  const [duties, openKey] = await Promise.all([openDuties(centre), centre.keys()])
  return duties.map((duty) => rowOf(duty, openKey))
}

function rowOf(duty: DeadlineItem, openKey: OpenDataKey): DutyRow {
  const card = unseal(cardSchema, duty.card ?? '', { key: openKey(duty.key ?? ''), item: duty })
  const { subject, reference, startsAt, dueAt, status, acknowledged, lastAttempt } = duty
  return {
    client: subject,
    reference,
    name: card.name,
    doNotCall: card.doNotCall,
    startsAt,
    dueAt,
    status,
    ...(acknowledged && { acknowledged }),
    ...(lastAttempt && { lastAttempt }),
  }
}
