/*
 * The one way in which text that comes in is spelled: whatever it was typed on, copied from or sent by, the same text is the same
 * string afterwards. Signs nobody sees are left out, signs that no text has are refused by name.
 */

/** What takes up no place in a text, the marks that turn its direction among them. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu
/** A braille pattern without dots is drawn as a space, and is none by its properties. */
const SPACES = /[\p{White_Space}\u2800]+/gu
const SPACES_IN_LINE = /[^\S\n\r\v\f\u0085\u2028\u2029]+|\u2800+/gu
const LINE_ENDS = / ?(?:\r\n|[\n\r\v\f\u0085\u2028\u2029]) ?/g

/** A text of one line: composed letters (NFC), no invisible signs, one space where there is any, none around. */
export function oneLine(text: string): string {
  return composed(text).replace(SPACES, ' ').trim()
}

/** A text of several lines, each as `oneLine`; every end of a line is `\n`. */
export function manyLines(text: string): string {
  return composed(text).replace(SPACES_IN_LINE, ' ').replace(LINE_ENDS, '\n').trim()
}

function composed(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC')
}

/** What can be wrong with a text beside its length, as codes. */
export const textFaults = ['control-character', 'lone-surrogate', 'no-letter'] as const
export type TextFault = (typeof textFaults)[number]

/** What no text may hold, as a code: a control that is no space, half of a sign. Undefined when there is nothing of it. */
export function signFault(text: string): TextFault | undefined {
  if (!text.isWellFormed()) return 'lone-surrogate'
  return /[^\P{Cc}\p{White_Space}]/u.test(text) ? 'control-character' : undefined
}

/** A hyphen that may be hidden, beside a digit: words are parted between letters. */
const SOFT_HYPHEN = /(?<=\p{N})\u00AD(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}])\u00AD(?=\p{N})/gu

/**
 * A reference in one line. Programs that show documents write a hyphen that may be hidden for any that ends a line: beside a digit it is
 * one, between letters it is nothing.
 */
export function referenceLine(reference: string): string {
  return oneLine(reference.replace(SOFT_HYPHEN, '-'))
}

const HYPHENS = /[-\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]+/g
const SLASHES = /[\u2044\u2215]/g

/** A reference as references are compared: however its hyphens, slashes and spaces are spelled, and in capital letters. */
export function comparable(reference: string): string {
  const plain = oneLine(referenceLine(reference).replace(HYPHENS, '-').normalize('NFKC')).toUpperCase().normalize('NFC')
  return plain
    .replace(HYPHENS, '-')
    .replace(SLASHES, '/')
    .replace(/ ?([-/]) ?/g, '$1')
}
