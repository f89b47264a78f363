import type { StaffRole } from '../../../shared/centres/staff.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { type Action, create, put, replace } from '../table/transact.ts'
import { touched } from './activity.ts'
import { readContactDuty } from './closure.ts'
import { openFile } from './records.ts'
import { versionItem } from './version-item.ts'

/** The most enquiries that are linked to one file. */
const MOST_LINKED = 30

/** An enquiry and the file that it is linked to, or is no longer. */
interface Link {
  readonly client: string
  readonly enquiry: string
  readonly isLinked: boolean
}

interface Linker {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/**
 * What is written of a file when an enquiry is linked to it, or is no longer; the enquiry is written in the same transaction. Throws
 * `not-found`, and `invalid` naming `reference` when too many are linked to it.
 */
export async function linkActions(
  centre: Centre,
  { client, enquiry, isLinked }: Link,
  { by, role, now }: Linker,
): Promise<Readonly<Record<string, Action>>> {
  const [{ file }, contact] = await Promise.all([openFile(centre, client), readContactDuty(centre, client)])
  const others = (file.linkedEnquiries ?? []).filter((id) => id !== enquiry)
  if (isLinked && others.length === MOST_LINKED)
    throw new Problem('invalid', { faults: [{ path: 'reference', code: 'too-many-linked' }] })
  const after = { ...file, linkedEnquiries: isLinked ? [...others, enquiry] : others }
  const did = isLinked ? 'enquiry-link' : 'enquiry-unlink'
  return {
    'file client': replace(after, file.version),
    'file version': put(versionItem(centre.id, { client: { ...after, version: file.version + 1 }, deadline: contact })),
    'file activity': touched(centre.id, client, now),
    'file audit': create(changeEntry(centre.id, { client, by, role, at: now, did })),
  }
}
