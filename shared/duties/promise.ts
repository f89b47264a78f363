import type { Instant } from '../time/instant.ts'
import type { Deadline } from './deadline.ts'

/** Somebody said when they try next, and that time is not over by an attempt. */
export interface Promised {
  readonly by: string
  readonly at: Instant
  readonly until: Instant
}

/** What of a duty tells of promises. */
interface Known {
  readonly acknowledged?: Deadline['acknowledged'] | undefined
  readonly lastAttempt?: Deadline['lastAttempt'] | undefined
}

/** The promise of a next attempt that no attempt has kept yet; its time may have passed. */
export function openPromise({ acknowledged, lastAttempt }: Known): Promised | undefined {
  if (acknowledged?.until === undefined) return undefined
  const { by, at, until } = acknowledged
  return lastAttempt !== undefined && lastAttempt.at > at ? undefined : { by, at, until }
}
