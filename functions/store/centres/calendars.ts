import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { type StaffRole, staffRoles } from '../../../shared/centres/staff.ts'
import { type AgendaDuty, DAYS_CANCELLED } from '../../../shared/duties/agenda.ts'
import { deadlineKinds } from '../../../shared/duties/deadline.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Instant, plusHours } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { agendaAttributes, byCentre, type Key, keys, table as layout } from '../table/keys.ts'
import { type Action, create, type Item, replace, TransactionRefused, transact } from '../table/transact.ts'

/*
 * Private addresses of calendars. An address holds the centre and 32 random bytes; stored is only their digest, so that nobody
 * who can read the table can read a calendar by it, and the address can be shown once only.
 */

type Of = Pick<Centre, 'id' | 'table'>

const ownerSchema = z.object({
  version: z.number(),
  /** Digest of the address in use; left out when there is none. */
  address: z.optional(z.string()),
  createdAt: z.optional(z.string()),
  role: z.optional(z.enum(staffRoles)),
})
type Owner = z.infer<typeof ownerSchema>

const addressSchema = z.object({
  staff: z.string(),
  role: z._default(z.enum(staffRoles), 'worker'),
  revokedAt: z.optional(z.string()),
})

/** Whose calendar it is. */
interface Reader {
  readonly id: string
  readonly role: StaffRole
}

/** Since when somebody has had their calendar's address; undefined when they have none. */
export async function calendarSince(centre: Of, staff: string): Promise<Instant | undefined> {
  const owner = await readOwner(centre, staff)
  return owner?.address && owner.createdAt
}

/**
 * Gives somebody a new address in the place of any earlier one, which is dead from then on. Answers the path that only its
 * owner is ever to see. Throws `busy` when the same person did so at the same moment elsewhere.
 */
export async function renewCalendar(centre: Of, { id: staff, role }: Reader, now: Instant): Promise<string> {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const address = await digestOf(secret)
  await move(centre, { staff, now, next: { address, createdAt: now, role } })
  return `/calendar/${centre.id}.${secret}.ics`
}

/** Makes somebody's address dead. Does nothing when there is none. */
export async function revokeCalendar(centre: Of, staff: string, now: Instant): Promise<void> {
  await move(centre, { staff, now, next: {} })
}

/** Writes by which somebody's address dies, for the transaction of whatever ends their right to one. None when there is none. */
export function revocation(centre: Of, staff: string, now: Instant): Promise<Record<string, Action>> {
  return actionsOf(centre, { staff, now, next: {} })
}

interface Move {
  readonly staff: string
  readonly now: Instant
  readonly next: Omit<Owner, 'version'>
}

async function move(centre: Of, change: Move): Promise<void> {
  const actions = await actionsOf(centre, change)
  if (Object.keys(actions).length === 0) return
  try {
    await transact(centre.table, actions)
  } catch (thrown) {
    throw thrown instanceof TransactionRefused ? new Problem('busy') : thrown
  }
}

async function actionsOf({ id, table }: Of, { staff, now, next }: Move): Promise<Record<string, Action>> {
  const owner = await readOwner({ id, table }, staff)
  if (next.address === undefined && owner?.address === undefined) return {}
  const item: Item & Key = { ...keys.calendarOf(id, staff), type: 'calendar', version: 1, ...next }
  const address = (digest: string, rest: Item): Item & Key => ({
    ...keys.calendarAddress(id, digest),
    type: 'calendar-address',
    version: 1,
    staff,
    ...rest,
  })
  return {
    [`owner ${staff}`]: owner ? replace(item, owner.version) : create(item),
    ...(owner?.address && { [`old ${staff}`]: replace(address(owner.address, { revokedAt: now }), 1) }),
    ...(next.address !== undefined && { [`new ${staff}`]: create(address(next.address, { role: next.role })) }),
  }
}

async function readOwner({ id, table }: Of, staff: string): Promise<Owner | undefined> {
  const Key = keys.calendarOf(id, staff)
  const { Item } = await table.doc.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))
  return Item && ownerSchema.parse(Item)
}

async function digestOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Buffer.from(digest).toString('base64url')
}

/** What is found at an address: whose calendar it is and what stands in it. */
export interface FoundAgenda {
  readonly staff: string
  readonly role: StaffRole
  readonly duties: readonly AgendaDuty[]
}

/**
 * The only data that a door without a sign-in gets: by a calendar's address, coded attributes of its centre's open duties and of
 * those lately met. It is given no sealed text and could open none.
 */
export function forPublic(table: Table) {
  return {
    /** What stands at an address now; undefined for one that never was or is dead, without a difference. */
    agenda: async (centre: string, secret: string, now: Instant): Promise<FoundAgenda | undefined> => {
      const Key = keys.calendarAddress(centre, await digestOf(secret))
      const { Item } = await table.doc.send(new GetCommand({ TableName: table.name, Key }))
      const address = Item && addressSchema.parse(Item)
      if (address === undefined || address.revokedAt !== undefined) return undefined
      const lists = await Promise.all([
        listAgenda(table, byCentre.openDuties(centre)),
        listAgenda(table, byCentre.openComplaints(centre)),
        listAgenda(table, byCentre.metDuties(centre), plusHours(now, -24 * DAYS_CANCELLED)),
      ])
      return { staff: address.staff, role: address.role, duties: lists.flat() }
    },
  }
}

export type PublicStore = ReturnType<typeof forPublic>

const dutySchema = z.object({
  kind: z.enum(deadlineKinds),
  subject: z.string(),
  reference: z.string(),
  version: z.number(),
  startsAt: z.string(),
  dueAt: z.string(),
  status: z.enum(['open', 'overdue', 'met']),
  metAt: z.optional(z.string()),
  acknowledged: z.optional(z.object({ by: z.string(), at: z.string(), until: z.optional(z.string()) })),
  lastAttempt: z.optional(z.object({ at: z.string(), outcome: z.enum(outcomes) })),
  climbedUntil: z.string(),
  changedAt: z.optional(z.string()),
})

/** The beginning of all times in sort keys. */
const EVER = '0'

async function listAgenda(table: Table, list: string, from = EVER): Promise<AgendaDuty[]> {
  const duties: AgendaDuty[] = []
  let after: Record<string, unknown> | undefined
  do {
    const query: QueryCommand = new QueryCommand({
      TableName: table.name,
      IndexName: layout.indexes.byCentre.name,
      KeyConditionExpression: 'centrePk = :list AND centreSk >= :from',
      ExpressionAttributeValues: { ':list': list, ':from': from },
      // The door's role is refused a query that asks for anything else.
      Select: 'SPECIFIC_ATTRIBUTES',
      ProjectionExpression: agendaAttributes.map((name) => `#${name}`).join(', '),
      ExpressionAttributeNames: Object.fromEntries(agendaAttributes.map((name) => [`#${name}`, name])),
      ExclusiveStartKey: after,
    })
    const page = await table.doc.send(query)
    duties.push(...(page.Items ?? []).map((item) => dutySchema.parse(item) as AgendaDuty))
    after = page.LastEvaluatedKey
  } while (after)
  return duties
}
