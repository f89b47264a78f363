/*
 * When two spellings may be of one name: without case and diacritics, with one slip of the pen, heard and written down another way, in
 * Cyrillic and in Latin letters, as a man's surname and as a woman's.
 */

/** Letters that no decomposition takes apart. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}

/** A text without case and diacritics. */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[łđðøßæœþı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
}

/** The words of a text, folded: what stands between blanks, hyphens and other marks. An apostrophe parts nothing. */
export function wordsOf(text: string): string[] {
  return (
    folded(text)
      .replace(/[’'ʼ`´]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Shorter words are other words after one slip. */
const SHORTEST_SLIP = 4

/**
 * Whether a word may be another one with one letter wrong, missing or too many, or with two neighbours swapped; with `begins`, whether the
 * other one may begin so. Equal words are not meant.
 */
export function isSlip(typed: string, word: string, { begins = false } = {}): boolean {
  if (typed.length < SHORTEST_SLIP) return false
  const other = begins && word.length > typed.length ? word.slice(0, typed.length + 1) : word
  if (Math.abs(typed.length - other.length) > 1) return false
  const at = firstDifference(typed, other)
  const goesOn = (from: number, otherFrom: number) => {
    const rest = typed.slice(from)
    return begins ? other.slice(otherFrom).startsWith(rest) : other.slice(otherFrom) === rest
  }
  const isSwapped = typed[at] === other[at + 1] && typed[at + 1] === other[at]
  return goesOn(at + 1, at + 1) || goesOn(at + 1, at) || goesOn(at, at + 1) || (isSwapped && goesOn(at + 2, at + 2))
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at++
  return at
}

/** Ukrainian and Russian letters, г as Ukrainian reads it: what differs by language meets in `soundsOf`. */
const CYRILLIC = new Map(
  'аa бb вv гh ґg дd еe єie ёe жz зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хh цc чc шs щsc ъ ыi ь эe юiu яia'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)

/**
 * What a word sounds like, coarsely: where Cyrillic, a passport's Latin and the Czech spelling of a name meet. `ch` is х in Czech and ч in
 * English: such a word has two.
 */
export function soundsOf(word: string): string[] {
  const composed = word.normalize('NFC').toLowerCase()
  const latin = folded([...composed].map((letter) => CYRILLIC.get(letter) ?? letter).join(''))
  const readings = latin.includes('ch') ? [latin.replaceAll('ch', 'c'), latin.replaceAll('ch', 'h')] : [latin]
  // The forms of a name are heard too: Мельничук is Melnyčuková among Czechs.
  return [...new Set([...readings, ...readings.map(surnameStem)].map(coarsely))]
}

function coarsely(latin: string): string {
  return latin
    .replaceAll(/[’'ʼ`´]/g, '')
    .replaceAll('shch', 'sc')
    .replaceAll('sh', 's')
    .replaceAll(/gh|kh/g, 'h')
    .replaceAll('zh', 'z')
    .replaceAll(/ts(?!k)/g, 'c')
    .replaceAll('w', 'v')
    .replaceAll('x', 'ks')
    .replaceAll('g', 'h')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1+/g, '$1')
}

/** A shorter stem is of too many names. */
const SHORTEST_STEM = 3

/**
 * What the forms of one Czech name have in common, of a folded word, a man's and a woman's, and how others speak of them: `novak` of Novák,
 * Nováková and Novákovou.
 */
export function surnameStem(word: string): string {
  const stem = word.replace(/(?:ov(?:[aey]|ou)|ou|[aeiuy])$/, '')
  // Němec and Němcová, Havel and Havlová: the vowel of the last syllable goes when an ending comes.
  const bare = stem.replace(/e([ckl])$/, '$1')
  return bare.length < SHORTEST_STEM ? word : bare
}

/** A word of a name with all by which it may be another spelling of one. */
export interface Heard {
  readonly word: string
  readonly stem: string
  readonly sounds: readonly string[]
}

/** Makes a folded word ready to be compared. */
export function heard(word: string): Heard {
  return { word, stem: surnameStem(word), sounds: soundsOf(word) }
}

/** Whether two words may be one name. */
export function isSameWord(one: Heard, other: Heard): boolean {
  if (one.word === other.word || one.stem === other.stem || isSlip(one.word, other.word)) return true
  return other.sounds.some((sound) => one.sounds.includes(sound))
}
