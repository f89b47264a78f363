import parsePhoneNumber, { type MetadataJson } from 'libphonenumber-js/core'
import { czechNumber, phoneCountries } from './phone-countries.ts'
import { isShortNumber } from './phone-number.ts'
import { oneLine } from './signs.ts'

/** Nearly all numbers are Czech and plainly written: for them nothing need be read. */
const CZECH = new RegExp(`^(?:(?:\\+|00)420)?(${czechNumber})$`)

/**
 * A telephone number as it is kept: by E.164 (`+420777123456`) when it surely is one, a number of no country abroad being Czech; a
 * short one (158, 116006) by its digits; anything else as it was written, because an odd number is better than none.
 * Apart from what is done with numbers later, so that the web need not know the numbers of the world.
 */
export function phoneOf(written: string): string {
  const text = oneLine(written)
  const plain = text.normalize('NFKC')
  const digits = plain.replace(/[\s/.-]/g, '')
  if (isShortNumber(digits)) return digits
  const czech = CZECH.exec(digits)?.[1]
  if (czech !== undefined) return `+420${czech}`
  // Words around a number say whose or which it is; of two numbers one would be lost.
  if (/[,;]|\p{L}/u.test(plain)) return text
  const number = plain.replace(/[([{]0[)\]}]/, '').replace(/[/[\]{}]/g, ' ')
  const parsed = parsePhoneNumber(number, 'CZ', countries())
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : text
}

let read: MetadataJson | undefined

/** Read with the first number that needs it: a door that is started waits for no more than it must. */
function countries(): MetadataJson {
  read ??= JSON.parse(phoneCountries) as MetadataJson
  return read
}
