import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { type Action, create, put, replace } from '../table/transact.ts'
import { touched } from './activity.ts'
import { readContactDuty } from './closure.ts'
import type { ClientItem } from './file.ts'
import type { Turning } from './records.ts'
import { versionItem } from './version-item.ts'

/**
 * What is written when something that is plain of a file becomes otherwise than it was read: its item with the next version, what says so to
 * open screens, its activity and an audit entry.
 */
export async function clientActions(
  centre: Centre,
  after: ClientItem,
  { by, role, now, did }: Omit<Turning, 'client'> & { readonly did: ChangeDeed },
): Promise<Record<'client' | 'version' | 'activity' | 'audit', Action>> {
  const { id: client, version } = after
  const contact = await readContactDuty(centre, client)
  return {
    client: replace(after, version),
    version: put(versionItem(centre.id, { client: { ...after, version: version + 1 }, deadline: contact })),
    activity: touched(centre.id, client, now),
    audit: create(changeEntry(centre.id, { client, by, role, at: now, did })),
  }
}
