import * as z from 'zod/mini'
import {
  type ComplaintState,
  complaintStatuses,
  complaintSteps,
  complaintSubjects,
} from '../../../shared/complaints/complaint.ts'
import type { ComplaintLine, ComplaintVersion } from '../../../shared/complaints/seen.ts'
import { storedStateSchema } from '../../../shared/complaints/stored-state.ts'
import { byCentre, type Key, keys } from '../table/keys.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'

/*
 * A complaint is an item with its state now, one item for each version it ever had, and its deadline. What people wrote is sealed
 * under the complaint's own data key; number, dates and status are plain, as the book and the sweep need them.
 */

const lineSchema = z.object({
  id: z.string(),
  year: z.number(),
  number: z.number(),
  about: z.enum(complaintSubjects),
  deliveredOn: z.string(),
  enteredAt: z.string(),
  status: z.enum(complaintStatuses),
  lastDay: z.exactOptional(z.string()),
  answeredOn: z.exactOptional(z.string()),
  corrected: z.boolean(),
  erasedOn: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<ComplaintLine>

const complaintItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  ...lineSchema.shape,
  enteredBy: z.string(),
  /** The data key, wrapped for the centre. */
  key: z.string(),
  sealed: z.string(),
})
export type ComplaintItem = z.infer<typeof complaintItemSchema>

const erasedSchema = z.object({ ...lineSchema.shape, erasedOn: z.string() })
export type ErasedComplaint = z.infer<typeof erasedSchema>

/** A stored complaint that was disposed of. */
export function readErasedComplaint(item: Item): ErasedComplaint {
  return stored(erasedSchema, item)
}

/** A stored complaint. */
export function readComplaintItem(item: Item): ComplaintItem {
  return stored(complaintItemSchema, item)
}

/** What of a stored complaint is plain for everybody of the centre. */
export function lineIn(item: ComplaintItem | ErasedComplaint): ComplaintLine {
  return lineSchema.parse(item)
}

/** What a stored complaint says now. */
export function stateIn(item: ComplaintItem, key: DataKey): ComplaintState {
  return unseal(storedStateSchema, item.sealed, { key, item })
}

/** A complaint as it is to be stored, before its words are sealed. */
interface NewComplaint extends Pick<ComplaintItem, 'enteredBy' | 'key'> {
  readonly line: ComplaintLine
  readonly state: ComplaintState
}

/** The item of a complaint, with its line in the book of its year. */
export function complaintItem(centre: string, { line, state, ...rest }: NewComplaint, dataKey: DataKey) {
  const name = keys.complaint(centre, line.id)
  return {
    ...name,
    ...byCentre.complaint(centre, line),
    type: 'complaint' as const,
    version: 1,
    ...line,
    ...rest,
    sealed: seal(state, dataKey, name),
  }
}

const revisionItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  step: z.enum(['enter', ...complaintSteps]),
  at: z.string(),
  by: z.string(),
  sealed: z.string(),
})

/** What a version of a complaint was and why it was made; sealed. */
const sealedSchema = z.object({ state: storedStateSchema, reason: z.exactOptional(z.string()) })

/** A stored version of a complaint. */
export function versionIn(item: Item, key: DataKey): ComplaintVersion {
  const { sealed, pk, sk, version, step, at, by } = stored(revisionItemSchema, item)
  return { version, step, at, by, ...unseal(sealedSchema, sealed, { key, item: { pk, sk } }) }
}

/** The item that keeps one version of a complaint for good. */
export function revisionItem(name: Key, { state, reason, ...done }: ComplaintVersion, key: DataKey) {
  const words = { state, ...(reason !== undefined && { reason }) }
  return { ...name, type: 'revision' as const, ...done, sealed: seal(words, key, name) }
}
