import * as z from 'zod/mini'
import { type Section, sectionSchema } from '../../../shared/hand-over/move.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { byCentre, keySchema, keys } from '../table/keys.ts'
import { type DataKey, seal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'

/* What another centre told of the person of a file, page by page; the first page says from whom it came, and who took note of it. */

const itemSchema = z.object({
  ...keySchema.shape,
  type: z.literal('moved-in'),
  version: z.number(),
  client: z.string(),
  from: z.string(),
  at: z.string(),
  pages: z.number(),
  seen: z.exactOptional(z.object({ by: z.string(), at: z.string() })),
  centrePk: z.exactOptional(z.string()),
  centreSk: z.exactOptional(z.string()),
  sealed: z.string(),
})
export type MovedInItem = z.infer<typeof itemSchema>

/** A stored page. */
export function readMovedIn(item: Item): MovedInItem {
  return stored(itemSchema, item)
}

/** What a page says; read without the limits it came with. */
export const movedInSchema = z.object({ words: z.string(), sections: z.array(z.object(sectionSchema.shape)) })

interface Told {
  readonly client: string
  readonly from: string
  readonly at: Instant
  readonly words: string
  readonly pages: readonly (readonly Section[])[]
}

/** The name of a page. */
export function movedInKey(centre: string, client: string, page: number) {
  return keys.record(centre, client, { type: 'moved-in', id: String(page).padStart(3, '0') })
}

/** All pages as they are stored; the first stands in the list of what nobody has taken note of. */
export function movedInItems(centre: string, { pages, words, ...told }: Told, dataKey: DataKey) {
  const { client, at } = told
  return pages.map((sections, page) => {
    const name = movedInKey(centre, client, page)
    const said = { words: page === 0 ? words : '', sections }
    return {
      ...name,
      ...(page === 0 && byCentre.unseenMove(centre, at, client)),
      ...{ type: 'moved-in' as const, version: 1, ...told, pages: pages.length },
      sealed: seal(said, dataKey, name),
    }
  })
}
