import * as z from 'zod/mini'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { handedSchema } from '../../../shared/duties/handed.ts'
import {
  type HandedOver,
  isLoop,
  type NewHandOver,
  obstaclesOf,
  proposed,
} from '../../../shared/hand-over/hand-over.ts'
import type { HandOverView } from '../../../shared/hand-over/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { offerDueAt } from '../../../shared/time/law.ts'
import { readClient } from '../clients/file.ts'
import type { Centre } from '../table/access.ts'
import { noteReading } from '../table/audit.ts'
import { byCentre, keySchema, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { readHandOver, shownHandOver } from './items.ts'
import { type NoticeHere, readNoticeOf } from './notice-here.ts'
import { readOpen } from './open-centres.ts'
import { type Doer, send } from './sending.ts'

const PAGE = 20

/** What a centre hands over to others, and what it knows of it afterwards. */
export function handOversOf(centre: Centre) {
  return {
    /** What would go with a file, and to whom; leaves the audit entry of reading it. Throws `not-found` and `handed-over`. */
    show: (client: string, doer: Doer) => show(centre, client, doer),
    /** Throws `not-found`, `handed-over`, `invalid` and `hand-over-loop`. */
    send: async (wanted: NewHandOver & { readonly client: string }, doer: Doer) =>
      shownHandOver(await send(centre, wanted, doer)),
    /** How far a hand-over is. Throws `not-found`. */
    one: async (id: string): Promise<HandedOver> => {
      const item = await readItem(centre.table, keys.handOver(centre.id, id))
      if (item === undefined) throw new Problem('not-found')
      return shownHandOver(readHandOver(item))
    },
    /** Newest first. */
    list: async (after?: string) => {
      const paging = { limit: PAGE, after, newestFirst: true }
      const { items, ...rest } = await listPage(centre.table, byCentre.handOvers(centre.id), paging)
      return { handOvers: items.map((item) => shownHandOver(readHandOver(item))), ...rest }
    },
  }
}

async function show(centre: Centre, client: string, { by, role, now }: Doer): Promise<HandOverView> {
  const [here, { others, covering }] = await Promise.all([readNoticeOf(centre, client), readOpen(centre, now)])
  const cameFrom = await openHandIn(centre, here, client)
  await noteReading(centre, { client, by, role, at: now })
  const covers = covering(here.district)
  return {
    now,
    client,
    references: here.clients.map((one) => clientReference(centre.id, one)),
    dueAt: offerDueAt(deliveredAtOf(here)),
    obstacles: obstaclesOf(here.states),
    centres: proposed(others, { covering: covers, path: here.path }).map(({ id, name, seat }) => ({
      ...{ id, name, seat },
      isCovering: id === covers,
      isLoop: isLoop(here.path, { from: centre.id, to: id }),
    })),
    ...(cameFrom && { cameFrom }),
  }
}

const deliveredSchema = z.object({ deliveredAt: z.string() })

function deliveredAtOf({ parts }: NoticeHere): string {
  return stored(deliveredSchema, parts.notice.find(({ type }) => type === 'notice') ?? {}).deliveredAt
}

const handInSchema = z.object({ ...keySchema.shape, ...handedSchema.shape, sealed: z.string() })
const wordsSchema = z.object({ words: z.string() })

/** From whom it came the last time, with their words. */
async function openHandIn(centre: Centre, { parts }: NoticeHere, client: string): Promise<HandOverView['cameFrom']> {
  const items = parts.files.get(client) ?? []
  const [last] = items
    .filter(({ type }) => type === 'hand-in')
    .map((item) => stored(handInSchema, item))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const file = items.find(({ type }) => type === 'client')
  if (last === undefined || file === undefined) return undefined
  const key = (await centre.keys())(readClient(file).key)
  const { from, at, reason, sealed } = last
  return { centre: from, at, reason, words: unseal(wordsSchema, sealed, { key, item: last }).words }
}
