import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from './access.ts'
import { newId } from './ids.ts'
import { keys } from './keys.ts'
import { type Named, putUnlessThere } from './transact.ts'

/** Who turned to which file, complaint or book, when. */
type Turn = { readonly by: string; readonly at: Instant } & (
  | { readonly client: string }
  | { readonly complaint: string }
)

/** And what they did: `read`, or the change that a noun's own rules name. Never changed and never deleted: the tenant role denies it. */
export type AuditEntry = Turn & { readonly did: string }

/** The entry of a change, written in the change's own transaction. */
export function changeEntry(centre: string, entry: AuditEntry): AuditEntry & Named {
  return { ...keys.audit(centre, subjectOf(entry), `${entry.at}#${newId(entry.at)}`), type: 'audit' as const, ...entry }
}

function subjectOf(turn: Turn): string {
  return 'client' in turn ? turn.client : turn.complaint
}

/**
 * Notes that somebody read a file: one entry for a person, a file and a span of ten minutes, however often the screen asks again.
 */
export async function noteReading({ id, table }: Centre, turn: Turn): Promise<void> {
  const span = `${turn.at.slice(0, 15)}0`
  await putUnlessThere(table, {
    ...keys.audit(id, subjectOf(turn), `${span}#read#${turn.by}`),
    type: 'audit' as const,
    ...turn,
    did: 'read',
  })
}
