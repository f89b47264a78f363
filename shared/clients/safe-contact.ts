import * as z from 'zod/mini'
import type { Endangered } from '../police/notice.ts'
import { safeWindowsSchema, storedSafeWindowSchema } from '../police/safe-window.ts'
import { LONGEST_PHONE, line, lines, phoneText } from '../text/text.ts'
import { writtenInstant } from '../time/written.ts'

export const known = z.enum(['yes', 'no', 'unknown'])

/** The longest text that each field of the card takes, in characters. */
export const longestOnCard = {
  phone: LONGEST_PHONE,
  owner: 120,
  safeTimes: 300,
  safeWay: 300,
  codeWord: 60,
} as const

/** The most numbers of one card. */
export const MOST_NUMBERS = 5

/** Without one it is words, as police write `neznámý`: there is nothing to dial. */
const DIGIT = /\p{Nd}/u

/** A telephone number by which a person may be reached; empty while only its owner or its times are known. */
const numberSchema = z.lazy(() =>
  z.strictObject({
    /** Made by whoever adds it, so that an attempt can say which one was tried. */
    id: z.string().check(z.regex(/^[0-9A-Za-z]{1,26}$/)),
    phone: phoneText().check(z.regex(/^$|\p{Nd}/u)),
    /** Whose it is, in words: "její", "sestra". */
    owner: line(longestOnCard.owner),
    windows: safeWindowsSchema,
    /** Since when it is known to be wrong, and by which attempt. */
    wrong: z.exactOptional(z.strictObject({ since: writtenInstant, attempt: z.exactOptional(z.ulid()) })),
  }),
)

/** How the person may be reached without danger. The screen shows it before the number. */
export const safeContactSchema = z.lazy(() =>
  z.strictObject({
    /** In the order in which they are to be tried. */
    numbers: z.array(numberSchema).check(
      z.maxLength(MOST_NUMBERS),
      z.refine((numbers) => new Set(numbers.map(({ id }) => id)).size === numbers.length),
    ),
    /** Shown as they are written: nothing reads them but people. */
    safeTimes: lines(longestOnCard.safeTimes),
    safeWay: lines(longestOnCard.safeWay),
    mayLeaveMessage: known,
    maySayWhoWeAre: known,
    /** A word by which the person knows that it is the centre, or the centre that it is safe to speak. */
    codeWord: line(longestOnCard.codeWord),
    /** Stop: do not call at all, whatever else the card says. */
    doNotCall: z.boolean(),
  }),
)

export type SafeContact = z.infer<typeof safeContactSchema>
export type CardNumber = SafeContact['numbers'][number]

const storedWords = {
  safeTimes: z.string(),
  safeWay: z.string(),
  mayLeaveMessage: known,
  maySayWhoWeAre: known,
  codeWord: z.string(),
  doNotCall: z.boolean(),
}

const storedNumberSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    phone: z.string(),
    owner: z.string(),
    windows: z.array(storedSafeWindowSchema),
    wrong: z.exactOptional(z.object({ since: z.string(), attempt: z.exactOptional(z.string()) })),
  }),
)

/** Cards had one number once. */
const withOneNumber = z.lazy(() => z.object({ ...storedWords, phone: z.string(), whosePhone: z.string() }))

/** The id of the one number of such a card. */
const ONE_NUMBER = 'only'

/** The card as it was stored, whatever shape and limits it was saved under. */
export const storedSafeContactSchema = z.lazy(() =>
  z.union([
    z.object({ ...storedWords, numbers: z.array(storedNumberSchema) }),
    z.pipe(
      withOneNumber,
      z.transform(({ phone, whosePhone, ...words }): SafeContact => {
        return { ...words, numbers: said([{ id: ONE_NUMBER, phone, owner: whosePhone, windows: [] }]) }
      }),
    ),
  ]),
)

/** Whether two cards say the same. */
export function isSameCard(a: SafeContact, b: SafeContact): boolean {
  const inOrder = (card: SafeContact) => JSON.stringify(storedSafeContactSchema.parse(card))
  return inOrder(a) === inOrder(b)
}

/**
 * A card of the time when it had one number, and attempts did not say which they tried: when one of them found it to be wrong, it is
 * crossed out until a person changes the card.
 */
export function afterOlderAttempts(card: SafeContact, wrongAt: string | undefined): SafeContact {
  const [only] = card.numbers
  const isOlder = wrongAt !== undefined && only?.id === ONE_NUMBER && only.wrong === undefined
  return isOlder ? crossedOut(card, ONE_NUMBER, { since: wrongAt }) : card
}

/** The card as a notice gives it: what police do not say is unknown, never assumed safe. */
export function safeContactFrom(endangered: Endangered): SafeContact {
  const { phone, phoneOwner: owner, safeWindows, otherPhones = [] } = endangered
  const numbers = [{ phone, owner, safeWindows }, ...otherPhones].map((given, index) => ({
    id: String(index + 1),
    ...calledAt(given),
    windows: given.safeWindows ?? [],
  }))
  return {
    numbers: said(numbers),
    safeTimes: endangered.safeTimes ?? '',
    safeWay: endangered.safeWay ?? '',
    mayLeaveMessage: 'unknown',
    maySayWhoWeAre: 'unknown',
    codeWord: '',
    doNotCall: false,
  }
}

/** Words in the place of a number, as `neznámý`, are kept beside whose it is: no card can be saved that has them there. */
function calledAt({ phone = '', owner = '' }: { phone?: string | undefined; owner?: string | undefined }) {
  const words = [owner, phone].filter((each) => each !== '').join(', ')
  return DIGIT.test(phone) || words.length > longestOnCard.owner ? { phone, owner } : { phone: '', owner: words }
}

/** The numbers of which anything is said at all. */
export function said<Given extends CardNumber>(numbers: readonly Given[]): Given[] {
  return numbers.filter(({ phone, owner, windows }) => phone !== '' || owner !== '' || windows.length > 0)
}

/** The numbers that can be called, as far as is known. */
export function callable({ numbers }: Pick<SafeContact, 'numbers'>): CardNumber[] {
  return numbers.filter(({ phone, wrong }) => DIGIT.test(phone) && wrong === undefined)
}

/** A card on which a number is crossed out, because an attempt found it to be wrong. */
export function crossedOut(card: SafeContact, number: string, wrong: NonNullable<CardNumber['wrong']>): SafeContact {
  return { ...card, numbers: card.numbers.map((each) => (each.id === number ? { ...each, wrong } : each)) }
}

/** A card on which the numbers hold again that one attempt crossed out, because it was recorded by mistake. */
export function restored(card: SafeContact, attempt: string): SafeContact {
  return { ...card, numbers: card.numbers.map((each) => (each.wrong?.attempt === attempt ? holding(each) : each)) }
}

/** A number that is not crossed out any more. */
export function holding({ wrong: _wrong, ...number }: CardNumber): CardNumber {
  return number
}
