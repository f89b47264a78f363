import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, manyLines, oneLine, signFault } from '../../../shared/text/signs.ts'

const cases: readonly [what: string, text: string, folded: string][] = [
  ['composes letters', 'Nova\u0301kova\u0301', 'Nováková'],
  ['composes letters that an invisible sign kept apart', 'Nova\u200D\u0301k', 'Novák'],
  ['leaves out a zero width space', 'No\u200Bvák', 'Novák'],
  ['leaves out joiners', 'No\u200C\u200Dvák', 'Novák'],
  ['leaves out marks of direction', '\u200ENovák\u200F', 'Novák'],
  ['leaves out embeddings and overrides', '\u202A\u202B\u202D\u202ENovák\u202C', 'Novák'],
  ['leaves out isolates', '\u2066Novák\u2069', 'Novák'],
  ['leaves out word joiners and invisible operators', 'No\u2060\u2061\u2062\u2063\u2064vák', 'Novák'],
  ['leaves out a soft hyphen', 'No\u00ADvák', 'Novák'],
  ['leaves out a mark of the order of bytes', '\uFEFFNovák', 'Novák'],
  ['leaves out the Arabic letter mark', 'No\u061Cvák', 'Novák'],
  ['leaves out a combining joiner', 'No\u034Fvák', 'Novák'],
  ['leaves out Hangul fillers', 'No\u3164\uFFA0vák', 'Novák'],
  ['leaves out selectors of variants', 'No\uFE0F\u{E0100}vák', 'Novák'],
  ['leaves out tags', 'No\u{E0041}vák', 'Novák'],
  ['leaves out a Mongolian separator', 'No\u180Evák', 'Novák'],
  ['leaves out annotation marks', 'No\uFFF9\uFFFBvák', 'Novák'],
  ['makes a space of one that does not break', 'Jana\u00A0Nováková', 'Jana Nováková'],
  ['makes a space of a narrow one', 'Jana\u202FNováková', 'Jana Nováková'],
  ['makes a space of thin, hair and ideographic ones', 'a\u2009b\u200Ac\u3000d', 'a b c d'],
  ['makes a space of a tab', 'Jana\tNováková', 'Jana Nováková'],
  ['makes a space of an empty braille pattern', 'Jana\u2800Nováková', 'Jana Nováková'],
  ['makes one space of several', 'Jana \u00A0 \t Nováková', 'Jana Nováková'],
  ['leaves no space around', '\u00A0\u2003 Jana \u2028', 'Jana'],
  ['keeps scripts of the world', 'Тарас Шевченко 阮 عمر', 'Тарас Шевченко 阮 عمر'],
  ['keeps marks that are a letter of their own', 'हिन्दी', 'हिन्दी'],
  ['keeps nothing of nothing', '\u200B\u00A0\u2060', ''],
]

describe.each([
  ['one line', oneLine],
  ['many lines', manyLines],
])('folding to %s', (_what, fold) => {
  it.each(cases)('%s', (_case, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('ends of lines', () => {
  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', ' \n\t'])('%j is one, or a space', (end) => {
    expect(manyLines(`první${end}druhý`)).toBe('první\ndruhý')
    expect(oneLine(`první${end}druhý`)).toBe('první druhý')
  })

  it('stay between paragraphs and go around the text', () => {
    expect(manyLines('\n první \r\n\r\n  druhý\u00A0odstavec \n')).toBe('první\n\ndruhý odstavec')
  })
})

describe('signs that no text may hold', () => {
  it.each(['\0', '\u0001', '\b', '\u001B', '\u001F', '\u007F', '\u0080', '\u009F'])('%j is a control', (sign) => {
    expect(signFault(`Jana${sign}Nováková`)).toBe('control-character')
  })

  it.each(['\uD800', '\uDC00', 'a\uD83D', '\uDE00\uD83D'])('%j is half of a sign', (text) => {
    expect(signFault(text)).toBe('lone-surrogate')
  })

  it.each(['Jana', 'a\tb\r\nc\u0085', '😀', '\u200B', '\u202E'])('%j has none', (text) => {
    expect(signFault(text)).toBeUndefined()
  })
})

describe('a reference', () => {
  const plain = 'KRPL-1234-5/ČJ-2026-180'
  it.each([
    ['decomposed letters', plain.normalize('NFD')],
    ['hyphens that do not break', plain.replaceAll('-', '\u2011')],
    ['real hyphens', plain.replaceAll('-', '\u2010')],
    ['dashes', plain.replaceAll('-', '\u2013')],
    ['long dashes', plain.replaceAll('-', '\u2014')],
    ['a figure dash and a bar', plain.replace('-', '\u2012').replace('-', '\u2015')],
    ['minus signs', plain.replaceAll('-', '\u2212')],
    ['soft hyphens', plain.replaceAll('-', '\u00AD')],
    ['a soft hyphen within a word', plain.replace('KR', 'KR\u00AD')],
    ['a soft hyphen behind each hyphen', plain.replaceAll('-', '-\u00AD')],
    ['full-width signs', 'ＫＲＰＬ－１２３４－５／ČJ－２０２６－１８０'],
    ['small letters', plain.toLowerCase()],
    ['spaces around', `  ${plain}\u00A0`],
    ['spaces beside hyphens and slashes', 'KRPL - 1234 - 5 / ČJ - 2026 - 180'],
    ['invisible signs', `\uFEFFKRPL\u200B-1234\u2060-5/\u202AČJ\u202C-2026-180`],
    ['a slash of fractions', plain.replace('/', '\u2044')],
  ])('is the same with %s', (_what, spelled) => {
    expect(comparable(spelled)).toBe(plain)
  })

  it.each(['KRPL-123-45/ČJ-2026-180', 'KRPL-1234-5/CJ-2026-180', 'KRPL 1234-5/ČJ-2026-180', 'KRPL-1234-5/ČJ-2026-18'])(
    'is another one: %s',
    (other) => {
      expect(comparable(other)).not.toBe(plain)
    },
  )

  it('is the same with any space between its words', () => {
    expect(comparable('č. j. 12\u202F\u00A0345')).toBe(comparable('Č. J. 12 345'))
  })

  it('compares as itself once it is comparable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text))
      }),
      { numRuns: 500 },
    )
  })
})
