import * as z from 'zod/mini'
import { birthSchema } from '../police/birth.ts'
import { sexes } from '../police/coded.ts'
import { oneLine } from '../text/signs.ts'
import { line } from '../text/text.ts'
import type { Day } from '../time/instant.ts'
import { typedDay } from '../time/typed.ts'
import { wordsOf } from './spelling.ts'

/** A shorter text is of too many people. */
export const SHORTEST_TYPED = 2

/** The longest text that is looked for, in characters. */
export const LONGEST_TYPED = 120

/** Sent in a body: what is looked for are names, and an address stands in the records of a gateway. */
export const searchSchema = z.strictObject({
  typed: line(LONGEST_TYPED),
  /** How many of the best are passed over: those that were shown before. */
  from: z.optional(z.int().check(z.nonnegative())),
})

const word = z.optional(line(LONGEST_TYPED))

/** What of a person is typed so far, of whom it is asked whether they are here already. */
export const somebodySchema = z.strictObject({
  givenName: word,
  familyName: word,
  birth: z.optional(birthSchema),
  sex: z.optional(z.enum(sexes)),
  phones: z.array(line(LONGEST_TYPED)).check(z.maxLength(10)),
  municipality: word,
})

/** What somebody looks for: each of these has to fit. */
export interface TypedSearch {
  /** Folded, in the order in which they were typed. */
  readonly words: readonly string[]
  /** Digits of a telephone number, or of its beginning or end; of a year of birth, when they are four. */
  readonly numbers: readonly string[]
  /** Days of birth: of each the days that it may mean, two when the century is not said. */
  readonly births: readonly (readonly Day[])[]
}

/** A day with its year; what stands among more digits is of a number. */
const DAY =
  /(?<![\d./-])(?:(\d{1,2})(?: ?\. ?|[/-])(\d{1,2}|\p{L}{3,})(?: ?\. ?|[ /-])(\d{4}|\d\d)|(\d{4})-(\d{1,2})-(\d{1,2}))(?![./-]?\d)/gu
/** Digits with what parts them in a number; a plus or two noughts begin one of a country. */
const NUMBER = /\+?\d(?:[\d/() .-]*\d)?/g
/** The digits of a national number and of a country; with more of them it is two numbers. */
const MOST_DIGITS = 12
/** The end of a number that people remember. */
const LEAST_DIGITS = 4

/** What a text asks for, however it is spelled; `today` is only needed to read days. */
export function typedSearch(text: string, today: Day): TypedSearch {
  const typed = oneLine(text.normalize('NFKC'))
  const births: (readonly Day[])[] = []
  const rest = typed.replaceAll(DAY, (written, date, month, year, isoYear = year, isoMonth = month, isoDate = date) => {
    const days = daysOf(`${isoDate}. ${isoMonth}. `, isoYear, today)
    // What is no day after all may be of a number.
    if (days.length === 0) return written
    births.push(days)
    return ' '
  })
  const groups = (rest.match(NUMBER) ?? []).flatMap(numbersIn)
  const numbers = groups.filter((digits) => digits.length >= LEAST_DIGITS)
  // A short number may be that of a house.
  const short = groups.filter((digits) => digits.length < LEAST_DIGITS)
  return { words: [...wordsOf(rest.replaceAll(NUMBER, ' ')), ...short], numbers, births }
}

/** The days that one may be: of two digits nobody knows the century. */
function daysOf(dateAndMonth: string, year: string, today: Day): Day[] {
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year]
  return years.flatMap((one) => {
    const day = typedDay(`${dateAndMonth}${one}`, { today, lean: 'past' })
    return 'read' in day ? [day.read] : []
  })
}

function numbersIn(written: string): string[] {
  const whole = nationalDigits(written)
  return whole.length <= MOST_DIGITS
    ? [whole]
    : written
        .split(' ')
        .map(nationalDigits)
        .filter((digits) => digits !== '')
}

/** The digits of a number, without what dials abroad and without the country when that is ours. */
function nationalDigits(written: string): string {
  const digits = written.replaceAll(/[^\d+]/g, '')
  return digits
    .replace(/^(?:\+|00)420(?=\d)|^420(?=\d{9}$)/, '')
    .replace(/^00/, '')
    .replaceAll('+', '')
}

/** The digits of each number in a text, whatever is said around them. */
export function numbersOf(written: string): string[] {
  const plain = written.normalize('NFKC')
  return (plain.match(NUMBER) ?? []).map(nationalDigits).filter((digits) => digits.length >= LEAST_DIGITS)
}
