import type { ECDH } from 'node:crypto'
import { type DataKey, unwrapDataKey } from './seal.ts'

const KEPT_MS = 5 * 60 * 1000
/** More files than a centre has open at a time. */
const MOST = 2000

/** Unwraps a data key, or gives the one it unwrapped lately. */
export type OpenDataKey = (wrapped: string) => DataKey

/**
 * Data keys of one centre, unwrapped once and kept in memory, never anywhere else: unwrapping them is most of the work of opening a
 * list. All are forgotten together when the first of them is five minutes old, or when they are too many: by a timer, because a
 * process that is kept warm may not be asked for this centre again for hours. So a file that was erased
 * with its wrapped key can be opened by whoever kept a copy of it and holds this process for five minutes more, and no longer than
 * the centre's own key, which the process keeps too.
 */
export function keepDataKeys(centreKey: ECDH, now: () => Date): OpenDataKey {
  const kept = new Map<string, DataKey>()
  let since = 0
  let end: NodeJS.Timeout | undefined
  const forget = () => {
    clearTimeout(end)
    kept.clear()
  }
  return (wrapped) => {
    const age = now().getTime() - since
    if (age < 0 || age >= KEPT_MS || kept.size >= MOST) forget()
    if (kept.size === 0) {
      since = now().getTime()
      end = setTimeout(forget, KEPT_MS).unref()
    }
    const key = kept.get(wrapped) ?? unwrapDataKey(wrapped, centreKey)
    kept.set(wrapped, key)
    return key
  }
}
