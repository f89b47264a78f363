import { manyLines, oneLine } from '../text/signs.ts'
import type { Cell } from './cells.ts'

/*
 * Names as registers write them: in capitals, with titles, with the name at birth behind, two people in one cell. What is no name is not
 * lost: it is told beside.
 */

export interface ReadName {
  readonly familyName?: string
  readonly givenName?: string
  /** What stood there besides: titles, a name at birth, what was in brackets. */
  readonly rest: readonly string[]
}

const DOTTED =
  'mgr|ing|bc|dr|doc|prof|arch|judr|mudr|mddr|mvdr|phdr|pharmdr|rndr|thdr|thlic|paeddr|mga|bca|csc|drsc|dis|ph\\. ?d|ll\\. ?m|sl|mrs?|ms'
const PLAIN = 'mgr|ing|bc|judr|mudr|mddr|mvdr|phdr|pharmdr|rndr|paeddr|phd|csc|drsc|mba|ll\\.?m|dis|paní|pí|slečna|mrs'
const ASIDE = new RegExp(
  [
    // What is in brackets, or a name at birth.
    String.raw`[([][^()[\]]*[)\]]`,
    String.raw`(?<![\p{L}\p{N}])(?:roz(?:ená|\.)|rod\.|dříve|dř\.)\s*[\p{L}-]+`,
    String.raw`(?<![\p{L}\p{N}])(?:(?:${DOTTED})\.|(?:${PLAIN})(?![\p{L}\p{N}.]))`,
  ].join('|'),
  'giu',
)

/** Between two people in one cell. */
const TOGETHER = /\n|[;&+]|\s\/\s|\s(?:a|i|and|et)\s/i

/** A cell that holds one name, the family's or the given. */
export function oneName(text: string): Cell<{ readonly name: string; readonly rest: readonly string[] }> {
  const { plain, rest } = withoutAside(text)
  return TOGETHER.test(plain) ? { fault: 'two-people' } : { read: { name: cased(plain), rest } }
}

/** A cell that holds a whole name; `first` is what stands first in its column, where nothing else tells it. */
export function wholeName(text: string, first: 'family' | 'given'): Cell<ReadName> {
  const { plain, rest } = withoutAside(text)
  const [before = '', behind = ''] = plain.split(/ ?, ?/)
  const areTwo = TOGETHER.test(plain) || (before.includes(' ') && behind.includes(' '))
  return areTwo ? { fault: 'two-people' } : { read: { ...partedName(plain, first), rest } }
}

function withoutAside(text: string): { plain: string; rest: string[] } {
  const rest: string[] = []
  const plain = manyLines(text).replace(ASIDE, (aside) => {
    rest.push(aside.replace(/^[([]|[)\]]$/g, ''))
    return ' '
  })
  // Commas that stood before a title are left over.
  const lines = plain.split('\n').map((line) => oneLine(line).replace(/^[ ,]+|[ ,]+$/g, ''))
  return { plain: lines.filter((line) => line !== '').join('\n'), rest: rest.filter((each) => each.trim() !== '') }
}

/** A whole name parted into its two: what stands before a comma is the family's, whichever is said to come first. */
export function partedName(text: string, first: 'family' | 'given'): { familyName?: string; givenName?: string } {
  const [before = '', behind = ''] = oneLine(text).split(/ ?, ?/)
  if (behind !== '') return { familyName: cased(before), givenName: cased(behind) }
  const words = before.split(' ')
  if (words.length === 1) return { familyName: cased(before) }
  const at = familyEnd(words) ?? (first === 'family' ? 1 : words.length - 1)
  const [one, other] = [words.slice(0, Math.abs(at)), words.slice(Math.abs(at))].map((part) => cased(part.join(' ')))
  const isFamilyFirst = familyEnd(words) === undefined ? first === 'family' : isFamily(words[0] ?? '', words)
  return isFamilyFirst
    ? { familyName: one ?? '', givenName: other ?? '' }
    : { givenName: one ?? '', familyName: other ?? '' }
}

/** Where the two are parted when words themselves say which are the family's: the first or the last of them. */
function familyEnd(words: readonly string[]): number | undefined {
  const marks = words.map((word) => isFamily(word, words))
  const [starts, ends] = [marks[0], marks.at(-1)]
  if (starts === ends) return undefined
  return starts ? marks.indexOf(false) : marks.lastIndexOf(false) + 1
}

/** No given name of Czech ends like these; and who writes one word in capitals means the family's. */
function isFamily(word: string, words: readonly string[]): boolean {
  const isLoud = isInCapitals(word) && !words.every(isInCapitals)
  return isLoud || (/..(?:[áý]|ova)$/i.test(word.normalize('NFC')) && word.length > 3)
}

function isInCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && !/^[IVX]+$/.test(word)
}

/** Words in capitals as names are written. */
function cased(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      isInCapitals(word)
        ? word.toLocaleLowerCase('cs').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('cs'))
        : word,
    )
    .join(' ')
}
