/** Emergency numbers and the European lines of help. */
export function isShortNumber(digits: string): boolean {
  return /^(1\d\d|116\d{3})$/.test(digits)
}

/** Whether a kept number surely can be dialled: by E.164, or a short one. Of any other somebody has to ask. */
export function isVerified(phone: string): boolean {
  return /^\+\d{7,15}$/.test(phone) || isShortNumber(phone)
}

/** Country codes are of one digit, two or three (ITU-T E.164). */
const COUNTRY = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/** A kept number in groups, as it is read out: `+420 777 123 456`. */
export function phoneInGroups(phone: string): string {
  if (!isVerified(phone)) return phone
  const [country = ''] = COUNTRY.exec(phone) ?? []
  const groups = phone.slice(country.length).match(/\d{1,3}/g) ?? []
  // A last group of one digit would be heard as a mistake.
  const [last = '', before = ''] = groups.toReversed()
  const ending = last.length === 1 && before !== '' ? [before + last] : [before, last]
  return [country, ...groups.slice(0, -2), ...ending].filter((group) => group !== '').join(' ')
}

/** What a telephone is told to dial; undefined when the number is none, or more than one. */
export function dialled(phone: string): string | undefined {
  const digits = phone.replace(/[\s()/.-]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? digits : undefined
}

/** Whether two spellings are of one number, however it was typed and kept. */
export function isSamePhone(one: string, other: string): boolean {
  return digitsOf(one) === digitsOf(other)
}

function digitsOf(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/[^\p{L}\d+]/gu, '')
  return digits.replace(/^(\+420|00420)/, '').replace(/^00/, '+')
}
