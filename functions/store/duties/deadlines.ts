import * as z from 'zod/mini'
import { type DeadlineKind, deadlineFields, isDone } from '../../../shared/duties/deadline.ts'
import type { DueComplaints } from '../../../shared/duties/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, due, keySchema } from '../table/keys.ts'
import { allItems, list, listPage } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'

/** What Today shows of a person; sealed. */
export const cardSchema = z.lazy(() => z.object({ name: z.string(), doNotCall: z.boolean() }))
export type Card = z.infer<typeof cardSchema>

/** What Today shows of a field visit; sealed. */
export const visitCardSchema = z.lazy(() =>
  z.object({ name: z.string(), leavesAt: z.string(), leftAt: z.exactOptional(z.string()) }),
)
export type VisitCard = z.infer<typeof visitCardSchema>

/** A deadline as it lies in the table. `card` is sealed under the data key that `key` wraps. */
const deadlineItemSchema = z.lazy(() =>
  z.object({
    ...keySchema.shape,
    type: z.literal('deadline'),
    version: z.number(),
    ...deadlineFields(),
    key: z.exactOptional(z.string()),
    card: z.exactOptional(z.string()),
    /** Since when its file is closed; lists of files say so. */
    closedOn: z.exactOptional(z.string()),
    /** The day on which its file was disposed of. */
    erasedOn: z.exactOptional(z.string()),
  }),
)
export type DeadlineItem = z.infer<typeof deadlineItemSchema>

/** A stored deadline. */
export function readDeadline(item: Item): DeadlineItem {
  return stored(deadlineItemSchema, item)
}

/** Unmet contact duties of a centre, most urgent first, sealed as they are. */
export async function openDuties({ table, id }: Pick<Centre, 'table' | 'id'>): Promise<DeadlineItem[]> {
  return (await allItems(table, list(byCentre.openDuties(id)))).map(readDeadline)
}

/** Unmet duties of a centre to answer complaints, most urgent first; without those that are kept from the head. */
export async function openComplaints({ table, id }: Pick<Centre, 'table' | 'id'>): Promise<DeadlineItem[]> {
  return (await allItems(table, list(byCentre.openComplaints(id)))).map(readDeadline)
}

/** Of visits under way at once a centre has no more; those expected back first are shown. */
const VISITS_PAGE = 50

/** Visits that nobody has ended yet, by when they are expected back. */
export async function openVisits({ table, id }: Pick<Centre, 'table' | 'id'>): Promise<DeadlineItem[]> {
  return (await listPage(table, byCentre.openVisits(id), { limit: VISITS_PAGE })).items.map(readDeadline)
}

/** Whether a visit in a file is not over: it is planned, or somebody is out. */
export async function isVisited({ table, id }: Pick<Centre, 'table' | 'id'>, client: string): Promise<boolean> {
  const visits = (await allItems(table, list(byCentre.openVisits(id)))).map(readDeadline)
  return visits.some(({ file }) => file === client)
}

const DUE_PAGE = 20

/** The first of `openComplaints`, and whether there are more. */
export async function firstOpenComplaints({ table, id }: Pick<Centre, 'table' | 'id'>): Promise<DueComplaints> {
  const { items, next } = await listPage(table, byCentre.openComplaints(id), { limit: DUE_PAGE })
  const first = items.map(readDeadline).map(({ subject, dueAt }) => ({ complaint: subject, dueAt }))
  return { first, areMore: next !== undefined }
}

/**
 * The item to store for a deadline, with its places in the indexes: in the centre's list of open or of met ones, in the due index
 * from `wakeAt` on when there is something left to climb.
 */
export function deadlineItem(deadline: Omit<DeadlineItem, 'type'>, wakeAt: Instant | undefined): DeadlineItem {
  const { kind, subject } = deadline
  return {
    ...deadline,
    type: 'deadline' as const,
    ...listed(deadline),
    ...(!isDone(deadline) && wakeAt && due.entry(kind, subject, wakeAt)),
  }
}

/** What is kept from the head stands in no list, because the head reads them all. Calendars show no visits: what is met of them is over. */
function listed(deadline: Omit<DeadlineItem, 'type'>) {
  const { centre, kind, subject, dueAt, metAt, droppedAt, audience } = deadline
  if (audience !== undefined) return {}
  if (isDone(deadline)) return kind === 'visit' ? {} : byCentre.metDuty(centre, metAt ?? droppedAt ?? dueAt, subject)
  const list = {
    contact: byCentre.openDuty,
    complaint: byCentre.openComplaint,
    visit: byCentre.openVisit,
  } satisfies Record<DeadlineKind, unknown>
  return list[kind](centre, dueAt, subject)
}
