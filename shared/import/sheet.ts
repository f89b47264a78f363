import { oneLine } from '../text/signs.ts'

/** A table as it was read from a file: each cell is text, days as `2024-03-05`, numbers by their digits. */
export interface Sheet {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The most rows of one import, and the most columns. A register of twenty years of a centre has some thousands of people. */
export const MOST_ROWS = 10_000
export const MOST_COLUMNS = 100
/** The largest file that is read, in bytes, and how large a workbook may be when it is unpacked. */
export const LARGEST_FILE = 20_000_000
export const LARGEST_UNPACKED = 64_000_000
/** The most parts of a workbook: sheets, styles, pictures. */
export const MOST_PARTS = 500

/** Why a file is not read. */
export const fileFaults = [
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-many-parts',
  'too-large-unpacked',
  'old-workbook',
  'not-a-table',
  'damaged',
  'no-rows',
] as const
export type FileFault = (typeof fileFaults)[number]

/** A text in small letters, without diacritics and with one space between words: by it headings and coded words are known. */
export function folded(text: string): string {
  return oneLine(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
