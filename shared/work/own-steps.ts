import type { Instant } from '../time/instant.ts'

/** How many of one's own last steps are offered to be taken back at once; older ones are corrected. */
const OWN_LAST = 10

/** What was written into a time line, by whom and when. */
interface Step {
  readonly id: string
  readonly by: string
  readonly recordedAt: Instant
  readonly withdrawn?: unknown
}

/** The ids of what somebody wrote last and has not taken back, newest first. */
export function ownLast(steps: readonly Step[], me: string): string[] {
  return steps
    .filter(({ by, withdrawn }) => by === me && withdrawn === undefined)
    .toSorted((a, b) => (a.recordedAt === b.recordedAt ? (a.id < b.id ? 1 : -1) : a.recordedAt < b.recordedAt ? 1 : -1))
    .slice(0, OWN_LAST)
    .map(({ id }) => id)
}
