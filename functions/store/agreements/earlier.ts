import * as z from 'zod/mini'
import { type AgreementFields, activities, agreementForms, extents } from '../../../shared/agreements/agreement.ts'
import { type ConsentFields, recipients } from '../../../shared/agreements/consent.ts'
import type { Earlier } from '../../../shared/agreements/earlier.ts'
import { type PeriodCorrection, targetGroups } from '../../../shared/agreements/period.ts'
import { origins } from '../../../shared/clients/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { ClientItem } from '../clients/file.ts'
import { openRecord, type RecordKind, recordItem, recordKey } from '../clients/record-items.ts'
import { openFile, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith } from '../table/query.ts'
import { type Action, create } from '../table/transact.ts'

/*
 * What an agreement, a period or a consent said before it was put right: an item each, which never changes, so that the record that
 * holds all of them does not grow with every correction.
 */

const signed = z.object({ on: z.string(), where: z.string() })

/** An agreement as it may lie sealed. */
export const agreementWords = {
  extent: z.enum(extents),
  activities: z.array(z.enum(activities)),
  assignment: z.string(),
  place: z.string(),
  signed: z.exactOptional(signed),
}

/** A consent as it may lie sealed. */
export const consentWords = {
  recipient: z.enum(recipients),
  recipientName: z.string(),
  scope: z.string(),
  purpose: z.string(),
  givenOn: z.string(),
  until: z.exactOptional(z.string()),
  kept: z.string(),
}

const agreement: z.ZodMiniType<AgreementFields> = z.object({
  form: z.enum(agreementForms),
  from: z.string(),
  until: z.exactOptional(z.string()),
  ...agreementWords,
})
const period: z.ZodMiniType<PeriodCorrection> = z.object({
  from: z.string(),
  origin: z.enum(origins),
  targetGroup: z.enum(targetGroups),
  keyWorker: z.exactOptional(z.string()),
})
const consent: z.ZodMiniType<ConsentFields> = z.object(consentWords)

const kept = { id: z.string(), of: z.string(), lastIn: z.number(), by: z.string(), at: z.string() }

/** What was said before, among the records of a file. */
export const earlierKind: RecordKind<Earlier> = {
  type: 'earlier',
  schema: z.union([z.object({ ...kept, agreement }), z.object({ ...kept, period }), z.object({ ...kept, consent })]),
}

/** What an agreement, a period or a consent of a file said before, oldest first. Throws `not-found` for a file. */
export async function readEarlier(centre: Centre, client: string, of: string): Promise<Earlier[]> {
  const [{ dataKey }, items] = await Promise.all([
    openFile(centre, client),
    allItems(centre.table, beginningWith(keys.record(centre.id, client, { type: 'earlier', id: of }))),
  ])
  return items.map((item) => openRecord(item, earlierKind, dataKey))
}

/** The same as somebody reads it: leaves an audit entry. */
export async function listEarlier(
  centre: Centre,
  { client, by, role, now }: Turning,
  of: string,
): Promise<{ now: Instant; earlier: Earlier[] }> {
  const earlier = await readEarlier(centre, client, of)
  await noteReading(centre, { client, by, role, at: now })
  return { now, earlier }
}

/** Keeps what was replaced. */
export async function earlierActions(
  centre: Centre,
  file: ClientItem,
  earlier: readonly Earlier[],
): Promise<Record<string, Action>> {
  const dataKey = (await centre.keys())(file.key)
  const actions = earlier.map((record) => {
    const name = recordKey(earlierKind, { centre: centre.id, client: file.id, id: record.id })
    const item = recordItem(centre.id, {
      client: file.id,
      arrivedAt: file.arrivedAt,
      record,
      kind: earlierKind,
      dataKey,
      name,
    })
    return [`earlier ${record.id}`, create(item)] as const
  })
  return Object.fromEntries(actions)
}
