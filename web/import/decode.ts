/*
 * Text of a CSV file, whatever program wrote it. It says by its first bytes that it is UTF-8 or UTF-16, or it is UTF-8 without saying so;
 * otherwise it comes from an older Czech Windows (1250), or from a program that keeps to the norm of ISO (8859-2).
 */

/** Bytes looked at to tell which of two it is: the first names of a register are among them. */
const LOOKED_AT = 200_000

/** Decodes a file. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (isHalfEmpty(bytes, 1)) return 'utf-16le'
  if (isHalfEmpty(bytes, 0)) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : isLatin2(bytes.subarray(0, LOOKED_AT)) ? 'iso-8859-2' : 'windows-1250'
}

/** In UTF-16 every other byte of Latin letters is nought. */
function isHalfEmpty(bytes: Uint8Array, from: 0 | 1): boolean {
  const looked = bytes.subarray(0, 200).filter((_, at) => at % 2 === from)
  return looked.length > 1 && looked.filter((byte) => byte === 0).length * 2 > looked.length
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Where the two differ, š, ť and ž are written by these; in 1250 they stand where the other has nothing to show. */
function isLatin2(bytes: Uint8Array): boolean {
  const letters = [0xa9, 0xab, 0xae, 0xb9, 0xbb, 0xbe]
  return bytes.some((byte) => letters.includes(byte)) && !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)
}
