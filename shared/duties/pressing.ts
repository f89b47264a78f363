/** Hours before its end at which an open duty begins to press. The ladder writes to people at both, and screens mark it from both on. */
export const PRESSING_HOURS = { soon: 24, near: 6 } as const
