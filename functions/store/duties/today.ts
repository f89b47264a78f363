import type { DutyRow, VisitRow } from '../../../shared/duties/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import type { Centre } from '../table/access.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { unseal } from '../table/seal.ts'
import { cardSchema, type DeadlineItem, openDuties, openVisits, visitCardSchema } from './deadlines.ts'

/** Unmet contact duties, most urgent first, each with what Today shows of the person. */
export async function listDuties(centre: Centre): Promise<DutyRow[]> {
  const [duties, openKey] = await Promise.all([openDuties(centre), centre.keys()])
  return duties.map((duty) => rowOf(duty, openKey))
}

function rowOf(duty: DeadlineItem, openKey: OpenDataKey): DutyRow {
  const card = unseal(cardSchema, duty.card ?? '', { key: openKey(duty.key ?? ''), item: duty })
  const { subject, reference, startsAt, dueAt, status, acknowledged, lastAttempt, handed } = duty
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
    ...(handed && { handed }),
  }
}

/** Visits from which nobody is back, and those of the rest of the day, by when they are expected back: who gives no word is first. */
export async function listVisitsOfDay(centre: Centre, now: Instant): Promise<VisitRow[]> {
  const visits = await openVisits(centre)
  if (visits.length === 0) return []
  const openKey = await centre.keys()
  return visits
    .map((visit) => visitRowOf(visit, openKey))
    .filter(({ leavesAt }) => pragueDay(leavesAt) <= pragueDay(now))
}

function visitRowOf(duty: DeadlineItem, openKey: OpenDataKey): VisitRow {
  const card = unseal(visitCardSchema, duty.card ?? '', { key: openKey(duty.key ?? ''), item: duty })
  const { subject, file = '', reference, away = [], dueAt } = duty
  return { visit: subject, client: file, reference, workers: away, returnsAt: dueAt, ...card }
}
