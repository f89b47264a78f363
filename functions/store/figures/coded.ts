import * as z from 'zod/mini'
import { outcomes as appointmentOutcomes, startOf } from '../../../shared/appointments/appointment.ts'
import { channels } from '../../../shared/clients/attempt.ts'
import { personFiguresSchema } from '../../../shared/clients/person-figures.ts'
import { origins } from '../../../shared/clients/views.ts'
import { eventKinds, partnerKinds } from '../../../shared/code-lists/kinds.ts'
import { complaintStatuses, complaintSubjects } from '../../../shared/complaints/complaint.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { enquiryAgeBands, enquiryKinds, enquirySexes, refusals } from '../../../shared/enquiries/enquiry.ts'
import type { CodedFile } from '../../../shared/figures/facts-of-file.ts'
import type { CodedComplaint, CodedEnquiry, CodedEvent, CodedNotice } from '../../../shared/figures/facts-of-others.ts'
import type { CodedWork } from '../../../shared/figures/work-facts.ts'
import { stepKinds } from '../../../shared/protection/step.ts'
import { acts, kinds } from '../../../shared/work/acts.ts'
import { codedService } from '../agreements/service-record.ts'
import type { Table } from '../table/connection.ts'
import { factAttributes, type Key, keys } from '../table/keys.ts'
import { allItems, itemOf, only, partition } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'

/*
 * What figures are made of, read by its coded attributes alone: whoever reads here can open nothing, and asks for nothing that is sealed.
 */

const coded = only(factAttributes)

const clientSchema = z.object({
  id: z.string(),
  origin: z.enum(origins),
  notice: z.exactOptional(z.string()),
  enquiry: z.exactOptional(z.string()),
  linkedEnquiries: z.exactOptional(z.array(z.string())),
  joined: z.exactOptional(z.array(z.object({ client: z.string() }))),
  import: z.exactOptional(z.string()),
  arrivedAt: z.string(),
  closedOn: z.exactOptional(z.string()),
  ...z.partial(personFiguresSchema).shape,
})

const dutySchema = z.object({
  status: z.enum(['open', 'overdue', 'met', 'dropped']),
  startsAt: z.string(),
  dueAt: z.string(),
  metAt: z.exactOptional(z.string()),
})

const attemptSchema = z.object({
  id: z.string(),
  at: z.string(),
  channel: z.enum(channels),
  outcome: z.enum(outcomes),
  withdrawn: z.optional(z.unknown()),
})

const workSchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(kinds),
  act: z.exactOptional(z.enum(acts)),
  minutes: z.exactOptional(z.number()),
  by: z.string(),
  withdrawn: z.optional(z.unknown()),
})

const stepsSchema = z.object({
  steps: z.array(
    z.object({ id: z.string(), kind: z.enum(stepKinds), on: z.string(), withdrawn: z.optional(z.unknown()) }),
  ),
})

const serviceSchema = z.object(codedService)

const appointmentSchema = z.object({
  wall: z.string(),
  minutes: z.number(),
  ended: z.exactOptional(z.object({ outcome: z.enum(appointmentOutcomes) })),
})

/** A file as figures know it, and to which other records it leads. */
export interface LinkedFile {
  readonly file: CodedFile
  readonly joined: readonly string[]
  readonly enquiries: readonly string[]
}

/** A file; undefined when there is none any more. */
export async function readCodedFile(table: Table, centre: string, id: string): Promise<LinkedFile | undefined> {
  const [items, records] = await Promise.all([
    allItems(table, { ...partition(keys.client(centre, id).pk), ...coded }),
    allItems(table, { ...partition(keys.record(centre, id, { type: '', id: '' }).pk), ...coded }),
  ])
  const [client] = ofType(items, 'client', clientSchema)
  if (client === undefined) return undefined
  const { enquiry, linkedEnquiries = [], joined = [], import: imported, notice, ...rest } = client
  const [household, first] = await Promise.all([
    notice === undefined ? undefined : readHousehold(table, centre, notice),
    enquiry === undefined ? undefined : readCodedEnquiry(table, centre, enquiry),
  ])
  const [[duty], [service], [court], met] = [
    ofType(items, 'deadline', dutySchema),
    ofType(records, 'service', serviceSchema),
    ofType(items, 'protection', stepsSchema),
    firstHeld(records),
  ]
  const file: CodedFile = {
    ...rest,
    ...(notice !== undefined && { notice }),
    ...(imported !== undefined && { isImported: true }),
    ...(household && { household: household.household }),
    ...(duty && { duty }),
    attempts: ofType(items, 'attempt', attemptSchema),
    work: ofType(items, 'work', workSchema),
    ...(service && { service }),
    steps: court?.steps ?? [],
    ...(first && { askedAt: first.enquiry.at }),
    ...(met !== undefined && { metAt: met }),
  }
  return {
    file,
    joined: joined.map(({ client: other }) => other),
    enquiries: [...(enquiry === undefined ? [] : [enquiry]), ...linkedEnquiries],
  }
}

function ofType<Schema extends z.ZodMiniType>(items: readonly Item[], type: string, schema: Schema): z.infer<Schema>[] {
  return items.filter((item) => item['type'] === type).map((item) => stored(schema, item))
}

/** When the first appointment began that was held. */
function firstHeld(records: readonly Item[]): string | undefined {
  return ofType(records, 'appointment', appointmentSchema)
    .filter(({ ended }) => ended?.outcome === 'held')
    .map((appointment) => startOf(appointment))
    .toSorted()[0]
}

const householdSchema = z.object({ household: z.string(), ordinal: z.exactOptional(z.number()) })

async function readHousehold(table: Table, centre: string, notice: string) {
  const [item] = await allItems(table, { ...itemOf(keys.household(centre, notice)), ...coded, ConsistentRead: true })
  return item && stored(householdSchema, item)
}

const noticeSchema = z.object({
  deliveredAt: z.string(),
  enteredAt: z.exactOptional(z.string()),
  evictedAt: z.exactOptional(z.string()),
  district: z.string(),
  clients: z.array(z.string()),
})

const yesNo = z.enum(['yes', 'no', 'unknown'])
const count = z.union([z.number(), z.literal('unknown')])
const reportSchema = z.object({
  evictedSex: z.exactOptional(z.enum(['female', 'male', 'other', 'unknown'])),
  evictedAgeBand: z.exactOptional(personFiguresSchema.shape.ageBand),
  evictedNationality: z.exactOptional(z.enum(['CZ', 'other', 'unknown'])),
  evictedPresent: z.exactOptional(yesNo),
  objection: z.exactOptional(yesNo),
  childrenLiving: z.exactOptional(count),
  childrenPresent: z.exactOptional(count),
  childrenEndangered: z.exactOptional(count),
})

export async function readCodedNotice(table: Table, centre: string, id: string): Promise<CodedNotice | undefined> {
  const [[item], household] = await Promise.all([
    allItems(table, { ...partition(keys.notice(centre, id).pk), ...coded }),
    readHousehold(table, centre, id),
  ])
  if (item === undefined) return undefined
  const { clients, ...notice } = stored(noticeSchema, item)
  const [first = ''] = clients
  const [report] = await allItems(table, { ...itemOf(keys.report(centre, first, id)), ...coded, ConsistentRead: true })
  const { ordinal } = household ?? {}
  return {
    ...notice,
    ...{ id, clients },
    ...(ordinal !== undefined && { ordinal }),
    ...(report && { report: stored(reportSchema, report) }),
  }
}

const enquirySchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(enquiryKinds),
  refusal: z.exactOptional(z.enum(refusals)),
  anonymous: z.boolean(),
  sex: z.enum(enquirySexes),
  ageBand: z.enum(enquiryAgeBands),
  client: z.exactOptional(z.string()),
})

/** An enquiry, without whose it is; and the file that she has now. */
export interface LinkedEnquiry {
  readonly enquiry: Omit<CodedEnquiry, 'person'>
  readonly client?: string
}

export async function readCodedEnquiry(table: Table, centre: string, id: string): Promise<LinkedEnquiry | undefined> {
  const items = await allItems(table, { ...partition(keys.enquiry(centre, id).pk), ...coded })
  const [found] = ofType(items, 'enquiry', enquirySchema)
  if (found === undefined) return undefined
  const { client, ...enquiry } = found
  const work: CodedWork[] = ofType(items, 'work', workSchema)
  return { enquiry: { ...enquiry, work }, ...(client !== undefined && { client }) }
}

const complaintSchema = z.object({
  id: z.string(),
  about: z.enum(complaintSubjects),
  deliveredOn: z.string(),
  status: z.enum(complaintStatuses),
  lastDay: z.exactOptional(z.string()),
  answeredOn: z.exactOptional(z.string()),
})

export async function readCodedComplaint(
  table: Table,
  centre: string,
  id: string,
): Promise<CodedComplaint | undefined> {
  return readCoded(table, keys.complaint(centre, id), complaintSchema)
}

const eventSchema = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  on: z.string(),
  minutes: z.number(),
  district: z.exactOptional(z.string()),
  partners: z.array(z.object({ kind: z.enum(partnerKinds), people: z.number() })),
  reached: z.number(),
  isWithdrawn: z.exactOptional(z.boolean()),
})

export async function readCodedEvent(table: Table, centre: string, id: string): Promise<CodedEvent | undefined> {
  return readCoded(table, keys.team(centre, 'team-event', id), eventSchema)
}

const handOverSchema = z.object({
  id: z.string(),
  notice: z.string(),
  clients: z.array(z.string()),
  at: z.string(),
  status: z.string(),
})

/** A hand-over, and what it took away. */
export async function readCodedHandOver(
  table: Table,
  centre: string,
  id: string,
): Promise<z.infer<typeof handOverSchema> | undefined> {
  return readCoded(table, keys.handOver(centre, id), handOverSchema)
}

async function readCoded<Schema extends z.ZodMiniType>(
  table: Table,
  key: Key,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const [item] = await allItems(table, { ...itemOf(key), ...coded, ConsistentRead: true })
  return item && stored(schema, item)
}
