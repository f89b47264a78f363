import * as z from 'zod/mini'
import { type StaffRole, staffRoles } from '../../../shared/centres/staff.ts'
import { isHere } from '../../../shared/centres/standing.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { readItem, readItemLately } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, create, replace, somebodyWasFirst, transact } from '../table/transact.ts'

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
  /** When its owner's access ends. */
  until: z.exactOptional(z.string()),
  /** Left out of a dead one. */
  role: z.exactOptional(z.enum(staffRoles)),
  revokedAt: z.exactOptional(z.string()),
})

/** Whose calendar it is. */
export interface Reader {
  readonly id: string
  readonly role: StaffRole
}

/** Whose an address is to be; it dies with their access. */
interface Owning extends Reader {
  readonly until?: Instant | undefined
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
export async function renewCalendar(centre: Of, { id: staff, role, until }: Owning, now: Instant): Promise<string> {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const address = await digestOf(secret)
  await move(centre, { staff, now, next: { address, createdAt: now, role }, until })
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
  readonly until?: Instant | undefined
}

async function move(centre: Of, change: Move): Promise<void> {
  const actions = await actionsOf(centre, change)
  if (Object.keys(actions).length === 0) return
  const refused = await somebodyWasFirst(transact(centre.table, actions))
  if (refused) throw new Problem('busy')
}

async function actionsOf({ id, table }: Of, { staff, now, next, until }: Move): Promise<Record<string, Action>> {
  const owner = await readOwner({ id, table }, staff)
  if (next.address === undefined && owner?.address === undefined) return {}
  const item = { ...keys.calendarOf(id, staff), type: 'calendar' as const, version: 1, ...next }
  const address = (digest: string, rest: Item) => ({
    ...keys.calendarAddress(id, digest),
    type: 'calendar-address' as const,
    version: 1,
    staff,
    ...rest,
  })
  return {
    [`owner ${staff}`]: owner ? replace(item, owner.version) : create(item),
    ...(owner?.address && { [`old ${staff}`]: replace(address(owner.address, { revokedAt: now }), 1) }),
    ...(next.address !== undefined && {
      [`new ${staff}`]: create(address(next.address, { role: next.role, ...(until !== undefined && { until }) })),
    }),
  }
}

async function readOwner({ id, table }: Of, staff: string): Promise<Owner | undefined> {
  const item = await readItem(table, keys.calendarOf(id, staff))
  return item && stored(ownerSchema, item)
}

async function digestOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Buffer.from(digest).toString('base64url')
}

/** Whose calendar was found. */
export interface FoundReader extends Reader {
  /** Stands for them in what goes out, where their sign-in id must not. */
  readonly mark: string
}

/** Whose calendar stands at an address; undefined for one that never was or is dead, without a difference. */
export async function readerAt(
  table: Table,
  { centre, secret }: { centre: string; secret: string },
  now: Instant,
): Promise<FoundReader | undefined> {
  const item = await readItemLately(table, keys.calendarAddress(centre, await digestOf(secret)))
  if (item === undefined) return undefined
  const { staff, role, revokedAt, until } = stored(addressSchema, item)
  if (role === undefined || revokedAt !== undefined || !isHere({ until }, now)) return undefined
  return { id: staff, role, mark: await digestOf(`${centre}#${staff}`) }
}
