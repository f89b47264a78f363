import { isOver, limitHeaders, type Standing, standingOf } from '../../shared/police/request-limit.ts'
import { Problem, REQUESTS_A_MINUTE } from '../../shared/problems/problem.ts'
import { countRequests } from '../store/police/request-counts.ts'
import type { SenderKey } from '../store/police/senders.ts'
import type { Table } from '../store/table/connection.ts'

interface LimitDeps {
  readonly table: Table
  readonly now: () => Date
  readonly requestsAMinute?: number
}

/**
 * The limit of the police protocol: by the key, never by the address, since whole regions may stand behind one, and only for requests
 * whose signature is good, so that nobody uses up what is another's. Gives one of each request.
 */
export function openLimit({ table, now, requestsAMinute = REQUESTS_A_MINUTE }: LimitDeps) {
  const count = countRequests(table, requestsAMinute)
  return () => {
    let standing: Standing | undefined
    let known: string | undefined
    return {
      /** Counts the request for the key that signed it. Throws `too-many`. */
      check: async ({ keyId, sender }: Pick<SenderKey, 'keyId' | 'sender'>): Promise<void> => {
        known = sender
        const at = now()
        standing = standingOf(requestsAMinute, await count(keyId, at), at)
        if (isOver(standing)) throw new Problem('too-many')
      },
      /** The unit that signed the request; undefined as long as its signature was not found good. */
      sender: () => known,
      /** What every answer says of it once it was checked. */
      headers: () => (standing === undefined ? {} : limitHeaders(standing)),
    }
  }
}
