import { wordsOf } from './spelling.ts'

/*
 * Whether two addresses are of one dwelling, however they are spelled. A house in Czechia has up to two numbers, `12/3`, and people say one of
 * them or both; the kind of a street, the postal code and the municipality are said or left out.
 */

export interface Address {
  /** Of the street and the places, folded. */
  readonly words: readonly string[]
  readonly numbers: readonly string[]
}

/** Words that tell no address from another one, in full and as they are shortened. */
const IDLE =
  /^(?:ul|ulice|nam|namesti|tr|trida|nabr|nabrezi|sidl|sidliste|cp|cislo|popisne|orientacni|c|p|o|byt|bytu|cb|patro|psc)$/
const POSTAL_CODE = /(?<!\d)\d{3} \d\d(?!\d)|(?<!\d)\d{5}(?!\d)/g

/** An address ready to be compared. */
export function addressOf(text: string): Address {
  const words = wordsOf(text.normalize('NFKC').replaceAll(POSTAL_CODE, ' ')).filter((word) => !IDLE.test(word))
  return {
    words: words.filter((word) => !/^\d/.test(word)),
    numbers: words.filter((word) => /^\d/.test(word)),
  }
}

/** Two words are a street and its town, or a street of two; one is a village, where a number is not that of another place's street. */
const LEAST_WORDS = 2

/** Whether they may be one: each number and word of the shorter is of the longer too. */
export function isSameAddress(one: Address, other: Address): boolean {
  const fewest = Math.min(one.words.length, other.words.length)
  if (fewest === 0 || one.numbers.length * other.numbers.length === 0) return false
  return (
    isWithin(one.numbers, other.numbers) &&
    (fewest < LEAST_WORDS ? isWithin(one.words, other.words, 0) : isWithin(one.words, other.words))
  )
}

/** Whether all of the shorter list are in the longer one, with at most so many more. */
function isWithin(one: readonly string[], other: readonly string[], most = Number.POSITIVE_INFINITY): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  return longer.length - shorter.length <= most && shorter.every((word) => longer.includes(word))
}
