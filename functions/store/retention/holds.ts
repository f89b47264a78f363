import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import type { HeldRow, Holds } from '../../../shared/retention/views.ts'
import { fileByReference } from '../clients/by-reference.ts'
import { clientActions } from '../clients/client-actions.ts'
import { openFile, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'

/*
 * A file that must not be disposed of, and why: a court or an office may still ask for it. The file itself says that it is held, so that
 * whoever disposes of it at the same moment is overtaken; the reason is words, and lies sealed beside it.
 */

const holdSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  client: z.string(),
  by: z.string(),
  since: z.string(),
  endedAt: z.exactOptional(z.string()),
  sealed: z.string(),
})
const wordsSchema = z.object({ reason: z.string() })

/** Who holds, or ends it; without the file. */
type Doer = Omit<Turning, 'client'>

/** Holds a file by its number, as it was typed; one that is held stays as it is. Throws `invalid` naming `reference`, and `erased`. */
export async function holdFile(
  centre: Centre,
  { reference, reason }: { readonly reference: string; readonly reason: string },
  doer: Doer,
): Promise<void> {
  const client = await fileByReference(centre, reference)
  await anewWhenOvertaken(async () => {
    const [{ file, dataKey }, found] = await Promise.all([openFile(centre, client), readHold(centre, client)])
    if (file.isHeld) return
    const { by, now: since } = doer
    const name = keys.legalHold(centre.id, client)
    const list = byCentre.legalHold(centre.id, since, client)
    const sealed = seal({ reason }, dataKey, name)
    const item = { ...name, type: 'legal-hold' as const, version: 1, client, by, since, ...list, sealed }
    await transact<string>(centre.table, {
      hold: found ? replace(item, found.version) : create(item),
      ...(await clientActions(centre, { ...file, isHeld: true }, { ...doer, did: 'hold' })),
    })
  })
}

/** Ends it: the file's time goes on as if it had never been held. Throws `not-found`. */
export async function endHold(centre: Centre, client: string, doer: Doer): Promise<void> {
  await anewWhenOvertaken(async () => {
    const [{ file }, found] = await Promise.all([openFile(centre, client), readHold(centre, client)])
    if (found === undefined) throw new Problem('not-found')
    if (!file.isHeld) return
    const { isHeld: _isHeld, ...after } = file
    const item = { ...found, type: 'legal-hold' as const, endedBy: doer.by, endedAt: doer.now }
    await transact<string>(centre.table, {
      hold: replace(item, found.version),
      ...(await clientActions(centre, after, { ...doer, did: 'end-hold' })),
    })
  })
}

async function readHold({ id, table }: Centre, client: string) {
  const item = await readItem(table, keys.legalHold(id, client))
  return item && stored(holdSchema, item)
}

const HOLDS_PAGE = 50

/** Files that are held, the longest first. */
export async function listHolds(centre: Centre, after: string | undefined): Promise<Omit<Holds, 'now'>> {
  const { items, ...rest } = await listPage(centre.table, byCentre.legalHolds(centre.id), { limit: HOLDS_PAGE, after })
  // A table that was set back may hold what was disposed of since: it holds nothing any more.
  const holding = items.filter((item) => !('erasedOn' in item))
  return { holds: await Promise.all(holding.map((item) => heldRow(centre, item))), ...rest }
}

async function heldRow(centre: Centre, found: Item): Promise<HeldRow> {
  const item = stored(holdSchema, found)
  const { client, by, since, sealed } = item
  const { file, dataKey } = await openFile(centre, client)
  const { reason } = unseal(wordsSchema, sealed, { key: dataKey, item })
  return { client, reference: file.reference, since, by, reason }
}
