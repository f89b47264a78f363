import { type Instant, minutesBetween } from '../time/instant.ts'

/** Entered within so many minutes, it needs no reason. */
const AT_ONCE_MINUTES = 15

/** Whether a notice was entered by hand so long after it came that somebody has to say why. */
export function needsReason(deliveredAt: Instant, now: Instant): boolean {
  return minutesBetween(deliveredAt, now) > AT_ONCE_MINUTES
}
