/** How many of one's own last steps in a place can be taken back; older ones are corrected. */
export const OWN_LAST = 10

/** How far back a step can lie to be taken back at all: behind so many others it is no slip of the hand any more. */
export const STEPS_BACK = 500

/** What was written into a time line, and by whom. Ids stand in the order in which steps were begun, as the time line is read. */
export interface Step {
  readonly id: string
  readonly by: string
  readonly withdrawn?: unknown
}

/** The ids of what somebody wrote last and has not taken back, newest first. Of the newest part of a time line it is right for that part. */
export function ownLast(steps: readonly Step[], me: string): string[] {
  return steps
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, STEPS_BACK)
    .filter(({ by, withdrawn }) => by === me && withdrawn === undefined)
    .slice(0, OWN_LAST)
    .map(({ id }) => id)
}
