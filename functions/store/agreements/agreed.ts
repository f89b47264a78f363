import type { Agreement } from '../../../shared/agreements/agreement.ts'
import { NEVER } from '../../../shared/agreements/span.ts'
import { byCentre, keys } from '../table/keys.ts'
import { type Action, put } from '../table/transact.ts'

/** The agreements with a person, by the id of the file. */
interface Agreed {
  readonly id: string
  readonly agreements: readonly Partial<Pick<Agreement, 'until' | 'withdrawn'>>[]
}

/** Keeps until when the last agreement holds, whatever is there: the record of the service, in the same transaction, is the guard. */
export function agreedUntil(centre: string, service: Agreed): Action | undefined {
  const item = agreedItem(centre, service)
  return item && put(item)
}

/** Until when the last agreement with a person holds, for lists of files; of each person with whom one was ever made. */
export function agreedItem(centre: string, { id: client, agreements }: Agreed) {
  if (agreements.length === 0) return undefined
  const standing = agreements.filter(({ withdrawn }) => withdrawn === undefined)
  const until = standing
    .map(({ until = NEVER }) => until)
    .toSorted()
    .at(-1)
  return {
    ...keys.agreed(centre, client),
    type: 'agreed' as const,
    client,
    ...(until !== undefined && { until, ...byCentre.agreedFile(centre, until, client) }),
  }
}
