const HARD_SPACE = '\u00a0'

/**
 * A text that breaks into lines only where Czech may: not after words of one letter, not within dates, telephone numbers and
 * abbreviations, and not between a number and what it counts. Ranges, `9–14`, have no space: a screen keeps them together by `Ranges`.
 */
export function unbroken(text: string): string {
  const [first = '', ...words] = text.split(' ')
  const spaced = words.reduce(
    ({ line, left }, right) => ({ line: `${line}${belong(left, right) ? HARD_SPACE : ' '}${right}`, left: right }),
    { line: first, left: first },
  )
  return spaced.line
}

/**
 * Every text of a catalogue, those it makes of values too. Done once where a catalogue is loaded, so that nobody who writes texts
 * has to think of it.
 */
export function unbrokenTexts<Texts>(texts: Texts): Texts {
  return everyText(texts) as Texts
}

function everyText(texts: unknown): unknown {
  if (typeof texts === 'string') return unbroken(texts)
  if (typeof texts === 'function') return (...values: unknown[]) => everyText(texts(...values))
  if (Array.isArray(texts)) return texts.map(everyText)
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, everyText(text)]))
}

/** Whether two words stand on one line. What opens a word does not count: `(v`, `„V`. */
function belong(left: string, right: string): boolean {
  return pairs.some(([ends, begins]) => ends.test(left) && begins.test(right))
}

const pairs: readonly (readonly [ends: RegExp, begins: RegExp])[] = [
  // Words of one letter: `v Liberci`, `a o tom`.
  [/(^|[\s(„‚[])[ksvzouai]$/i, /./],
  // Numbers: `25. 11. 2026`, `5. patro`, `116 006`, `48 hodin`, `14 %`. A time counts nothing: `17:05 zítra`.
  [/(^|[\s(„‚[+])\d([\d/,–]*\d)?$/, /^(?![ksvzouai]$)[\d\p{L}%°]/iu],
  [/(^|[\s(„‚[])\d{1,2}\.$/, /^(?![ksvzouai]$)[\d\p{Ll}]/u],
  // Abbreviations: `č. 5/2026`, `č. p. 12`, `p. o.`, `odst. 2`, `§ 44`.
  [/(^|[\s(„‚[])(\p{L}|čl|ev|odst|písm|str)\.$/iu, /^(\p{L}|ev)\.|^\d|^\p{L}\)/iu],
  [/(^|[\s(„‚[])§$/, /^\d/],
]
