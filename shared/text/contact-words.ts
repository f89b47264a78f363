/*
 * What in words looks like a way to reach somebody. It is asked about where no such thing should stand, and never refused: only a person
 * can tell a telephone number from the number of a case.
 */

/** What looks like it; `text` is as it was written. */
export interface ContactWord {
  readonly kind: 'phone' | 'e-mail'
  readonly text: string
}

const PHONE =
  /(?<![\p{L}\p{N}])(?:(?:\+|00)\d{1,3}[ \u00a0./-]?)?\d{2,18}(?:[ \u00a0./-]\d{2,9}){0,8}(?![\p{L}\p{N}])/gu
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** Telephone numbers and addresses of e-mail in a text, in their order. */
export function contactWords(text: string): ContactWord[] {
  const emails = found('e-mail', text, EMAIL)
  const phones = found('phone', text.replace(EMAIL, ' '), PHONE).filter(({ text }) => isPhone(text))
  return [...emails, ...phones]
}

function found(kind: ContactWord['kind'], text: string, pattern: RegExp): ContactWord[] {
  return [...text.matchAll(pattern)].map(([text]) => ({ kind, text: text.trim() }))
}

/** Nine digits in Czechia and Slovakia, of which the first is 2 to 9, once or twice; abroad as many as E.164 has. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (/^(\+|00)/.test(text)) return digits.replace(/^00/, '').length >= 8 && digits.length <= 17
  return /^(?:42[01]|0)?[2-9]\d{8}(?:[2-9]\d{8})?$/.test(digits)
}
