/*
 * Coded words about people that police and staff use alike. Apart from the notice, so that the web need not load all that takes one in.
 */

export const sexes = ['female', 'male', 'other'] as const

/** What the evicted person is to the endangered one. */
export const relations = [
  'spouse',
  'partner',
  'former-spouse',
  'former-partner',
  'adult-child',
  'parent',
  'grandchild',
  'sibling',
  'other',
] as const

/** § 3021 of the Civil Code, and stalking. */
export const violenceForms = ['physical', 'psychological', 'sexual', 'economic', 'isolation', 'stalking'] as const

/** Why an eviction ended: the directorate upheld the objections, police ended it, a court did, or another reason. */
export const endReasons = ['objection-upheld', 'police', 'court', 'other'] as const
export type EndReason = (typeof endReasons)[number]
