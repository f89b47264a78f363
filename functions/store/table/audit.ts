import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from './access.ts'
import { newId } from './ids.ts'
import { keys } from './keys.ts'
import { type Named, putUnlessThere } from './transact.ts'

interface Deed {
  readonly by: string
  readonly at: Instant
  /** `read`, or the change that a noun's own rules name. */
  readonly did: string
}

/** Who did what to which file, complaint or book, when. Never changed and never deleted: the tenant role denies it. */
export type AuditEntry = (Deed & { readonly client: string }) | (Deed & { readonly complaint: string })

/** The entry of a change, written in the change's own transaction. */
export function changeEntry(centre: string, entry: AuditEntry): AuditEntry & Named {
  return { ...keys.audit(centre, subjectOf(entry), `${entry.at}#${newId(entry.at)}`), type: 'audit' as const, ...entry }
}

function subjectOf(entry: AuditEntry): string {
  return 'client' in entry ? entry.client : entry.complaint
}

/**
 * Notes that somebody read a file: one entry for a person, a file and a span of ten minutes, however often the screen asks again.
 */
export async function noteReading({ id, table }: Centre, entry: AuditEntry): Promise<void> {
  const span = `${entry.at.slice(0, 15)}0`
  await putUnlessThere(table, {
    ...keys.audit(id, subjectOf(entry), `${span}#read#${entry.by}`),
    type: 'audit' as const,
    ...entry,
  })
}
