import * as z from 'zod/mini'

/** The longest text of an instant: seconds may have as many decimals as somebody likes, and what is kept has a limit. */
export const LONGEST_INSTANT = 40

/** An instant as somebody writes it, with its offset from UTC. */
export function writtenInstant() {
  return z.iso.datetime({ offset: true }).check(z.maxLength(LONGEST_INSTANT))
}
