import * as z from 'zod/mini'
import { type EventKind, eventKinds } from '../../../shared/code-lists/kinds.ts'
import { type EventLine, storedEventSchema, type TeamEvent } from '../../../shared/team/event.ts'
import type { Kept, TeamEventFile, TeamYear } from '../../../shared/team/views.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, list, only, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { openKept, readVersions, type TeamKind } from './kept.ts'

/** Events: figures are made of what they were, when, how long, where and for how many. */
export const teamEvents: TeamKind<TeamEvent> = {
  type: 'team-event',
  schema: storedEventSchema,
  plain: (event, centre) => {
    const { id, kind, on, minutes, district, ordinal, partners, reached, withdrawn } = event
    const isWithdrawn = withdrawn !== undefined
    const placed = { ...(district !== undefined && { district }), ...(ordinal !== undefined && { ordinal }) }
    return { kind, on, minutes, ...placed, partners, reached, isWithdrawn, ...byCentre.teamEvent(centre, { on, id }) }
  },
}

const lineSchema = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  on: z.string(),
  minutes: z.number(),
  district: z.exactOptional(z.string()),
  ordinal: z.exactOptional(z.number()),
  isWithdrawn: z.boolean(),
})

const LINE = ['type', 'shape', 'id', 'kind', 'on', 'minutes', 'district', 'ordinal', 'isWithdrawn']

/** Which year is looked at, which kind of it, and after which event a page begins. */
export interface LookingAtYear {
  readonly year: number
  readonly kind?: EventKind | undefined
  readonly after?: string | undefined
}

const PAGE = 30

/** A page of a year's events, newest first, and the coded lines of the whole year. */
export async function readYear(
  centre: Centre,
  { year, kind, after = '~' }: LookingAtYear,
): Promise<Omit<TeamYear, 'now'>> {
  const items = await allItems(centre.table, { ...list(byCentre.teamYear(centre.id, year)), ...only(LINE) })
  const lines = items.map((item) => stored(lineSchema, item))
  const older = lines.filter((line) => (kind === undefined || line.kind === kind) && cursorOf(line) < after)
  const page = older.toReversed().slice(0, PAGE)
  const opened = await Promise.all(page.map(({ id }) => findEvent(centre, id)))
  const last = page.at(-1)
  return {
    year,
    events: opened.flatMap((event) => event ?? []),
    ...(last && older.length > page.length && { next: cursorOf(last) }),
    lines: lines.map(({ id: _id, ...line }) => line) satisfies EventLine[],
  }
}

function cursorOf({ on, id }: Pick<TeamEvent, 'on' | 'id'>): string {
  return `${on}#${id}`
}

async function findEvent(centre: Centre, id: string): Promise<Kept<TeamEvent> | undefined> {
  const item = await readItem(centre.table, keys.team(centre.id, 'team-event', id))
  return item && (await openKept(centre, item, teamEvents)).record
}

/** One event and all its versions. Throws `not-found`. */
export async function readEvent(centre: Centre, id: string): Promise<Omit<TeamEventFile, 'now'>> {
  const { record, versions } = await readVersions(centre, teamEvents, id)
  return { event: record, versions }
}
