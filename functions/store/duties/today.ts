import type { DutyRow } from '../../../shared/duties/views.ts'
import type { Centre } from '../table/access.ts'
import { unseal, unwrapDataKey } from '../table/seal.ts'
import { cardSchema, type DeadlineItem, openDuties } from './deadlines.ts'

/** Unmet contact duties, most urgent first, each with what Today shows of the person. */
export async function listDuties(centre: Centre): Promise<DutyRow[]> {
  const duties = await openDuties(centre)
  return Promise.all(duties.map((duty) => rowOf(centre, duty)))
}

async function rowOf({ key }: Centre, duty: DeadlineItem): Promise<DutyRow> {
  const card = await unseal(cardSchema, duty.card ?? '', {
    key: await unwrapDataKey(duty.key ?? '', await key()),
    item: duty,
  })
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
