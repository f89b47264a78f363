import * as z from 'zod/mini'
import { codeListSettings, markedUsed, type Use } from '../../../shared/code-lists/code-lists.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { type Action, replace } from '../table/transact.ts'

/** The code lists, with all else that the settings hold, which stays as it is. */
const settingsSchema = z.looseObject({ ...codeListSettings, version: z._default(z.number(), 0) })

/**
 * What the transaction that uses an entry of a code list writes beside it: with the first use the mark of it, on the settings as they were
 * read, so that nobody can have deleted it in between. Nothing for one that is marked, and where none is used. Throws what the rule throws.
 */
export async function firstUse(
  { table, id: centre }: Pick<Centre, 'table' | 'id'>,
  use: Use | undefined,
): Promise<{ readonly settings?: Action }> {
  if (use === undefined) return {}
  const settings = await readSettings(table, centre, settingsSchema)
  const lists = markedUsed(settings, use)
  if (lists === undefined) return {}
  const item = { ...settings, ...lists, ...keys.settings(centre), type: 'settings' as const }
  return { settings: replace(item, settings.version) }
}
