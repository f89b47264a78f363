import * as z from 'zod/mini'
import type { Endangered } from '../police/notice.ts'
import { LONGEST_PHONE, line, lines, phoneText } from '../text/text.ts'

const known = z.enum(['yes', 'no', 'unknown'])

/** The longest text that each field of the card takes, in characters. */
export const longestOnCard = {
  phone: LONGEST_PHONE,
  whosePhone: 120,
  safeTimes: 300,
  safeWay: 300,
  codeWord: 60,
} as const

/** How the person may be reached without danger. The screen shows it before the number. */
export const safeContactSchema = z.strictObject({
  phone: phoneText().check(z.regex(/^$|\p{Nd}/u)),
  /** Whose phone it is, in words: "její", "sestra". */
  whosePhone: line(longestOnCard.whosePhone),
  safeTimes: lines(longestOnCard.safeTimes),
  safeWay: lines(longestOnCard.safeWay),
  mayLeaveMessage: known,
  maySayWhoWeAre: known,
  /** A word by which the person knows that it is the centre, or the centre that it is safe to speak. */
  codeWord: line(longestOnCard.codeWord),
  /** Stop: do not call at all, whatever else the card says. */
  doNotCall: z.boolean(),
})

export type SafeContact = z.infer<typeof safeContactSchema>

/** The card as it was stored, whatever limits it was saved under. */
export const storedSafeContactSchema = z.object({
  phone: z.string(),
  whosePhone: z.string(),
  safeTimes: z.string(),
  safeWay: z.string(),
  mayLeaveMessage: known,
  maySayWhoWeAre: known,
  codeWord: z.string(),
  doNotCall: z.boolean(),
})

/** The card as a notice gives it: what police do not say is unknown, never assumed safe. */
export function safeContactFrom(endangered: Endangered): SafeContact {
  return {
    phone: endangered.phone ?? '',
    whosePhone: '',
    safeTimes: endangered.safeTimes ?? '',
    safeWay: endangered.safeWay ?? '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
  }
}
