import * as z from 'zod/mini'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { confirmedRepeat, type Eviction, fault } from '../../../shared/clients/household.ts'
import type { JoinedFiles, RepeatView } from '../../../shared/clients/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { touched } from './activity.ts'
import { fileByReference } from './by-reference.ts'
import { type PlainClient, readPlainClient } from './file.ts'
import type { Turning } from './records.ts'

/*
 * Which eviction of its household a notice tells of, apart from the notice: what police delivered is never written again, and what is
 * said holds for the files of all its people.
 */

const noticeSchema = z.object({ evictedAt: z.string(), clients: z.array(z.string()) })

const householdSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('household'),
  version: z.number(),
  notice: z.string(),
  /** The first known eviction of the household, by its notice: it may have been said since that there was an earlier one. */
  household: z.string(),
  ordinal: z.exactOptional(z.number()),
  /** A file of the earlier eviction that was named. */
  earlier: z.exactOptional(z.string()),
  by: z.string(),
  at: z.string(),
})
type HouseholdItem = z.infer<typeof householdSchema>

interface Noticed {
  readonly notice: string
  readonly evictedAt: string
  readonly clients: readonly string[]
  readonly said: HouseholdItem | undefined
}

/** What a worker says of an eviction, from which version of what was said before. */
export interface Saying {
  readonly version: number
  readonly ordinal: number | null
  readonly reference?: string | undefined
}

interface Confirming extends Saying, Turning {
  /** What is shown to whom somebody else has overtaken. */
  readonly show: () => Promise<JoinedFiles>
}

/**
 * Keeps which eviction of its household a file's one is. Throws `invalid` naming the field, and `changed-meanwhile` with what somebody
 * else has said.
 */
export function confirmRepeat(centre: Centre, file: PlainClient, saying: Confirming): Promise<void> {
  const { client, version, ordinal, reference, by, role, now, show } = saying
  return anewWhenOvertaken(async () => {
    const own = await readNotice(centre, file)
    if (own === undefined) throw fault('ordinal', 'no-eviction')
    const { notice, said } = own
    const other = ordinal === null || reference === undefined ? undefined : await readEarlier(centre, reference)
    const repeat = ordinal === null ? { household: notice } : confirmedRepeat(evictionOf(own), ordinal, other?.eviction)
    const earlier = other && { earlier: other.client }
    if (said && isSame(said, { ...repeat, ...earlier })) return
    if ((said?.version ?? 0) !== version) throw new Problem('changed-meanwhile', { current: await show() })
    const name = keys.household(centre.id, notice)
    const item = { ...name, type: 'household' as const, notice, ...repeat, ...earlier, by, at: now }
    await transact<string>(centre.table, {
      household: said ? replace(item, said.version) : create({ ...item, version: 1 }),
      audit: create(changeEntry(centre.id, { client, by, role, at: now, did: 'repeat' })),
      ...Object.fromEntries(own.clients.map((one) => [`activity ${one}`, touched(centre.id, one, now)])),
    })
  })
}

function isSame(said: HouseholdItem, now: Pick<HouseholdItem, 'household' | 'ordinal' | 'earlier'>): boolean {
  return said.household === now.household && said.ordinal === now.ordinal && said.earlier === now.earlier
}

/**
 * The other files of a file's notice, and which eviction of its household it is; with what may be proposed of it by other files of the
 * same person.
 */
export async function readRepeat(
  centre: Centre,
  file: PlainClient,
  others: readonly PlainClient[],
): Promise<{ sameNotice: string[]; version: number; repeat?: RepeatView }> {
  const own = await readNotice(centre, file)
  if (own === undefined) return { sameNotice: [], version: 0 }
  const known = { sameNotice: own.clients.filter((client) => client !== file.id), version: own.said?.version ?? 0 }
  const repeat = viewOf(centre, own)
  if (repeat.ordinal !== undefined) return { ...known, repeat }
  const proposed = await proposedBy(centre, own, others)
  return { ...known, repeat: { ...repeat, ...(proposed && { proposed }) } }
}

function viewOf({ id }: Centre, { said }: Noticed): RepeatView {
  if (said === undefined) return {}
  const { ordinal, earlier, by, at } = said
  return {
    said: { by, at },
    ...(ordinal !== undefined && { ordinal }),
    ...(earlier !== undefined && { earlier: { client: earlier, reference: clientReference(id, earlier) } }),
  }
}

/** The last eviction before, of which the same person has a file: this one may be the next of its household. */
async function proposedBy(centre: Centre, { notice, evictedAt }: Noticed, others: readonly PlainClient[]) {
  const evictions = await Promise.all(
    others.map(async ({ id, ...other }) => ({ id, noticed: await readNotice(centre, other) })),
  )
  const [last] = evictions
    .flatMap(({ id, noticed }) => (noticed && noticed.notice !== notice ? [{ id, ...noticed }] : []))
    .filter((other) => instant(other.evictedAt) < instant(evictedAt))
    .toSorted((one, other) => (instant(one.evictedAt) < instant(other.evictedAt) ? 1 : -1))
  return last && { reference: clientReference(centre.id, last.id), ordinal: (last.said?.ordinal ?? 1) + 1 }
}

/** The eviction by which a file was opened; none when the person came by herself. */
export async function readEviction(centre: Centre, file: Pick<PlainClient, 'notice'>): Promise<Eviction | undefined> {
  const noticed = await readNotice(centre, file)
  return noticed && evictionOf(noticed)
}

/** The notice that opened a file, and what was said of its household; none when the person came by herself. */
async function readNotice(centre: Centre, { notice }: Pick<PlainClient, 'notice'>): Promise<Noticed | undefined> {
  if (notice === undefined) return undefined
  const [delivered, said] = await Promise.all([
    readItem(centre.table, keys.notice(centre.id, notice)),
    readItem(centre.table, keys.household(centre.id, notice)),
  ])
  if (delivered === undefined) throw new Error('a file lacks its notice')
  return { notice, ...stored(noticeSchema, delivered), said: said && stored(householdSchema, said) }
}

async function readEarlier(centre: Centre, reference: string): Promise<{ client: string; eviction: Eviction }> {
  const client = await fileByReference(centre, reference)
  const item = await readItem(centre.table, keys.client(centre.id, client))
  const noticed = item && (await readNotice(centre, readPlainClient(item)))
  if (noticed === undefined) throw fault('reference', 'no-eviction')
  return { client, eviction: { ...evictionOf(noticed), household: await firstOf(centre, noticed) } }
}

function evictionOf({ notice, evictedAt, said }: Noticed): Eviction {
  return { notice, evictedAt: instant(evictedAt), household: said?.household ?? notice, ordinal: said?.ordinal }
}

/** The first known eviction of a household: each names an earlier one or itself. */
async function firstOf(centre: Centre, { notice, said }: Noticed): Promise<string> {
  if (said === undefined || said.household === notice) return notice
  const before = await readNotice(centre, { notice: said.household })
  return before === undefined ? said.household : firstOf(centre, before)
}
