/** Names of months as they stand in a date: `25. listopadu`. */
export const czechMonths = [
  'ledna',
  'února',
  'března',
  'dubna',
  'května',
  'června',
  'července',
  'srpna',
  'září',
  'října',
  'listopadu',
  'prosince',
] as const
