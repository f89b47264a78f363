/*
 * How a key of police stands in the minute it is. One that sent too much is refused until that ends: nothing urgent waits for longer.
 */

/** How a key stands in the minute it is. */
export interface Standing {
  /** The most that it may send in a minute. */
  readonly most: number
  /** How many it has sent, this one with them. */
  readonly sent: number
  /** Seconds until it may send as many anew. */
  readonly resetsIn: number
}

/** The minute of an instant: `2026-03-02T09:00`. */
export function minuteOf(now: Date): string {
  return now.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length)
}

/** How a key stands that has sent so many in the minute of an instant. */
export function standingOf(most: number, sent: number, now: Date): Standing {
  return { most, sent, resetsIn: 60 - now.getUTCSeconds() }
}

export function isOver({ most, sent }: Standing): boolean {
  return sent > most
}

/** The fields by which whoever sends can keep within it (draft-ietf-httpapi-ratelimit-headers); when over, also when to come again. */
export function limitHeaders(standing: Standing): Record<string, string> {
  const { most, sent, resetsIn } = standing
  return {
    'ratelimit-policy': `"key";q=${most};w=60`,
    ratelimit: `"key";r=${Math.max(0, most - sent)};t=${resetsIn}`,
    ...(isOver(standing) && { 'retry-after': String(resetsIn) }),
  }
}
