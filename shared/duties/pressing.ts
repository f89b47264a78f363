/**
 * Hours before its end at which an open duty begins to press: the ladders write to people then, calendars remind of it, and screens
 * mark it from then on.
 */
export const PRESSING_HOURS = { soon: 24, near: 6 } as const
