import type { FileVersion } from '../../../shared/clients/views.ts'
import type { DeadlineItem } from '../duties/deadlines.ts'
import { type Key, keys } from '../table/keys.ts'
import type { Named } from '../table/transact.ts'
import type { ClientItem } from './file.ts'

/*
 * How far a file has come, in an item of its own: small enough to be asked for every few seconds by everybody who has the file open,
 * plain, and without anything about a person.
 */

/** What of a file its version is made of. */
interface Facts {
  readonly client: Pick<ClientItem, 'id' | 'version' | 'arrivedAt' | 'cardChangedAt'>
  /** Only of a file that police opened by a notice. */
  readonly deadline?: Pick<DeadlineItem, 'acknowledged'> | undefined
}

/** The item that says how far a file has come. */
export function versionItem(
  centre: string,
  { client, deadline }: Facts,
): Omit<FileVersion, 'now' | 'touches'> & Named & Key {
  const { id, version, arrivedAt, cardChangedAt = arrivedAt } = client
  const takenBy = deadline?.acknowledged?.by
  return {
    ...keys.version(centre, id),
    type: 'version' as const,
    version,
    cardChangedAt,
    ...(takenBy !== undefined && { takenBy }),
  }
}
