import { type Instant, instant } from '../time/instant.ts'
import { evictionEndsByRule } from '../time/law.ts'

interface Eviction {
  readonly evictedAt: string
  readonly endsAt?: string | undefined
}

/** When the eviction ends and who says so. */
export function endOfEviction({ evictedAt, endsAt }: Eviction): { at: Instant; by: 'police' | 'rule' } {
  return endsAt === undefined
    ? { at: evictionEndsByRule(instant(evictedAt)), by: 'rule' }
    : { at: instant(endsAt), by: 'police' }
}
