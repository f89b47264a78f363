import { newSpokenCode, spokenCode } from '../text/spoken-code.ts'

/** The code by which somebody goes on who has not said who she is. */
const SHAPE = { length: 9, group: 3 }

/** The longest text that may be typed as a code. */
export const LONGEST_CODE = 40

/** A new code, `K4E 7RA 9XU`. `random` answers a whole number from 0 up to below `CODE_SIGNS`, and each of them as often. */
export function newCode(random: () => number): string {
  return newSpokenCode(SHAPE, random)
}

/** A code that was typed, however it is spelled, as it is kept: `K4E7RA9XU`. Undefined when it is none. */
export function codeOf(typed: string): string | undefined {
  return spokenCode(SHAPE, typed)
}

/** The groups of a code, as they are read aloud. */
export function groupsOf(code: string): string[] {
  return code.split(' ')
}
