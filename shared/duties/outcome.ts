/** What came of a contact attempt. */
export const outcomes = [
  'accepted',
  'considering',
  'agreed-later',
  'refused',
  'not-reached',
  'could-not-speak',
  'message-left',
  'wrong-number',
  'unsafe',
] as const

export type Outcome = (typeof outcomes)[number]

/**
 * Whether the offer of help got to the person, which is what § 60a asks for within 48 hours.
 * Refusing help is an answer to an offer; a message or letter is not known to have been read.
 */
export const offerReached: Readonly<Record<Outcome, boolean>> = {
  accepted: true,
  considering: true,
  'agreed-later': true,
  refused: true,
  'not-reached': false,
  'could-not-speak': false,
  'message-left': false,
  'wrong-number': false,
  unsafe: false,
}
