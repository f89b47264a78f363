import { instant } from '../../../shared/time/instant.ts'
import { changeEntry, noteExport } from '../table/audit.ts'
import { create, transact } from '../table/transact.ts'
import type { Ground } from './members.ts'

/** Who of the platform does it: no member of any staff. */
export const OPERATOR = { by: 'operator', role: 'operator' } as const

/** Notes in the audit of a centre that all of it is given out. */
export async function noteArchive({ table, now }: Ground, centre: string): Promise<void> {
  await noteExport({ id: centre, table }, { ...OPERATOR, at: instant(now()), centre, did: 'archive' })
}

/** Notes in the audit of a centre that it came back out of an archive. */
export async function noteRestored({ table, now }: Ground, centre: string): Promise<void> {
  const entry = changeEntry(centre, { ...OPERATOR, at: instant(now()), centre, did: 'restored' })
  await transact(table, { entry: create(entry) })
}
