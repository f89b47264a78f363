import type { Tried } from './tried.ts'

/** What attempts come to while there are none: what a file begins with. */
export const nothingTried: Tried = { recorded: 0, withdrawn: 0, parts: [] }
