import * as z from 'zod/mini'
import { meanings } from '../../../shared/import/fields.ts'
import type { KeptTemplate } from '../../../shared/import/steps.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { newDataKey, seal, unseal, wrapDataKey } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { create, replace, somebodyWasFirst, transact } from '../table/transact.ts'

/*
 * What the columns of old registers mean in a centre. A file without headings has a person in its first row: what is kept of headings is
 * sealed like everything else that somebody typed.
 */

const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  key: z.string(),
  sealed: z.string(),
})

/** Read without limits; a meaning that there is no more is left out. */
const wordsSchema = z.record(z.string(), z.string())

/** What is kept; version 0 when nothing is. */
export async function readTemplate(centre: Centre): Promise<KeptTemplate> {
  const found = await readItem(centre.table, keys.importTemplate(centre.id))
  if (found === undefined) return { version: 0, template: {} }
  const { version, key, sealed, ...item } = stored(itemSchema, found)
  const words = unseal(wordsSchema, sealed, { key: (await centre.keys())(key), item })
  const known = Object.entries(words).flatMap(([heading, said]) => {
    const meaning = meanings.find((each) => each === said)
    return meaning === undefined ? [] : [[heading, meaning] as const]
  })
  return { version, template: Object.fromEntries(known) }
}

/** Keeps what columns mean from now on. Throws `changed-meanwhile` with what is kept. */
export async function saveTemplate(centre: Centre, { version, template }: KeptTemplate): Promise<KeptTemplate> {
  const name = keys.importTemplate(centre.id)
  const key = newDataKey()
  const item = {
    ...name,
    type: 'import-template' as const,
    version: 1,
    key: wrapDataKey(key, await centre.publicKey()),
    sealed: seal(template, key, name),
  }
  const written = transact(centre.table, { template: version === 0 ? create(item) : replace(item, version) })
  if (await somebodyWasFirst(written)) throw new Problem('changed-meanwhile', { current: await readTemplate(centre) })
  return { version: version + 1, template }
}
