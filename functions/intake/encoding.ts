import { Problem, type ProblemCode } from '../../shared/problems/problem.ts'

/*
 * Is a body plain UTF-8? The gateway reads JSON as text, and what is no UTF-8 comes to the door as U+FFFD: the bytes are gone, and no
 * digest of them can be right. So a body is looked at for what it must have been.
 */

/** What a body in another encoding, or packed, is refused with; undefined where it may well be UTF-8. */
export function encodingFault(body: Uint8Array): Extract<ProblemCode, 'compressed' | 'not-utf8'> | undefined {
  const text = new TextDecoder().decode(body)
  // The first of gzip's two marks (RFC 1952) stays in any reading, and no JSON begins so.
  if (text.startsWith('\u001f')) return 'compressed'
  // JSON begins with a letter of ASCII, beside which UTF-16 and UTF-32 have zeros.
  return text.includes('\ufffd') || text.slice(0, 4).includes('\0') ? 'not-utf8' : undefined
}

/** Refuses by what the headers say already. Throws `compressed` and `not-utf8`. */
export function checkStatedEncoding(headers: Readonly<Record<string, string | undefined>>): void {
  const { 'content-encoding': packing = '', 'content-type': type = '' } = headers
  if (!/^ *(identity)? *$/i.test(packing)) throw new Problem('compressed')
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type) ?? []
  // ASCII is a part of UTF-8.
  if (!/^(utf-?8|(us-)?ascii)$/i.test(charset)) throw new Problem('not-utf8')
}

/** A body as text. Throws `compressed` and `not-utf8`. */
export function decode(body: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    if (!text.slice(0, 4).includes('\0')) return text
  } catch {
    // Told below.
  }
  throw new Problem(encodingFault(body) ?? 'not-utf8')
}
