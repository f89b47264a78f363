import * as z from 'zod/mini'
import type { Handover } from '../../../shared/on-duty/roster.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { handedOver, leaving } from '../../../shared/settings/changes.ts'
import { type Settings, settingsFaults, settingsSchema } from '../../../shared/settings/settings.ts'
import type { CentreSettings } from '../../../shared/settings/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { revocation } from '../centres/calendars.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { replace, somebodyWasFirst, transact } from '../table/transact.ts'

const storedSchema = z.object({ ...settingsSchema.shape, version: z._default(z.number(), 0) })

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

/** Replaces the settings. Throws `invalid` with faults, and `changed-meanwhile` with the current ones. */
export async function saveSettings(
  centre: Centre,
  change: SettingsChange,
  settings: Settings,
): Promise<CentreSettings> {
  const faults = settingsFaults(settings).map(({ path, code }) => ({ path: `settings.${path}`, code }))
  if (faults.length > 0) throw new Problem('invalid', { faults })
  await put(centre, change, settings)
  return settingsView({ ...settings, version: change.version + 1 }, change.now)
}

/** Adds one hand-over to the roster. Throws `invalid` when it names somebody who is not of the staff. */
export async function handOver(centre: Centre, change: SettingsChange, handover: Handover): Promise<CentreSettings> {
  const { version: _, ...current } = await readAllSettings(centre.table, centre.id)
  return saveSettings(centre, change, handedOver(current, handover, change.now))
}

/** Whoever leaves the staff loses the address of their calendar by the same transaction. */
async function put(centre: Centre, { version, by, now }: SettingsChange, settings: Settings): Promise<void> {
  const { table, id } = centre
  const { staff } = await readAllSettings(table, id)
  const gone = leaving(staff, settings.staff)
  const revocations = await Promise.all(gone.map((member) => revocation(centre, member.id, now)))
  const item = { ...keys.settings(id), type: 'settings' as const, ...settings, changed: { by, at: now } }
  const refused = await somebodyWasFirst(
    transact<string>(table, { settings: replace(item, version), ...Object.assign({}, ...revocations) }),
  )
  if (refused === undefined) return
  if (!refused.failed.has('settings')) throw new Problem('busy')
  throw new Problem('changed-meanwhile', { current: settingsView(await readAllSettings(table, id), now) })
}

function settingsView({ version, ...settings }: StoredSettings, now: Instant): CentreSettings {
  return { now, version, settings }
}
