/**
 * How sure it is that what stands on the screen is the file as it is now:
 * `confirmed`, `checking`, `changed` (somebody has changed it and the newer file is not here yet), or `unverifiable`: nobody answers.
 */
export type Certainty = 'confirmed' | 'checking' | 'changed' | 'unverifiable'

/** Whether numbers may be seen: also when nobody answers, then with the age of the card. */
export function showsNumbers(certainty: Certainty): certainty is 'confirmed' | 'unverifiable' {
  return certainty === 'confirmed' || certainty === 'unverifiable'
}

/** What is known of an open file. Times are milliseconds of this computer's own clock. */
export interface Known {
  /** The version on the screen, and when it came since the screen is open; 0 for what was kept from before. */
  readonly version: number
  readonly cameAt: number
  /** What the platform said last of how far the file has come; undefined before its first answer. */
  readonly told?: { readonly version: number; readonly at: number } | undefined
  /** When the platform was asked last and did not answer; 0 when it has answered since. */
  readonly failedAt: number
  /** Since when somebody looks at the screen: it was opened, or came to the front again. */
  readonly seenSince: number
}

/** For how long an answer holds while somebody looks: two rounds of asking and their patience. */
export const HOLDS_MS = 15_000

/** Whether a number may be shown by what is on the screen is decided here. Nothing from before somebody looked counts. */
export function certaintyOf({ version, cameAt, told, failedAt, seenSince }: Known, now: number): Certainty {
  if (told !== undefined && told.version > version) return 'changed'
  const confirmedAt = told?.version === version ? Math.max(told.at, cameAt) : cameAt
  if (confirmedAt >= seenSince && now - confirmedAt <= HOLDS_MS) return 'confirmed'
  return failedAt > confirmedAt && failedAt >= seenSince ? 'unverifiable' : 'checking'
}
