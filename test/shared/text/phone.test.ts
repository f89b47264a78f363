import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, it } from 'vitest'
import { phoneOf } from '../../../shared/text/phone.ts'
import { dialled, isSamePhone, isShortNumber, isVerified, phoneInGroups } from '../../../shared/text/phone-number.ts'

describe('a telephone number', () => {
  it.each([
    ['+420 777 123 456', '+420777123456'],
    ['777123456', '+420777123456'],
    ['777 12 34 56', '+420777123456'],
    ['+420\u00A0777\u00A0123\u00A0456', '+420777123456'],
    ['+420\u2060777\u2060123456', '+420777123456'],
    ['777\u202F123\u202F456', '+420777123456'],
    ['\u202A+420 777 123 456\u202C', '+420777123456'],
    ['00420 777 123 456', '+420777123456'],
    ['420777123456', '+420777123456'],
    ['(+420) 777 123 456', '+420777123456'],
    ['+420 (0) 777 123 456', '+420777123456'],
    ['+420-777-123-456', '+420777123456'],
    ['777\u2011123\u2013456', '+420777123456'],
    ['777.123.456', '+420777123456'],
    ['485/123 456', '+420485123456'],
    ['(485) 123-456', '+420485123456'],
    ['[485] 123-456', '+420485123456'],
    ['+420 [777] 123 456', '+420777123456'],
    ['[+420] {777} 123456', '+420777123456'],
    ['+420 [0] 777 123 456', '+420777123456'],
    ['７７７１２３４５６', '+420777123456'],
    ['+421 905 123 456', '+421905123456'],
    ['00421 905 123 456', '+421905123456'],
    ['+380 50 123 45 67', '+380501234567'],
    ['158', '158'],
    ['1 1 2', '112'],
    ['116 006', '116006'],
    ['116\u00A0006', '116006'],
  ])('%j is kept as %s', (written, kept) => {
    expect(phoneOf(written)).toBe(kept)
    expect(isVerified(kept)).toBe(true)
    expect(phoneOf(kept)).toBe(kept)
    expect(phoneOf(phoneInGroups(kept))).toBe(kept)
  })

  it.each([
    ['linka 12'],
    ['777 123 45'],
    ['777 123 456 (sestra)'],
    ['777 123 456, 603 111 222'],
    ['777 123 456; 603 111 222'],
    ['485 123 456 l. 12'],
    ['0905 123 456'],
    ['neznámý'],
    ['+'],
    ['12'],
    ['0'.repeat(21)],
  ])('%j is kept as it was written, to be asked about', (written) => {
    expect(phoneOf(written)).toBe(written)
    expect(isVerified(written)).toBe(false)
    expect(phoneInGroups(written)).toBe(written)
  })

  it('that is odd is folded all the same', () => {
    expect(phoneOf(' linka\u00A0\u200B12 ')).toBe('linka 12')
  })

  it.each([
    ['+420777123456', '+420 777 123 456'],
    ['+421905123456', '+421 905 123 456'],
    ['+380501234567', '+380 501 234 567'],
    ['+4915123456789', '+49 151 234 567 89'],
    ['+12125550100', '+1 212 555 0100'],
    ['158', '158'],
    ['116006', '116 006'],
  ])('%s is read out as %s', (kept, groups) => {
    expect(phoneInGroups(kept)).toBe(groups)
  })

  it.each([
    ['+420777123456', '+420777123456'],
    ['+420 777 123 456', '+420777123456'],
    ['485/123 456', '485123456'],
    ['158', '158'],
    ['linka 12', undefined],
    ['777 123 456, 603 111 222', undefined],
    ['', undefined],
  ])('%j is dialled as %s', (kept, dial) => {
    expect(dialled(kept)).toBe(dial)
  })

  it.each([
    ['777 123 456', '+420777123456', true],
    ['00421 905 123 456', '+421905123456', true],
    ['linka 12', 'linka 12', true],
    ['', '', true],
    ['777 123 457', '+420777123456', false],
    ['linka 12', '12', false],
    ['+421777123456', '+420777123456', false],
  ])('%j and %j are one number: %s', (one, other, isSame) => {
    expect(isSamePhone(one, other)).toBe(isSame)
  })
})

const abroad = Object.entries(examples)

it.each(abroad)('a number of %s is understood as by all that the library knows', (country, national) => {
  const number = parsePhoneNumberFromString(national, country as 'CZ')
  if (number === undefined) throw new Error(`no example of ${country}`)
  const spellings = [
    number.number,
    number.formatInternational(),
    `00${number.number.slice(1)}`,
    `+${number.countryCallingCode} (0) ${national}`,
    `${number.number}0`,
    number.number.slice(0, -2),
    national,
  ]
  for (const written of spellings) expect([written, phoneOf(written)]).toEqual([written, byAllOfLibrary(written)])
})

it('a number that is plainly Czech is one by all that the library knows', () => {
  // Every beginning of three digits, in every length.
  for (let start = 0; start < 1000; start++)
    for (const tail of ['12345', '123456', '1234567', '12345678', '123456789', '1234567890']) {
      const digits = `${String(start).padStart(3, '0')}${tail}`
      for (const written of [digits, `+420${digits}`, `00420 ${digits}`])
        expect([written, phoneOf(written)]).toEqual([written, byAllOfLibrary(written)])
    }
})

/** A number in digits and signs as the whole library understands it; see `phoneOf`. */
function byAllOfLibrary(written: string): string {
  const digits = written.replace(/[\s()-]/g, '')
  if (isShortNumber(digits)) return digits
  const parsed = parsePhoneNumberFromString(written.replace('(0)', ''), 'CZ')
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : written
}
