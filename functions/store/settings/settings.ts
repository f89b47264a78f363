import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import { changeLetters } from '../../../shared/settings/changes.ts'
import { type Settings, settingsFaults, settingsSchema } from '../../../shared/settings/settings.ts'
import type { CentreSettings } from '../../../shared/settings/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readSettings } from '../centres/read-settings.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { create, replace, somebodyWasFirst, transact } from '../table/transact.ts'

/** Settings as they lie in the table, but for who changed them. */
export const storedSchema = z.object({ ...settingsSchema.shape, version: z._default(z.number(), 0) })

/** Settings as they are stored. `version` goes up by one with every change. */
export type StoredSettings = z.infer<typeof storedSchema>

/** All that a centre has decided for itself. */
export function readAllSettings(table: Table, centre: string): Promise<StoredSettings> {
  return readSettings(table, centre, storedSchema)
}

/** Who changes the settings, from which version of them, and when. */
export interface SettingsChange {
  readonly version: number
  readonly by: string
  readonly now: Instant
}

/** What a centre has decided for itself, as its staff see it. */
export async function showSettings({ table, id }: Centre, now: Instant): Promise<CentreSettings> {
  return settingsView(await readAllSettings(table, id), now)
}

/**
 * Changes the settings by a plan made on what they are, and tells everybody whose duty that changes. Throws `invalid` with faults, and
 * `changed-meanwhile` with the current ones.
 */
export async function changeSettings(
  centre: Centre,
  change: SettingsChange,
  plan: (before: Settings) => Settings,
): Promise<CentreSettings> {
  const { version, ...before } = await readAllSettings(centre.table, centre.id)
  if (version !== change.version)
    throw new Problem('changed-meanwhile', { current: settingsView({ ...before, version }, change.now) })
  const settings = plan(before)
  const faults = settingsFaults(settings).map(({ path, code }) => ({ path: `settings.${path}`, code }))
  if (faults.length > 0) throw new Problem('invalid', { faults })
  await put(centre, change, { before, settings })
  return settingsView({ ...settings, version: change.version + 1 }, change.now)
}

interface Changed {
  readonly before: Settings
  readonly settings: Settings
}

async function put(centre: Centre, { version, by, now }: SettingsChange, changed: Changed): Promise<void> {
  const { table, id } = centre
  const { before, settings } = changed
  const item = { ...keys.settings(id), type: 'settings' as const, ...settings, changed: { by, at: now } }
  const letters = changeLetters(before, settings, { centre: id, version: version + 1, now })
  const queued = letters.map((letter) => [letter.id, create(queuedLetter(letter))] as const)
  const refused = await somebodyWasFirst(
    transact<string>(table, {
      settings: replace(item, version),
      ...Object.fromEntries(queued),
    }),
  )
  if (refused === undefined) return
  if (!refused.failed.has('settings')) throw new Problem('busy')
  throw new Problem('changed-meanwhile', { current: settingsView(await readAllSettings(table, id), now) })
}

function settingsView({ version, ...settings }: StoredSettings, now: Instant): CentreSettings {
  return { now, version, settings }
}
