import * as z from 'zod/mini'
import {
  firstChoice,
  isListed,
  type ListChoice,
  type ListedFile,
  type ListName,
  listChoiceSchema,
  listNames,
  sortedFiles,
} from '../../../shared/register/lists.ts'
import type { FileList, ListRow } from '../../../shared/register/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Activity, readActivity, takeUpArrivals } from '../clients/activity.ts'
import { ownFiles, untakenFiles } from '../clients/clients.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, only, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { put, transact } from '../table/transact.ts'
import type { OpenRegister } from './register.ts'
import { rowOf } from './rows.ts'

/** What somebody asks to see; what is left out is as they chose last. */
export interface Listing {
  readonly by: string
  readonly now: Instant
  readonly choice: ListChoice
  /** How many are passed over. */
  readonly from: number
  readonly limit: number
}

/** A page of a list of files, with how many stand in each list. */
export async function listFiles(
  centre: Centre,
  register: OpenRegister,
  { by, now, choice, from, limit }: Listing,
): Promise<Omit<FileList, 'now'>> {
  const { files, areMore } = await filesOf(centre, register, { by, now, isOwn: choice.list === 'mine' })
  const listed = (name: ListName) => files.filter((file) => isListed(name, file, now))
  const all = sortedFiles(listed(choice.list), choice)
  const page = all.slice(from, from + limit)
  const counted = listNames.filter((name) => name !== 'mine' || choice.list === 'mine')
  const isGathering = register.gathering || areMore
  return {
    choice,
    rows: await Promise.all(page.map((file) => listRow(centre, file))),
    total: all.length,
    counts: Object.fromEntries(counted.map((name) => [name, listed(name).length])),
    ...(from + page.length < all.length && { next: from + page.length }),
    ...(isGathering && { isGathering }),
  }
}

async function listRow(
  centre: Centre,
  { card, activeAt, agreedUntil, protectionAt, reviewAt }: ListedFile,
): Promise<ListRow> {
  return {
    ...(await rowOf(centre, card)),
    activeAt,
    ...(agreedUntil !== undefined && { agreedUntil }),
    ...(protectionAt !== undefined && { protectionAt }),
    ...(reviewAt !== undefined && { reviewAt }),
  }
}

/** As many arrivals as somebody who looks at a list waits for are taken up, fifty at a time. */
const MOST_ROUNDS = 20

interface Asking {
  readonly by: string
  readonly now: Instant
  /** Whether own files are asked for: who has taken what is read of all duties there ever were. */
  readonly isOwn: boolean
}

/** All files of the centre, each with what its place in lists hangs on. */
async function filesOf(centre: Centre, register: OpenRegister, { by, now, isOwn }: Asking) {
  const areMore = await takeUpAll(centre, now)
  const [open, closed, agreed, coming, own, untaken] = await Promise.all([
    activities(centre, byCentre.activeFiles(centre.id)),
    activities(centre, byCentre.closedFiles(centre.id)),
    agreedDays(centre),
    comingAt(centre),
    isOwn ? ownFiles(centre, by) : new Set<string>(),
    untakenFiles(centre),
  ])
  const files = register
    .cardsWhere(({ of }) => of === 'client')
    .map(
      (card): ListedFile => ({
        card,
        isClosed: closed.has(card.id),
        activeAt: open.get(card.id) ?? closed.get(card.id) ?? card.at,
        agreedUntil: agreed.get(card.id),
        protectionAt: coming.get(`protection ${card.id}`),
        reviewAt: coming.get(`plan-review ${card.id}`),
        isMine: own.has(card.id),
        isNobodys: untaken.has(card.id),
      }),
    )
  return { files, areMore }
}

async function takeUpAll(centre: Centre, now: Instant): Promise<true | undefined> {
  for (let round = 1; round <= MOST_ROUNDS; round++) if (!(await takeUpArrivals(centre, now)).areMore) return undefined
  return true
}

/** When something was last done, by the id of the file. */
async function activities({ table }: Centre, name: string): Promise<Map<string, Instant>> {
  const attributes = only(['type', 'shape', 'client', 'activeAt', 'touches'])
  const items = await allItems(table, { ...list(name), ...attributes })
  return new Map(items.map(readActivity).map(({ client, activeAt }: Activity) => [client, activeAt]))
}

const agreedSchema = z.object({ client: z.string(), until: z.string() })

async function agreedDays({ id, table }: Centre): Promise<Map<string, string>> {
  const items = await allItems(table, list(byCentre.agreedFiles(id)))
  return new Map(items.map((item) => stored(agreedSchema, item)).map(({ client, until }) => [client, until]))
}

const comingSchema = z.object({ type: z.string(), client: z.exactOptional(z.string()), comingAt: z.string() })

/** The first of each kind that is coming of a file, by both. */
async function comingAt({ id, table }: Centre): Promise<Map<string, Instant>> {
  const attributes = only(['type', 'shape', 'client', 'comingAt'])
  const items = await allItems(table, { ...list(byCentre.allComing(id)), ...attributes })
  const found = new Map<string, Instant>()
  for (const { type, client, comingAt: at } of items.map((item) => stored(comingSchema, item))) {
    const name = `${type} ${client}`
    if (!found.has(name)) found.set(name, at)
  }
  return found
}

const choiceItemSchema = z.object({ choice: z.unknown() })

/** What somebody chose last; the first choice when they have not, or when it is one that there is not any more. */
export async function readChoice({ id, table }: Centre, staff: string): Promise<ListChoice> {
  const item = await readItem(table, keys.listChoice(id, staff))
  const read = item && listChoiceSchema.safeParse(stored(choiceItemSchema, item).choice)
  return read?.data ?? firstChoice
}

/** Keeps what somebody has chosen. */
export async function saveChoice({ id, table }: Centre, staff: string, choice: ListChoice): Promise<void> {
  await transact(table, { choice: put({ ...keys.listChoice(id, staff), type: 'list-choice' as const, choice }) })
}
