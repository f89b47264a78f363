import { Problem } from '../../../shared/problems/problem.ts'
import type { Centre } from '../table/access.ts'
import type { Action } from '../table/transact.ts'
import { clientActions } from './client-actions.ts'
import { openFile, type Turning } from './records.ts'

/** The most enquiries that are linked to one file. */
const MOST_LINKED = 30

/** An enquiry and the file that it is linked to, or is no longer. */
interface Link {
  readonly client: string
  readonly enquiry: string
  readonly isLinked: boolean
}

/**
 * What is written of a file when an enquiry is linked to it, or is no longer; the enquiry is written in the same transaction. Throws
 * `not-found`, and `invalid` naming `reference` when too many are linked to it.
 */
export async function linkActions(
  centre: Centre,
  { client, enquiry, isLinked }: Link,
  linker: Omit<Turning, 'client'>,
): Promise<Readonly<Record<string, Action>>> {
  const { file } = await openFile(centre, client)
  const others = (file.linkedEnquiries ?? []).filter((id) => id !== enquiry)
  if (isLinked && others.length === MOST_LINKED)
    throw new Problem('invalid', { faults: [{ path: 'reference', code: 'too-many-linked' }] })
  const after = { ...file, linkedEnquiries: isLinked ? [...others, enquiry] : others }
  const did = isLinked ? 'enquiry-link' : 'enquiry-unlink'
  const actions = await clientActions(centre, after, { ...linker, did })
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [`file ${name}`, action]))
}
