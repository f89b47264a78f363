/** A Czech birth number as it is written: six digits of a date, three or four more, perhaps a slash or spaces between. */
const WRITTEN = /(?<!\d)(\d{2})\s?(\d{2})\s?(\d{2})\s?[/⁄∕／]?\s?(\d{3,4})(?!\d)/g

const WIDE_DIGITS = '０１２３４５６７８９'

/** Until this year numbers had nine digits; telephone numbers have as many, and most of them begin higher. */
const LAST_OF_NINE = 53

/**
 * What in a text looks like a birth number (rodné číslo), as it is written there. Opora keeps none: whoever writes one is asked whether it
 * is one. Telephone numbers, references and accounts mostly hold no date or do not divide by eleven.
 */
export function birthNumbersIn(text: string): string[] {
  const narrow = text.replace(/[０-９]/g, (digit) => String(WIDE_DIGITS.indexOf(digit)))
  const found = [...narrow.matchAll(WRITTEN)].filter(isBirthNumber)
  return [...new Set(found.map(({ 0: written, index }) => text.slice(index, index + written.length)))]
}

function isBirthNumber([, year = '', month = '', day = '', rest = '']: RegExpMatchArray): boolean {
  if (!isMonth(Number(month)) || Number(day) < 1 || Number(day) > 31) return false
  if (rest.length === 3) return Number(year) <= LAST_OF_NINE
  const digits = `${year}${month}${day}${rest}`
  // Of some born before 1986 the rest was ten, and was written as nought.
  return Number(digits) % 11 === 0 || (Number(digits.slice(0, 9)) % 11 === 10 && rest.endsWith('0'))
}

/** Of women it is higher by 50, and by 20 of both where a day's numbers were used up. */
function isMonth(month: number): boolean {
  const within = month % 50 > 20 ? (month % 50) - 20 : month % 50
  return within >= 1 && within <= 12
}

/** A text without what looks like one. */
export function withoutBirthNumber(text: string, written: string): string {
  return text.replaceAll(written, '')
}
