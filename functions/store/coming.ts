import * as z from 'zod/mini'
import { fullName } from '../../shared/clients/full-name.ts'
import { ASLEEP_DAYS, comingNames, isShown, MOST_DAYS_AHEAD } from '../../shared/duties/coming.ts'
import type { AsleepRow, Coming, ComingRow } from '../../shared/duties/views.ts'
import { type Instant, plusDays, plusHours } from '../../shared/time/instant.ts'
import { endOfPragueDay, pragueDay } from '../../shared/time/prague.ts'
import { nameInEnquiry } from './appointments/names.ts'
import { type Activity, asleepSince } from './clients/activity.ts'
import { personalSchema, readClient } from './clients/file.ts'
import type { Centre } from './table/access.ts'
import { byCentre, keys } from './table/keys.ts'
import { allItems, listUntil, only, readItem } from './table/query.ts'
import { unseal } from './table/seal.ts'
import { stored } from './table/shapes.ts'

const COMING_PAGE = 50

/** What of an item says when something is due about it, and whose it is. */
const dueSchema = z.object({
  type: z.enum(comingNames),
  centreSk: z.string(),
  comingAt: z.string(),
  client: z.exactOptional(z.string()),
  enquiry: z.exactOptional(z.string()),
  worker: z.exactOptional(z.string()),
})

const attributes = ['centreSk', 'comingAt', 'client', 'enquiry', 'worker']

/** A line before the person is known whom it is about. */
type Unnamed = Omit<ComingRow, 'name' | 'reference'>

/**
 * What is due besides the 48 hours, a page at a time, those first that were due first, and with the first page the files that sleep.
 * Names are opened of what is shown only.
 */
export async function listComing(centre: Centre, now: Instant, after?: string): Promise<Omit<Coming, 'now'>> {
  const [all, asleep] = await Promise.all([
    dueLines(centre, now),
    after === undefined ? sleeping(centre, now) : undefined,
  ])
  const left = after === undefined ? all : all.filter(({ place }) => place > after)
  const page = left.slice(0, COMING_PAGE)
  const last = page.at(-1)
  return {
    coming: await Promise.all(page.map((line) => withPerson(centre, line))),
    total: all.length,
    ...(last && left.length > page.length && { next: last.place }),
    ...(asleep && { asleep }),
  }
}

async function dueLines({ table, id }: Centre, now: Instant): Promise<Unnamed[]> {
  const until = endOfPragueDay(plusDays(pragueDay(now), MOST_DAYS_AHEAD))
  const query = { ...listUntil(byCentre.allComing(id), until), ...only(['type', 'shape', ...attributes]) }
  const items = await allItems(table, query)
  return items
    .map((item) => stored(dueSchema, item))
    .map(({ type, centreSk, comingAt, ...whose }) => ({ kind: type, place: centreSk, at: comingAt, ...whose }))
    .filter((line) => isShown(line, now))
}

async function sleeping(centre: Centre, now: Instant): Promise<Coming['asleep']> {
  const { files, isMore } = await asleepSince(centre, plusHours(now, -24 * ASLEEP_DAYS))
  return { first: await Promise.all(files.map((file) => asleepRow(centre, file))), areMore: isMore }
}

async function asleepRow(centre: Centre, { client, activeAt }: Activity): Promise<AsleepRow> {
  return { client, since: activeAt, ...(await personOf(centre, client)) }
}

async function withPerson(centre: Centre, line: Unnamed): Promise<ComingRow> {
  const { client, enquiry } = line
  if (client !== undefined) return { ...line, ...(await personOf(centre, client)) }
  const name = enquiry === undefined ? undefined : await nameInEnquiry(centre, enquiry)
  return name === undefined ? line : { ...line, name }
}

/** Who a file is about. */
async function personOf(
  centre: Centre,
  client: string,
): Promise<{ readonly reference: string; readonly name: string } | undefined> {
  const [found, openKey] = await Promise.all([readItem(centre.table, keys.client(centre.id, client)), centre.keys()])
  if (found === undefined) return undefined
  const item = readClient(found)
  const { person } = unseal(personalSchema, item.sealed, { key: openKey(item.key), item })
  return { reference: item.reference, name: fullName(person) }
}
