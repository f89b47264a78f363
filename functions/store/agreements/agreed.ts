import type { Agreement } from '../../../shared/agreements/agreement.ts'
import { NEVER } from '../../../shared/agreements/span.ts'
import { byCentre, keys } from '../table/keys.ts'
import { type Action, put } from '../table/transact.ts'

/** The agreements with a person, by the id of the file. */
interface Agreed {
  readonly id: string
  readonly agreements: readonly Partial<Pick<Agreement, 'until' | 'withdrawn'>>[]
}

/**
 * Keeps until when the last agreement with a person holds, for lists of files: there is one item for each person with whom one was ever
 * made. The record of the service, in the same transaction, is the guard.
 */
export function agreedUntil(centre: string, { id: client, agreements }: Agreed): Action | undefined {
  if (agreements.length === 0) return undefined
  const standing = agreements.filter(({ withdrawn }) => withdrawn === undefined)
  const until = standing
    .map(({ until = NEVER }) => until)
    .toSorted()
    .at(-1)
  return put({
    ...keys.agreed(centre, client),
    type: 'agreed' as const,
    client,
    ...(until !== undefined && { until, ...byCentre.agreedFile(centre, until, client) }),
  })
}
