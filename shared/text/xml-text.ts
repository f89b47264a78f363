// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu

/**
 * A text without what XML 1.0 cannot hold: controls that are neither tab nor end of line, halves of signs, and two that are none. One of
 * them would make a document or a workbook that no program opens. New texts have none; those stored before may.
 */
export function xmlText(text: string): string {
  return text.replace(UNSTORABLE, '')
}
