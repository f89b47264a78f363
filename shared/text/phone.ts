import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { isShortNumber } from './phone-number.ts'
import { oneLine } from './signs.ts'

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
  // Words around a number say whose or which it is; of two numbers one would be lost.
  if (/[,;]|\p{L}/u.test(plain)) return text
  const parsed = parsePhoneNumberFromString(plain.replace(/[([{]0[)\]}]/, '').replace(/[/[\]{}]/g, ' '), 'CZ')
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : text
}
