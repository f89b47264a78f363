/**
 * Text for a cell of a spreadsheet, written so that no program takes it for a formula. Whoever complains chooses the words, and the
 * book is opened by an inspection: `=HYPERLINK(…)` must stay words.
 *
 * A text whose first visible sign may begin a formula (`=`, `+`, `-`, `@` and their full-width twins) gets an apostrophe before
 * everything. What programs skip when they look for that sign is skipped here too: spaces of every kind, tab, line ends, byte order
 * mark, signs without width, control characters and marks of direction. What XML 1.0 cannot hold is left out.
 */
export function cell(text: string): string {
  const storable = text.replace(UNSTORABLE, '')
  return FORMULA.test(storable) ? `'${storable}` : storable
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu

/**
 * What looks like nothing: separators (Z), control and format characters and the unassigned (C), marks that sit on the next sign (M),
 * and letters that are drawn as blanks (Hangul fillers, the empty Braille pattern).
 */
const FORMULA =
  /^[\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212]/u
